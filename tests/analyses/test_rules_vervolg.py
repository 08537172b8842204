"""Rules of questions under codes, without a database."""

from datetime import date, timedelta

import pytest

from cliëntenraad.analyses.rules_vervolg import (
    KORTST,
    LANGST,
    MAX_VRAAG,
    obstacles_to_sluitdag,
    obstacles_to_stellen,
    obstacles_to_tekst,
    obstacles_to_vragen,
    obstacles_to_vrijgeven,
    respons,
)

TODAY = date(2026, 11, 22)
FINE = {"is_te_lezen": True, "heeft_ronde": True, "loopt_er_een": False}


@pytest.mark.parametrize(
    ("answered", "asked", "shown"),
    [
        (0, 40, "minder dan 10 van ongeveer 40 codes"),
        (9, 200, "minder dan 10 van ongeveer 200 codes"),
        (3, 7, "minder dan 10 van minder dan 10 codes"),
        (12, 49, "ongeveer 10 van ongeveer 50 codes"),
        (12, 50, "ongeveer 10 van ongeveer 50 codes, dat is ongeveer 20 procent"),
        (41, 98, "ongeveer 40 van ongeveer 100 codes, dat is ongeveer 40 procent"),
    ],
)
def test_the_return_rate_is_rounded_and_a_share_needs_a_base(answered, asked, shown):
    assert respons(answered, asked) == shown


def test_no_return_rate_tells_one_person_from_another():
    assert len({respons(answered, 60) for answered in range(61)}) <= 12


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"heeft_ronde": False}, "Maak eerst een leesronde"),
        ({"is_te_lezen": False}, "sleutel"),
        ({"loopt_er_een": True}, "loopt al een vraag"),
        ({"kan_opnieuw": False}, "niets om opnieuw te meten"),
    ],
)
def test_each_reason_against_asking_is_said(change, reason):
    assert obstacles_to_stellen(**FINE) == []
    assert reason in " ".join(obstacles_to_stellen(**{**FINE, **change}))


@pytest.mark.parametrize("tekst", ["", "  ", "x" * (MAX_VRAAG + 1)])
def test_a_question_has_words_and_not_too_many(tekst):
    assert obstacles_to_tekst(tekst)
    assert obstacles_to_vragen(tekst, is_te_openen=True, wacht_al=False)


@pytest.mark.parametrize(
    ("day", "is_fine"),
    [
        (None, False),
        (TODAY, False),
        (TODAY + KORTST - timedelta(days=1), False),
        (TODAY + KORTST, True),
        (TODAY + LANGST, True),
        (TODAY + LANGST + timedelta(days=1), False),
    ],
)
def test_there_is_time_to_answer_and_an_end(day, is_fine):
    assert (obstacles_to_sluitdag(day, TODAY) == []) is is_fine


def release(waiting=5, latest=None, is_done=False, day=TODAY):
    return obstacles_to_vrijgeven(
        sluit_op=TODAY,
        is_afgerond=is_done,
        aantal_wachtend=waiting,
        laatste=latest,
        week="2026-W47",
        today=day,
    )


def test_answers_become_readable_five_at_a_time_once_a_week():
    assert release(5) == []
    assert release(4)
    assert release(5, latest="2026-W46") == []
    assert release(5, latest="2026-W47")


def test_the_last_round_may_be_small_or_empty_and_comes_once():
    after = TODAY + timedelta(days=1)
    assert release(0, day=after) == []
    assert release(1, latest="2026-W47", day=after)
    assert release(1, is_done=True, day=after)


def test_a_refusal_says_the_same_whatever_waits():
    assert len({tuple(release(waiting)) for waiting in range(5)}) == 1
