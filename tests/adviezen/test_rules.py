"""What writing, adopting and handing over ask, without a database."""

from datetime import date

import pytest

from cliëntenraad.adviezen import rules
from cliëntenraad.adviezen.rules import AdviesStatus, Richting
from cliëntenraad.dossiers.rules import DossierStatus
from cliëntenraad.kern.rules import RuleViolation

CONCEPT, VASTGESTELD = AdviesStatus.CONCEPT, AdviesStatus.VASTGESTELD
AANGEBODEN, INGETROKKEN = AdviesStatus.AANGEBODEN, AdviesStatus.INGETROKKEN
MONDAY, TUESDAY, WEDNESDAY = (date(2026, 11, day) for day in (16, 17, 18))


@pytest.mark.parametrize("current", AdviesStatus)
@pytest.mark.parametrize("target", AdviesStatus)
def test_an_advies_goes_only_forward(current, target):
    allowed = {
        (CONCEPT, VASTGESTELD),
        (CONCEPT, INGETROKKEN),
        (VASTGESTELD, AANGEBODEN),
        (VASTGESTELD, INGETROKKEN),
        (AANGEBODEN, INGETROKKEN),
    }
    if (current, target) in allowed:
        rules.check_transition(current, target)
    else:
        with pytest.raises(RuleViolation, match=f"is {current}"):
            rules.check_transition(current, target)


def test_everything_that_is_missing_is_named_by_its_number():
    obstacles = rules.obstacles_to_vaststellen(
        CONCEPT, [(1, True), (2, False)], [(1, False), (2, True), (3, False)]
    )

    assert obstacles == [
        "Adviespunt 2 heeft nog geen onderbouwing.",
        "Vraag 1 heeft nog geen antwoord.",
        "Vraag 3 heeft nog geen antwoord.",
    ]


def test_an_advies_has_at_least_one_point():
    obstacles = rules.obstacles_to_vaststellen(CONCEPT, [], [])

    assert obstacles == ["Schrijf ten minste één adviespunt."]


def test_a_whole_concept_has_no_obstacle():
    assert rules.obstacles_to_vaststellen(CONCEPT, [(1, True)], [(1, True)]) == []


@pytest.mark.parametrize("status", [VASTGESTELD, AANGEBODEN, INGETROKKEN])
def test_what_is_no_concept_is_not_adopted_again(status):
    obstacles = rules.obstacles_to_vaststellen(status, [(1, True)], [])

    assert obstacles == [f"Dit advies is al {status}."]


@pytest.mark.parametrize(
    ("meeting", "reason"),
    [(WEDNESDAY, "toekomst"), (MONDAY, "voor de dag waarop het dossier begon")],
)
def test_a_meeting_lies_between_the_dossier_and_today(meeting, reason):
    (obstacle,) = rules.obstacles_to_vergadering_op(meeting, TUESDAY, TUESDAY)

    assert reason in obstacle
    assert rules.obstacles_to_vergadering_op(TUESDAY, TUESDAY, TUESDAY) == []


@pytest.mark.parametrize(
    ("status", "day", "reason"),
    [
        (CONCEPT, TUESDAY, "Stel het advies eerst vast."),
        (AANGEBODEN, TUESDAY, "Dit advies is al aangeboden."),
        (VASTGESTELD, WEDNESDAY, "U kunt niet aanbieden op een dag die nog komt."),
        (VASTGESTELD, MONDAY, "Deze dag ligt voor de vaststelling."),
    ],
)
def test_handing_over_comes_after_adopting(status, day, reason):
    (obstacle,) = rules.obstacles_to_aanbieden(status, day, TUESDAY, TUESDAY)

    assert obstacle.startswith(reason)


def test_points_change_places_but_never_fall_off_the_end():
    assert rules.moved([1, 2, 3], 2, Richting.OMHOOG) == [2, 1, 3]
    assert rules.moved([1, 2, 3], 2, Richting.OMLAAG) == [1, 3, 2]
    with pytest.raises(RuleViolation, match="laatste plek"):
        rules.moved([1, 2, 3], 1, Richting.OMHOOG)
    with pytest.raises(RuleViolation, match="laatste plek"):
        rules.moved([1, 2, 3], 3, Richting.OMLAAG)


def test_a_closed_dossier_or_a_used_kenmerk_begins_no_advies():
    closed = rules.obstacles_to_maken(DossierStatus.AFGESLOTEN, kenmerk_is_used=False)
    used = rules.obstacles_to_maken(DossierStatus.OPEN, kenmerk_is_used=True)

    assert closed == ["Dit dossier is afgesloten. Heropen eerst het dossier."]
    assert used == ["Dit kenmerk staat al op een ander advies. Kies een ander kenmerk."]
