"""Questions to the kluis: which keys there are, and what opens with them."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from sqlalchemy import select

from cliëntenraad.accounts.models import Roltoekenning
from cliëntenraad.kern.costs import pepper, phrase_cost
from cliëntenraad.kern.crypto import (
    CannotOpen,
    binding,
    derive_phrase_key,
    keypair_from,
    open_sealed,
    open_with,
    with_pepper,
)
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kluis.models import Kluis, Kluissleutel
from cliëntenraad.kluis.shares import combine
from cliëntenraad.raden.models import Lid, Zittingsperiode

VERSION: Final = 1


def get_kluis(raad_id: int) -> Kluis | None:
    return db.session.scalar(select(Kluis).where(Kluis.raad_id == raad_id))


def get_kluis_for_update(raad_id: int) -> Kluis | None:
    """Return the kluis, held until the act ends."""
    return db.session.scalar(select(Kluis).where(Kluis.raad_id == raad_id).with_for_update())


def list_kluizen() -> Sequence[Kluis]:
    return db.session.scalars(select(Kluis).order_by(Kluis.raad_id)).all()


def list_keys(raad_id: int, kwartaal: str | None = None) -> Sequence[Kluissleutel]:
    """Return the keys of a raad, or of one of its quarters; newest first, also what is gone."""
    query = select(Kluissleutel).where(Kluissleutel.raad_id == raad_id)
    if kwartaal is not None:
        query = query.where(Kluissleutel.kwartaal == kwartaal)
    order = (Kluissleutel.kwartaal.desc(), Kluissleutel.volgnummer.desc())
    return db.session.scalars(query.order_by(*order)).all()


def get_quarter_key(raad_id: int, kwartaal: str) -> Kluissleutel | None:
    """Return the newest pair of exactly this quarter."""
    return next(iter(list_keys(raad_id, kwartaal)), None)


def current_public_key(raad_id: int, kwartaal: str) -> tuple[bytes, str] | None:
    """Return the public key to seal to, and its quarter: this one, or the newest before it."""
    query = (
        select(Kluissleutel)
        .where(Kluissleutel.raad_id == raad_id, Kluissleutel.kwartaal <= kwartaal)
        .where(Kluissleutel.verzegelde_sleutel.is_not(None))
        .order_by(Kluissleutel.kwartaal.desc(), Kluissleutel.volgnummer.desc())
        .limit(1)
    )
    key = db.session.scalar(query)
    return None if key is None else (key.publieke_sleutel, key.kwartaal)


def master_binding(raad_id: int, field: str = "verzegelde_sleutel") -> bytes:
    """Return what the sealed master key belongs to."""
    return binding("kluis", raad_id, field, VERSION)


def key_binding(raad_id: int, kwartaal: str, volgnummer: int) -> bytes:
    """Return what the sealed key of one epoch belongs to."""
    return binding("kluissleutel", raad_id, kwartaal, volgnummer, "verzegelde_sleutel", VERSION)


def phrase_key(phrase: str, salt: bytes) -> bytes:
    """Return the key that a kluiszin gives, here. Slow by design."""
    return with_pepper(derive_phrase_key(phrase, salt, phrase_cost()), pepper(), "kluiszin")


def store_key(raad_id: int) -> bytes:
    """Return the key of the key store for one raad: outside the database, and without phrase."""
    return with_pepper(binding("kluissleutel", raad_id), pepper(), "sleutelkast")


def open_master(kluis: Kluis, phrase: str) -> bytes:
    """Return the private master key. Slow by design; raises CannotOpen for a wrong phrase."""
    key = phrase_key(phrase, kluis.zout)
    return open_sealed(key, kluis.verzegelde_sleutel, master_binding(kluis.raad_id))


def open_key(key: Kluissleutel, master: bytes) -> bytes:
    """Return the private key of one epoch; raise CannotOpen when it is gone."""
    if key.verzegelde_sleutel is None:
        raise CannotOpen
    place = key_binding(key.raad_id, key.kwartaal, key.volgnummer)
    box = key.verzegelde_sleutel
    if key.onder_pepper:
        box = open_sealed(store_key(key.raad_id), box, place)
    return open_with(master, box, place)


def quarter_private_keys(raad_id: int, kwartaal: str, master: bytes) -> list[bytes]:
    """Return the private keys of a quarter that are still there, newest first."""
    found = []
    for key in list_keys(raad_id, kwartaal):
        try:
            found.append(open_key(key, master))
        except CannotOpen:
            continue
    return found


def leesbaar_voor_raad(raad_id: int, kwartaal: str) -> str:
    """Tell whether the raad still has the key of this quarter: "ja", "nee" or "misschien".

    A story says its quarter and not its epoch: when some of its keys were lost, nobody knows.
    """
    keys = list_keys(raad_id, kwartaal)
    if keys and all(key.verzegelde_sleutel is None for key in keys):
        return "nee"
    return "misschien" if any(key.is_verloren for key in keys) else "ja"


def master_from_shares(kluis: Kluis, typed: Sequence[str]) -> bytes:
    """Return the private master key that two shares give. Raises RuleViolation when they do not."""
    private, public = recovery_pair(kluis.raad_id, combine(typed))
    if public != kluis.herstel_publiek or kluis.herstel_verzegeld is None:
        raise RuleViolation(
            "Deze delen openen de kluis niet. Misschien zijn er later nieuwe delen gemaakt."
        )
    place = master_binding(kluis.raad_id, "herstel_verzegeld")
    return open_with(private, kluis.herstel_verzegeld, place)


def recovery_pair(raad_id: int, secret: bytes) -> tuple[bytes, bytes]:
    """Return the private and public key that follow from the secret behind the shares."""
    return keypair_from(secret, f"herstel/{raad_id}")


def has_someone_left(kluis: Kluis, today: date) -> bool:
    """Tell whether someone who may know the phrase left before today, and nobody noticed yet."""
    since = max(kluis.zin_gekozen_op, kluis.nieuwe_zin_sinds or kluis.zin_gekozen_op)
    left = select(Zittingsperiode.lid_id).where(
        Zittingsperiode.raad_id == kluis.raad_id,
        Zittingsperiode.tot > since,
        Zittingsperiode.tot < today,
    )
    leden = db.session.scalars(select(Lid).where(Lid.id.in_(left)))
    if any(not lid.is_zittend(today) for lid in leden):
        return True
    ended = select(Roltoekenning.id).where(
        Roltoekenning.raad_id == kluis.raad_id,
        Roltoekenning.tot > since,
        Roltoekenning.tot < today,
    )
    return db.session.scalars(ended).first() is not None
