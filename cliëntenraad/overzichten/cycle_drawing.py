"""The drawing of the cycle: a ring that begins at the people and comes back to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cliëntenraad.kern.ring import Ring, wrapped
from cliëntenraad.overzichten.rules_cyclus import (
    VOORBIJ,
    Plaats,
    Staat,
    Stand,
    Stap,
    is_rond,
    plaats_in_woorden,
    stappen,
)

#: The people stand on top, the seven steps around.
RING: Final = Ring(middle=180, radius=140, parts=8)
#: Signs that fit on a line inside the ring.
LINE: Final = 22
#: Places in the small drawing on one line.
FIRST, APART = 12, 27


@dataclass(frozen=True)
class Punt:
    """One step in the drawing. `x`, `y`: on the ring; `rij_x`: in the small drawing."""

    nummer: int
    titel: str
    staat: Staat
    is_hier: bool
    x: float
    y: float
    rij_x: int


@dataclass(frozen=True)
class Boog:
    """The piece of the ring that leads to a step, or back to the people."""

    pad: str
    #: "af" lies behind us, "over" leads to a step that was left out, "nu" leads to where
    #: the dossier stands, "later" is to come.
    staat: str


@dataclass(frozen=True)
class Tekening:
    """Everything the macros of macros/cyclus.html show, in numbers and in words."""

    stappen: list[Stap]
    punten: list[Punt]
    bogen: list[Boog]
    #: The step at which the dossier stands; None when it is closed or done.
    hier: Plaats | None
    is_rond: bool
    is_afgesloten: bool
    in_woorden: str
    #: What stands in the middle: a small line, a large one, and more small lines.
    boven: str
    titel: str
    regels: list[str]


def tekening_of(stand: Stand, today: date) -> Tekening:
    """Return the drawing of one dossier."""
    found = stappen(stand, today)
    rond = is_rond(stand) and all(stap.staat in VOORBIJ for stap in found)
    boven, titel, uitleg = _middle(stand, found, rond)
    return Tekening(
        stappen=found,
        punten=[_punt(number, stap) for number, stap in enumerate(found, start=1)],
        bogen=_bogen(found, rond),
        hier=next((Plaats(n) for n, stap in enumerate(found, start=1) if stap.is_hier), None),
        is_rond=rond,
        is_afgesloten=stand.is_afgesloten,
        in_woorden=plaats_in_woorden(stand, found),
        boven=boven,
        titel=titel,
        regels=wrapped(uitleg, LINE),
    )


def _punt(number: int, stap: Stap) -> Punt:
    x, y = RING.place(number)
    return Punt(number, stap.titel, stap.staat, stap.is_hier, x, y, FIRST + APART * (number - 1))


def _bogen(found: Sequence[Stap], rond: bool) -> list[Boog]:
    bogen, is_passed = [], False
    for number, stap in enumerate(found):
        staat = "nu" if stap.is_hier else "later"
        if stap.staat in VOORBIJ and not is_passed:
            staat = "over" if stap.staat is Staat.OVERGESLAGEN else "af"
        is_passed = is_passed or stap.is_hier
        bogen.append(Boog(RING.arc(number, number + 1), staat))
    # The last piece stops where its arrow begins.
    end = len(found)
    return [*bogen, Boog(RING.arc(end, end + 0.72), "af" if rond else "later")]


def _middle(stand: Stand, found: Sequence[Stap], rond: bool) -> tuple[str, str, str]:
    for number, stap in enumerate(found, start=1):
        if stap.is_hier:
            return f"Stap {number} van {len(found)}", stap.titel, stap.meta or ""
    if stand.is_afgesloten:
        done = sum(stap.staat is Staat.KLAAR for stap in found)
        return "Dit dossier is", "Afgesloten", f"{done} van {len(found)} stappen klaar"
    if rond:
        return "De kring is", "Rond", "Terug bij de mensen"
    return "Dit dossier is", "Klaar", "Er is niets beloofd"
