"""`python app.py run`: everything between a checkout and a site that answers."""

import errno
import os
import socket
import sys

from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from cliëntenraad.kern.db import db
from cliëntenraad.kern.settings import Settings
from cliëntenraad.voorbeeld import build
from cliëntenraad.voorbeeld.rules import ACCOUNTS, PASSWORD, PHRASE, is_voorbeeld
from cliëntenraad.web.revisions import known_revisions
from cliëntenraad.web.server import gunicorn_arguments

HOST = "127.0.0.1"


def run(app: Flask) -> None:
    """Bring the database up to date, fill the example once, and become the server."""
    settings: Settings = app.config["SETTINGS"]
    _check_port(settings.port)
    with app.app_context():
        upgrade()
        if settings.voorbeeld and build.is_empty():
            sys.stdout.write("Het voorbeeld maken. Dit duurt ongeveer een halve minuut ...\n")
            build.fill(report=_report)
        db.session.remove()
        db.engine.dispose()
    sys.stdout.write(_welcome(settings))
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, "-m", "gunicorn", *gunicorn_arguments(settings)])  # noqa: S606


def check_database(app: Flask) -> None:
    """Stop with one line when this program may not touch this database. Raises SystemExit."""
    settings: Settings = app.config["SETTINGS"]
    try:
        with app.app_context():
            tables = set(inspect(db.engine).get_table_names())
            if "alembic_version" in tables:
                _check_revision()
            if "account" in tables and not settings.voorbeeld:
                _check_accounts()
            db.session.remove()
            db.engine.dispose()
    except DBAPIError as error:
        raise SystemExit(
            f"De database is niet te bereiken ({type(error).__name__}). Controleer DATABASE_URL."
        ) from None


def _check_revision() -> None:
    revision = db.session.scalar(text("SELECT version_num FROM alembic_version"))
    if revision is not None and revision not in known_revisions():
        raise SystemExit(
            f"Deze database is van een nieuwere versie ({revision}). Werk eerst het programma bij."
        )


def _check_accounts() -> None:
    if any(is_voorbeeld(email) for email in db.session.scalars(text("SELECT email FROM account"))):
        raise SystemExit(
            "In deze database staan accounts van het voorbeeld. Start met VOORBEELD=1,"
            " of kies met DATABASE_URL een andere database."
        )


def _check_port(port: int) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            reason = "is bezet" if error.errno == errno.EADDRINUSE else "mag niet gebruikt worden"
            raise SystemExit(
                f"Poort {port} {reason}. Kies een andere: make run PORT={port + 1}"
            ) from None


def _report(done: str) -> None:
    sys.stdout.write(f"  {done}\n")
    sys.stdout.flush()


def _welcome(settings: Settings) -> str:
    lines = [f"\nDe site staat op http://{HOST}:{settings.port}  (stoppen: Ctrl-C)\n"]
    if settings.voorbeeld:
        lines.append(f"Accounts van het voorbeeld, alle met wachtwoord: {PASSWORD}\n")
        lines += [f"  {email:<30} {wie}\n" for email, wie in ACCOUNTS.items()]
        lines.append(f"De kluis gaat open met: {PHRASE}\n")
    return "".join(lines)
