"""Als raad wil ik weten wat een uitvraag nog mist, voordat ik hem open of afrond."""

from datetime import date

import pytest

from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen import rules
from cliëntenraad.uitvragen.rules import UitvraagStatus

TODAY = date(2026, 11, 22)
S = UitvraagStatus


def obstacles(**changes):
    ready = {"aantal_vragen": 1, "contactblok": None, "verwerkingsverantwoordelijke": "De raad"}
    return rules.obstacles_to_openen(**{**ready, **changes})


def test_an_uitvraag_with_a_question_and_someone_responsible_may_open():
    assert obstacles() == []


def test_the_block_alone_is_enough_to_ask():
    assert obstacles(aantal_vragen=0, contactblok="1.0") == []


def test_an_uitvraag_that_asks_nothing_may_not_open():
    assert "Maak ten minste één vraag" in obstacles(aantal_vragen=0)[0]


def test_without_someone_responsible_it_may_not_open():
    assert "verantwoordelijk" in obstacles(verwerkingsverantwoordelijke="  ")[0]


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (None, "Kies de laatste dag"),
        (date(2026, 11, 21), "ligt in het verleden"),
    ],
)
def test_a_closing_day_is_chosen_and_not_past(day, reason):
    assert reason in rules.obstacles_to_sluitdag(day, TODAY)[0]


def test_closing_today_is_allowed():
    assert rules.obstacles_to_sluitdag(TODAY, TODAY) == []


def test_both_halves_of_the_closing_report_are_needed():
    assert rules.obstacles_to_terugkoppelen("Veel", "Advies") == []
    assert rules.obstacles_to_terugkoppelen(" ", "") == [
        "Schrijf op wat u hoorde.",
        "Schrijf op wat u ermee doet.",
    ]


@pytest.mark.parametrize(
    ("sluit_op", "takes", "stand"),
    [
        (date(2026, 11, 23), True, "open"),
        (date(2026, 11, 22), True, "sluit vandaag"),
        (date(2026, 11, 21), False, "gesloten"),
    ],
)
def test_the_last_day_still_counts_and_the_next_does_not(sluit_op, takes, stand):
    assert rules.neemt_ervaringen(S.OPEN, sluit_op, TODAY) is takes
    assert rules.stand(S.OPEN, sluit_op, TODAY) == stand


@pytest.mark.parametrize("status", [S.CONCEPT, S.GESLOTEN, S.TERUGGEKOPPELD])
def test_only_an_open_uitvraag_takes_experiences(status):
    assert not rules.neemt_ervaringen(status, date(2026, 12, 1), TODAY)


@pytest.mark.parametrize(("current", "target"), [(a, b) for a in S for b in S])
def test_the_states_follow_one_line(current, target):
    order = list(S)
    if order.index(target) == order.index(current) + 1:
        rules.check_transition(current, target)
    else:
        with pytest.raises(RuleViolation, match=f"is {current} en kan niet {target} worden"):
            rules.check_transition(current, target)
