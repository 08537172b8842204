"""Seal what is in a plan, and the key of the plan, for its codes and for nobody else.

No raad, operator or recovery has a key: what no code opens, nothing opens.
"""

import json
from typing import Final

from cliëntenraad.kern.crypto import binding, open_sealed, pad, seal, unpad
from cliëntenraad.plannen.models import Planblad, Plansleutel
from cliëntenraad.plannen.rules import Blad, BladSoort

VERSION: Final = 1
KEY_FIELD: Final = "sleutel"
BODY_FIELD: Final = "inhoud"


def seal_blad(blad: Blad, dek: bytes, place: bytes) -> bytes:
    """Seal a sheet at its place. Raises ValueError when it is longer than the largest box."""
    body = json.dumps({"soort": blad.soort, "waarden": blad.waarden}, ensure_ascii=False)
    return seal(dek, pad(body.encode()), place)


def open_blad(row: Planblad, dek: bytes) -> Blad:
    """Open a sheet. Raises CannotOpen when it was changed or moved."""
    place = place_of_blad(row.plan_id, row.id, row.stand)
    body = json.loads(unpad(open_sealed(dek, row.inhoud, place)))
    return Blad(BladSoort(body["soort"]), body["waarden"])


def place_of_blad(plan_id: str, blad_id: str, stand: str) -> bytes:
    """Say where a sheet belongs: at another plan, row or save it does not open."""
    return binding(Planblad.__tablename__, plan_id, blad_id, BODY_FIELD, stand, VERSION)


def place_of_sleutel(plan_id: str, sleutel_id: str) -> bytes:
    return binding(Plansleutel.__tablename__, plan_id, sleutel_id, KEY_FIELD, VERSION)
