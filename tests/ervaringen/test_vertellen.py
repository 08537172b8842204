"""Als bewoner wil ik vertellen wat ik meemaakte, zonder dat iemand weet wie ik ben."""

import pytest

from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.queries import find_with_code, read
from cliëntenraad.ervaringen.rules import Kanaal, Toestemming
from cliëntenraad.ervaringen.sealing import open_for_raad
from cliëntenraad.kern.clock import iso_week, today
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event, SiteVersion
from cliëntenraad.uitvragen.rules import VraagSoort
from tests.ervaringen.journey import (
    STORY,
    code_on,
    everything_stored,
    go_to_code,
    go_to_story,
    open_call,
    tell,
)
from tests.factories_uitvragen import make_vraag


def test_the_whole_way_with_questions_story_consent_and_code(visitor):
    uitvraag, private_key = open_call(contactblok="1.0")
    make_vraag(uitvraag, tekst="Wat ging er goed?")
    make_vraag(uitvraag, VraagSoort.MEER_KEUZES, keuzes=["Brief", "Bellen", "Appen"])

    page = visitor.submit("/mee", button="Beginnen")
    page = visitor.submit_on(page, button="Volgende")
    page = visitor.submit_on(page, button="Volgende", antwoord="De balie.")
    page = visitor.submit_on(page, button="Volgende", antwoord=["1", "3"])
    page = visitor.submit_on(page, button="Volgende", antwoord="4")
    page = visitor.submit_on(page, button="Volgende", antwoord="z")
    page = visitor.submit_on(page, button="Deze vraag overslaan")
    page = visitor.submit_on(page, button="Verder naar mijn verhaal")
    page = visitor.submit_on(page, button="Volgende", tekst=STORY)
    page = visitor.submit_on(page, button="Volgende", toestemming="samenvatten")
    page = visitor.submit_on(page, button="Versturen", bewaard="y")

    ervaring = db.session.query(Ervaring).one()
    inhoud = open_for_raad(ervaring, private_key)
    assert inhoud.tekst == STORY
    assert inhoud.antwoorden == {"V1": "De balie.", "V2": "1,3", "C1": "4", "C2": "z"}
    assert read(find_with_code(code_on(page))) == inhoud
    assert (ervaring.toestemming, ervaring.kanaal) == (Toestemming.SAMENVATTEN, Kanaal.WEB)
    assert ervaring.week == iso_week(today())


def test_nothing_that_was_typed_can_be_read_in_the_database(visitor):
    uitvraag, _ = open_call()
    make_vraag(uitvraag)
    page = visitor.submit("/mee", button="Beginnen")
    page = visitor.submit_on(page, button="Volgende")
    page = visitor.submit_on(page, button="Volgende", antwoord="kanarievogel antwoord")
    page = visitor.submit_on(page, button="Volgende", tekst="kanarievogel verhaal")
    page = visitor.submit_on(page, button="Volgende", toestemming="tellen")
    page = visitor.submit_on(page, button="Versturen", bewaard="y")
    code = code_on(page)
    cookie = visitor.client.get_cookie("bezoek").value

    stored = b"\n".join(everything_stored())

    assert len(code.split()) == 8
    assert b"Hoe gaat het contact?" in stored
    assert not [w for w in ("kanarievogel", code, cookie) if w.encode() in stored]
    assert not [
        pair
        for pair in zip(code.split(), code.split()[1:], strict=False)
        if " ".join(pair).encode() in stored
    ]


def test_sending_leaves_no_event_no_session_and_no_new_version(visitor):
    open_call()
    version = db.session.query(SiteVersion).one().nummer
    tell(visitor)
    assert db.session.query(Event).count() == 0
    assert db.session.query(SiteVersion).one().nummer == version


def test_the_code_is_shown_before_anything_is_sent(visitor):
    open_call()
    page = go_to_code(visitor)
    code = code_on(page)
    assert db.session.query(Ervaring).count() == 0

    page = visitor.submit_on(page, button="Versturen")
    assert "Schrijf eerst uw code op." in page.text
    assert db.session.query(Ervaring).count() == 0
    page = visitor.submit_on(page, button="Versturen", bewaard="y")

    assert code_on(page) == code
    assert db.session.query(Ervaring).count() == 1


def test_pressing_send_twice_is_one_experience_and_twice_a_success(visitor):
    open_call()
    page = go_to_code(visitor)
    first = visitor.submit_on(page, button="Versturen", bewaard="y")
    second = visitor.submit_on(page, button="Versturen", bewaard="y")
    assert code_on(first) == code_on(second)
    assert db.session.query(Ervaring).count() == 1


def test_the_only_cookie_is_the_visit_and_it_ends_with_the_browser(visitor):
    open_call()
    tell(visitor)
    (cookie,) = visitor.client._cookies.values()
    assert (cookie.key, cookie.max_age, cookie.expires) == ("bezoek", None, None)
    assert cookie.http_only
    assert cookie.same_site == "Strict"


def test_every_title_is_neutral_and_every_page_at_one_address(visitor):
    uitvraag, _ = open_call(contactblok="1.0")
    make_vraag(uitvraag)
    page = visitor.open("/mee")
    titles = [page.title]
    page = visitor.submit_on(page, button="Beginnen")
    titles.append(page.title)
    for _ in range(14):
        page = visitor.submit_on(page, button="Volgende")
        assert visitor.path == "/mee"
        titles.append(page.title)
    assert titles == ["Vragenlijst", *(f"Stap {n} van 17" for n in range(1, 16))]


def test_going_back_through_every_page_keeps_what_was_typed(visitor):
    uitvraag, _ = open_call(contactblok="1.0")
    make_vraag(uitvraag)
    page = visitor.submit("/mee", button="Beginnen")
    page = visitor.submit_on(page, button="Volgende")
    page = visitor.submit_on(page, button="Volgende", antwoord="De balie.")
    page = visitor.submit_on(page, button="Volgende", antwoord="3")
    page = visitor.submit_on(page, button="Verder naar mijn verhaal")
    page = visitor.submit_on(page, button="Volgende", tekst=STORY)
    page = visitor.submit_on(page, button="Vorige", toestemming="publiceren")
    assert STORY in page.html
    for _ in range(12):
        page = visitor.submit_on(page, button="Vorige")
    assert 'value="3" checked' in page.html
    page = visitor.submit_on(page, button="Vorige")
    assert "De balie." in page.html
    page = visitor.submit_on(page, button="Verder naar mijn verhaal")
    page = visitor.submit_on(page, button="Volgende")
    assert 'value="publiceren" checked' in page.html


def test_back_from_the_first_page_is_the_start_with_the_choice_kept(visitor):
    uitvraag, _ = open_call()
    open_call(titel="Iets anders")
    page = visitor.submit("/mee", button="Beginnen", uitvraag=str(uitvraag.id))
    page = visitor.submit_on(page, button="Vorige")
    assert f'value="{uitvraag.id}" checked' in page.html


def test_with_several_open_calls_one_must_be_chosen(visitor):
    open_call()
    open_call(titel="Iets anders")
    page = visitor.submit("/mee", button="Beginnen")
    assert "Kies waarover u wilt vertellen." in page.text


@pytest.mark.parametrize("story", ["", "   "])
def test_nothing_at_all_cannot_be_sent(visitor, story):
    open_call()
    page = visitor.submit_on(go_to_story(visitor), button="Volgende", tekst=story)
    assert "U schreef nog niets op." in page.text


def test_without_an_open_call_only_the_code_remains(visitor):
    page = visitor.open("/mee")
    assert "Er is nu geen vragenlijst open" in page.text
    assert "Ik heb al een code" in page.text
