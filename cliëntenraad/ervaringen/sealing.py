"""Seal an experience for two readers, its resident and its raad, and open it again.

The body has a key of its own (DEK). That key is wrapped for the code, and sealed
to the raad's key of the quarter: either opens the body, the database neither.
"""

import json
from dataclasses import dataclass
from typing import Final

from cliëntenraad.ervaringen.models import BODY_FIELD, Ervaring
from cliëntenraad.kern.crypto import (
    binding,
    new_dek,
    open_sealed,
    open_with,
    pad,
    seal,
    seal_to,
    unpad,
)

VERSION: Final = 1
KEY_FIELD: Final = "sleutel_code"
RAAD_FIELD: Final = "sleutel_raad"


@dataclass(frozen=True)
class Inhoud:
    """What is inside: the story, and the answers by the id of their question."""

    tekst: str
    antwoorden: dict[str, str]


@dataclass(frozen=True)
class Verzegeld:
    inhoud: bytes
    sleutel_code: bytes
    sleutel_raad: bytes


def seal_inhoud(
    inhoud: Inhoud, *, raad_id: int, ervaring_id: str, kek: bytes, public_key: bytes
) -> Verzegeld:
    """Seal under a new key. Raises ValueError when it is longer than the largest box."""
    body = json.dumps(
        {"tekst": inhoud.tekst, "antwoorden": inhoud.antwoorden}, ensure_ascii=False
    ).encode()
    dek = new_dek()
    return Verzegeld(
        seal(dek, pad(body), bound_to(raad_id, ervaring_id, BODY_FIELD)),
        seal(kek, dek, bound_to(raad_id, ervaring_id, KEY_FIELD)),
        seal_to(public_key, dek, bound_to(raad_id, ervaring_id, RAAD_FIELD)),
    )


def open_inhoud(ervaring: Ervaring, dek: bytes) -> Inhoud:
    """Open the body. Raises CannotOpen when it was changed or moved."""
    aad = bound_to(ervaring.raad_id, ervaring.id, BODY_FIELD)
    body = json.loads(unpad(open_sealed(dek, ervaring.inhoud, aad)))
    return Inhoud(body["tekst"], body["antwoorden"])


def open_for_raad(ervaring: Ervaring, quarter_private_key: bytes) -> Inhoud:
    """Open it as the raad does, with a private key of the quarter in `ervaring.kwartaal`."""
    aad = bound_to(ervaring.raad_id, ervaring.id, RAAD_FIELD)
    return open_inhoud(ervaring, open_with(quarter_private_key, ervaring.sleutel_raad, aad))


def bound_to(raad_id: int, ervaring_id: str, field: str) -> bytes:
    """Say where a box belongs: moved to another row, raad or field it does not open."""
    return binding(Ervaring.__tablename__, raad_id, ervaring_id, field, VERSION)
