"""Als bewoner die weinig Nederlands leest wil ik alles in mijn eigen taal zien en schrijven."""

from datetime import date

import pytest

from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.queries import find_with_code, read
from cliëntenraad.kern.db import db
from cliëntenraad.kern.translation import LANGUAGES, TRANSLATED
from tests.ervaringen.journey import code_on, open_call, tell
from tests.ervaringen.tongues import (
    STORY,
    WRITTEN_BY_THE_RAAD,
    Marked,
    open_call_with_everything,
    say_in,
    untranslated,
    walk,
)

OTHERS = pytest.mark.parametrize("language", TRANSLATED, ids=lambda language: language.key)
NOT_OURS = "Deze taal hebben wij niet"


@pytest.fixture
def marked(app, monkeypatch):
    """Mark everything that is translated, in what a visitor gets as English."""
    domain = app.extensions["babel"].instance.domain_instance
    monkeypatch.setitem(domain.cache, "en", Marked())


def test_no_page_shows_a_word_that_cannot_be_translated(visitor, marked):
    open_call_with_everything()
    pages = list(walk(visitor, "en", Marked().ugettext))
    assert len(pages) > 35
    assert {text for page in pages for text in untranslated(page)} == set()


@OTHERS
def test_the_choice_of_language_stays_on_every_page(visitor, language):
    open_call_with_everything()
    for page in walk(visitor, language.key, say_in(language.locale)):
        right_to_left = ' dir="rtl"' if language.direction == "rtl" else ""
        assert f'<html lang="{language.tag}"{right_to_left}' in page.html
        assert not [
            form.action for form in page.forms if f"?taal={language.key}" not in form.action
        ]


def test_choosing_a_language_gives_no_cookie_and_keeps_nothing(app, visitor):
    open_call()
    answers = [app.test_client().get("/mee"), app.test_client().get("/mee?taal=ar")]
    cookies = [answer.headers.getlist("Set-Cookie") for answer in answers]
    assert [len(cookie) for cookie in cookies] == [1, 1]
    assert not [c for (c,) in cookies if "Max-Age" in c or "Expires" in c or "ar" in c.split("=")]
    assert 'lang="nl"' in visitor.open("/mee").html


def test_every_language_is_offered_in_its_own_words_before_anything_else(visitor):
    page = visitor.open("/mee")
    names = [link.text for link in page.links[2 : 2 + len(LANGUAGES)]]
    assert names == [language.name for language in LANGUAGES]
    assert 'href="/mee?taal=ar" lang="ar" hreflang="ar"' in page.html
    assert page.link("Nederlands") == "/mee"
    assert '<a href="/mee" lang="nl" hreflang="nl" aria-current="true"' in page.html


@pytest.mark.parametrize("asked", ["xx", "nl-NL", "<script>alert(1)</script>", "é" * 5000, "ar%00"])
def test_an_unknown_language_is_said_so_in_dutch_and_not_repeated(visitor, asked):
    open_call()
    page = visitor.open(f"/mee?taal={asked}")
    assert (page.status, page.html.count('<html lang="nl">')) == (200, 1)
    assert page.text.count(NOT_OURS) == 1
    assert page.link("العربية") == "/mee?taal=ar"
    assert "taal=xx" not in page.html
    assert "<script>alert" not in page.html


def test_an_unknown_language_in_the_middle_loses_no_word(visitor):
    open_call()
    page = visitor.submit("/mee", button="Beginnen")
    page = visitor.submit_on(page, button="Volgende")
    page.html = page.html.replace('action="/mee"', 'action="/mee?taal=xx"')
    page = visitor.submit_on(page, button="Volgende", tekst=STORY)
    assert NOT_OURS in page.text
    assert "Wat mag de raad met uw verhaal doen?" in page.text


@pytest.mark.parametrize("path", ["/", "/inloggen", "/privacy", "/bestaat-niet"])
def test_pages_that_are_not_for_residents_stay_dutch(visitor, path):
    page = visitor.open(f"{path}?taal=ar")
    assert '<html lang="nl">' in page.html
    assert NOT_OURS not in page.text


def test_what_the_raad_wrote_is_marked_as_dutch(visitor):
    open_call_with_everything()
    say = say_in("en")
    page = visitor.submit_on(visitor.open("/mee?taal=en"), button=say("Beginnen"))
    assert 'lang="nl" dir="ltr"' in page.html
    assert say("De raad schreef dit in het Nederlands. U mag antwoorden in uw eigen taal.") in (
        page.text
    )
    page = visitor.submit_on(page, button=say("Volgende"))
    assert f'<span lang="nl" dir="ltr">{WRITTEN_BY_THE_RAAD}</span>' in page.html
    assert 'lang="nl"' not in visitor.submit("/mee", button="Beginnen").html.split("<body")[1]


def test_an_answer_means_the_same_in_every_language(visitor):
    open_call_with_everything()
    say = say_in("en")
    for page in walk(visitor, "en", say):
        if say("Het is verstuurd") in page.text:
            code = code_on(page)
            break
    answers = read(find_with_code(code)).antwoorden
    assert answers == {"V1": "شكرا", "V2": "2", **{f"C{n}": "1" for n in range(1, 13)}}


def test_a_day_is_written_as_the_language_does(visitor):
    open_call(sluit_op=date(2099, 11, 22))
    say = say_in("en")
    page = visitor.submit_on(visitor.open("/mee?taal=en"), button=say("Beginnen"))
    assert "November 22, 2099" in page.text


def test_the_story_is_found_again_from_another_language(visitor):
    open_call()
    code = tell(visitor, STORY)
    say = say_in("en")
    page = visitor.submit_on(visitor.open("/mee?taal=en"), button=say("Ik heb al een code"))
    page = visitor.submit_on(page, button=say("Mijn verhaal openen"), code=code)
    assert STORY in page.text
    assert say("Uw verhaal") in page.text
    assert db.session.query(Ervaring).count() == 1
