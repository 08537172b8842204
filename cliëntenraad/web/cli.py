"""Commands: `flask --app app <command>`."""

from flask import Flask

from cliëntenraad.accounts.cli import beheerder_maken, mail_versturen
from cliëntenraad.raden.cli import termijn_command


def register(app: Flask) -> None:
    """Make the commands of all floors known."""
    for command in (termijn_command, beheerder_maken, mail_versturen):
        app.cli.add_command(command)
