"""What an official typed for one adviespunt, and whether someone else typed meanwhile."""

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.reacties.rules import Uitkomst

#: Stands for the Kop where adviespunten are named by id; no adviespunt has this one.
KOP_ID: Final = 0


@dataclass(frozen=True)
class Invoer:
    """The answer to one adviespunt as typed; unfinished is allowed."""

    uitkomst: Uitkomst | None
    welk_deel: str
    motivering: str
    #: Mark of what the page showed before typing; None writes over whatever is there.
    gezien: str | None = None

    @property
    def merkteken(self) -> str:
        return merkteken(self.uitkomst, self.welk_deel, self.motivering)


@dataclass(frozen=True)
class Kop:
    """What stands above the answers, as typed."""

    inleiding: str
    kenmerk: str
    gezien: str | None = None

    @property
    def merkteken(self) -> str:
        return merkteken(self.inleiding, self.kenmerk)


class Bewaring(StrEnum):
    """What saving does with one answer."""

    ONGEWIJZIGD = "ongewijzigd"
    SCHRIJVEN = "schrijven"
    BOTSING = "botsing"


def merkteken(*parts: str | None) -> str:
    """Return a short mark of a text, to see later whether it changed."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def bewaring(gezien: str | None, typed: str, stored: str) -> Bewaring:
    """Tell what to do with a text, by the marks of what was shown, typed and stored.

    Two colleagues may have the page open at once. What one left alone never
    writes over what the other typed; what both changed goes back to the second.
    """
    if typed in (gezien, stored):
        return Bewaring.ONGEWIJZIGD
    return Bewaring.SCHRIJVEN if gezien in (None, stored) else Bewaring.BOTSING


def check_kant(is_overgetypt: bool, wanted: bool, is_leeg: bool) -> None:
    """Raise when one side would see or change what the other side is still writing."""
    if is_overgetypt == wanted or is_leeg:
        return
    if wanted:
        raise RuleViolation(
            "De gemeente schrijft hier zelf al een reactie."
            " Vraag de gemeente om die te versturen of te wissen."
        )
    raise RuleViolation(
        "De raad is bezig met het overtypen van uw brief."
        " Vraag de raad om dat te versturen of te wissen."
    )
