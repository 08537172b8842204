"""How experiences are read and what may be shown of them."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from cliëntenraad.ervaringen.rules import Toestemming
from cliëntenraad.kern.rules import RuleViolation

#: Smallest number that may be shown (security reference §6, S1).
DREMPEL: Final = 10
#: Every published count is rounded to this (S2).
AFRONDING: Final = 5
#: Smallest number of experiences that become readable together.
KLEINSTE_RONDE: Final = 5
#: Longer quotes let a klantmanager recognise the voice (security reference §1.4, X21).
WOORDEN_CITAAT: Final = 25
WOORDEN_BEGIN: Final = 16
#: The largest box holds 64 KiB.
MAXIMUM_BYTES: Final = 60_000
TE_LANG: Final = "Deze tekst is te lang om te bewaren. Maak hem korter."
TOESTEMMING_IN_WOORDEN: Final = {
    Toestemming.TELLEN: "U mag dit verhaal alleen meetellen. Gebruik de tekst niet.",
    Toestemming.SAMENVATTEN: "U mag dit verhaal meetellen en samenvatten. U mag niets citeren.",
    Toestemming.CITEREN: "U mag dit verhaal samenvatten, en een stukje citeren met een schuilnaam.",
    Toestemming.PUBLICEREN: "U mag dit verhaal samenvatten en citeren. Het mag ook openbaar.",
}


class CitaatStatus(StrEnum):
    VOORGESTELD = "voorgesteld"
    GOEDGEKEURD = "goedgekeurd"
    AFGEWEZEN = "afgewezen"
    VERVALLEN = "vervallen"


FOLLOWS: Final[dict[CitaatStatus, set[CitaatStatus]]] = {
    CitaatStatus.VOORGESTELD: {
        CitaatStatus.GOEDGEKEURD,
        CitaatStatus.AFGEWEZEN,
        CitaatStatus.VERVALLEN,
    },
    CitaatStatus.GOEDGEKEURD: {CitaatStatus.VERVALLEN},
    CitaatStatus.AFGEWEZEN: {CitaatStatus.VERVALLEN},
    CitaatStatus.VERVALLEN: set(),
}


def check_transition(current: CitaatStatus, target: CitaatStatus) -> None:
    """Raise when a citaat may not go from `current` to `target`."""
    if target not in FOLLOWS[current]:
        raise RuleViolation(f"Dit citaat is al {current}.")


def publiek_aantal(aantal: int) -> str:
    """Return a count as it may be shown to anyone: below the drempel, or rounded to 5."""
    if aantal < DREMPEL:
        return f"minder dan {DREMPEL}"
    return f"ongeveer {AFRONDING * round(aantal / AFRONDING)}"


#: How a count below the drempel reads.
KLEIN: Final = publiek_aantal(0)


def mag_naar_buiten(aantal: str | None) -> bool:
    """Tell whether others may see a finding, by the number that was fixed when it was released.

    What fewer people carry is told to those people themselves, and to the raad.
    """
    return aantal is not None and aantal != KLEIN


def is_genoeg(aantal: int) -> bool:
    """Tell whether so many still carry a finding that one less points to nobody."""
    return aantal >= DREMPEL


def first_words(tekst: str) -> str:
    """Return how a story begins: enough for a reader to know which one it was."""
    words = tekst.split()
    if len(words) <= WOORDEN_BEGIN:
        return " ".join(words)
    return " ".join(words[:WOORDEN_BEGIN]).rstrip(".,;:!?") + "…"


def obstacles_to_ronde(
    *, is_dicht: bool, aantal_wachtend: int, laatste_week: str | None, week: str
) -> list[str]:
    """Return why no reading round can be made now. Never tells how many wait.

    Rounds are large or late, so that nobody can see who came in when (security X5).
    """
    if laatste_week == week:
        return ["Deze week is er al een leesronde gemaakt. Volgende week kan er weer een."]
    if is_dicht and aantal_wachtend == 0:
        return ["Alle ervaringen van deze uitvraag zitten in een leesronde."]
    if not is_dicht and aantal_wachtend < KLEINSTE_RONDE:
        return [
            "Er kan nu geen leesronde worden gemaakt. Dat kan pas als er genoeg nieuwe"
            " ervaringen zijn. Zo weet niemand wie wanneer iets deelde."
        ]
    return []


def obstacles_to_schonen(tekst: str) -> list[str]:
    """Return what is wrong with a cleaned text."""
    if not tekst.strip():
        return ["Schrijf de geschoonde tekst op."]
    return [TE_LANG] if len(tekst.encode()) > MAXIMUM_BYTES else []


def obstacles_to_bevinding(titel: str, tekst: str, dragers: Sequence[str]) -> list[str]:
    """Return what a finding still misses."""
    obstacles = []
    if not titel.strip():
        obstacles.append("Schrijf in één zin op wat u vond.")
    if not tekst.strip():
        obstacles.append("Schrijf op wat mensen meemaken, in uw eigen woorden.")
    if not dragers:
        obstacles.append("Kies ten minste één verhaal waarop deze bevinding rust.")
    return obstacles
