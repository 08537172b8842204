"""Als raad wil ik zien dat de gemeente te weinig tijd geeft, en waar dat staat."""

from datetime import date

import pytest

from cliëntenraad.dossiers.rules import DossierStatus, Orgaan
from cliëntenraad.dossiers.rules_aanvraag import (
    LONGEST_VRAAG,
    MOST_VRAGEN,
    AanvraagInhoud,
    obstacles_to_aanvraag,
    obstacles_to_aanvraag_vastleggen,
    obstacles_to_consultatie_vastleggen,
    obstacles_to_vragen,
    parse_vragen,
    warning_besluit,
    warning_termijn,
)

LAST = date(2026, 12, 21)
TODAY = date(2026, 11, 22)


def test_a_shorter_term_than_the_regeling_gives_a_warning_that_says_how_much():
    warning = warning_termijn(date(2026, 12, 1), LAST, "artikel 5, lid 2")

    assert "20 dagen te kort" in warning
    assert "regeling (artikel 5, lid 2)" in warning
    assert "maandag 21 december 2026" in warning
    assert "artikel 3:6, eerste lid" in warning


def test_one_day_short_is_one_dag_and_a_regeling_without_article_has_no_brackets():
    warning = warning_termijn(date(2026, 12, 20), LAST)

    assert "1 dag te kort" in warning
    assert "de regeling heeft" in warning


@pytest.mark.parametrize("asked", [LAST, date(2027, 1, 1), None])
def test_enough_time_gives_no_warning(asked):
    assert warning_termijn(asked, LAST) is None


def test_without_a_term_in_the_regeling_there_is_nothing_to_compare():
    assert warning_termijn(date(2026, 11, 23), None) is None
    assert warning_besluit(date(2026, 11, 23), None) is None


def test_a_decision_on_or_before_the_last_day_gives_a_warning():
    assert "maandag 21 december 2026" in warning_besluit(LAST, LAST, "artikel 5")
    assert warning_besluit(date(2026, 12, 22), LAST) is None
    assert warning_besluit(None, LAST) is None


def test_questions_are_read_one_per_line_without_the_numbers_of_the_letter():
    text = "1. Hoe vaak?\n\n 2) In welke vorm?\nVraag 3: Wat is nodig?\n- En verder?\n4.\n"

    assert parse_vragen(text) == [
        "Hoe vaak?",
        "In welke vorm?",
        "Wat is nodig?",
        "En verder?",
        "4.",
    ]


def test_a_number_that_belongs_to_the_question_stays():
    assert parse_vragen("2 weken, is dat genoeg?") == ["2 weken, is dat genoeg?"]


def test_too_many_or_too_long_questions_are_refused():
    assert obstacles_to_vragen(["Waarom?"] * MOST_VRAGEN) == []
    assert "niet meer dan 50" in obstacles_to_vragen(["Waarom?"] * (MOST_VRAGEN + 1))[0]
    assert "korter" in obstacles_to_vragen(["x" * (LONGEST_VRAAG + 1)])[0]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"ontvangen_op": date(2026, 11, 23)}, "toekomst"),
        ({"gevraagd_voor_op": date(2026, 11, 1)}, "vóór de ontvangst"),
        ({"gepland_besluit_op": date(2026, 11, 1)}, "gepland vóór de ontvangst"),
    ],
)
def test_days_that_cannot_be_right_are_refused(values, reason):
    standard = {"orgaan": Orgaan.COLLEGE, "toelichting": "…", "ontvangen_op": TODAY}

    (obstacle,) = obstacles_to_aanvraag(AanvraagInhoud(**{**standard, **values}), TODAY)

    assert reason in obstacle


def test_an_aanvraag_of_today_for_today_is_in_order():
    inhoud = AanvraagInhoud(Orgaan.COLLEGE, "…", TODAY, None, TODAY, TODAY)

    assert obstacles_to_aanvraag(inhoud, TODAY) == []


def test_a_dossier_takes_one_aanvraag_or_one_consultatie():
    nothing = {"heeft_aanvraag": False, "heeft_consultatie": False}
    status = DossierStatus.OPEN

    assert obstacles_to_aanvraag_vastleggen(status, **nothing) == []
    for has in ("heeft_aanvraag", "heeft_consultatie"):
        assert len(obstacles_to_aanvraag_vastleggen(status, **{**nothing, has: True})) == 1
        whole = {**nothing, has: True, "adres": None}
        assert len(obstacles_to_consultatie_vastleggen(status, **whole)) == 1


def test_a_closed_dossier_takes_nothing():
    nothing = {"heeft_aanvraag": False, "heeft_consultatie": False}

    assert "afgesloten" in obstacles_to_aanvraag_vastleggen(DossierStatus.AFGESLOTEN, **nothing)[0]


def test_an_address_that_is_no_web_page_is_refused():
    nothing = {"heeft_aanvraag": False, "heeft_consultatie": False}

    assert (
        "https"
        in obstacles_to_consultatie_vastleggen(
            DossierStatus.OPEN, adres="javascript:alert(1)", **nothing
        )[0]
    )
