"""Acts on what opens a kluis: the phrase, the shares, and giving up when both are gone."""

from collections.abc import Sequence
from datetime import datetime

from cliëntenraad.kern import clock
from cliëntenraad.kern.crypto import new_keypair, new_salt, seal, seal_to
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kluis import rules
from cliëntenraad.kluis.actions import new_key
from cliëntenraad.kluis.models import Kluis
from cliëntenraad.kluis.queries import (
    key_binding,
    list_keys,
    master_binding,
    master_from_shares,
    open_key,
    open_master,
    phrase_key,
    recovery_pair,
)
from cliëntenraad.kluis.shares import new_shares
from cliëntenraad.kluis.signals import kwartaal_vernietigd
from cliëntenraad.raden.models import Raad

INTUSSEN: RuleViolation = RuleViolation(
    "Intussen koos iemand anders een nieuwe kluiszin. Vraag in uw raad welke dat is."
)


def zin_wijzigen(
    kluis: Kluis,
    oud: str,
    nieuw: str,
    *,
    vernieuwen: bool,
    door_id: int | None,
    now: datetime,
) -> None:
    """Choose a new phrase, knowing the old one. Raises CannotOpen for a wrong old phrase.

    `vernieuwen`: someone else knows the old one, so the master key changes too.
    """
    _check(kluis, nieuw, oud)
    master = open_master(kluis, oud)
    _kiezen("kluiszin veranderd", kluis, master, nieuw, vernieuwen, door_id, now)


def herstellen(
    kluis: Kluis, delen: Sequence[str], nieuw: str, *, door_id: int | None, now: datetime
) -> None:
    """Choose a new phrase with two shares, when the old one is forgotten."""
    _check(kluis, nieuw)
    master = master_from_shares(kluis, delen)
    _kiezen("kluis hersteld", kluis, master, nieuw, False, door_id, now)


def delen_maken(
    kluis: Kluis, phrase: str, *, door_id: int | None, now: datetime
) -> list[list[str]]:
    """Return three new shares, of which two open the kluis. Earlier ones open nothing any more."""
    seen, raad_id = kluis.versie, kluis.raad_id
    master = open_master(kluis, phrase)
    secret, shares = new_shares()
    _, public = recovery_pair(raad_id, secret)
    box = seal_to(public, master, master_binding(raad_id, "herstel_verzegeld"))
    with act("hersteldelen gemaakt", kluis, door_id=door_id, now=now):
        if kluis.versie != seen:
            raise INTUSSEN
        kluis.herstel_publiek, kluis.herstel_verzegeld = public, box
        kluis.delen_gemaakt_op = clock.local_day(now)
    return shares


def opgeven(kluis: Kluis, naam: str, *, door_id: int | None, now: datetime) -> None:
    """Say that a kluis is lost: no phrase, no shares. Its keys go, so that a new one can be made.

    `naam` is the name of the raad, typed as it stands: nobody does this by accident.
    """
    with act("kluis opgegeven", kluis, door_id=door_id, now=now):
        raad = db.session.get_one(Raad, kluis.raad_id)
        if " ".join(naam.casefold().split()) != raad.naam.casefold():
            raise RuleViolation(f"Typ de naam van uw raad precies over: {raad.naam}.")
        quarters = set()
        for key in list_keys(kluis.raad_id):
            if key.verzegelde_sleutel is not None:
                key.verzegelde_sleutel, key.is_verloren = None, True
                key.vernietigd_op = clock.local_day(now)
                quarters.add(key.kwartaal)
        for quarter in sorted(quarters):
            kwartaal_vernietigd.send(None, raad_id=kluis.raad_id, kwartaal=quarter)
        db.session.delete(kluis)


def _check(kluis: Kluis, nieuw: str, oud: str = "") -> None:
    raad = db.session.get_one(Raad, kluis.raad_id)
    namen = (raad.naam, raad.gemeente.naam)
    if obstacles := rules.obstacles_to_wijzigen(oud, nieuw, namen):
        raise RuleViolation(" ".join(obstacles))


def _kiezen(
    soort: str,
    kluis: Kluis,
    master: bytes,
    nieuw: str,
    vernieuwen: bool,
    door_id: int | None,
    now: datetime,
) -> None:
    seen, salt, today = kluis.versie, new_salt(), clock.local_day(now)
    key = phrase_key(nieuw, salt)
    with act(soort, kluis, door_id=door_id, now=now):
        if kluis.versie != seen:
            raise INTUSSEN
        must_renew = vernieuwen or kluis.nieuwe_zin_sinds is not None
        if must_renew:
            master = _renew(kluis, master)
        kluis.zout = salt
        kluis.verzegelde_sleutel = seal(key, master, master_binding(kluis.raad_id))
        kluis.versie += 1
        kluis.zin_gekozen_op, kluis.nieuwe_zin_sinds = today, None
        if must_renew:
            db.session.add(new_key(kluis, clock.quarter(today)))


def _renew(kluis: Kluis, master: bytes) -> bytes:
    """Give the kluis another master pair: whoever kept the old one opens nothing from now on."""
    private, public = new_keypair()
    for key in list_keys(kluis.raad_id):
        if key.verzegelde_sleutel is not None:
            place = key_binding(key.raad_id, key.kwartaal, key.volgnummer)
            key.verzegelde_sleutel = seal_to(public, open_key(key, master), place)
            key.onder_pepper = False
    kluis.publieke_sleutel = public
    if kluis.herstel_publiek is not None:
        place = master_binding(kluis.raad_id, "herstel_verzegeld")
        kluis.herstel_verzegeld = seal_to(kluis.herstel_publiek, private, place)
    return private
