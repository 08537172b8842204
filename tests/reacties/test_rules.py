from datetime import date

import pytest

from cliëntenraad.adviezen.rules import AdviesStatus
from cliëntenraad.dossiers.rules import Orgaan
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.reacties import rules
from cliëntenraad.reacties.rules import Gevolg, Puntstand, ReactieStatus, Uitkomst
from cliëntenraad.reacties.rules_invoer import Bewaring, bewaring, check_kant

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("uitkomst", "welk_deel", "motivering", "obstacles"),
    [
        (None, None, "", ["Punt 3: kies een uitkomst."]),
        (None, None, "Omdat.", ["Punt 3: kies een uitkomst."]),
        (Uitkomst.OVERGENOMEN, None, "", []),
        (Uitkomst.NIET, None, "", ["Punt 3: leg uit waarom de gemeente dit niet overneemt."]),
        (Uitkomst.LATER, None, "", ["Punt 3: leg uit waarom de gemeente dit niet overneemt."]),
        (
            Uitkomst.NIET_VAN_ONS,
            None,
            "",
            ["Punt 3: leg uit waarom de gemeente dit niet overneemt."],
        ),
        (Uitkomst.NIET, None, "Te duur.", []),
        (Uitkomst.DEELS, "Het begin.", "Te duur.", []),
        (
            Uitkomst.DEELS,
            None,
            "Te duur.",
            ["Punt 3: schrijf op welk deel de gemeente overneemt."],
        ),
        (
            Uitkomst.DEELS,
            "",
            "",
            [
                "Punt 3: schrijf op welk deel de gemeente overneemt.",
                "Punt 3: leg uit waarom de gemeente dit niet overneemt.",
            ],
        ),
    ],
)
def test_an_answer_lacks_what_awb_3_50_asks(uitkomst, welk_deel, motivering, obstacles):
    assert rules.obstacles_to_punt(Puntstand(3, uitkomst, welk_deel, motivering)) == obstacles


def test_every_point_is_named_by_its_number_before_sending():
    standen = [Puntstand(n, None, None, "") for n in (1, 2)]

    assert rules.obstacles_to_verzenden(standen) == [
        "Punt 1: kies een uitkomst.",
        "Punt 2: kies een uitkomst.",
    ]


@pytest.mark.parametrize(
    ("uitkomst", "uiterlijk_op", "shown"),
    [
        (None, date(2026, 11, 21), Gevolg.GEEN_ANTWOORD),
        (None, DAY, Gevolg.WACHT_OP_ANTWOORD),
        (None, None, Gevolg.WACHT_OP_ANTWOORD),
        (Uitkomst.NIET, date(2026, 11, 1), Gevolg.NIET),
    ],
)
def test_no_answer_is_an_outcome_only_after_the_last_day(uitkomst, uiterlijk_op, shown):
    assert rules.gevolg(uitkomst, uiterlijk_op, DAY) is shown


def test_every_outcome_can_be_shown():
    for uitkomst in Uitkomst:
        assert rules.gevolg(uitkomst, None, DAY) in rules.IN_WOORDEN
    assert set(rules.IN_WOORDEN) == set(Gevolg)


def test_a_sent_reactie_is_not_sent_again():
    with pytest.raises(RuleViolation, match=r"Deze reactie is al verzonden\."):
        rules.check_transition(ReactieStatus.VERZONDEN, ReactieStatus.VERZONDEN)


@pytest.mark.parametrize(
    ("status", "aan", "is_overgetypt", "reason"),
    [
        (AdviesStatus.CONCEPT, Orgaan.COLLEGE, False, "nog niet aangeboden"),
        (AdviesStatus.VASTGESTELD, Orgaan.COLLEGE, False, "nog niet aangeboden"),
        (AdviesStatus.INGETROKKEN, Orgaan.COLLEGE, False, "ingetrokken"),
        (AdviesStatus.AANGEBODEN, Orgaan.RIJK, False, "voor het Rijk"),
        (AdviesStatus.AANGEBODEN, Orgaan.RIJK, True, ""),
        (AdviesStatus.AANGEBODEN, Orgaan.COLLEGE, False, ""),
        (AdviesStatus.AANGEBODEN, Orgaan.GEMEENTERAAD, False, ""),
    ],
)
def test_only_an_advies_that_was_handed_over_is_answered(status, aan, is_overgetypt, reason):
    found = " ".join(rules.obstacles_to_beantwoorden(status, aan, is_overgetypt))

    assert (reason in found) if reason else not found


@pytest.mark.parametrize(
    ("day", "refused"),
    [
        (date(2026, 11, 23), True),
        (date(2026, 11, 9), True),
        (DAY, False),
        (date(2026, 11, 10), False),
    ],
)
def test_a_letter_comes_after_the_advies_and_not_tomorrow(day, refused):
    assert bool(rules.obstacles_to_verzenddag(day, date(2026, 11, 10), DAY)) is refused


@pytest.mark.parametrize(
    ("gezien", "typed", "stored", "done"),
    [
        ("a", "a", "a", Bewaring.ONGEWIJZIGD),
        ("a", "b", "a", Bewaring.SCHRIJVEN),
        ("a", "a", "b", Bewaring.ONGEWIJZIGD),
        ("a", "b", "b", Bewaring.ONGEWIJZIGD),
        ("a", "b", "c", Bewaring.BOTSING),
        (None, "b", "c", Bewaring.SCHRIJVEN),
    ],
)
def test_a_save_never_writes_over_what_a_colleague_typed(gezien, typed, stored, done):
    assert bewaring(gezien, typed, stored) is done


def test_one_side_does_not_write_in_the_concept_of_the_other():
    check_kant(True, True, is_leeg=False)
    check_kant(True, False, is_leeg=True)
    with pytest.raises(RuleViolation, match="De gemeente schrijft hier zelf"):
        check_kant(False, True, is_leeg=False)
    with pytest.raises(RuleViolation, match="De raad is bezig"):
        check_kant(True, False, is_leeg=False)
