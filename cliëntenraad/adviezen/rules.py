"""Rules of an advies: which status may follow which, and what adopting asks."""

from enum import StrEnum

from cliëntenraad.kern.rules import RuleViolation


class AdviesStatus(StrEnum):
    CONCEPT = "concept"
    VASTGESTELD = "vastgesteld"
    AANGEBODEN = "aangeboden"
    INGETROKKEN = "ingetrokken"


class OnderbouwingSoort(StrEnum):
    BEVINDING = "bevinding"
    CITAAT = "citaat"
    STUK = "stuk"
    WETSARTIKEL = "wetsartikel"


FOLLOWS: dict[AdviesStatus, set[AdviesStatus]] = {
    AdviesStatus.CONCEPT: {AdviesStatus.VASTGESTELD, AdviesStatus.INGETROKKEN},
    AdviesStatus.VASTGESTELD: {AdviesStatus.AANGEBODEN, AdviesStatus.INGETROKKEN},
    AdviesStatus.AANGEBODEN: {AdviesStatus.INGETROKKEN},
    AdviesStatus.INGETROKKEN: set(),
}


def check_transition(current: AdviesStatus, target: AdviesStatus) -> None:
    """Raise when an advies may not go from `current` to `target`."""
    if target not in FOLLOWS[current]:
        raise RuleViolation(f"Dit advies is {current} en kan niet {target} worden.")
