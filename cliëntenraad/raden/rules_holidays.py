"""Recognised holidays of the Algemene termijnenwet (Atw, art. 3) and working days.

The rules are those of today's Act: Koningsdag since 2014, 5 May in every year.
"""

from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

SATURDAY, SUNDAY = 5, 6

# Atw art. 3 lid 3: days equated by royal decree, set about three years ahead and announced in the
# Staatscourant ("Besluit gelijkstelling van … met een algemeen erkende feestdag").
# Add the days of the next decree here when it appears; the years after the last one are unknown.
GELIJKGESTELDE_DAGEN = frozenset(
    {
        # decree for 2023-2025
        date(2023, 4, 28),
        date(2023, 5, 19),
        date(2024, 5, 10),
        date(2024, 12, 27),
        date(2025, 5, 30),
        # decree for 2026-2028
        date(2026, 1, 2),
        date(2026, 5, 15),
        date(2027, 5, 7),
        date(2028, 4, 28),
        date(2028, 5, 26),
    }
)
GELIJKGESTELD = "een dag die met een feestdag is gelijkgesteld"


def easter_sunday(year: int) -> date:
    """Return Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, leap_rest = divmod(century, 4)
    lunar_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - lunar_shift + 15) % 30
    small_leaps, small_rest = divmod(rest, 4)
    to_sunday = (32 + 2 * leap_rest + 2 * small_leaps - epact - small_rest) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def koningsdag(year: int) -> date:
    """Return 27 April, or the day before when that is a Sunday."""
    birthday = date(year, 4, 27)
    return birthday - timedelta(days=1) if birthday.weekday() == SUNDAY else birthday


@lru_cache(maxsize=64)
def feestdagen_in(year: int) -> MappingProxyType[date, str]:
    """Return the recognised and equated holidays of a year with their Dutch names."""
    easter = easter_sunday(year)
    named = [
        (date(year, 1, 1), "Nieuwjaarsdag"),
        (easter - timedelta(days=2), "Goede Vrijdag"),
        (easter + timedelta(days=1), "tweede Paasdag"),
        (koningsdag(year), "Koningsdag"),
        (easter + timedelta(days=39), "Hemelvaartsdag"),
        (date(year, 5, 5), "Bevrijdingsdag"),
        (easter + timedelta(days=50), "tweede Pinksterdag"),
        (date(year, 12, 25), "eerste Kerstdag"),
        (date(year, 12, 26), "tweede Kerstdag"),
        *((day, GELIJKGESTELD) for day in GELIJKGESTELDE_DAGEN if day.year == year),
    ]
    names: dict[date, str] = {}
    for day, name in sorted(named):  # two holidays can share a day, as in 2008 and 2016
        names[day] = f"{names[day]} en {name}" if day in names else name
    return MappingProxyType(names)


def name_of_feestdag(day: date) -> str | None:
    """Return the Dutch name of the holiday on this day, if it is one."""
    return feestdagen_in(day.year).get(day)


def is_werkdag(day: date) -> bool:
    """Tell whether this day is no Saturday, Sunday or recognised holiday."""
    return day.weekday() < SATURDAY and name_of_feestdag(day) is None


def why_no_werkdag(day: date) -> str | None:
    """Return why this day is no working day, as words after "is", or None when it is one."""
    weekend = {SATURDAY: "een zaterdag", SUNDAY: "een zondag"}.get(day.weekday())
    return " en ".join(filter(None, (weekend, name_of_feestdag(day)))) or None
