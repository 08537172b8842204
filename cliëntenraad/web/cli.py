"""Commands: `flask --app app <command>`."""

from flask import Flask

from cliëntenraad.accounts.cli import beheerder_maken, mail_versturen
from cliëntenraad.invoer.cli_kaarten import kaarten_opruimen_command
from cliëntenraad.kern.cli import persoonsgegevens_command
from cliëntenraad.kluis.cli import kluis_kwartaal_command, kluis_opruimen_command
from cliëntenraad.raden.cli import termijn_command
from cliëntenraad.voorbeeld.cli import voorbeeld_command
from cliëntenraad.web.catalogs import vertalingen_command


def register(app: Flask) -> None:
    """Make the commands of all floors known."""
    commands = (
        *(beheerder_maken, mail_versturen, persoonsgegevens_command),
        *(kluis_kwartaal_command, kluis_opruimen_command, kaarten_opruimen_command),
        *(termijn_command, voorbeeld_command, vertalingen_command),
    )
    for command in commands:
        app.cli.add_command(command)
