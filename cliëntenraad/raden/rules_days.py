"""Days as people type and read them."""

import re
from datetime import date, datetime

from cliëntenraad.kern.rules import RuleViolation

WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
# date.fromisoformat alone also takes 20261114 and 2026-W46-6, which nobody means to type.
ISO_DAY = re.compile(r"([0-9]{4,})-([0-9]{2})-([0-9]{2})")
TOO_FAR = "Kies een dag en een termijn die blijven tussen het jaar 1 en het jaar 9999."


def parse_dag(text: str) -> date:
    """Read a day typed as 2026-11-14."""
    match = ISO_DAY.fullmatch(text.strip())
    if match is None:
        raise RuleViolation("Schrijf de dag als jaar-maand-dag, bijvoorbeeld 2026-11-14.")
    year, month, day = match.groups()
    if len(year) > 4 or year == "0000":
        raise RuleViolation(TOO_FAR)
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise RuleViolation(
            f"De dag {match[0]} bestaat niet. Kijk in de kalender welke dag u bedoelt."
        ) from None


def dag_in_words(day: date) -> str:
    """Return for example "14 november"."""
    return f"{day.day} {MAANDEN[day.month - 1]}"


def full_dag_in_words(day: date) -> str:
    """Return for example "zaterdag 14 november 2026"."""
    return f"{WEEKDAGEN[day.weekday()]} {dag_in_words(day)} {day.year}"


def check_is_day(day: date) -> None:
    """Refuse a moment: terms count days, so that no clock or time zone can move them."""
    if isinstance(day, datetime):
        raise TypeError("A term starts on a date, not on a datetime")
