"""Als bewoner wil ik zien wat naar een persoon wijst, en zelf kiezen of ik dat laat staan."""

import logging

import pytest

from cliëntenraad.kern.db import db
from cliëntenraad.kern.personal_hints import WORDS
from cliëntenraad.uitvragen.rules_vragen import VraagSoort
from tests.ervaringen.journey import (
    code_on,
    everything_stored,
    go_to_story,
    open_call,
    open_with_code,
)
from tests.factories_uitvragen import make_vraag

NUMBER = "06-12345678"
STORY = f"De brief kwam te laat. Bel mij op {NUMBER}."
NEXT, CHANGED, LEAVE = "Volgende", "Ik heb het aangepast", "Ik laat het zo staan"
HINT = "Kijk dit nog even na"


@pytest.fixture
def uitvraag(app):
    return open_call()[0]


@pytest.fixture
def hinted(visitor, uitvraag):
    """The page of the story, with the hint on a phone number."""
    return visitor.submit_on(go_to_story(visitor), button=NEXT, tekst=STORY)


def test_the_hint_quotes_the_passage_and_keeps_every_word(hinted):
    assert HINT in hinted.text
    assert f'<q dir="auto">{NUMBER}</q>' in hinted.html
    assert "Dit lijkt een telefoonnummer. Haal het weg." in hinted.text
    assert hinted.form("/mee").fields["tekst"].strip() == STORY


def test_who_changes_it_goes_on(visitor, hinted):
    page = visitor.submit_on(hinted, button=CHANGED, tekst="De brief kwam te laat.")
    assert "Uw toestemming" in page.text


def test_who_says_changed_but_left_it_sees_the_hint_again(visitor, hinted):
    assert HINT in visitor.submit_on(hinted, button=CHANGED, tekst=STORY).text


def test_who_leaves_it_sends_it_as_it_is_and_is_not_asked_again(visitor, hinted):
    page = visitor.submit_on(hinted, button=LEAVE, tekst=STORY)
    assert "Uw toestemming" in page.text
    page = visitor.submit_on(visitor.submit_on(page, button="Vorige"), button=NEXT, tekst=STORY)
    assert "Uw toestemming" in page.text
    page = visitor.submit_on(page, button=NEXT, toestemming="citeren")
    page = visitor.submit_on(page, button="Versturen", bewaard="y")
    assert NUMBER in open_with_code(visitor, code_on(page)).text


def test_something_new_is_asked_even_when_the_old_was_left(visitor, hinted):
    page = visitor.submit_on(hinted, button=LEAVE, tekst=STORY)
    page = visitor.submit_on(page, button="Vorige")
    page = visitor.submit_on(page, button=NEXT, tekst=f"{STORY} Mijn BSN is 123456782.")
    assert "123456782</q>" in page.html
    assert f"{NUMBER}</q>" not in page.html


def test_an_open_answer_is_looked_at_too(visitor, uitvraag):
    make_vraag(uitvraag, VraagSoort.OPEN)
    page = visitor.submit_on(visitor.submit("/mee", button="Beginnen"), button=NEXT)
    page = visitor.submit_on(page, button=NEXT, antwoord="Vraag mevrouw Jansen maar.")
    assert HINT in page.text
    assert "Jansen</q>" in page.html
    assert "Uw verhaal" in visitor.submit_on(page, button=LEAVE, antwoord="mevrouw Jansen").text


def test_nothing_of_the_hint_is_stored_or_logged(hinted, caplog):
    caplog.set_level(logging.DEBUG)
    assert not [value for value in everything_stored() if NUMBER.encode() in value]
    assert NUMBER not in caplog.text
    assert not db.session.new


def test_the_hint_speaks_the_language_of_the_page(visitor, uitvraag):
    page = visitor.submit("/mee?taal=en", button="Start")
    while "<textarea" not in page.html:
        page = visitor.submit_on(page, button="Next")
    page = visitor.submit_on(page, button="Next", tekst=STORY)
    assert "This looks like a phone number. Remove it." in page.text


def test_every_kind_has_words_for_the_reader():
    assert all(words.startswith("Dit lijkt") for words in WORDS.values())
