"""Acts of this floor: set up a kluis, open it, give it a key for a new quarter."""

from datetime import datetime

from cliëntenraad.kern import clock
from cliëntenraad.kern.costs import phrase_cost
from cliëntenraad.kern.crypto import derive_phrase_key, new_keypair, new_salt, seal, seal_to
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act, concerns
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kluis import rules
from cliëntenraad.kluis.models import Kluis, Kluissleutel
from cliëntenraad.kluis.queries import get_kluis, get_quarter_key, master_binding, open_master
from cliëntenraad.raden.models import Raad


def inrichten(raad: Raad, phrase: str, *, door_id: int | None, now: datetime) -> Kluis:
    """Make the master pair of a raad and the pair of this quarter. Only the phrase opens them."""
    if obstacles := rules.obstacles_to_inrichten(phrase):
        raise RuleViolation(" ".join(obstacles))
    raad_id, salt = raad.id, new_salt()
    private, public = new_keypair()
    key = derive_phrase_key(phrase, salt, phrase_cost())
    box = seal(key, private, master_binding(raad_id))
    with act("kluis ingericht", raad, door_id=door_id, now=now) as event:
        if get_kluis(raad_id) is not None:
            raise RuleViolation("De kluis van deze raad is al ingericht.")
        kluis = Kluis(
            raad_id=raad_id,
            zout=salt,
            publieke_sleutel=public,
            verzegelde_sleutel=box,
            ingericht_op=now,
        )
        concerns(event, kluis)
        db.session.add(_new_quarter_key(kluis, clock.quarter(clock.local_day(now))))
    return kluis


def openen(kluis: Kluis, phrase: str, *, door_id: int | None, now: datetime) -> bytes:
    """Return the private master key, and note who opened it. Raises CannotOpen."""
    master = open_master(kluis, phrase)
    with act("kluis geopend", kluis, door_id=door_id, now=now):
        pass
    return master


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
            concerns(event, _new_quarter_key(kluis, kwartaal))
    except RuleViolation:
        pass  # Someone else made it between our look and our turn.
    return get_quarter_key(raad_id, kwartaal)


def _new_quarter_key(kluis: Kluis, kwartaal: str) -> Kluissleutel:
    private, public = new_keypair()
    return Kluissleutel(
        raad_id=kluis.raad_id,
        kwartaal=kwartaal,
        publieke_sleutel=public,
        verzegelde_sleutel=seal_to(kluis.publieke_sleutel, private),
    )
