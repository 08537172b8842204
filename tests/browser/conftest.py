"""A real browser on the real site: started as `make run` does, with the whole example in it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.browser.keyboard import KeyboardPerson
from tests.browser.person import Person
from tests.chromium import PATIENCE
from tests.conftest import BOTH

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def own_database(address: str) -> str:
    """Make a database that no other test empties."""
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CREATE DATABASE browser"))
    engine.dispose()
    return engine.url.set(database="browser").render_as_string(hide_password=False)


# Not one fixture with two parameters: pytest would end it and start it anew for each file.
@pytest.fixture(scope="session")
def sqlite_site(tmp_path_factory) -> Iterator[str]:
    yield from running_site(tmp_path_factory)


@pytest.fixture(scope="session")
def postgresql_site(postgres, tmp_path_factory) -> Iterator[str]:
    yield from running_site(tmp_path_factory, DATABASE_URL=own_database(postgres))


@pytest.fixture(params=BOTH)
def site(request) -> str:
    """The address of the site, once on SQLite and once on PostgreSQL."""
    return request.getfixturevalue(f"{request.param}_site")


def running_site(tmp_path_factory, **database: str) -> Iterator[str]:
    """Start the site from nothing with `python app.py run`, and end it afterwards."""
    port = free_port()
    log = (tmp_path_factory.mktemp("site") / "run.log").open("w+")
    settings = {"VOORBEELD": "1", "PORT": str(port), "VAR_DIR": str(tmp_path_factory.mktemp("var"))}
    keep = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    server = subprocess.Popen(
        [sys.executable, "app.py", "run"],
        cwd=ROOT,
        env={**keep, **settings, **database, "LANG": "C.UTF-8"},
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    try:
        wait_until_ready(server, port, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()
        log.close()


def wait_until_ready(server: subprocess.Popen, port: int, log) -> None:
    while server.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/gereed") as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.2)
    log.seek(0)
    pytest.fail(f"the site did not start:\n{log.read()}")


@pytest.fixture
def arrive(browser, site):
    """Return a function that gives someone a browser of their own, at some width."""
    contexts = []

    def arrive(*, width: int = 1280, javascript: bool = True, keyboard: bool = False) -> Person:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=javascript
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return (KeyboardPerson if keyboard else Person)(context.new_page(), site)

    yield arrive
    for context in contexts:
        context.close()
