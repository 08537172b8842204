"""Questions to the kluis: which keys there are, and what opens with them."""

from sqlalchemy import select

from cliëntenraad.kern.costs import phrase_cost
from cliëntenraad.kern.crypto import (
    CannotOpen,
    binding,
    derive_phrase_key,
    open_sealed,
    open_with,
)
from cliëntenraad.kern.db import db
from cliëntenraad.kluis.models import Kluis, Kluissleutel


def get_kluis(raad_id: int) -> Kluis | None:
    return db.session.scalar(select(Kluis).where(Kluis.raad_id == raad_id))


def get_quarter_key(raad_id: int, kwartaal: str) -> Kluissleutel | None:
    """Return the pair of exactly this quarter."""
    query = select(Kluissleutel).where(
        Kluissleutel.raad_id == raad_id, Kluissleutel.kwartaal == kwartaal
    )
    return db.session.scalar(query)


def current_public_key(raad_id: int, kwartaal: str) -> tuple[bytes, str] | None:
    """Return the public key to seal to, and its quarter: this one, or the newest before it."""
    query = (
        select(Kluissleutel)
        .where(Kluissleutel.raad_id == raad_id, Kluissleutel.kwartaal <= kwartaal)
        .order_by(Kluissleutel.kwartaal.desc())
        .limit(1)
    )
    key = db.session.scalar(query)
    return None if key is None else (key.publieke_sleutel, key.kwartaal)


def master_binding(raad_id: int) -> bytes:
    """Return what the sealed master key belongs to."""
    return binding("kluis", raad_id, "verzegelde_sleutel", 1)


def open_master(kluis: Kluis, phrase: str) -> bytes:
    """Return the private master key. Slow by design; raises CannotOpen for a wrong phrase."""
    key = derive_phrase_key(phrase, kluis.zout, phrase_cost())
    return open_sealed(key, kluis.verzegelde_sleutel, master_binding(kluis.raad_id))


def quarter_private_key(raad_id: int, kwartaal: str, master: bytes) -> bytes:
    """Return the private key of one quarter; raise CannotOpen when it is gone."""
    key = get_quarter_key(raad_id, kwartaal)
    if key is None:
        raise CannotOpen
    return open_with(master, key.verzegelde_sleutel)
