"""Als bezoeker wil ik in één oogopslag zien waar een dossier staat, en wie aan zet is."""

from datetime import date, timedelta

import pytest

from cliëntenraad.dossiers.rules import Aanleiding
from cliëntenraad.overzichten.rules_cyclus import (
    Staat,
    Stand,
    fase,
    is_rond,
    plaats_in_woorden,
    stappen,
)

TODAY = date(2026, 11, 22)
SOON = date(2026, 12, 3)
BEFORE = TODAY - timedelta(days=21)


def stand(**values) -> Stand:
    return Stand(**{"aanleiding": Aanleiding.GEVRAAGD, "geopend_op": TODAY, **values})


ASKED = {"heeft_uitvraag": True}
RUNNING = {**ASKED, "heeft_lopende_uitvraag": True, "sluit_op": SOON}
HANDED_OVER = {
    **ASKED,
    "aangeboden_op": TODAY,
    "heeft_onbeantwoord_advies": True,
    "reactie_uiterlijk_op": SOON,
}
ANSWERED = {**ASKED, "aangeboden_op": TODAY, "heeft_reactie": True}
PROMISED = {
    **ANSWERED,
    "aantal_toezeggingen": 2,
    "aantal_open_toezeggingen": 1,
    "toezegging_uiterlijk_op": SOON,
}
KEPT = {**ANSWERED, "aantal_toezeggingen": 2}


def states(**facts) -> list[str]:
    return [stap.staat.value for stap in stappen(stand(**facts), TODAY)]


def words(**facts) -> str:
    return plaats_in_woorden(stand(**facts), stappen(stand(**facts), TODAY))


@pytest.mark.parametrize(
    ("facts", "nummer", "zin"),
    [
        ({}, 2, "de raad gaat mensen vragen wat zij meemaken."),
        (RUNNING, 3, "mensen kunnen vertellen wat zij meemaken, tot en met 3 december 2026."),
        ({**RUNNING, "sluit_op": BEFORE}, 3, "de raad sluit de uitvraag."),
        ({**RUNNING, "sluit_op": None}, 3, "mensen kunnen vertellen wat zij meemaken."),
        ({**ASKED, "moet_terugkoppelen": True}, 3, "de raad leest wat mensen vertelden."),
        (ASKED, 4, "de raad schrijft een advies."),
        (
            {**ASKED, "heeft_vastgesteld_advies": True},
            4,
            "het advies is vastgesteld en gaat naar de gemeente.",
        ),
        (
            {"heeft_ingetrokken_advies": True},
            4,
            "het advies is ingetrokken, de raad kan een nieuw advies schrijven.",
        ),
        (HANDED_OVER, 5, "de gemeente moet antwoorden, uiterlijk 3 december 2026."),
        (
            {**HANDED_OVER, "reactie_uiterlijk_op": BEFORE},
            5,
            "de gemeente moet antwoorden en is 3 weken te laat.",
        ),
        ({**HANDED_OVER, "reactie_uiterlijk_op": None}, 5, "de gemeente moet antwoorden."),
        (PROMISED, 6, "de gemeente moet doen wat is beloofd, uiterlijk 3 december 2026."),
        (
            {**PROMISED, "toezegging_uiterlijk_op": BEFORE},
            6,
            "de gemeente moet doen wat is beloofd en is 3 weken te laat.",
        ),
        (KEPT, 7, "de raad vraagt mensen opnieuw wat zij merken."),
        ({**KEPT, "heeft_lopende_nameting": True}, 7, "mensen vertellen opnieuw wat zij merken."),
    ],
)
def test_the_place_in_the_cycle_is_one_sentence(facts, nummer, zin):
    assert words(**facts) == f"Dit dossier staat bij stap {nummer} van 7: {zin}"
    found = stappen(stand(**facts), TODAY)
    assert [number for number, stap in enumerate(found, start=1) if stap.is_hier] == [nummer]
    assert fase(stand(**facts), TODAY).startswith(found[nummer - 1].titel)


