"""`python app.py run`: everything between a checkout and a site that answers."""

import errno
import os
import socket
import sys

from flask import Flask
from flask_migrate import upgrade

from cliëntenraad.kern.db import db
from cliëntenraad.kern.settings import Settings
from cliëntenraad.voorbeeld import build
from cliëntenraad.voorbeeld.rules import ACCOUNTS, PASSWORD, PHRASE
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
