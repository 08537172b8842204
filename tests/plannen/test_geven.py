"""Als bewoner wil ik één bericht aan een raad geven, en het weer terug kunnen halen."""

import pytest

from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.queries import find_with_code, read
from cliëntenraad.ervaringen.rules import Toestemming
from cliëntenraad.kern import clock, limits
from cliëntenraad.kern.db import db
from cliëntenraad.plannen import rules
from cliëntenraad.plannen.models import Planblad
from cliëntenraad.uitvragen import actions as uitvragen
from tests.ervaringen.journey import code_on, everything_stored, open_call
from tests.plannen.journey import ENTRY, make_plan, open_plan, write_diary

TITLE = f"20 november 2026: {ENTRY}"


@pytest.fixture
def call(app):
    return open_call()[0]


@pytest.fixture
def plan(visitor, call):
    code, page = make_plan(visitor)
    return code, write_diary(visitor, page)


def to_consent(visitor, page, tekst=ENTRY):
    page = visitor.submit_on(visitor.submit_on(page, button=TITLE), button="Geven aan een raad")
    return visitor.submit_on(page, button="Volgende", tekst=tekst)


def give(visitor, page):
    page = to_consent(visitor, page)
    code = code_on(page)
    sent = visitor.submit_on(page, button="Versturen", toestemming="citeren", bewaard="y")
    assert "De raad heeft uw verhaal." in sent.text
    return code, sent


def test_an_entry_is_given_with_its_own_code_and_consent(visitor, plan):
    code, page = give(visitor, plan[1])
    found = find_with_code(code)
    assert read(found).tekst == ENTRY
    assert found.ervaring.toestemming is Toestemming.CITEREN
    assert "Gegeven aan een raad" in page.text
    assert ENTRY in open_plan(visitor, plan[0]).text


def test_the_text_can_be_changed_before_it_goes_and_the_entry_stays(visitor, plan):
    page = to_consent(visitor, plan[1], "De brief kwam weer te laat.")
    code = code_on(page)
    visitor.submit_on(page, button="Versturen", toestemming="tellen", bewaard="y")
    assert read(find_with_code(code)).tekst == "De brief kwam weer te laat."
    assert TITLE in open_plan(visitor, plan[0]).text


def test_nothing_in_the_database_links_the_story_to_the_plan(visitor, plan):
    code, _ = give(visitor, plan[1])
    story = db.session.query(Ervaring).one()
    own = {story.id.encode(), story.zoekwaarde, code.encode()}
    sheets = [value for row in rows_of(Planblad) for value in row]
    assert not [mark for mark in own if any(mark in bytes_of(value) for value in sheets)]
    stored = [value for value in everything_stored() if value == story.id.encode()]
    assert len(stored) == 1


def rows_of(model):
    return [tuple(row) for row in db.session.execute(model.__table__.select())]


def bytes_of(value):
    return value if isinstance(value, bytes) else str(value).encode()


def test_it_is_taken_back_with_what_the_plan_remembers(visitor, plan):
    code, page = give(visitor, plan[1])
    gift = visitor.submit_on(page, button=ENTRY)
    assert code_on(gift) == code
    ask = visitor.submit_on(gift, button="Mijn verhaal terughalen")
    forged = visitor.submit_on(ask, button="Ja, haal het terug", csrf_token="1.2")
    assert "Dit formulier stond te lang open." in forged.text
    for _ in range(2):
        page = visitor.submit_on(ask, button="Ja, haal het terug")
    assert db.session.query(Ervaring).count() == 0
    assert "Gegeven aan een raad" not in page.text
    assert TITLE in page.text


def test_pressing_twice_is_one_story_and_one_gift(visitor, plan):
    page = to_consent(visitor, plan[1])
    for _ in range(2):
        visitor.submit_on(page, button="Versturen", toestemming="tellen", bewaard="y")
    assert db.session.query(Ervaring).count() == 1
    assert db.session.query(Planblad).count() == 2


def test_personal_data_is_pointed_out_and_never_stops(visitor, plan):
    page = to_consent(visitor, plan[1], "Bel 06-12345678.")
    assert "Dit lijkt een telefoonnummer. Haal het weg." in page.text
    page = visitor.submit_on(page, button="Ik laat het zo staan")
    assert "Wat mag de raad met uw verhaal doen?" in page.text
    back = visitor.submit_on(page, button="Vorige")
    assert "Bel 06-12345678." in back.html


def test_the_code_in_the_text_is_refused_with_why(visitor, plan):
    consent = to_consent(visitor, plan[1])
    back = visitor.submit_on(consent, button="Vorige")
    page = visitor.submit_on(back, button="Volgende", tekst=f"Mijn code: {code_on(consent)}")
    assert "Uw code staat in uw verhaal." in page.text


@pytest.mark.parametrize("tekst", ["", "a" * 16_001])
def test_nothing_and_too_much_are_refused_and_kept(visitor, plan, tekst):
    page = to_consent(visitor, plan[1], tekst)
    assert "Er is iets niet goed ingevuld" in page.text
    assert page.form("/mee").fields["tekst"].strip() == tekst


def test_without_consent_or_a_kept_code_nothing_goes(visitor, plan):
    page = to_consent(visitor, plan[1])
    for typed in ({}, {"toestemming": "alles", "bewaard": "y"}, {"toestemming": "tellen"}):
        assert (
            "Er is iets niet goed ingevuld"
            in visitor.submit_on(page, button="Versturen", **typed).text
        )
    assert db.session.query(Ervaring).count() == 0


def test_what_cannot_be_sent_or_remembered_now_says_so(visitor, plan, call, monkeypatch):
    page = to_consent(visitor, plan[1])
    answers = {"toestemming": "tellen", "bewaard": "y"}
    limits.CODE_LIMIT.level = -100.0
    assert "Het is nu te druk." in visitor.submit_on(page, button="Versturen", **answers).text
    limits.refill_all()
    monkeypatch.setattr(rules, "MAX_BLADEN", 1)
    assert rules.VOL in visitor.submit_on(page, button="Versturen", **answers).text
    monkeypatch.undo()
    uitvragen.sluiten(call, door_id=None, now=clock.now())
    page = visitor.submit_on(page, button="Versturen", **answers)
    assert "Deze vragenlijst is gesloten." in page.text
    assert db.session.query(Ervaring).count() == 0
    page = visitor.submit_on(open_plan(visitor, plan[0]), button=TITLE)
    page = visitor.submit_on(page, button="Geven aan een raad")
    assert "Er is nu geen vragenlijst open" in page.text


def test_changes_to_the_entry_are_kept_before_it_is_given(visitor, plan):
    sheet = visitor.submit_on(plan[1], button=TITLE)
    page = visitor.submit_on(sheet, button="Geven aan een raad", tekst="Nog niet bewaard.")
    assert page.form("/mee").fields["tekst"].strip() == "Nog niet bewaard."
    assert "Nog niet bewaard." in open_plan(visitor, plan[0]).text
    refused = visitor.submit_on(sheet, button="Geven aan een raad", tekst="")
    assert rules.NIETS in refused.text or "ander venster" in refused.text


def test_wiping_the_plan_says_that_a_gift_stays_and_leaves_it(visitor, plan):
    code, page = give(visitor, plan[1])
    ask = visitor.submit_on(page, button="Alles wissen")
    assert "Wat u aan een raad gaf, blijft daar." in ask.text
    visitor.submit_on(ask, button="Ja, wis alles")
    assert db.session.query(Planblad).count() == 0
    assert read(find_with_code(code)).tekst == ENTRY
