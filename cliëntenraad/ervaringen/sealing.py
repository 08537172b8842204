"""Seal an experience for two readers, its resident and its raad, and open it again.

The body has a key of its own (DEK). That key is sealed to a public key that follows
from the code, and to the raad's key of the quarter: either opens the body, the database
neither. So whoever types a paper form for someone else can seal without the code.
"""

import json
from dataclasses import dataclass
from typing import Final

from cliëntenraad.ervaringen.models import BODY_FIELD, Ervaring
from cliëntenraad.kern.crypto import (
    LONGEST_TEXT,
    CodeKeys,
    binding,
    keypair_from,
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
#: What makes the key pair of a code another one than whatever else may follow from its `kek`.
CODE_LABEL: Final = "v1/ervaring/sleutel_code"


@dataclass(frozen=True)
class Inhoud:
    """What is inside: the story, and the answers by the id of their question."""

    tekst: str
    antwoorden: dict[str, str]


@dataclass(frozen=True)
class Codeslot:
    """What may be known of a code without knowing it: how to find with it, and seal for it."""

    zoekwaarde: bytes
    publieke_sleutel: bytes


@dataclass(frozen=True)
class Verzegeld:
    inhoud: bytes
    sleutel_code: bytes
    sleutel_raad: bytes


def codeslot(keys: CodeKeys) -> Codeslot:
    """Return what follows from a code, and opens nothing."""
    return Codeslot(keys.lookup, keypair_from(keys.kek, CODE_LABEL)[1])


def seal_inhoud(
    inhoud: Inhoud, *, raad_id: int, ervaring_id: str, code_key: bytes, public_key: bytes
) -> Verzegeld:
    """Seal under a new key. Raises ValueError when it is longer than the largest box."""
    dek = new_dek()
    return Verzegeld(
        seal(dek, pad(_body(inhoud)), bound_to(raad_id, ervaring_id, BODY_FIELD)),
        seal_to(code_key, dek, bound_to(raad_id, ervaring_id, KEY_FIELD)),
        seal_to(public_key, dek, bound_to(raad_id, ervaring_id, RAAD_FIELD)),
    )


def fits(inhoud: Inhoud) -> bool:
    """Tell whether it can be sealed: the largest box is far larger than a usual story."""
    return len(_body(inhoud)) <= LONGEST_TEXT


def open_inhoud(ervaring: Ervaring, dek: bytes) -> Inhoud:
    """Open the body. Raises CannotOpen when it was changed or moved."""
    aad = bound_to(ervaring.raad_id, ervaring.id, BODY_FIELD)
    body = json.loads(unpad(open_sealed(dek, ervaring.inhoud, aad)))
    return Inhoud(body["tekst"], body["antwoorden"])


def open_key(kek: bytes, box: bytes, raad_id: int, ervaring_id: str) -> bytes:
    """Return the record's own key, as the code opens it. Raises CannotOpen."""
    private_key, _ = keypair_from(kek, CODE_LABEL)
    return open_with(private_key, box, bound_to(raad_id, ervaring_id, KEY_FIELD))


def open_for_raad(ervaring: Ervaring, quarter_private_key: bytes) -> Inhoud:
    """Open it as the raad does, with a private key of the quarter in `ervaring.kwartaal`."""
    aad = bound_to(ervaring.raad_id, ervaring.id, RAAD_FIELD)
    return open_inhoud(ervaring, open_with(quarter_private_key, ervaring.sleutel_raad, aad))


def bound_to(raad_id: int, ervaring_id: str, field: str) -> bytes:
    """Say where a box belongs: moved to another row, raad or field it does not open."""
    return binding(Ervaring.__tablename__, raad_id, ervaring_id, field, VERSION)


def _body(inhoud: Inhoud) -> bytes:
    body = {"tekst": inhoud.tekst, "antwoorden": inhoud.antwoorden}
    return json.dumps(body, ensure_ascii=False).encode()
