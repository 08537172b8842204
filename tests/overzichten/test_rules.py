"""Als bezoeker wil ik zien wat beloofd is, en hoe laat iets is."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from cliëntenraad.overzichten.rules import (
    count_standen,
    staat_van_toezegging,
    te_laat_in_woorden,
)
from cliëntenraad.overzichten.rules_waiting import Taak, op_volgorde
from cliëntenraad.toezeggingen.rules import ToezeggingStatus

TODAY = date(2026, 11, 22)


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


def test_promises_are_counted_in_the_groups_of_the_list():
    rows = [
        SimpleNamespace(status=ToezeggingStatus.NAGEKOMEN, is_te_laat=False),
        SimpleNamespace(status=ToezeggingStatus.OPEN, is_te_laat=True),
        SimpleNamespace(status=ToezeggingStatus.NIET_NAGEKOMEN, is_te_laat=True),
        SimpleNamespace(status=ToezeggingStatus.OPEN, is_te_laat=False),
    ]
    counted = dict(count_standen(rows))
    assert counted == {"Te laat of niet nagekomen": 2, "Loopt nog": 1, "Nagekomen": 1}


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
