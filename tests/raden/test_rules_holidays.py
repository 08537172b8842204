"""Als secretaris wil ik dat de site de feestdagen kent, zodat een laatste dag klopt."""

from datetime import date, timedelta

import pytest

from cliëntenraad.raden.rules_holidays import (
    GELIJKGESTELDE_DAGEN,
    easter_sunday,
    feestdagen_in,
    is_werkdag,
    name_of_feestdag,
    why_no_werkdag,
)
from tests.raden.free_days import DECREED, LIBRARY, YEARS, is_free

EASTER_SUNDAYS = """
2000-04-23
2008-03-23
2011-04-24
2025-04-20
2026-04-05
2027-03-28
2028-04-16
2029-04-01
2030-04-21
2031-04-13
2032-03-28
2033-04-17
2034-04-09
2035-03-25
2036-04-13
2037-04-05
2038-04-25
2039-04-10
2040-04-01
""".strip().splitlines()


@pytest.mark.parametrize("text", EASTER_SUNDAYS)
def test_easter_sunday_is_the_day_of_the_church_calendar(text):
    day = date.fromisoformat(text)

    assert easter_sunday(day.year) == day


@pytest.mark.parametrize("year", range(2014, 2101))
def test_holidays_of_a_year_are_those_of_the_library_without_its_sundays(year):
    sundays = {easter_sunday(year), easter_sunday(year) + timedelta(days=49)}
    expected = {day for day in LIBRARY if day.year == year} - sundays

    assert set(feestdagen_in(year)) - GELIJKGESTELDE_DAGEN == expected


@pytest.mark.parametrize("year", YEARS)
def test_every_day_of_a_year_is_free_or_not_as_the_library_says(year):
    days = [date(year, 1, 1) + timedelta(n) for n in range(365)]

    assert [day for day in days if is_werkdag(day) is is_free(day)] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2026-01-01", "Nieuwjaarsdag"),
        ("2026-04-03", "Goede Vrijdag"),
        ("2026-04-06", "tweede Paasdag"),
        ("2026-04-27", "Koningsdag"),
        ("2025-04-26", "Koningsdag"),
        ("2031-04-26", "Koningsdag"),
        ("2027-05-05", "Bevrijdingsdag"),
        ("2027-05-06", "Hemelvaartsdag"),
        ("2016-05-05", "Bevrijdingsdag en Hemelvaartsdag"),
        ("2026-05-25", "tweede Pinksterdag"),
        ("2026-12-25", "eerste Kerstdag"),
        ("2026-12-26", "tweede Kerstdag"),
        ("2026-05-15", "een dag die met een feestdag is gelijkgesteld"),
        ("2025-04-27", None),
        ("2026-04-05", None),
        ("2026-12-24", None),
        ("2026-12-31", None),
    ],
)
def test_a_holiday_has_its_dutch_name(text, name):
    assert name_of_feestdag(date.fromisoformat(text)) == name


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2026-12-26", "een zaterdag en tweede Kerstdag"),
        ("2026-12-27", "een zondag"),
        ("2026-12-25", "eerste Kerstdag"),
        ("2026-12-28", None),
    ],
)
def test_a_free_day_says_why_it_is_free(text, reason):
    assert why_no_werkdag(date.fromisoformat(text)) == reason


def test_each_decreed_day_is_a_weekday_beside_a_holiday():
    assert DECREED <= GELIJKGESTELDE_DAGEN
    for day in GELIJKGESTELDE_DAGEN:
        assert day.isoweekday() <= 5
        assert any(name_of_feestdag(day + timedelta(n)) for n in (-1, 1))
