"""How experiences are read and what may be shown of them."""

from enum import StrEnum

from cliëntenraad.kern.rules import RuleViolation

#: Smallest number that may be shown (security reference §6, S1).
DREMPEL = 10
#: Every published count is rounded to this (S2).
AFRONDING = 5
#: Smallest number of experiences that become readable together.
KLEINSTE_RONDE = 5
WOORDEN_CITAAT = 25


class CitaatStatus(StrEnum):
    VOORGESTELD = "voorgesteld"
    GOEDGEKEURD = "goedgekeurd"
    AFGEWEZEN = "afgewezen"
    VERVALLEN = "vervallen"


FOLLOWS: dict[CitaatStatus, set[CitaatStatus]] = {
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
