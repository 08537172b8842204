"""Wat een bewoner ook typt of wat er ook misgaat: geen woord raakt kwijt, en niets valt om."""

from datetime import timedelta

import pytest

from cliëntenraad.ervaringen import actions
from cliëntenraad.ervaringen.flow_state import Invulling, pack
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.queries import find_with_code, read
from cliëntenraad.kern import clock, limits
from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.db import db
from cliëntenraad.uitvragen import actions as uitvragen
from tests.ervaringen.journey import (
    STORY,
    code_on,
    go_to_code,
    go_to_story,
    open_call,
    open_with_code,
    tell,
)
from tests.factories_uitvragen import make_vraag


def test_a_story_that_is_too_long_comes_back_whole(visitor):
    open_call()
    long = "Dit is lang. " * 1300
    page = visitor.submit_on(go_to_story(visitor), button="Volgende", tekst=long)
    assert "Maak het korter: niet meer dan 16.000 tekens." in page.text
    assert long.strip() in page.html
    page = visitor.submit_on(page, button="Vorige")
    page = visitor.submit_on(page, button="Volgende")
    assert long.strip() in page.html


def test_a_story_of_exactly_the_longest_length_is_kept_whole(visitor):
    open_call()
    story = "é" * 16_000
    assert read(find_with_code(tell(visitor, story))).tekst == story


def test_lone_surrogates_and_heaps_of_marks_do_not_break_anything(visitor):
    open_call()
    story = "Begin \ud800 midden a" + "\u0301" * 10_000 + " eind"
    page = go_to_story(visitor)
    sent = story.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    page = visitor.submit_on(page, button="Volgende", tekst=sent)
    page = visitor.submit_on(page, button="Volgende", toestemming="tellen")
    page = visitor.submit_on(page, button="Versturen", bewaard="y")
    kept = read(find_with_code(code_on(page))).tekst
    assert kept.startswith("Begin ")
    assert kept.endswith(" eind")
    assert len(kept) < 40


def test_the_code_in_the_story_is_refused_with_the_reason(visitor):
    open_call()
    page = go_to_code(visitor)
    code = code_on(page)
    page = visitor.submit_on(page, button="Vorige")
    page = visitor.submit_on(page, button="Vorige")
    page = visitor.submit_on(page, button="Volgende", tekst=f"Mijn code is {code.upper()}!")
    assert "Uw code staat in uw verhaal." in page.text
    assert code.upper() in page.html
    assert db.session.query(Ervaring).count() == 0


@pytest.mark.parametrize("damage", [lambda s: s[:-4] + "AAAA", lambda s: "é", lambda s: "" * 9])
def test_a_changed_state_begins_again_with_the_text_still_there(visitor, damage):
    open_call()
    page = go_to_story(visitor)
    page = visitor.submit_on(
        page, button="Volgende", staat=damage(page.form("/mee").fields["staat"]), tekst=STORY
    )
    assert "Begin opnieuw" in page.text
    assert STORY in page.html
    page = visitor.submit_on(page, button="Opnieuw beginnen")
    page = visitor.submit_on(page, button="Volgende")
    assert STORY in page.html


def test_a_state_of_days_ago_begins_again(visitor):
    uitvraag, _ = open_call()
    old = pack(Invulling(uitvraag.id, "een code"), clock.now() - timedelta(days=3))
    page = visitor.submit_on(go_to_story(visitor), button="Volgende", staat=old, tekst=STORY)
    assert "Begin opnieuw" in page.text
    assert STORY in page.html


@pytest.mark.parametrize("token", ["", "123.456", "1.é"])
def test_an_expired_token_brings_the_page_back_with_everything_typed(visitor, token):
    open_call()
    page = go_to_story(visitor)
    page = visitor.submit_on(page, button="Volgende", csrf_token=token, tekst=STORY)
    assert "Dit formulier stond te lang open." in page.text
    assert STORY in page.html
    page = visitor.submit_on(page, button="Volgende")
    assert page.title.startswith("Stap 3")


def test_a_lost_cookie_costs_one_more_press_and_no_word(visitor):
    open_call()
    page = go_to_code(visitor)
    code = code_on(page)
    visitor.client.delete_cookie("bezoek")
    page = visitor.submit_on(page, button="Versturen", bewaard="y")
    assert "Dit formulier stond te lang open." in page.text
    page = visitor.submit_on(page, button="Versturen")
    assert code_on(page) == code
    assert read(find_with_code(code)).tekst == STORY


