"""Acts of this floor: set up a kluis, open it, give it a key for a new quarter."""

from datetime import datetime

from cliëntenraad.kern import clock
from cliëntenraad.kern.crypto import new_keypair, new_salt, seal, seal_to
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act, concerns
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kluis import rules
from cliëntenraad.kluis.models import Kluis, Kluissleutel
from cliëntenraad.kluis.queries import (
    get_kluis,
    get_quarter_key,
    key_binding,
    master_binding,
    open_master,
    phrase_key,
    store_key,
)
from cliëntenraad.raden.models import Raad


def inrichten(raad: Raad, phrase: str, *, door_id: int | None, now: datetime) -> Kluis:
    """Make the master pair of a raad and the pair of this quarter. Only the phrase opens them."""
    if obstacles := rules.obstacles_to_inrichten(phrase, (raad.naam, raad.gemeente.naam)):
        raise RuleViolation(" ".join(obstacles))
    raad_id, salt, today = raad.id, new_salt(), clock.local_day(now)
    private, public = new_keypair()
    box = seal(phrase_key(phrase, salt), private, master_binding(raad_id))
    with act("kluis ingericht", raad, door_id=door_id, now=now) as event:
        if get_kluis(raad_id) is not None:
            raise RuleViolation("De kluis van deze raad is al ingericht.")
        kluis = Kluis(
            raad_id=raad_id,
            zout=salt,
            publieke_sleutel=public,
            verzegelde_sleutel=box,
            ingericht_op=now,
            zin_gekozen_op=today,
        )
        concerns(event, kluis)
        db.session.add(new_key(kluis, clock.quarter(today)))
    return kluis


def openen(kluis: Kluis, phrase: str, *, door_id: int | None, now: datetime) -> bytes:
    """Return the private master key, and note who opened it. Raises CannotOpen."""
    master = open_master(kluis, phrase)
    with act("kluis geopend", kluis, door_id=door_id, now=now):
        pass
    return master


def bewaartermijn_kiezen(kluis: Kluis, maanden: int, *, door_id: int | None, now: datetime) -> None:
    """Choose how long the keys live that are made from now on; older ones keep their day."""
    with act("bewaartermijn gekozen", kluis, door_id=door_id, now=now):
        if not rules.MINSTE_MAANDEN <= maanden <= rules.MEESTE_MAANDEN:
            raise RuleViolation(
                f"Kies {rules.MINSTE_MAANDEN} tot en met {rules.MEESTE_MAANDEN} maanden."
            )
        kluis.bewaar_maanden = maanden


def ensure_quarter_key(
    raad_id: int, kwartaal: str, *, door_id: int | None, now: datetime
) -> Kluissleutel | None:
    """Make the pair of a quarter unless it is there. Needs no phrase; None without a kluis."""
    kluis = get_kluis(raad_id)
    if kluis is None:
        return None
    found = get_quarter_key(raad_id, kwartaal)
    if found is not None:
        return found
    try:
        with act("kluissleutel gemaakt", kluis, door_id=door_id, now=now) as event:
            if get_quarter_key(raad_id, kwartaal) is not None:
                raise RuleViolation("De sleutel van dit kwartaal is er al.")
            concerns(event, new_key(kluis, kwartaal))
    except RuleViolation:
        pass  # Someone else made it between our look and our turn.
    return get_quarter_key(raad_id, kwartaal)


def new_key(kluis: Kluis, kwartaal: str) -> Kluissleutel:
    """Make the pair of a new epoch in this quarter. The phrase is not needed, nor known here.

    While the raad lives with a phrase that someone took along, the key store guards it too.
    """
    newest = get_quarter_key(kluis.raad_id, kwartaal)
    volgnummer = 1 if newest is None else newest.volgnummer + 1
    private, public = new_keypair()
    place = key_binding(kluis.raad_id, kwartaal, volgnummer)
    box = seal_to(kluis.publieke_sleutel, private, place)
    onder_pepper = kluis.nieuwe_zin_sinds is not None
    return Kluissleutel(
        raad_id=kluis.raad_id,
        kwartaal=kwartaal,
        volgnummer=volgnummer,
        publieke_sleutel=public,
        verzegelde_sleutel=seal(store_key(kluis.raad_id), box, place) if onder_pepper else box,
        onder_pepper=onder_pepper,
        bewaren_tot=rules.bewaren_tot(kwartaal, kluis.bewaar_maanden),
    )
