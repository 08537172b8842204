"""Als bezoeker wil ik in één oogopslag zien waar een dossier staat."""

from datetime import date, timedelta

import pytest

from cliëntenraad.dossiers.rules import Aanleiding
from cliëntenraad.overzichten.rules import (
    Stand,
    fase,
    staat_van_toezegging,
    stappen,
    te_laat_in_woorden,
)
from cliëntenraad.overzichten.rules_waiting import Taak, op_volgorde
from cliëntenraad.toezeggingen.rules import ToezeggingStatus

TODAY = date(2026, 11, 22)


def stand(**values) -> Stand:
    return Stand(**{"aanleiding": Aanleiding.GEVRAAGD, "geopend_op": TODAY, **values})


ASKED = {"heeft_uitvraag": True}
HANDED_OVER = {**ASKED, "aangeboden_op": TODAY, "heeft_onbeantwoord_advies": True}
ANSWERED = {**ASKED, "aangeboden_op": TODAY, "heeft_reactie": True}
PROMISED = {**ANSWERED, "aantal_toezeggingen": 2, "aantal_open_toezeggingen": 1}
KEPT = {**ANSWERED, "aantal_toezeggingen": 2}


@pytest.mark.parametrize(
    ("facts", "nu"),
    [
        ({}, "Ervaringen"),
        ({**ASKED, "heeft_lopende_uitvraag": True}, "Ervaringen"),
        (ASKED, "Advies"),
        (HANDED_OVER, "Antwoord"),
        (PROMISED, "Toezeggingen"),
        (KEPT, "Nameting"),
    ],
)
def test_a_dossier_stands_at_the_first_step_that_is_not_done(facts, nu):
    found = stappen(stand(**facts))
    assert [stap.titel for stap in found if stap.staat == "nu"] == [nu]
    before = [stap.staat for stap in found[: [s.titel for s in found].index(nu)]]
    assert set(before) == {"klaar"}
    assert fase(stand(**facts)).startswith(nu)


def test_a_whole_cycle_is_done():
    whole = stand(**KEPT, heeft_nameting=True)
    assert {stap.staat for stap in stappen(whole)} == {"klaar"}
    assert fase(whole) == "Klaar"


def test_a_new_advies_without_an_answer_brings_the_dossier_back_to_waiting():
    again = stand(**{**KEPT, "heeft_onbeantwoord_advies": True})
    assert fase(again).startswith("Antwoord")


def test_without_promises_there_is_nothing_to_measure_again():
    titles = [stap.titel for stap in stappen(stand(**ANSWERED))]
    assert "Nameting" not in titles
    assert fase(stand(**ANSWERED)) == "Klaar"


def test_who_never_asked_residents_does_not_show_that_step_as_done():
    found = stappen(stand(aangeboden_op=TODAY, heeft_onbeantwoord_advies=True))
    assert "Ervaringen" not in [stap.titel for stap in found]


def test_a_closed_dossier_is_busy_with_nothing():
    closed = stand(**PROMISED, is_afgesloten=True)
    assert "nu" not in {stap.staat for stap in stappen(closed)}
    assert fase(closed) == "Afgesloten"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-1, ""),
        (0, ""),
        (1, "1 dag te laat"),
        (13, "13 dagen te laat"),
        (14, "2 weken te laat"),
        (60, "8 weken te laat"),
        (61, "2 maanden te laat"),
        (729, "24 maanden te laat"),
        (730, "2 jaar te laat"),
    ],
)
def test_lateness_is_told_in_words(days, words):
    assert te_laat_in_woorden(TODAY - timedelta(days=days), TODAY) == words


def test_a_promise_that_was_judged_is_never_called_late():
    long_ago = TODAY - timedelta(days=100)
    assert staat_van_toezegging(ToezeggingStatus.NAGEKOMEN, long_ago, TODAY)[0] == "Nagekomen"
    broken = staat_van_toezegging(ToezeggingStatus.NIET_NAGEKOMEN, long_ago, TODAY)
    assert broken[0] == "Niet nagekomen, 3 maanden te laat"
    assert staat_van_toezegging(ToezeggingStatus.OPEN, long_ago, TODAY)[1] == "danger"
    assert staat_van_toezegging(ToezeggingStatus.OPEN, TODAY, TODAY)[0] == "Loopt nog"


def taak(dag: date | None) -> Taak:
    return Taak("Doe iets", "Omdat het moet.", "/", "Raad", dag)


def test_what_has_the_oldest_day_comes_first_and_what_has_none_last():
    early, late, never = taak(TODAY), taak(TODAY + timedelta(days=1)), taak(None)
    assert op_volgorde([never, late, early]) == [early, late, never]


@pytest.mark.parametrize(
    ("days", "words"), [(-1, "1 dag te laat"), (0, "Vandaag"), (14, "Binnenkort"), (15, None)]
)
def test_an_act_says_whether_it_is_late_or_near(days, words):
    haast = taak(TODAY + timedelta(days=days)).haast(TODAY)
    assert (haast[0] if haast else None) == words
