"""A raad with a kluis, and the key of its master."""

from typing import Final

from cliëntenraad.kluis.actions import inrichten
from cliëntenraad.kluis.queries import get_kluis, open_master
from cliëntenraad.raden.models import Raad
from tests.factories import NOW, make_raad
from tests.visitor import Visitor

KLUISZIN: Final = "zeven eenden lopen over het ijs"


def make_kluis(raad: Raad | None = None, phrase: str = KLUISZIN, now=NOW) -> Raad:
    """Give a raad its kluis, with the key of the quarter of `now`."""
    raad = raad or make_raad()
    inrichten(raad, phrase, door_id=None, now=now)
    return raad


def master_of(raad: Raad, phrase: str = KLUISZIN) -> bytes:
    kluis = get_kluis(raad.id)
    assert kluis is not None
    return open_master(kluis, phrase)


def open_kluis(visitor: Visitor, raad: Raad, phrase: str = KLUISZIN) -> Visitor:
    """Let a member who has logged in type the kluiszin."""
    visitor.submit(f"/raden/{raad.id}/kluis", kluiszin=phrase)
    return visitor
