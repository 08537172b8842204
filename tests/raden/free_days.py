"""A second opinion on free days: the holidays package and a typed table, not the site's code."""

from datetime import date, timedelta

import holidays

YEARS = range(2025, 2041)
LIBRARY = holidays.country_holidays(
    "NL", years=range(2013, 2101), categories=("public", "optional"), language="nl"
)
DECREED = {
    date.fromisoformat(day)
    for day in ("2025-05-30", "2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26")
}


def is_free(day: date) -> bool:
    return day.isoweekday() in (6, 7) or day in LIBRARY or day in DECREED


def werkdagen_from(day: date) -> list[date]:
    """Return the working days of the three weeks that begin on this day."""
    return [d for d in (day + timedelta(n) for n in range(21)) if not is_free(d)]
