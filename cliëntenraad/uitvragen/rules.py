"""States of an uitvraag, and the kinds of question it may hold."""

from enum import StrEnum

from cliëntenraad.kern.rules import RuleViolation


class UitvraagStatus(StrEnum):
    CONCEPT = "concept"
    OPEN = "open"
    GESLOTEN = "gesloten"
    TERUGGEKOPPELD = "teruggekoppeld"


class VraagSoort(StrEnum):
    OPEN = "open"
    EEN_KEUZE = "een_keuze"
    MEER_KEUZES = "meer_keuzes"
    SCHAAL = "schaal"


FOLLOWS: dict[UitvraagStatus, set[UitvraagStatus]] = {
    UitvraagStatus.CONCEPT: {UitvraagStatus.OPEN},
    UitvraagStatus.OPEN: {UitvraagStatus.GESLOTEN},
    UitvraagStatus.GESLOTEN: {UitvraagStatus.TERUGGEKOPPELD},
    UitvraagStatus.TERUGGEKOPPELD: set(),
}


def check_transition(current: UitvraagStatus, target: UitvraagStatus) -> None:
    """Raise when an uitvraag may not go from `current` to `target`."""
    if target not in FOLLOWS[current]:
        raise RuleViolation(f"Deze uitvraag is {current} en kan niet {target} worden.")
