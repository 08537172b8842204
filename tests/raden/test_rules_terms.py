"""Als raadslid wil ik lezen hoe de laatste dag is berekend, zodat ik het kan uitleggen."""

import time
from datetime import date, datetime

import pytest

from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.rules_durations import parse_duur
from cliëntenraad.raden.rules_terms import Grondslag, Termijn, termijn_regels
from cliëntenraad.raden.rules_terms_backward import TerugtellendeTermijn

ZOMER = (date(2026, 7, 6), date(2026, 8, 14))
LOCAL = "de Algemene termijnenwet geldt niet vanzelf voor termijnen uit een verordening"


def termijn(start, code, grondslag=Grondslag.WET, **more):
    return Termijn(date.fromisoformat(start), parse_duur(code), grondslag, **more)


@pytest.mark.parametrize(
    ("start", "code", "end", "limit"),
    [
        ("2026-09-27", "91d", "2026-12-27", "90 dagen"),
        ("2026-09-26", "13w", "2026-12-26", "12 weken"),
        ("2026-08-27", "4m", "2026-12-27", "3 maanden"),
        ("2025-12-25", "12m", "2026-12-25", "3 maanden"),
    ],
)
def test_the_act_leaves_longer_terms_alone(start, code, end, limit):
    long_term = termijn(start, code)

    assert long_term.uiterlijk_op == date.fromisoformat(end)
    assert f"geldt niet voor een termijn van meer dan {limit} (artikel 4)" in long_term.uitleg()
    assert "schuift niet door, ook al is de laatste dag" in long_term.uitleg()


def test_a_local_rule_that_shifts_has_no_limit_of_length():
    assert termijn("2026-09-26", "13w", Grondslag.LOKAAL_DOORSCHUIVEN).uiterlijk_op == date(
        2026, 12, 28
    )


def test_explanation_of_a_statutory_term_gives_every_step():
    assert termijn("2026-04-02", "3d", regel="reactietermijn", artikel="artikel 7").uitleg() == (
        "De reactietermijn van 3 dagen (artikel 7) begint op donderdag 2 april 2026 "
        "(die dag telt niet mee) en de laatste dag is woensdag 8 april 2026: "
        "5 april is een zondag en 6 april is tweede Paasdag, "
        "dus de laatste dag schuift door naar dinsdag 7 april 2026 "
        "(artikel 1 van de Algemene termijnenwet); "
        "in de termijn moeten ten minste twee werkdagen zitten, "
        "dus de termijn is verlengd tot en met woensdag 8 april 2026 "
        "(artikel 2 van de Algemene termijnenwet); "
        "de Algemene termijnenwet geldt, want deze termijn staat in een wet."
    )


def test_explanation_without_a_shift_names_no_holiday():
    assert termijn("2026-11-16", "4w").uitleg() == (
        "De termijn van 4 weken begint op maandag 16 november 2026 (die dag telt niet mee) "
        "en de laatste dag is maandag 14 december 2026: "
        "de Algemene termijnenwet geldt, want deze termijn staat in een wet."
    )


def test_explanation_of_a_local_rule_says_that_shifting_is_its_own_choice():
    text = termijn("2026-11-14", "6w", Grondslag.LOKAAL_DOORSCHUIVEN).uitleg()

    assert "26 december is een zaterdag en tweede Kerstdag en 27 december is een zondag" in text
    assert "(zoals in artikel 1 van de Algemene termijnenwet)" in text
    assert text.endswith(f"; {LOCAL}; deze regeling schuift wel door.")


def test_a_fixed_local_rule_never_shifts_or_extends():
    fixed = termijn("2026-11-14", "6w", Grondslag.LOKAAL_VAST)

    assert fixed.uiterlijk_op == date(2026, 12, 26)
    assert fixed.uitleg().endswith(
        f"{LOCAL}; deze regeling schuift niet door, "
        "ook al is de laatste dag een zaterdag en tweede Kerstdag."
    )
    assert termijn("2026-04-02", "3d", Grondslag.LOKAAL_VAST).uiterlijk_op == date(2026, 4, 5)


@pytest.mark.parametrize(
    ("start", "code", "end"),
    [
        ("2026-06-22", "4w", "2026-08-29"),  # 13 days before the reces, 15 after it
        ("2026-06-22", "13d", "2026-07-05"),  # over on the day before the reces
        ("2026-06-22", "14d", "2026-08-15"),  # its last day would be the first of the reces
        ("2026-07-20", "2w", "2026-08-28"),  # starts in the reces
        ("2026-08-14", "2w", "2026-08-28"),  # starts on its last day
        ("2026-08-15", "2w", "2026-08-29"),
        ("2026-06-08", "2m", "2026-09-17"),  # 8 August and 40 days
        ("2026-07-01", "5wd", "2026-08-19"),
    ],
)
def test_a_reces_suspends_a_local_term(start, code, end):
    fixed = termijn(start, code, Grondslag.LOKAAL_VAST, reces=(ZOMER,))

    assert fixed.uiterlijk_op == date.fromisoformat(end)


def test_overlapping_reces_periods_count_once():
    part = (date(2026, 7, 20), date(2026, 8, 14))
    once = termijn("2026-06-22", "4w", Grondslag.LOKAAL_VAST, reces=(ZOMER,))
    twice = termijn("2026-06-22", "4w", Grondslag.LOKAAL_VAST, reces=(ZOMER, part))

    assert once.uiterlijk_op == twice.uiterlijk_op


