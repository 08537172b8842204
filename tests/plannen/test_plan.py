"""Als bewoner wil ik een eigen plan dat alleen met mijn code opengaat."""

import pytest

from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.db import db
from cliëntenraad.plannen.models import Plan, Planblad, Plansleutel
from cliëntenraad.plannen.rules import PUNTEN
from tests.ervaringen.journey import code_on, everything_stored, open_call, open_with_code, tell
from tests.plannen.journey import ENTRY, begin, make_plan, open_plan, wipe, write, write_diary


def rows():
    return [db.session.query(model).count() for model in (Plan, Plansleutel, Planblad)]


def test_from_a_code_to_a_checklist_read_back_and_wiped(visitor):
    code, page = make_plan(visitor)
    page = visitor.submit_on(page, button="Een gesprek voorbereiden")
    assert all(punt.vraag in page.text for punt in PUNTEN.values())
    page = visitor.submit_on(
        page, button="Bewaren", met="Mijn klantmanager", mee="Mijn zus Noor", mee_klaar="y"
    )
    assert "Het is bewaard." in page.text

    page = open_plan(visitor, code.upper().replace(" ", "-"))
    page = visitor.submit_on(page, button="Mijn klantmanager")
    fields = page.form("/mee").fields
    assert (fields["mee"].strip(), fields["mee_klaar"], "plek_klaar" in fields) == (
        "Mijn zus Noor",
        "y",
        False,
    )

    page = wipe(visitor, open_plan(visitor, code))
    assert "Uw plan is weg. Uw codes werken niet meer." in page.text
    assert rows() == [0, 0, 0]
    assert "Wij vinden geen plan bij deze code" in open_plan(visitor, code).text


def test_the_page_says_first_who_can_open_it_and_what_is_lost(visitor):
    page = begin(visitor)
    assert "De raad, de gemeente en wij kunnen er niet bij." in page.text
    assert "Code kwijt? Dan bent u uw plan kwijt." in page.text
    assert "Wie uw code heeft, kan meelezen." in page.text
    assert "Onze computer ziet uw code en uw tekst" in page.text
    assert "langer dan een jaar niet? Dan gooien wij het weg." in page.text
    assert page.text.index("Lees dit eerst") < page.text.index("Een plan maken")


def test_nothing_is_kept_before_the_code_is_typed_back(visitor):
    page = visitor.submit_on(begin(visitor), button="Een plan maken")
    code = code_on(page)
    for typed in ("", " ".join(code.split()[:7]), new_code()):
        page = visitor.submit_on(page, button="Mijn code klopt", code=typed)
        assert code_on(page) == code
        assert rows() == [0, 0, 0]
    assert "Dit zijn niet dezelfde woorden." in page.text
    assert (
        "Uw plan is gemaakt."
        in visitor.submit_on(page, button="Mijn code klopt", code=f"  {code.upper()} ").text
    )


def test_pressing_twice_makes_one_plan_and_keeps_one_sheet(visitor):
    page = visitor.submit_on(begin(visitor), button="Een plan maken")
    code = code_on(page)
    for _ in range(2):
        opened = visitor.submit_on(page, button="Mijn code klopt", code=code)
    sheet = visitor.submit_on(opened, button="In het dagboek schrijven")
    for _ in range(2):
        again = visitor.submit_on(sheet, button="Bewaren", tekst=ENTRY)
        assert "Het is bewaard." in again.text
    assert rows() == [1, 1, 1]


def test_unknown_wiped_and_wrong_codes_get_the_same_page(visitor):
    open_call()
    story = tell(visitor)
    code, page = make_plan(visitor)
    other, _ = make_plan(visitor)
    wipe(visitor, page)
    pages = [open_plan(visitor, typed) for typed in (code, new_code(), story)]
    assert len({page.text for page in pages}) == 1
    assert len({without_tokens(page) for page in pages}) == 1
    assert {page.status for page in pages} == {200}
    assert "Wij vinden niets bij deze code" in open_with_code(visitor, other).text


def without_tokens(page):
    for form in page.forms:
        page.html = page.html.replace(form.fields["csrf_token"], "")
    return page.html


@pytest.mark.parametrize("tamper", [{"naar": "blad/" + "0" * 32}, {"naar": "nieuw/gift"}])
def test_a_button_that_is_not_on_the_page_shows_the_plan(visitor, tamper):
    _, page = make_plan(visitor)
    for naar in (*tamper.values(), "bewaren", "geven_versturen", "terughalen_zeker", "geven"):
        page = visitor.submit_on(page, button="Alles wissen", naar=naar)
        assert "Een gesprek voorbereiden" in page.text
    assert rows() == [1, 1, 0]


def test_everything_is_at_one_address_with_one_neutral_title_and_one_cookie(visitor):
    _, page = make_plan(visitor)
    pages = [page, write_diary(visitor, page)]
    for button in ("Verslag om te printen", "Tweede code", "Alles wissen"):
        pages.append(visitor.submit_on(page, button=button))
        assert visitor.path == "/mee"
    assert {page.title for page in pages} == {"Vragenlijst"}
    (cookie,) = visitor.client._cookies.values()
    assert (cookie.key, cookie.max_age, cookie.expires) == ("bezoek", None, None)


def test_no_word_or_code_of_a_plan_is_in_the_database_or_its_order(visitor):
    code, page = make_plan(visitor)
    page = write_diary(visitor, page, "Kwartelnest onder de trap")
    write(visitor, page, "Een afspraak opschrijven", wat="Parelduiker bellen", dag="2027-01-05")
    stored = b"\n".join(everything_stored()).lower()
    for word in ("kwartelnest", "parelduiker", "2027-01-05", "bericht", "afspraak", code):
        assert word.encode() not in stored
    for model in (Plan, Plansleutel, Planblad):
        assert model.__table__.dialect_options["sqlite"]["with_rowid"] is False


def test_reading_back_changes_nothing_in_the_database(visitor):
    code, page = make_plan(visitor)
    write_diary(visitor, page)
    before = sorted(everything_stored())
    for _ in range(3):
        open_plan(visitor, code)
    assert sorted(everything_stored()) == before
