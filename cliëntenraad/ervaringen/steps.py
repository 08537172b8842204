"""The order of the pages on which someone tells an experience: one thing on each."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cliëntenraad.uitvragen.rules_vragen import Formuliervraag


class StapSoort(StrEnum):
    INLEIDING = "inleiding"
    VRAAG = "vraag"
    VERHAAL = "verhaal"
    TOESTEMMING = "toestemming"
    CODE = "code"


@dataclass(frozen=True)
class Stap:
    """One page. `vraag` is the question it asks, if it asks one."""

    soort: StapSoort
    vraag: Formuliervraag | None = None


def list_stappen(vragen: Sequence[Formuliervraag]) -> list[Stap]:
    """Return all pages: what it is about, each question, the story, what is allowed, the code."""
    return [
        Stap(StapSoort.INLEIDING),
        *(Stap(StapSoort.VRAAG, vraag) for vraag in vragen),
        Stap(StapSoort.VERHAAL),
        Stap(StapSoort.TOESTEMMING),
        Stap(StapSoort.CODE),
    ]


def place_of_verhaal(stappen: Sequence[Stap]) -> int:
    """Return where the story is: whoever skips the questions goes there."""
    return next(place for place, stap in enumerate(stappen) if stap.soort is StapSoort.VERHAAL)
