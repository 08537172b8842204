"""Command line of this floor: count a term."""

import click

from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.rules_terms import termijn_regels


@click.command("termijn")
@click.argument("start")
@click.argument("duur")
@click.option("--wet", is_flag=True, help="De termijn staat in een wet.")
@click.option("--lokaal", is_flag=True, help="De regeling van de raad schuift niet door.")
@click.pass_context
def termijn_command(ctx: click.Context, start: str, duur: str, wet: bool, lokaal: bool) -> None:
    """Reken de laatste dag van een termijn uit.

    START is een dag, bijvoorbeeld 2026-11-14. DUUR is bijvoorbeeld 12d, 6w, 3m of 10wd.
    Zonder keuze schuift de laatste dag door naar een werkdag.
    """
    try:
        lines = termijn_regels(start, duur, wet, lokaal)
    except RuleViolation as violation:
        click.echo(str(violation), err=True)
        ctx.exit(2)
    for line in lines:
        click.echo(line)
