"""Als secretaris wil ik weten wat de laatste dag is volgens onze eigen regeling, en waarom."""

from datetime import date

import pytest

from cliëntenraad.raden.models import Regeling
from cliëntenraad.raden.terms import (
    adviestermijn,
    agendatermijn,
    reactietermijn,
    reces_periods,
    spoedtermijn,
)

START = date(2026, 6, 1)  # a Monday


def regeling(**values) -> Regeling:
    standard = {
        "advies_weken": 4,
        "advies_verlenging_weken": 2,
        "reactie_weken": 6,
        "reactie_verlenging_weken": 4,
        "spoed_werkdagen": 10,
        "agenda_dagen": 7,
        "doorschuiven": True,
        "reces_schort_op": False,
        "artikelen": {"advies_weken": "artikel 5, lid 2", "agenda_dagen": "artikel 9"},
    }
    return Regeling(**{**standard, **values})


def test_the_adviestermijn_follows_the_regeling_and_names_its_article():
    termijn = adviestermijn(regeling(), START)

    assert termijn.uiterlijk_op == date(2026, 6, 29)
    assert "De adviestermijn van 4 weken (artikel 5, lid 2)" in termijn.uitleg()


def test_a_term_without_article_is_explained_without_one():
    assert "De reactietermijn van 6 weken begint" in reactietermijn(regeling(), START).uitleg()


def test_an_extended_term_is_one_longer_term_from_the_same_day():
    assert adviestermijn(regeling(), START, verlengd=True).uiterlijk_op == date(2026, 7, 13)
    verlengd = reactietermijn(regeling(), START, verlengd=True)
    assert verlengd.uiterlijk_op == date(2026, 8, 10)
    assert "verlengde reactietermijn van 10 weken" in verlengd.uitleg()


def test_spoed_counts_working_days():
    assert spoedtermijn(regeling(), START).uiterlijk_op == date(2026, 6, 15)


def test_the_agenda_is_counted_back_and_never_shifts():
    termijn = agendatermijn(regeling(), date(2026, 6, 14))

    assert termijn.uiterlijk_op == date(2026, 6, 7)  # a Sunday
    assert "(artikel 9)" in termijn.uitleg()


@pytest.mark.parametrize(
    "termijn",
    [
        adviestermijn(regeling(advies_weken=None), START),
        adviestermijn(regeling(advies_weken=None), START, verlengd=True),
        adviestermijn(regeling(advies_verlenging_weken=None), START, verlengd=True),
        reactietermijn(regeling(reactie_weken=None), START),
        reactietermijn(regeling(reactie_verlenging_weken=None), START, verlengd=True),
        spoedtermijn(regeling(spoed_werkdagen=None), START),
        agendatermijn(regeling(agenda_dagen=None), START),
        adviestermijn(None, START),
        reactietermijn(None, START),
        spoedtermijn(None, START),
        agendatermijn(None, START),
    ],
)
def test_what_the_regeling_does_not_say_is_no_term(termijn):
    assert termijn is None


def test_whether_the_last_day_shifts_is_up_to_the_regeling():
    sunday = date(2026, 6, 7)

    assert adviestermijn(regeling(), sunday).uiterlijk_op == date(2026, 7, 6)
    assert adviestermijn(regeling(doorschuiven=False), sunday).uiterlijk_op == date(2026, 7, 5)


def zomerreces(**values) -> Regeling:
    return regeling(reces_van="07-13", reces_tot="08-23", **values)


def test_a_reces_stops_the_term_only_when_the_regeling_says_so():
    assert adviestermijn(zomerreces(), date(2026, 7, 1)).uiterlijk_op == date(2026, 7, 29)
    stopped = adviestermijn(zomerreces(reces_schort_op=True), date(2026, 7, 1))
    assert stopped.uiterlijk_op == date(2026, 9, 9)
    assert "het reces van 13 juli tot en met 23 augustus 2026 telt niet mee" in stopped.uitleg()


def test_a_long_term_meets_the_reces_of_every_year():
    termijn = adviestermijn(zomerreces(reces_schort_op=True, advies_weken=52), date(2026, 7, 1))

    assert termijn.uiterlijk_op == date(2027, 6, 30) + (date(2026, 9, 22) - date(2026, 6, 30))


def test_a_reces_over_new_year_stops_a_term_that_starts_inside_it():
    winter = regeling(reces_van="12-20", reces_tot="01-05", reces_schort_op=True)

    assert adviestermijn(winter, date(2027, 1, 2)).uiterlijk_op == date(2027, 2, 2)


def test_a_reces_to_29_february_is_a_day_shorter_in_most_years():
    periods = reces_periods(
        regeling(reces_van="02-20", reces_tot="02-29", reces_schort_op=True), date(2027, 1, 1)
    )

    assert {last for _, last in periods} >= {date(2027, 2, 28), date(2028, 2, 29)}


def test_half_a_reces_is_no_reces():
    assert reces_periods(regeling(reces_van="07-13", reces_schort_op=True), START) == ()


@pytest.mark.parametrize("start", [date(1, 1, 1), date(9998, 1, 1)])
def test_no_day_is_too_far_for_the_list_of_reces_periods(start):
    assert reces_periods(zomerreces(reces_schort_op=True), start)
