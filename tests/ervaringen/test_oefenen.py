"""Als bewoner wil ik oefenen met mijn code, zodat ik zeker weet dat ik hem goed opschreef."""

from sqlalchemy import event

from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.queries import find_with_code
from cliëntenraad.kern.db import db
from cliëntenraad.kluis.models import Kluissleutel
from tests.ervaringen.journey import code_on, go_to_code, open_call, open_with_code, tell


def practise(visitor, page, typed):
    page = visitor.submit_on(page, button="Oefen uw code")
    return visitor.submit_on(page, button="Nakijken", code=typed)


def test_the_code_page_says_beforehand_what_is_lost_with_the_code(visitor):
    open_call()
    page = go_to_code(visitor)
    assert "Dan kunt u uw verhaal niet meer lezen of weghalen." in page.text
    assert "De raad houdt uw verhaal wel." in page.text
    assert "Wij kunnen u de code niet nog een keer geven." in page.text


def test_practising_before_sending_hides_the_code_and_loses_nothing(visitor):
    open_call()
    page = go_to_code(visitor)
    code = code_on(page)
    page = visitor.submit_on(page, button="Oefen uw code")
    assert 'class="codewoorden"' not in page.html
    page = visitor.submit_on(page, button="Nakijken", code=code.upper().replace(" ", "-"))
    assert "Alle acht woorden zijn goed." in page.text
    page = visitor.submit_on(page, button="Laat mijn code weer zien")
    assert code_on(page) == code
    assert db.session.query(Ervaring).count() == 0
    assert "Het is verstuurd" in visitor.submit_on(page, button="Versturen", bewaard="y").text
    assert find_with_code(code)


def test_practising_after_sending_says_for_each_word_what_is_wrong(visitor):
    open_call()
    page = visitor.submit_on(go_to_code(visitor), button="Versturen", bewaard="y")
    words = code_on(page).split()
    page = practise(visitor, page, " ".join(["qqqq", *words[1:7], "appelflap"]))
    assert "Woord 1 klopt niet." in page.text
    assert "Woord 2 is goed." in page.text
    assert "Woord 8 klopt niet." in page.text
    page = visitor.submit_on(page, button="Nakijken", code=" ".join(words[:7]))
    assert "Woord 8 mist." in page.text
    page = visitor.submit_on(page, button="Nakijken", code="")
    assert "Typ de acht woorden van uw code." in page.text
    page = visitor.submit_on(page, button="Laat mijn code weer zien")
    assert code_on(page).split() == words


def test_practising_asks_the_database_nothing(visitor):
    open_call()
    page = visitor.submit_on(go_to_code(visitor), button="Versturen", bewaard="y")
    code = code_on(page)
    page = visitor.submit_on(page, button="Oefen uw code")
    asked = []

    def note(conn, cursor, statement, *more):
        asked.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    try:
        page = visitor.submit_on(page, button="Nakijken", code=code)
    finally:
        event.remove(db.engine, "before_cursor_execute", note)
    assert "Alle acht woorden zijn goed." in page.text
    assert asked == []


def test_a_raad_that_lost_its_kluis_is_said_on_the_page_of_the_code(visitor):
    uitvraag, _ = open_call()
    code = tell(visitor)
    assert "De sleutel van de raad is weg." not in open_with_code(visitor, code).text
    key = db.session.query(Kluissleutel).filter_by(raad_id=uitvraag.raad_id).one()
    key.verzegelde_sleutel, key.is_verloren = None, True
    db.session.commit()
    page = open_with_code(visitor, code)
    assert "De raad kan uw verhaal niet meer lezen" in page.text
    assert "De brief kwam te laat." in page.text
