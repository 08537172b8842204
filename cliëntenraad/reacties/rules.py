"""The municipality's answer: per adviespunt, with reasons wherever it does not follow."""

from enum import StrEnum

from cliëntenraad.kern.rules import RuleViolation


class ReactieStatus(StrEnum):
    CONCEPT = "concept"
    VERZONDEN = "verzonden"


class Uitkomst(StrEnum):
    OVERGENOMEN = "overgenomen"
    DEELS = "deels"
    NIET = "niet"
    LATER = "later"
    NIET_VAN_ONS = "niet_van_ons"


FOLLOWS: dict[ReactieStatus, set[ReactieStatus]] = {
    ReactieStatus.CONCEPT: {ReactieStatus.VERZONDEN},
    ReactieStatus.VERZONDEN: set(),
}


def check_transition(current: ReactieStatus, target: ReactieStatus) -> None:
    """Raise when a reactie may not go from `current` to `target`."""
    if target not in FOLLOWS[current]:
        raise RuleViolation("Deze reactie is al verzonden.")