def test_before_the_place_all_is_done_and_after_it_nothing_is():
    assert states(**HANDED_OVER) == ["klaar"] * 4 + ["nu"] + ["later"] * 2


@pytest.mark.parametrize(
    ("aanleiding", "titel"),
    [
        (Aanleiding.GEVRAAGD, "Aanvraag"),
        (Aanleiding.ONGEVRAAGD, "Signaal"),
        (Aanleiding.INTERNETCONSULTATIE, "Consultatie"),
    ],
)
def test_the_first_step_says_how_it_began(aanleiding, titel):
    assert stappen(stand(aanleiding=aanleiding), TODAY)[0].titel == titel


def test_a_consultation_is_answered_by_the_state():
    facts = {**HANDED_OVER, "aanleiding": Aanleiding.INTERNETCONSULTATIE}
    assert "het Rijk moet antwoorden" in words(**facts)
    answered = {**ANSWERED, "aanleiding": Aanleiding.INTERNETCONSULTATIE}
    assert words(**answered).startswith("Het Rijk gaf antwoord")


def test_a_whole_cycle_is_round():
    whole = {**KEPT, "heeft_nameting": True}
    assert set(states(**whole)) == {"klaar"}
    assert words(**whole) == "De kring is rond: mensen zijn opnieuw gevraagd wat zij merken."
    assert is_rond(stand(**whole))
    assert fase(stand(**whole), TODAY) == "Klaar"


def test_a_broken_promise_is_never_shown_as_done():
    broken = {**KEPT, "aantal_niet_nagekomen": 1, "heeft_nameting": True}
    assert states(**broken)[5] == "niet"
    assert words(**broken).endswith("Toezeggingen: 1 van 2 niet nagekomen.")


def test_a_new_advies_without_an_answer_brings_the_dossier_back_to_waiting():
    again = {**KEPT, "heeft_onbeantwoord_advies": True, "reactie_uiterlijk_op": SOON}
    assert words(**again).startswith("Dit dossier staat bij stap 5 van 7")


def test_a_promise_of_an_earlier_advies_that_is_late_is_told_too():
    facts = {**PROMISED, "heeft_onbeantwoord_advies": True, "reactie_uiterlijk_op": SOON}
    facts["toezegging_uiterlijk_op"] = BEFORE
    assert words(**facts).endswith("3 december 2026. Ook bij stap 6 is iets te laat.")


def test_an_answer_after_the_last_day_is_done_and_says_so():
    found = stappen(stand(**KEPT, heeft_late_reactie=True), TODAY)
    assert (found[4].staat, found[4].meta) == (
        Staat.KLAAR,
        "De gemeente antwoordde, na de laatste dag",
    )


def test_without_promises_there_is_nothing_to_measure_again():
    assert states(**ANSWERED)[5:] == ["overgeslagen"] * 2
    assert words(**ANSWERED) == "De gemeente gaf antwoord en beloofde niets. Dit dossier is klaar."
    assert not is_rond(stand(**ANSWERED))


def test_who_never_asked_residents_does_not_show_that_step_as_done():
    facts = {"aangeboden_op": TODAY, "heeft_onbeantwoord_advies": True}
    assert states(**facts)[1:3] == ["overgeslagen"] * 2


def test_a_closed_dossier_is_busy_with_nothing_but_what_is_late_stays_late():
    closed = {**PROMISED, "is_afgesloten": True}
    assert not {"nu", "later"} & set(states(**closed))
    assert words(**closed) == "Dit dossier is afgesloten. 5 van de 7 stappen zijn klaar."
    assert fase(stand(**closed), TODAY) == "Afgesloten"
    late = {**closed, "toezegging_uiterlijk_op": BEFORE}
    assert states(**late)[5] == "te-laat"
    assert words(**late).endswith("Bij stap 6 is iets te laat.")
