from datetime import date

import pytest

from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.reacties.rules import ReactieStatus
from cliëntenraad.toezeggingen import rules
from cliëntenraad.toezeggingen.rules import FOLLOWS, ToezeggingStatus
from cliëntenraad.uitvragen.rules import UitvraagStatus

DAY = date(2026, 11, 22)
EARLIER, LATER = date(2026, 11, 21), date(2026, 11, 23)


@pytest.mark.parametrize(
    ("tekst", "eigenaar", "uiterlijk_op", "reactie", "start"),
    [
        ("", "Team Inkomen", DAY, ReactieStatus.VERZONDEN, "Schrijf op wat de gemeente toezegt."),
        ("Bellen.", "", DAY, ReactieStatus.VERZONDEN, "Schrijf op welke functie of afdeling"),
        ("Bellen.", "Team", EARLIER, ReactieStatus.VERZONDEN, "Kies een dag die niet voorbij is."),
        ("Bellen.", "Team", DAY, ReactieStatus.CONCEPT, "Verstuur eerst de reactie."),
    ],
)
def test_a_promise_lacks_what_makes_it_checkable(tekst, eigenaar, uiterlijk_op, reactie, start):
    [found] = rules.obstacles_to_doen(tekst, eigenaar, uiterlijk_op, reactie, DAY)

    assert found.startswith(start)


def test_a_promise_for_today_is_allowed():
    assert rules.obstacles_to_doen("Bellen.", "Team", DAY, ReactieStatus.VERZONDEN, DAY) == []


@pytest.mark.parametrize(
    ("uiterlijk_op", "is_gedaan", "may"),
    [(DAY, False, True), (EARLIER, False, True), (LATER, False, False), (LATER, True, True)],
)
def test_a_judgement_waits_for_the_day_or_for_the_news_that_it_is_done(
    uiterlijk_op, is_gedaan, may
):
    assert (rules.obstacles_to_beoordelen(uiterlijk_op, is_gedaan, "Goed.", DAY) == []) is may


def test_a_judgement_needs_reasons():
    found = rules.obstacles_to_beoordelen(DAY, False, "", DAY)

    assert found == ["Schrijf op waarom de raad dit vindt."]


def test_a_broken_promise_may_still_be_kept_but_not_the_other_way():
    assert FOLLOWS[ToezeggingStatus.NIET_NAGEKOMEN] == {ToezeggingStatus.NAGEKOMEN}
    with pytest.raises(RuleViolation, match="al geoordeeld: nagekomen"):
        rules.check_transition(ToezeggingStatus.NAGEKOMEN, ToezeggingStatus.NIET_NAGEKOMEN)


def test_an_earlier_judgement_stays_below_the_new_one():
    text = rules.oordeel_with_earlier("Nu wel.", "Nog niemand gebeld.", EARLIER)

    assert text.startswith("Nu wel.")
    assert "zaterdag 21 november 2026: niet nagekomen. Nog niemand gebeld." in text
    assert rules.oordeel_with_earlier("Goed.", None, None) == "Goed."


def test_a_nameting_repeats_a_call_of_the_same_raad():
    assert rules.obstacles_to_verbinden(1, is_same_raad=True) == []
    assert "eigen raad" in rules.obstacles_to_verbinden(1, is_same_raad=False)[0]
    assert "herhaalt" in rules.obstacles_to_verbinden(None, is_same_raad=True)[0]


@pytest.mark.parametrize(
    ("uitvraag", "conclusie", "is_afgerond", "start"),
    [
        (UitvraagStatus.OPEN, "Beter.", False, "De uitvraag loopt nog."),
        (UitvraagStatus.CONCEPT, "Beter.", False, "De uitvraag loopt nog."),
        (UitvraagStatus.GESLOTEN, "", False, "Schrijf op wat de raad"),
        (UitvraagStatus.GESLOTEN, "Beter.", True, "Deze nameting is al afgerond."),
    ],
)
def test_a_nameting_is_concluded_once_and_after_the_call(uitvraag, conclusie, is_afgerond, start):
    [found] = rules.obstacles_to_afronden(uitvraag, conclusie, is_afgerond)

    assert found.startswith(start)
