"""Als beheerder wil ik bij een start die niet kan één regel die zegt wat ik moet doen."""

import os
import socket
import subprocess
import sys

import pytest
from sqlalchemy import text

from cliëntenraad.kern.db import db
from cliëntenraad.kern.settings import ROOT
from cliëntenraad.web.database_check import check_database
from cliëntenraad.web.factory import create_app
from tests.conftest import test_settings


def start(**settings) -> subprocess.CompletedProcess:
    keep = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "app.py", "run"],
        cwd=ROOT,
        env={**keep, "LANG": "C.UTF-8", **settings},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )


def only_line(done: subprocess.CompletedProcess) -> str:
    assert done.returncode != 0
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    return lines[0]


def test_a_missing_setting_stops_the_start_with_one_line(tmp_path):
    assert "SECRET_KEY" in only_line(start(VAR_DIR=str(tmp_path)))


def test_a_wrong_setting_stops_the_start_with_one_line(tmp_path):
    assert "ZONE" in only_line(start(VOORBEELD="1", VAR_DIR=str(tmp_path), ZONE="overal"))


def test_a_taken_port_is_named_with_another_one(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        line = only_line(start(VOORBEELD="1", VAR_DIR=str(tmp_path), PORT=str(port)))
    assert f"Poort {port} is bezet" in line


def test_a_database_that_cannot_be_reached_is_named(tmp_path):
    url = "postgresql://niemand@127.0.0.1:1/niets"
    line = only_line(start(VOORBEELD="1", VAR_DIR=str(tmp_path), DATABASE_URL=url))
    assert "DATABASE_URL" in line


def test_file_names_that_are_not_utf8_stop_the_start_with_what_to_do(tmp_path):
    line = only_line(
        start(VOORBEELD="1", VAR_DIR=str(tmp_path), LANG="C", LC_ALL="C", PYTHONUTF8="0")
    )
    assert "LANG=C.UTF-8" in line


def test_a_database_from_a_newer_version_is_left_alone(tmp_path):
    app = create_app(test_settings(f"sqlite:///{tmp_path / 'raad.sqlite'}", tmp_path))
    with app.app_context():
        db.session.execute(text("CREATE TABLE alembic_version (version_num TEXT)"))
        db.session.execute(text("INSERT INTO alembic_version VALUES ('9999')"))
        db.session.commit()

    with pytest.raises(SystemExit, match="nieuwere versie"):
        check_database(app)
