"""Als secretaris wil ik de laatste dag kunnen narekenen, zodat de gemeente er niet omheen kan."""

from datetime import date, timedelta

import pytest

from cliëntenraad.raden.rules_durations import parse_duur
from cliëntenraad.raden.rules_terms import Grondslag, Termijn
from tests.raden.free_days import DECREED, LIBRARY, YEARS, werkdagen_from

LENGTHS = {"1d": 1, "2d": 2, "3d": 3, "12d": 12, "90d": 90, "6w": 42, "12w": 84}

# Counted by hand with a paper calendar: start, length, last day.
BY_HAND = """
2026-11-14 6w  2026-12-28
2026-03-20 2w  2026-04-07
2026-03-04 30d 2026-04-07
2026-04-02 3d  2026-04-08
2026-04-02 1d  2026-04-07
2026-04-02 2d  2026-04-07
2026-04-02 4d  2026-04-08
2026-04-02 6d  2026-04-08
2026-04-03 3d  2026-04-08
2025-04-12 2w  2025-04-28
2025-04-13 2w  2025-04-28
2026-04-13 2w  2026-04-28
2026-04-21 2w  2026-05-06
2027-04-21 2w  2027-05-10
2027-04-22 2w  2027-05-10
2027-04-23 2w  2027-05-10
2025-05-01 4w  2025-06-02
2025-05-12 4w  2025-06-10
2026-04-16 4w  2026-05-18
2026-04-27 4w  2026-05-26
2026-12-04 3w  2026-12-28
2027-12-04 3w  2027-12-27
2027-12-11 3w  2028-01-03
2025-12-22 3d  2025-12-29
2025-12-23 3d  2025-12-29
2025-12-24 3d  2025-12-30
2025-12-18 2w  2026-01-05
2025-12-19 2w  2026-01-05
2026-12-30 3d  2027-01-04
2026-12-31 3d  2027-01-05
2025-11-27 5w  2026-01-05
2026-01-31 1m  2026-03-02
2026-09-30 3m  2026-12-30
2026-09-26 3m  2026-12-28
2028-01-31 1m  2028-02-29
2027-11-29 3m  2028-02-29
2028-02-29 3m  2028-05-29
2026-12-21 12d 2027-01-04
2026-12-28 6w  2027-02-08
2026-10-05 12w 2026-12-28
2026-10-03 12w 2026-12-28
2026-09-27 90d 2026-12-28
2026-04-02 1wd 2026-04-07
2026-04-02 2wd 2026-04-08
2026-12-24 10wd 2027-01-11
2038-04-22 1d  2038-04-28
2038-04-22 3d  2038-04-29
""".strip().splitlines()


def wet_termijn(start: date, code: str) -> Termijn:
    return Termijn(start, parse_duur(code), Grondslag.WET)


def generated_cases() -> list[tuple[date, str, date]]:
    """Let every holiday and every first Saturday be the counted last day of each length."""
    saturdays = [
        next(d for d in (date(y, m, n) for n in range(1, 8)) if d.isoweekday() == 6)
        for y in YEARS
        for m in range(1, 13)
    ]
    ends = sorted({d for d in LIBRARY if d.year in YEARS} | DECREED | set(saturdays))
    cases = []
    for end in ends:
        for code, days in LENGTHS.items():
            start = end - timedelta(days)
            second = werkdagen_from(start + timedelta(1))[1]
            first_open = werkdagen_from(end)[0]
            cases.append((start, code, max(first_open, second) if days >= 3 else first_open))
    return cases


GENERATED = generated_cases()


def test_the_table_is_large_and_covers_all_years():
    assert len(GENERATED) >= 2500
    assert {end.year for _, _, end in GENERATED} >= set(YEARS)


@pytest.mark.parametrize("row", BY_HAND)
def test_last_day_is_the_one_counted_by_hand(row):
    start, code, end = row.split()

    assert wet_termijn(date.fromisoformat(start), code).uiterlijk_op == date.fromisoformat(end)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("code", LENGTHS)
def test_last_day_is_the_one_of_the_independent_table(year, code):
    cases = [case for case in GENERATED if case[1] == code and case[2].year == year]
    assert cases

    wrong = [
        (start, code, end)
        for start, _, end in cases
        if wet_termijn(start, code).uiterlijk_op != end
    ]
    assert wrong == []


@pytest.mark.parametrize(("start", "code", "end"), GENERATED[::5])
def test_a_local_rule_that_shifts_gives_the_same_day(start, code, end):
    termijn = Termijn(start, parse_duur(code), Grondslag.LOKAAL_DOORSCHUIVEN)

    assert termijn.uiterlijk_op == end
