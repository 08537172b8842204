"""`flask --app app kluis-oefenen`: prove that a kluis can be recovered, without a real story."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import click
from flask import Flask, current_app
from flask.cli import with_appcontext
from flask_migrate import upgrade

from cliëntenraad.analyses.opening import OpenKluis
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.sealing import Inhoud, seal_inhoud
from cliëntenraad.kern import clock
from cliëntenraad.kern.crypto import CannotOpen, new_keypair
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kern.settings import Settings
from cliëntenraad.kluis import actions, actions_tijdperk, actions_zin, queries
from cliëntenraad.kluis.models import Kluis
from cliëntenraad.raden import actions as raden
from cliëntenraad.raden.rules import RaadSoort

ZIN: Final = "een zin die alleen bij deze oefening hoort"
NIEUWE_ZIN: Final = "na het herstel geldt een heel andere regel"
DERDE_ZIN: Final = "toen het lid weg was kozen wij opnieuw"
VERHAAL: Final = Inhoud("Dit is een verzonnen verhaal voor de oefening.", {})
ID: Final = "0" * 32
Maker = Callable[[Settings], Flask]


class Mislukt(Exception):  # noqa: N818
    """What should have held did not. The text says what."""


def register(app: Flask, make_app: Maker) -> None:
    """Make the command known. `make_app` builds the site of the drill, on a database of its own."""

    @app.cli.command("kluis-oefenen")
    @click.option("--raad", "raad_id", type=int, help="Controleer de echte delen van deze raad.")
    @with_appcontext
    def kluis_oefenen_command(raad_id: int | None) -> None:
        """Oefen het herstel van een kluis. Er gaat geen echt verhaal open."""
        try:
            if raad_id is not None:
                _check_real_shares(raad_id)
            else:
                _drill(make_app, current_app.config["SETTINGS"])
        except (Mislukt, RuleViolation) as problem:
            raise click.ClickException(f"De oefening is mislukt. {problem}") from None


def _check_real_shares(raad_id: int) -> None:
    kluis = queries.get_kluis(raad_id)
    if kluis is None:
        raise Mislukt("Deze raad heeft geen kluis.")
    typed = [click.prompt(f"Typ deel {number}", hide_input=True) for number in ("een", "twee")]
    master = queries.master_from_shares(kluis, typed)
    for key in queries.list_keys(raad_id):
        if key.verzegelde_sleutel is not None:
            queries.open_key(key, master)
    click.echo("Deze twee delen openen alle sleutels van de kluis. Er is geen verhaal geopend.")


def _drill(make_app: Maker, settings: Settings) -> None:
    with TemporaryDirectory(prefix="kluis-oefening-") as folder:
        database = f"sqlite:///{folder}/oefening.sqlite"
        drill = replace(
            settings, database_url=database, var_dir=Path(folder), keep_pages=False, voorbeeld=True
        )
        app = make_app(drill)
        with app.app_context():
            upgrade()
            _prove_recovery()
            db.session.remove()
            db.engine.dispose()
    click.echo("Geslaagd. De oefening gebruikte een eigen, tijdelijke database. Die is weer weg.")


def _prove_recovery() -> None:
    now = clock.now()
    gemeente = raden.gemeente_toevoegen("Oefenstad", door_id=None, now=now)
    raad = raden.oprichten(
        gemeente, "Raad van de proef", RaadSoort.CLIENTENRAAD, door_id=None, now=now
    )
    kluis = actions.inrichten(raad, ZIN, door_id=None, now=now)
    verhaal = _story(kluis)
    _expect(_opens(verhaal, queries.open_master(kluis, ZIN)), "De kluiszin opent het verhaal.")
    old = actions_zin.delen_maken(kluis, ZIN, door_id=None, now=now)
    new = actions_zin.delen_maken(kluis, ZIN, door_id=None, now=now)
    _expect(_refused(kluis, old[0], old[1]), "Oude delen openen niets meer.")
    _expect(_refused(kluis, new[0], new[0]), "Eén deel alleen opent niets.")
    for one, two in ((0, 1), (0, 2), (1, 2)):
        master = queries.master_from_shares(kluis, [" ".join(new[one]), " ".join(new[two])])
        _expect(_opens(verhaal, master), f"Deel {one + 1} en deel {two + 1} openen het verhaal.")
    typed = [" ".join(new[0]), " ".join(new[2])]
    actions_zin.herstellen(kluis, typed, NIEUWE_ZIN, door_id=None, now=now)
    _expect(not _phrase_opens(kluis, ZIN), "De vergeten zin werkt niet meer.")
    _expect(_phrase_opens(kluis, NIEUWE_ZIN), "De nieuwe zin opent de kluis.")
    _prove_leaving_and_ending(kluis, verhaal)


def _prove_leaving_and_ending(kluis: Kluis, verhaal: Ervaring) -> None:
    now, kept = clock.now(), queries.open_master(kluis, NIEUWE_ZIN)
    actions_zin.zin_wijzigen(kluis, NIEUWE_ZIN, DERDE_ZIN, vernieuwen=True, door_id=None, now=now)
    later = _story(kluis)
    _expect(not _opens(later, kept), "Wie weg is, opent geen nieuw verhaal.")
    master = queries.open_master(kluis, DERDE_ZIN)
    _expect(_opens(later, master) and _opens(verhaal, master), "Wie blijft, leest alles.")
    years_on = now.replace(year=now.year + 4, day=1)
    actions_tijdperk.opruimen(now=years_on)
    _expect(not _opens(verhaal, master), "Na de bewaartermijn gaat het verhaal niet meer open.")


def _story(kluis: Kluis) -> Ervaring:
    found = queries.current_public_key(kluis.raad_id, clock.quarter(clock.today()))
    if found is None:
        raise Mislukt("Er is geen sleutel voor dit kwartaal.")
    public, kwartaal = found
    box = seal_inhoud(
        VERHAAL, raad_id=kluis.raad_id, ervaring_id=ID, code_key=new_keypair()[1], public_key=public
    )
    return Ervaring(
        id=ID,
        raad_id=kluis.raad_id,
        kwartaal=kwartaal,
        inhoud=box.inhoud,
        sleutel_raad=box.sleutel_raad,
    )


def _opens(verhaal: Ervaring, master: bytes) -> bool:
    return OpenKluis(verhaal.raad_id, master).inhoud(verhaal) == VERHAAL


def _phrase_opens(kluis: Kluis, phrase: str) -> bool:
    try:
        queries.open_master(kluis, phrase)
    except CannotOpen:
        return False
    return True


def _refused(kluis: Kluis, one: list[str], two: list[str]) -> bool:
    try:
        queries.master_from_shares(kluis, [" ".join(one), " ".join(two)])
    except (RuleViolation, CannotOpen):
        return True
    return False


def _expect(holds: bool, what: str) -> None:
    if not holds:
        raise Mislukt(f"Dit klopte niet: {what}")
    click.echo(f"  goed  {what}")