def test_a_term_that_shifts_never_ends_in_a_reces():
    shifting = termijn("2026-06-20", "15d", Grondslag.LOKAAL_DOORSCHUIVEN, reces=(ZOMER,))

    assert shifting.uiterlijk_op == date(2026, 8, 17)
    assert (
        "5 juli is een zondag, 6 juli tot en met 14 augustus is reces, 15 augustus is een zaterdag "
        "en 16 augustus is een zondag, dus de laatste dag schuift door naar maandag 17 augustus"
    ) in shifting.uitleg()


def test_explanation_names_the_reces():
    text = termijn("2026-06-22", "4w", Grondslag.LOKAAL_VAST, reces=(ZOMER,)).uitleg()

    assert "het reces van 6 juli tot en met 14 augustus 2026 telt niet mee" in text


def test_a_reces_outside_the_term_is_not_mentioned():
    text = termijn("2026-09-01", "4w", Grondslag.LOKAAL_VAST, reces=(ZOMER,)).uitleg()

    assert "reces" not in text


def test_a_local_reces_does_not_stop_a_statutory_term():
    statutory = termijn("2026-06-22", "4w", reces=(ZOMER,))

    assert statutory.uiterlijk_op == date(2026, 7, 20)
    assert "telt gewoon mee, want een termijn uit de wet loopt dan door" in statutory.uitleg()


def test_a_reces_that_ends_before_it_starts_is_refused():
    with pytest.raises(RuleViolation, match="Kies voor het reces een laatste dag"):
        termijn("2026-06-22", "4w", Grondslag.LOKAAL_VAST, reces=(ZOMER[::-1],))


@pytest.mark.parametrize(
    ("tot", "code", "end", "reason"),
    [
        ("2026-04-13", "7d", "2026-04-06", "dat is tweede Paasdag, maar bij terugtellen"),
        ("2026-05-03", "7d", "2026-04-26", "dat is een zondag, maar bij terugtellen"),
        ("2026-05-14", "7d", "2026-05-07", "2026: bij terugtellen"),
        ("2026-12-30", "3d", "2026-12-27", "dat is een zondag, maar bij terugtellen"),
    ],
)
def test_counting_back_never_shifts(tot, code, end, reason):
    back = TerugtellendeTermijn(date.fromisoformat(tot), parse_duur(code), "agendatermijn")

    assert back.uiterlijk_op == date.fromisoformat(end)
    assert reason in back.uitleg()
    assert "schuift de laatste dag nooit door naar later" in back.uitleg()


def test_explanation_of_counting_back_names_rule_and_article():
    back = TerugtellendeTermijn(date(2026, 5, 14), parse_duur("7d"), "agendatermijn", "artikel 8")

    assert back.uitleg().startswith(
        "De agendatermijn van 7 dagen (artikel 8) telt terug vanaf donderdag 14 mei 2026"
    )


@pytest.mark.parametrize("code", ["1d", "2d", "1w", "1m", "1wd", "999999d", "999999m"])
def test_a_term_past_the_last_year_is_refused(code):
    with pytest.raises(RuleViolation, match="jaar 9999"):
        _ = termijn("9999-12-31", code).uiterlijk_op


def test_an_extension_past_the_last_year_is_refused():
    last_week = (date(9999, 12, 27), date(9999, 12, 30))
    shifting = termijn("9999-12-24", "3d", Grondslag.LOKAAL_DOORSCHUIVEN, reces=(last_week,))

    assert shifting.counted_day == date(9999, 12, 31)
    with pytest.raises(RuleViolation, match="jaar 9999"):
        _ = shifting.uiterlijk_op


def test_counting_back_past_the_first_year_is_refused():
    with pytest.raises(RuleViolation, match="jaar 9999"):
        _ = TerugtellendeTermijn(date(1, 1, 5), parse_duur("7d")).uiterlijk_op


def test_a_moment_is_no_day():
    moment = datetime.fromisoformat("2026-03-29T02:30")
    with pytest.raises(TypeError):
        Termijn(moment, parse_duur("6w"), Grondslag.WET)
    with pytest.raises(TypeError):
        TerugtellendeTermijn(moment, parse_duur("6w"))


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"])
@pytest.mark.parametrize(
    ("start", "end"), [("2026-03-28", "2026-03-30"), ("2026-10-24", "2026-10-26")]
)
def test_clock_changes_and_time_zones_move_no_deadline(zone, start, end, monkeypatch):
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert termijn(start, "1d").uiterlijk_op == date.fromisoformat(end)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_term_over_iso_week_53_and_the_new_year_ends_on_a_working_day():
    over_newyear = termijn("2026-12-28", "5d")

    assert date(2026, 12, 28).isocalendar().week == 53
    assert over_newyear.uiterlijk_op == date(2027, 1, 4)


@pytest.mark.parametrize(
    ("wet", "lokaal", "end", "words"),
    [
        (True, False, "2026-12-28", "want deze termijn staat in een wet."),
        (False, False, "2026-12-28", "deze regeling schuift wel door."),
        (False, True, "2026-12-26", "ook al is de laatste dag een zaterdag en tweede Kerstdag."),
    ],
)
def test_lines_for_the_command_line(wet, lokaal, end, words):
    last_day, uitleg = termijn_regels("2026-11-14", "6w", wet, lokaal)

    assert last_day == end
    assert uitleg.endswith(words)


def test_two_opposite_choices_are_refused():
    with pytest.raises(RuleViolation, match="niet allebei"):
        termijn_regels("2026-11-14", "6w", wet=True, lokaal=True)
