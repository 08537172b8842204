"""Command line of this floor: the keys of a new quarter, and the end of old ones."""

import click
from flask.cli import with_appcontext

from cliëntenraad.kern import clock
from cliëntenraad.kluis.actions import ensure_quarter_key
from cliëntenraad.kluis.actions_tijdperk import opruimen, vertrek_nagaan
from cliëntenraad.kluis.queries import get_kluis, get_quarter_key
from cliëntenraad.kluis.signals import opruimen_gevraagd
from cliëntenraad.raden.queries import list_raden


@click.command("kluis-kwartaal")
@with_appcontext
def kluis_kwartaal_command() -> None:
    """Maak de ontbrekende sleutels: van dit kwartaal, en na een vertrek. Vraagt geen kluiszin."""
    now = clock.now()
    quarter = clock.quarter(clock.local_day(now))
    raad_ids = [raad.id for raad in list_raden()]
    missing = [
        raad_id
        for raad_id in raad_ids
        if get_kluis(raad_id) is not None and get_quarter_key(raad_id, quarter) is None
    ]
    for raad_id in missing:
        ensure_quarter_key(raad_id, quarter, door_id=None, now=now)
    after_leaving = vertrek_nagaan(now=now)
    if after_leaving:
        click.echo(f"Na vertrek van een lid: {after_leaving} sleutels gemaakt")
    click.echo(f"{quarter}: {len(missing)} sleutels gemaakt")


@click.command("kluis-opruimen")
@with_appcontext
def kluis_opruimen_command() -> None:
    """Vernietig de sleutels en plannen waarvan de bewaartermijn voorbij is. Dat is voorgoed."""
    click.echo(f"{opruimen(now=clock.now())} sleutels vernietigd")
    for _, line in opruimen_gevraagd.send(None, today=clock.today()):
        click.echo(line)
