"""A promise: what may follow what. The council judges, not the municipality alone."""

from datetime import date
from enum import StrEnum

from cliëntenraad.kern.rules import RuleViolation


class ToezeggingStatus(StrEnum):
    OPEN = "open"
    NAGEKOMEN = "nagekomen"
    NIET_NAGEKOMEN = "niet_nagekomen"


FOLLOWS: dict[ToezeggingStatus, set[ToezeggingStatus]] = {
    ToezeggingStatus.OPEN: {ToezeggingStatus.NAGEKOMEN, ToezeggingStatus.NIET_NAGEKOMEN},
    ToezeggingStatus.NIET_NAGEKOMEN: {ToezeggingStatus.NAGEKOMEN},
    ToezeggingStatus.NAGEKOMEN: set(),
}


def check_transition(current: ToezeggingStatus, target: ToezeggingStatus) -> None:
    """Raise when a toezegging may not go from `current` to `target`."""
    if target not in FOLLOWS[current]:
        raise RuleViolation(f"Over deze toezegging is al geoordeeld: {current.replace('_', ' ')}.")


def is_te_laat(status: ToezeggingStatus, uiterlijk_op: date, today: date) -> bool:
    """Tell whether the promised day has passed without the promise being kept."""
    return status is not ToezeggingStatus.NAGEKOMEN and uiterlijk_op < today
