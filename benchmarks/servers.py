"""Start and stop what is measured: the site as it runs in production, and the yardstick."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http.client import HTTPConnection
from pathlib import Path

import psutil
from flask_migrate import upgrade

from cliëntenraad.kern.db import db
from cliëntenraad.kern.settings import Settings, load
from cliëntenraad.voorbeeld import build
from cliëntenraad.web.factory import create_app
from cliëntenraad.web.server import MEMORY, gunicorn_arguments

ROOT = Path(__file__).resolve().parents[1]
PATIENCE_SECONDS = 30
EXAMPLE = {"VOORBEELD": "1"}


@dataclass(frozen=True)
class Server:
    """A running gunicorn, and how long it took until its first answer."""

    port: int
    process: subprocess.Popen[bytes]
    seconds_to_first_answer: float

    def workers(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children()

    def megabytes_per_worker(self) -> float:
        """Return what the largest worker holds in memory."""
        return max(worker.memory_info().rss for worker in self.workers()) / 1024 / 1024


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fill_example(var_dir: Path, times: int) -> None:
    """Fill a database with the example, made in memory and then put on the disk.

    The key derivation is cheap here: what it costs is measured with the site itself.
    """
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        settings = load({**EXAMPLE, "VAR_DIR": folder})
        app = create_app(replace(settings, cheap_crypto=True, keep_pages=False))
        with app.app_context():
            upgrade()
            build.fill(times=times)
            db.session.remove()
            db.engine.dispose()
        shutil.copy(Path(folder) / "raad.sqlite", var_dir / "raad.sqlite")


@contextmanager
def site(var_dir: Path) -> Iterator[Server]:
    """Run the site as `make run` does."""
    settings = replace(load({**EXAMPLE, "VAR_DIR": str(var_dir)}), port=free_port())
    environment = {"VAR_DIR": str(var_dir), "PORT": str(settings.port), **EXAMPLE}
    with _serve(gunicorn_arguments(settings), settings, environment, "/") as server:
        yield server


@contextmanager
def bare() -> Iterator[Server]:
    """Run the yardstick under the same server with the same arguments."""
    settings = replace(load(EXAMPLE), port=free_port())
    arguments = ["benchmarks.bare:app", *gunicorn_arguments(settings)[1:]]
    with _serve(arguments, settings, {}, "/100") as server:
        yield server


@contextmanager
def _serve(
    arguments: list[str], settings: Settings, environment: dict[str, str], path: str
) -> Iterator[Server]:
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", *arguments],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": "", **environment},
    )
    try:
        _wait(process, settings.port, path)
        yield Server(settings.port, process, time.perf_counter() - start)
    finally:
        process.terminate()
        process.wait(PATIENCE_SECONDS)


def _wait(process: subprocess.Popen[bytes], port: int, path: str) -> None:
    """Ask until the server answers well."""
    deadline = time.perf_counter() + PATIENCE_SECONDS
    while time.perf_counter() < deadline and process.poll() is None:
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
        try:
            connection.request("GET", path)
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.005)
        finally:
            connection.close()
    raise SystemExit("gunicorn did not answer")