def test_an_uitvraag_that_closed_meanwhile_takes_nothing_and_says_so(visitor):
    uitvraag, _ = open_call()
    page = go_to_code(visitor)
    uitvragen.sluiten(uitvraag, door_id=None, now=clock.now())
    page = visitor.submit_on(page, button="Versturen", bewaard="y")
    assert "Deze vragenlijst is gesloten." in page.text
    assert db.session.query(Ervaring).count() == 0


def test_when_it_is_too_busy_the_page_stays_and_a_second_press_works(visitor):
    open_call()
    page = go_to_code(visitor)
    limits.CODE_LIMIT.level = -100.0
    page = visitor.submit_on(page, button="Versturen", bewaard="y")
    assert "Het is nu te druk." in page.text
    limits.refill_all()
    assert "Het is verstuurd" in visitor.submit_on(page, button="Versturen").text


@pytest.mark.parametrize("antwoord", ["99", "1,2", "é", "a" * 5000])
def test_an_answer_outside_the_list_is_refused(visitor, antwoord):
    open_call(contactblok="1.0")
    page = visitor.submit_on(visitor.submit("/mee", button="Beginnen"), button="Volgende")
    page = visitor.submit_on(page, button="Volgende", antwoord=antwoord)
    assert "Kies een antwoord uit de lijst, of sla de vraag over." in page.text


def test_a_changed_answer_taken_along_by_going_back_is_still_refused(visitor):
    open_call(contactblok="1.0")
    page = visitor.submit_on(visitor.submit("/mee", button="Beginnen"), button="Volgende")
    page = visitor.submit_on(page, button="Vorige", antwoord="99")
    page = visitor.submit_on(page, button="Volgende")
    page = visitor.submit_on(page, button="Verder naar mijn verhaal")
    assert page.title == "Stap 14 van 16"


@pytest.mark.parametrize("naar", ["overslaan", "verhaal", "nergens", "intrekken_zeker"])
def test_a_button_that_is_not_on_the_page_skips_nothing(visitor, naar):
    open_call()
    page = visitor.submit_on(go_to_story(visitor), button="Volgende", tekst=STORY)
    page = visitor.submit_on(page, button="Volgende", naar=naar)
    assert "Kies wat de raad met uw verhaal mag doen." in page.text


def test_an_open_answer_that_is_too_long_comes_back_whole(visitor):
    uitvraag, _ = open_call()
    make_vraag(uitvraag)
    page = visitor.submit_on(visitor.submit("/mee", button="Beginnen"), button="Volgende")
    page = visitor.submit_on(page, button="Volgende", antwoord="woord " * 500)
    assert "Maak dit korter: niet meer dan 2.000 tekens." in page.text
    assert ("woord " * 500).strip() in page.html


def test_an_empty_post_is_the_start_page(visitor):
    open_call()
    assert visitor.client.post("/mee").status_code == 200


def test_a_story_of_twenty_thousand_signs_is_said_while_typing_and_kept(visitor):
    open_call()
    page = go_to_story(visitor)
    assert 'data-tekens="tekst" data-meest="16000"' in page.html
    assert "/static/js/tekens.js" in page.html
    assert "maxlength" not in page.html, "a browser would cut off what is pasted"
    page = visitor.submit_on(page, button="Volgende", tekst="a" * 20_000)
    assert "Maak het korter: niet meer dan 16.000 tekens." in page.text
    assert "a" * 20_000 in page.html


def test_a_code_with_seven_words_and_an_unknown_word_are_pointed_out(visitor):
    open_call()
    page = open_with_code(visitor, "appel boot citrone molen tafel fiets wolk")
    assert "Een code heeft 8 woorden. U typte 7 woorden. Vul aan wat mist." in page.text
    assert "Typ ‘citroen’ als u dat bedoelt." in page.text


def test_a_withdrawn_code_gets_the_same_page_as_one_that_never_was(visitor):
    open_call()
    code = tell(visitor)
    actions.intrekken(find_with_code(code).keys, today=clock.today())
    withdrawn, never = open_with_code(visitor, code), open_with_code(visitor, new_code())
    assert "Wij vinden niets bij deze code" in withdrawn.text
    assert withdrawn.text == never.text


@pytest.mark.parametrize("spelling", [" ", "-", "", "\n", ", "])
def test_a_code_in_any_spelling_is_refused_in_a_story_also_of_another_story(visitor, spelling):
    open_call()
    text = f"Ik schreef: {spelling.join(tell(visitor).split())}."
    page = visitor.submit_on(go_to_story(visitor), button="Volgende", tekst=text)
    assert "Uw code staat in uw verhaal." in page.text
    assert text.split()[0] in page.html
