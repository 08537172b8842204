"""Als secretaris wil ik een termijn kort opschrijven, zodat ik mij niet verreken."""

from datetime import date

import pytest

from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.rules_days import dag_in_words, full_dag_in_words, parse_dag
from cliëntenraad.raden.rules_durations import Duur, Eenheid, parse_duur


@pytest.mark.parametrize(
    ("text", "duur", "words"),
    [
        ("12d", Duur(12, Eenheid.DAGEN), "12 dagen"),
        ("1d", Duur(1, Eenheid.DAGEN), "1 dag"),
        ("6w", Duur(6, Eenheid.WEKEN), "6 weken"),
        ("1w", Duur(1, Eenheid.WEKEN), "1 week"),
        ("3m", Duur(3, Eenheid.MAANDEN), "3 maanden"),
        ("1m", Duur(1, Eenheid.MAANDEN), "1 maand"),
        ("10wd", Duur(10, Eenheid.WERKDAGEN), "10 werkdagen"),
        ("1wd", Duur(1, Eenheid.WERKDAGEN), "1 werkdag"),
    ],
)
def test_a_duration_is_read_written_and_said(text, duur, words):
    assert parse_duur(text) == duur
    assert duur.code == text
    assert str(duur) == words


@pytest.mark.parametrize("text", [" 6w ", "6W", "06w", "6 w"])
def test_small_slips_in_a_duration_are_forgiven(text):
    assert parse_duur(text) == Duur(6, Eenheid.WEKEN)


@pytest.mark.parametrize(
    "text",
    ["", "6", "w", "w6", "-6w", "+6w", "6,5w", "1e3d", "48u", "1j", "6weken", "6w6d", "zes", "٦w"],
)
def test_an_unreadable_duration_gets_an_instruction(text):
    with pytest.raises(RuleViolation, match=r"^Schrijf de termijn als een getal met een letter"):
        parse_duur(text)


@pytest.mark.parametrize("text", ["0d", "0wd", "000m"])
def test_a_duration_of_nothing_is_refused(text):
    with pytest.raises(RuleViolation, match="getal van 1 of hoger"):
        parse_duur(text)


@pytest.mark.parametrize("text", ["1000000d", "9" * 5000 + "w"])
def test_an_absurd_number_is_refused(text):
    with pytest.raises(RuleViolation, match="jaar 9999"):
        parse_duur(text)


@pytest.mark.parametrize(
    ("start", "code", "end"),
    [
        ("2026-01-31", "1m", "2026-02-28"),
        ("2028-01-31", "1m", "2028-02-29"),
        ("2028-02-29", "12m", "2029-02-28"),
        ("2028-02-29", "48m", "2032-02-29"),
        ("2026-11-30", "3m", "2027-02-28"),
        ("2026-12-15", "1m", "2027-01-15"),
        ("2028-02-28", "1d", "2028-02-29"),
        ("2028-02-28", "2d", "2028-03-01"),
        ("2026-12-31", "1w", "2027-01-07"),
        ("2026-04-02", "1wd", "2026-04-07"),
        ("2026-12-24", "10wd", "2027-01-11"),
        ("2026-11-14", "1wd", "2026-11-16"),
    ],
)
def test_a_duration_is_counted_on(start, code, end):
    assert parse_duur(code).after(date.fromisoformat(start)) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("end", "code", "start"),
    [
        ("2026-03-31", "1m", "2026-02-28"),
        ("2026-01-15", "1m", "2025-12-15"),
        ("2026-04-13", "7d", "2026-04-06"),
        ("2026-04-08", "2wd", "2026-04-02"),
        ("2026-04-13", "4w", "2026-03-16"),
    ],
)
def test_a_duration_is_counted_back(end, code, start):
    assert parse_duur(code).before(date.fromisoformat(end)) == date.fromisoformat(start)


def test_a_day_is_read_and_said():
    assert parse_dag(" 2026-11-14 ") == date(2026, 11, 14)
    assert dag_in_words(date(2026, 11, 14)) == "14 november"
    assert full_dag_in_words(date(2026, 3, 1)) == "zondag 1 maart 2026"


@pytest.mark.parametrize(
    "text", ["", "gisteren", "14-11-2026", "20261114", "2026-W46-6", "2026-1-1", "2026-11-14T02:30"]
)
def test_an_unreadable_day_gets_an_instruction(text):
    with pytest.raises(RuleViolation, match=r"^Schrijf de dag als jaar-maand-dag"):
        parse_dag(text)


@pytest.mark.parametrize("text", ["2026-02-30", "2027-02-29", "2026-13-01", "2026-00-10"])
def test_a_day_that_does_not_exist_is_named(text):
    with pytest.raises(RuleViolation, match=f"^De dag {text} bestaat niet"):
        parse_dag(text)


@pytest.mark.parametrize("text", ["10000-01-01", "0000-01-01"])
def test_a_year_outside_the_calendar_is_refused(text):
    with pytest.raises(RuleViolation, match="jaar 9999"):
        parse_dag(text)
