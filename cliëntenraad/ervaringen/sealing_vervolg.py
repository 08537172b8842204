"""Seal questions and answers under the key of the story they belong to.

Code and raad both open that key already; when it goes, these go with it.
"""

import json
from typing import Final

from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.models_vervolg import Verhaalvraag, Vervolgantwoord
from cliëntenraad.ervaringen.sealing import RAAD_FIELD, Inhoud, bound_to
from cliëntenraad.kern.crypto import binding, open_sealed, open_with, pad, seal, unpad

VERSION: Final = 1


def dek_for_raad(ervaring: Ervaring, quarter_private_key: bytes) -> bytes:
    """Return the key of a story as the raad opens it."""
    place = bound_to(ervaring.raad_id, ervaring.id, RAAD_FIELD)
    return open_with(quarter_private_key, ervaring.sleutel_raad, place)


def seal_under(dek: bytes, inhoud: Inhoud, place: bytes) -> bytes:
    """Seal a question or an answer. Raises ValueError when it is longer than the largest box."""
    body = json.dumps([inhoud.tekst, inhoud.antwoorden], ensure_ascii=False).encode()
    return seal(dek, pad(body), place)


def open_under(dek: bytes, box: bytes, place: bytes) -> Inhoud:
    """Open what `seal_under` made; raise CannotOpen when it was changed or moved."""
    tekst, antwoorden = json.loads(unpad(open_sealed(dek, box, place)))
    return Inhoud(tekst, antwoorden)


def antwoord_place(raad_id: int, ervaring_id: str, vervolgvraag_id: int) -> bytes:
    table = Vervolgantwoord.__tablename__
    return binding(table, raad_id, ervaring_id, vervolgvraag_id, "inhoud", VERSION)


def verhaalvraag_place(raad_id: int, ervaring_id: str, nummer: int, field: str) -> bytes:
    """Say where the `vraag` or the `antwoord` of a question to one story belongs."""
    return binding(Verhaalvraag.__tablename__, raad_id, ervaring_id, nummer, field, VERSION)
