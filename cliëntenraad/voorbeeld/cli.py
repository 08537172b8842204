"""`flask --app app voorbeeld`: fill an empty database with the example."""

import click
from flask import current_app
from flask.cli import with_appcontext

from cliëntenraad.voorbeeld import build


@click.command("voorbeeld")
@with_appcontext
def voorbeeld_command() -> None:
    """Vul een lege database met de voorbeeldcyclus."""
    if not current_app.config["SETTINGS"].voorbeeld:
        click.echo("Het voorbeeld kan alleen met VOORBEELD=1: make example", err=True)
        raise SystemExit(2)
    if not build.is_empty():
        click.echo("De database is niet leeg: er verandert niets.")
        return
    build.fill(report=click.echo)
