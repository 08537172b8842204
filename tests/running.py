"""The real site: started as `make run` does, with the whole example in it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class RunningSite:
    """Where it answers, and every place in which it could leave something behind."""

    address: str
    database_url: str
    var: Path
    log: Path

    @property
    def port(self) -> int:
        return int(self.address.rpartition(":")[2])


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def own_database(address: str) -> str:
    """Make a database that no other test empties."""
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CREATE DATABASE running"))
    engine.dispose()
    return engine.url.set(database="running").render_as_string(hide_password=False)


def running_site(tmp_path_factory, **database: str) -> Iterator[RunningSite]:
    """Start the site from nothing with `python app.py run`, and end it afterwards."""
    port, var = free_port(), tmp_path_factory.mktemp("var")
    log = tmp_path_factory.mktemp("site") / "run.log"
    settings = {"VOORBEELD": "1", "PORT": str(port), "VAR_DIR": str(var), **database}
    keep = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    with log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "app.py", "run"],
            cwd=ROOT,
            env={**keep, **settings, "LANG": "C.UTF-8"},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_until_ready(server, port, log)
            url = database.get("DATABASE_URL", f"sqlite:///{var / 'raad.sqlite'}")
            yield RunningSite(f"http://127.0.0.1:{port}", url, var, log)
        finally:
            server.terminate()
            server.wait()


def wait_until_ready(server: subprocess.Popen, port: int, log: Path) -> None:
    while server.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/gereed") as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"the site did not start:\n{log.read_text()}")
