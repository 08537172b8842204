"""Commands about accounts and mail."""

import smtplib

import click
from flask import current_app
from flask.cli import with_appcontext

from cliëntenraad.accounts import actions
from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern import clock
from cliëntenraad.kern.mail import send_waiting
from cliëntenraad.kern.rules import RuleViolation


@click.command("beheerder-maken")
@click.argument("email")
@click.option("--naam", prompt="Naam")
@click.password_option("--wachtwoord", prompt="Wachtwoord", confirmation_prompt="Nog een keer")
@with_appcontext
def beheerder_maken(email: str, naam: str, wachtwoord: str) -> None:
    """Maak het eerste account: een beheerder."""
    now = clock.now()
    try:
        account = actions.aanmaken(email, naam, wachtwoord, door_id=None, now=now)
    except RuleViolation as violation:
        click.echo(str(violation), err=True)
        raise SystemExit(2) from None
    actions.toekennen(account, Rol.BEHEERDER, van=clock.today(), door_id=account.id, now=now)
    click.echo(f"{naam} kan inloggen als beheerder.")


@click.command("mail-versturen")
@with_appcontext
def mail_versturen() -> None:
    """Verstuur de mail die klaarstaat. Zet deze opdracht elke minuut in de timer."""
    settings = current_app.config["SETTINGS"]
    if not settings.mail_server:
        click.echo("MAIL_SERVER is leeg: er wordt niets verstuurd, de mail blijft staan.", err=True)
        raise SystemExit(2)
    try:
        click.echo(f"{send_waiting(settings, now=clock.now())} verstuurd")
    except (OSError, smtplib.SMTPException) as error:
        click.echo(
            f"De mailserver doet het niet ({type(error).__name__}). De mail blijft staan.", err=True
        )
        raise SystemExit(1) from None
