"""The only place that reads the clock. Everything else gets `now` or `today` as an argument."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def now() -> datetime:
    """Return this moment in UTC, with its zone."""
    return datetime.now(UTC)


def today() -> date:
    """Return the day it is in the Netherlands, wherever the server stands."""
    return now().astimezone(AMSTERDAM).date()


def local_day(moment: datetime) -> date:
    """Return the day in the Netherlands on which `moment` falls."""
    return moment.astimezone(AMSTERDAM).date()


def iso_week(day: date) -> str:
    """Return the ISO week, such as "2026-W53": the finest time kept of a resident."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def quarter(day: date) -> str:
    """Return the quarter, such as "2026-K4": the life of one council key."""
    return f"{day.year}-K{(day.month + 2) // 3}"
