"""Command line of this floor: the end of cards that nobody used."""

import click
from flask.cli import with_appcontext

from cliëntenraad.invoer.actions_kaarten import kaarten_opruimen
from cliëntenraad.kern import clock


@click.command("kaarten-opruimen")
@with_appcontext
def kaarten_opruimen_command() -> None:
    """Verwijder ongebruikte kaartnummers van uitvragen die vier weken dicht zijn."""
    click.echo(f"{kaarten_opruimen(today=clock.today())} kaartnummers verwijderd")
