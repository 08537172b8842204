"""Command line of this floor: give every kluis the key of this quarter."""

import click
from flask.cli import with_appcontext

from cliëntenraad.kern import clock
from cliëntenraad.kluis.actions import ensure_quarter_key
from cliëntenraad.kluis.queries import get_kluis, get_quarter_key
from cliëntenraad.raden.queries import list_raden


@click.command("kluis-kwartaal")
@with_appcontext
def kluis_kwartaal_command() -> None:
    """Maak de ontbrekende sleutels van dit kwartaal. Dit vraagt geen kluiszin."""
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
    click.echo(f"{quarter}: {len(missing)} sleutels gemaakt")
