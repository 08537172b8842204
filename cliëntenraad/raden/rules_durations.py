"""Durations as a regeling writes them: a number of days, weeks, months or working days."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.rules_days import TOO_FAR
from cliëntenraad.raden.rules_holidays import is_werkdag


class Eenheid(StrEnum):
    DAGEN = "dagen"
    WEKEN = "weken"
    MAANDEN = "maanden"
    WERKDAGEN = "werkdagen"


LETTERS = {
    "d": Eenheid.DAGEN,
    "w": Eenheid.WEKEN,
    "m": Eenheid.MAANDEN,
    "wd": Eenheid.WERKDAGEN,
}
SINGULAR = {
    Eenheid.DAGEN: "dag",
    Eenheid.WEKEN: "week",
    Eenheid.MAANDEN: "maand",
    Eenheid.WERKDAGEN: "werkdag",
}
DUUR = re.compile(r"([0-9]+) ?(wd|d|w|m)")
MOST_DIGITS = 6  # more cannot fit before the year 9999 in any unit


@dataclass(frozen=True)
class Duur:
    aantal: int
    eenheid: Eenheid

    def __post_init__(self) -> None:
        if self.aantal < 1:
            raise RuleViolation("Kies voor de termijn een getal van 1 of hoger.")

    def __str__(self) -> str:
        return f"{self.aantal} {SINGULAR[self.eenheid] if self.aantal == 1 else self.eenheid}"

    @property
    def code(self) -> str:
        """The short text that parse_duur reads back, such as "6w"."""
        return f"{self.aantal}{next(k for k, unit in LETTERS.items() if unit is self.eenheid)}"

    def after(self, start: date) -> date:
        """Return the day this long after `start`, which itself does not count."""
        return self._from(start, 1)

    def before(self, end: date) -> date:
        """Return the day this long before `end`, which itself does not count."""
        return self._from(end, -1)

    def _from(self, day: date, direction: int) -> date:
        match self.eenheid:
            case Eenheid.DAGEN:
                return day + timedelta(days=direction * self.aantal)
            case Eenheid.WEKEN:
                return day + timedelta(weeks=direction * self.aantal)
            case Eenheid.MAANDEN:
                return add_months(day, direction * self.aantal)
            case Eenheid.WERKDAGEN:
                return nth_day(day, self.aantal, is_werkdag, direction)


def parse_duur(text: str) -> Duur:
    """Read a duration typed as 12d, 6w, 3m or 10wd."""
    match = DUUR.fullmatch(text.strip().lower())
    if match is None:
        raise RuleViolation(
            "Schrijf de termijn als een getal met een letter: "
            "12d voor dagen, 6w voor weken, 3m voor maanden of 10wd voor werkdagen."
        )
    aantal, letters = match.groups()
    if len(aantal) > MOST_DIGITS:
        raise RuleViolation(TOO_FAR)
    return Duur(int(aantal), LETTERS[letters])


def add_months(day: date, months: int) -> date:
    """Return the same day number some months on, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(year)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def nth_day(start: date, n: int, counts: Callable[[date], bool], direction: int = 1) -> date:
    """Walk from `start` until `n` days that count have passed, and return the last of them."""
    day = start
    while n:
        day += timedelta(days=direction)
        n -= counts(day)
    return day
