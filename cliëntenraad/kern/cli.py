"""Command line of the ground floor: find personal data in lines of text."""

import json
import sys

import click

from cliëntenraad.kern.personal import find_personal

NOT_UTF8 = "Regel {} is geen UTF-8. Zet de tekst om naar UTF-8 en probeer het opnieuw."


@click.command("persoonsgegevens")
@click.pass_context
def persoonsgegevens_command(ctx: click.Context) -> None:
    """Zoek persoonsgegevens in tekst op de standaardinvoer.

    Per regel komt er één regel JSON uit: een lijst van {"soort", "begin", "eind"}, geteld in
    tekens van die regel. Er wordt niets bewaard.
    """
    for number, raw in enumerate(sys.stdin.buffer, start=1):
        try:
            line = raw.decode("utf-8").rstrip("\r\n")
        except UnicodeDecodeError:
            click.echo(NOT_UTF8.format(number), err=True)
            ctx.exit(2)
        found = find_personal(line)
        click.echo(json.dumps([{"soort": f.soort, "begin": f.begin, "eind": f.end} for f in found]))
        sys.stdout.flush()
