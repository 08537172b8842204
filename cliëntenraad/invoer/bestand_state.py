"""What a file held, carried by the page itself between looking and keeping (kern.page_state).

The codes come first and travel along: pressing twice, or again after a lost connection,
gives the same experiences and the same cards.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from cliëntenraad.ervaringen.rules import Kanaal
from cliëntenraad.invoer.rules_bestand import Rij
from cliëntenraad.kern import page_state
from cliëntenraad.kern.code_words import new_code

FIELD: Final = "lading"
MAX_AGE: Final = timedelta(days=2)
#: What a page may carry back and forth, for these pages only.
LONGEST: Final = 8 * 1024 * 1024


@dataclass(frozen=True)
class Lading:
    """A file that was looked at and not kept yet. Each row that fits has a code."""

    uitvraag_id: int
    kanaal: Kanaal
    rijen: list[Rij]
    codes: dict[int, str]
    opmerking: str = ""

    @classmethod
    def of(cls, uitvraag_id: int, kanaal: Kanaal, rijen: Sequence[Rij], opmerking: str) -> "Lading":
        codes = {rij.nummer: new_code() for rij in rijen if not rij.obstacles}
        return cls(uitvraag_id, kanaal, list(rijen), codes, opmerking)

    @property
    def passend(self) -> list[Rij]:
        return [rij for rij in self.rijen if not rij.obstacles]

    @property
    def niet_passend(self) -> list[Rij]:
        return [rij for rij in self.rijen if rij.obstacles]

    @property
    def kaarten(self) -> list[tuple[int, list[str]]]:
        """Return the number and the words of each card."""
        return [(nummer, code.split()) for nummer, code in self.codes.items()]


def pack(lading: Lading, now: datetime) -> str:
    return page_state.pack(FIELD, asdict(lading), now)


def unpack(packed: str, now: datetime) -> Lading:
    """Return what `pack` hid; raise StateLost when that cannot be."""
    values = page_state.unpack(FIELD, packed, now, MAX_AGE)
    return Lading(
        values["uitvraag_id"],
        Kanaal(values["kanaal"]),
        [_row(row) for row in values["rijen"]],
        {int(nummer): code for nummer, code in values["codes"].items()},
        values["opmerking"],
    )


def _row(values: dict[str, Any]) -> Rij:
    return Rij(**{**values, "obstacles": tuple(values["obstacles"])})
