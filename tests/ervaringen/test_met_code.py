"""Als bewoner wil ik met mijn code nalezen, mijn keuze veranderen en mijn verhaal weghalen."""

import pytest

from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.rules import Toestemming
from cliëntenraad.ervaringen.signals import (
    DraadStap,
    draad_gevraagd,
    ervaring_ingetrokken,
    toestemming_gewijzigd,
)
from cliëntenraad.kern.clock import quarter, today
from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.db import db
from tests.ervaringen.journey import STORY, open_call, open_with_code, tell


@pytest.fixture
def code(visitor):
    open_call()
    return tell(visitor)


@pytest.mark.parametrize("typed", [str.upper, lambda code: f"  {code.replace(' ', ' - ')} "])
def test_the_story_is_read_back_however_the_code_is_typed(visitor, code, typed):
    page = open_with_code(visitor, typed(code))
    assert STORY in page.text
    assert page.title == "Vragenlijst"
    assert "Nog niet. Dat kan een tijd duren." in page.text


def test_consent_is_changed_and_confirmed_and_later_steps_hear_of_it(visitor, code):
    heard = []

    def listen(sender, **what):
        heard.append(what)

    with toestemming_gewijzigd.connected_to(listen):
        page = visitor.submit_on(open_with_code(visitor, code), button="Mijn keuze veranderen")
        assert 'value="citeren" checked' in page.html
        page = visitor.submit_on(page, button="Bewaren", toestemming="tellen")

    ervaring = db.session.query(Ervaring).one()
    assert "Uw keuze is veranderd. U koos: Alleen meetellen." in page.text
    assert ervaring.toestemming is Toestemming.TELLEN
    quarter_only = {"kwartaal": quarter(today())}
    assert heard == [
        {"ervaring_id": ervaring.id, "toestemming": Toestemming.TELLEN, **quarter_only}
    ]


def test_a_level_that_does_not_exist_changes_nothing(visitor, code):
    page = visitor.submit_on(open_with_code(visitor, code), button="Mijn keuze veranderen")
    page = visitor.submit_on(page, button="Bewaren", toestemming="alles")
    assert "Kies wat de raad met uw verhaal mag doen." in page.text
    assert db.session.query(Ervaring).one().toestemming is Toestemming.CITEREN


def test_withdrawing_asks_first_and_then_everything_is_gone(visitor, code):
    heard = []

    def listen(sender, ervaring_id, kwartaal):
        heard.append((ervaring_id, db.session.get(Ervaring, ervaring_id) is not None))

    page = visitor.submit_on(open_with_code(visitor, code), button="Mijn verhaal weghalen")
    assert db.session.query(Ervaring).count() == 1
    ervaring_id = db.session.query(Ervaring).one().id
    with ervaring_ingetrokken.connected_to(listen):
        done = visitor.submit_on(page, button="Ja, haal mijn verhaal weg")
        again = visitor.submit_on(page, button="Ja, haal mijn verhaal weg")

    assert "Uw verhaal is weg" in done.text
    assert "Wij vinden niets bij deze code" in again.text
    assert "Wij vinden niets bij deze code" in open_with_code(visitor, code).text
    assert db.session.query(Ervaring).count() == 0
    assert heard == [(ervaring_id, True)]


def test_no_is_no(visitor, code):
    page = visitor.submit_on(open_with_code(visitor, code), button="Mijn verhaal weghalen")
    page = visitor.submit_on(page, button="Nee, ga terug")
    assert STORY in page.text


def test_when_a_later_step_fails_nothing_is_withdrawn(visitor, code):
    def fail(sender, **what):
        raise RuntimeError

    page = visitor.submit_on(open_with_code(visitor, code), button="Mijn verhaal weghalen")
    with ervaring_ingetrokken.connected_to(fail):
        assert visitor.submit_on(page, button="Ja, haal mijn verhaal weg").status == 500
    assert STORY in open_with_code(visitor, code).text


def test_the_resident_sees_where_the_story_counted(visitor, code):
    def tell_thread(sender, ervaring_id):
        return [DraadStap("Advies over brieven", "Uw verhaal draagt punt 2.", "/adviezen/1")]

    with draad_gevraagd.connected_to(tell_thread):
        page = open_with_code(visitor, code)

    assert page.link("Advies over brieven") == "/adviezen/1"
    assert "Uw verhaal draagt punt 2." in page.text
    assert "Nog niet." not in page.text


def test_an_unknown_code_is_a_plain_page_with_the_same_status(visitor, code):
    known, unknown = open_with_code(visitor, code), open_with_code(visitor, new_code())
    assert (known.status, unknown.status) == (200, 200)
    assert "Wij vinden niets bij deze code" in unknown.text
    assert STORY not in unknown.text


def test_an_unknown_and_a_withdrawn_code_get_the_same_page(visitor, code):
    page = visitor.submit_on(open_with_code(visitor, code), button="Mijn verhaal weghalen")
    visitor.submit_on(page, button="Ja, haal mijn verhaal weg")
    gone, unknown = open_with_code(visitor, code), open_with_code(visitor, new_code())
    assert gone.text == unknown.text
    assert len(gone.html) == len(unknown.html)


def test_a_word_that_is_in_no_code_is_pointed_out(visitor, code):
    wrong = " ".join(["qqqq", *code.split()[1:]])
    page = open_with_code(visitor, wrong)
    assert "qqqq" in page.text
    assert STORY not in page.text


def test_reading_back_changes_nothing_in_the_database(visitor, code):
    before = [tuple(row) for row in db.session.execute(Ervaring.__table__.select())]
    for _ in range(3):
        open_with_code(visitor, code)
    after = [tuple(row) for row in db.session.execute(Ervaring.__table__.select())]
    assert before == after
