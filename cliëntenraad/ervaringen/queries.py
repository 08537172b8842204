"""Find an experience with its code. Looking changes nothing, logs nothing, counts nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select

from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.sealing import KEY_FIELD, Inhoud, bound_to, open_inhoud, open_key
from cliëntenraad.ervaringen.signals import DraadStap, draad_gevraagd
from cliëntenraad.kern.costs import code_cost, pepper
from cliëntenraad.kern.crypto import (
    CannotOpen,
    CodeKeys,
    derive_code_keys,
    new_dek,
    new_keypair,
    seal_to,
)
from cliëntenraad.kern.db import db

#: What a miss unwraps, so that it costs what a hit costs. Nobody has its key.
_DECOY_ID: Final = "0" * 32
_DECOY: Final = seal_to(new_keypair()[1], new_dek(), bound_to(0, _DECOY_ID, KEY_FIELD))


@dataclass(frozen=True)
class Gevonden:
    """An experience, and the key that its code gave. Lives as long as the request."""

    ervaring: Ervaring
    keys: CodeKeys
    dek: bytes


def derive_keys(code: str) -> CodeKeys:
    """Return the keys of a code: the slow call. Take a turn of CODE_LIMIT before it."""
    return derive_code_keys(code, pepper=pepper(), cost=code_cost())


def find_with_code(code: str) -> Gevonden | None:
    """Return the experience behind a code, typed in any case or spacing; None for no such one."""
    return find_with_keys(derive_keys(code))


def find_with_keys(keys: CodeKeys) -> Gevonden | None:
    """Return the experience that these keys open. A miss does the same work as a hit."""
    ervaring = db.session.scalar(select(Ervaring).where(Ervaring.zoekwaarde == keys.lookup))
    if ervaring is None:
        raad_id, ervaring_id, box = 0, _DECOY_ID, _DECOY
    else:
        raad_id, ervaring_id, box = ervaring.raad_id, ervaring.id, ervaring.sleutel_code
    try:
        dek = open_key(keys.kek, box, raad_id, ervaring_id)
    except CannotOpen:
        return None
    return Gevonden(ervaring, keys, dek) if ervaring is not None else None


def read(gevonden: Gevonden) -> Inhoud:
    """Open what the resident once sent."""
    return open_inhoud(gevonden.ervaring, gevonden.dek)


def is_there(ervaring_id: str) -> bool:
    """Tell whether this very record was kept already."""
    return db.session.get(Ervaring, ervaring_id) is not None


def is_known(lookup: bytes) -> bool:
    """Tell whether something was already sent with this code."""
    query = select(Ervaring.id).where(Ervaring.zoekwaarde == lookup)
    return db.session.scalar(query) is not None


def list_draad(ervaring_id: str) -> Sequence[DraadStap]:
    """Return where this experience counted and what came of it, as the later steps tell it."""
    answers = draad_gevraagd.send(None, ervaring_id=ervaring_id)
    return [step for _, steps in answers for step in steps]
