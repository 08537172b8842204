"""Als bewoner wil ik ook wat de raad zelf vraagt in mijn eigen taal lezen."""

import pytest

from cliëntenraad.ervaringen.queries import find_with_code, read
from cliëntenraad.kern.db import db
from cliëntenraad.uitvragen.rules import VraagSoort
from tests.ervaringen.journey import code_on, everything_stored, open_call
from tests.ervaringen.tongues import STORY, say_in
from tests.factories_uitvragen import make_vraag
from tests.uitvragen.translating import DOELGROEP, INLEIDING, OVER_DE_UITVRAAG, TITEL
from tests.uitvragen.translating import make_vertaling as translated

DUTCH = 'lang="nl" dir="ltr"'
say = say_in("ar")
BY_THE_RAAD = say("De raad schreef dit in het Nederlands. U mag antwoorden in uw eigen taal.")


@pytest.fixture
def call(app):
    """An open uitvraag with an open question and one with choices."""
    uitvraag, _ = open_call()
    make_vraag(uitvraag, toelichting="Eén ding is genoeg.")
    make_vraag(
        uitvraag, VraagSoort.EEN_KEUZE, tekst="Hoe kwam u?", keuzes=["Met de bus", "Te voet"]
    )
    return uitvraag


def translate_all(uitvraag):
    for sleutel, tekst in OVER_DE_UITVRAAG.items():
        translated(uitvraag, sleutel, tekst)
    first, second = uitvraag.vragen
    translated(uitvraag, "tekst", "ما الذي كان جيدا؟", first)
    translated(uitvraag, "toelichting", "شيء واحد يكفي.", first)
    translated(uitvraag, "tekst", "كيف جئت؟", second)
    translated(uitvraag, "keuze_1", "بالحافلة", second)
    translated(uitvraag, "keuze_2", "مشيا", second)


def begin(visitor, taal="ar"):
    say_so = say_in(taal)
    return visitor.submit_on(visitor.open(f"/mee?taal={taal}"), button=say_so("Beginnen"))


def go_on(visitor, page, **fields):
    return visitor.submit_on(page, button=say("Volgende"), **fields)


def main_of(page):
    return page.html.split("<main")[1].split("</main>")[0]


def test_a_resident_reads_and_answers_everything_in_arabic(visitor, call):
    translate_all(call)
    assert TITEL in visitor.open("/mee?taal=ar").text

    page = begin(visitor)
    assert all(text in page.text for text in (TITEL, INLEIDING, DOELGROEP))
    assert "Wij willen weten" not in page.text
    page = go_on(visitor, page)
    assert ("ما الذي كان جيدا؟" in page.text, DUTCH in main_of(page)) == (True, False)
    page = go_on(visitor, page, antwoord="شكرا")
    assert ("بالحافلة" in page.text, DUTCH in main_of(page)) == (True, False)
    page = go_on(visitor, page, antwoord="2")
    page = go_on(visitor, go_on(visitor, page, tekst=STORY), toestemming="citeren")
    page = visitor.submit_on(page, button=say("Versturen"), bewaard="y")

    assert read(find_with_code(code_on(page))).antwoorden == {"V1": "شكرا", "V2": "2"}


def test_it_is_read_back_in_the_language_of_the_page(visitor, call):
    translate_all(call)
    page = go_on(visitor, go_on(visitor, begin(visitor)))
    page = go_on(visitor, page, antwoord="2")
    page = go_on(visitor, go_on(visitor, page, tekst=STORY), toestemming="citeren")
    code = code_on(visitor.submit_on(page, button=say("Versturen"), bewaard="y"))

    page = visitor.submit_on(visitor.open("/mee?taal=ar"), button=say("Ik heb al een code"))
    page = visitor.submit_on(page, button=say("Mijn verhaal openen"), code=code)
    assert (TITEL in page.text, "مشيا" in page.text) == (True, True)
    page = visitor.submit("/mee", button="Ik heb al een code")
    page = visitor.submit_on(page, button="Mijn verhaal openen", code=code)
    assert ("Te voet" in page.text, TITEL in page.text) == (True, False)


def test_what_is_missing_stays_dutch_and_says_so(visitor, call):
    translated(call, "titel", TITEL)
    page = begin(visitor)
    assert TITEL in page.text
    assert BY_THE_RAAD in page.text
    assert f'<div class="stroom" {DUTCH}>' in page.html
    page = go_on(visitor, page)
    assert f"<span {DUTCH}>Wat ging er goed?</span>" in page.html
    assert BY_THE_RAAD in page.text


def test_only_what_is_translated_loses_the_mark_of_dutch(visitor, call):
    translate_all(call)
    first = call.vragen[0]
    first.toelichting = "Twee dingen mag ook."
    db.session.commit()
    page = go_on(visitor, begin(visitor))
    assert "ما الذي كان جيدا؟" in page.text
    assert f"<span {DUTCH}>Twee dingen mag ook.</span>" in page.html
    assert BY_THE_RAAD in page.text


def test_choices_of_which_one_is_missing_stay_dutch_all_of_them(visitor, call):
    translated(call, "tekst", "كيف جئت؟", call.vragen[1])
    translated(call, "keuze_1", "بالحافلة", call.vragen[1])
    page = go_on(visitor, go_on(visitor, begin(visitor)))
    assert "كيف جئت؟" in page.text
    assert "بالحافلة" not in page.text
    assert f"<span {DUTCH}>Met de bus</span>" in page.html


@pytest.mark.parametrize("change", ["outdated", "taken away"])
def test_an_outdated_or_withdrawn_translation_is_not_shown(visitor, call, change):
    row = translated(call, "titel", TITEL)
    row.gemaakt_bij = "Een oudere titel" if change == "outdated" else row.gemaakt_bij
    row.tekst = "" if change == "taken away" else row.tekst
    db.session.commit()
    for page in (visitor.open("/mee?taal=ar"), begin(visitor)):
        assert TITEL not in page.text
        assert call.titel in page.text


def test_another_language_and_the_public_page_do_not_change(visitor, call):
    translate_all(call)
    assert call.titel in begin(visitor, "pl").text
    for path in ("/mee", f"/uitvragen/{call.id}", f"/uitvragen/{call.id}?taal=ar"):
        page = visitor.open(path)
        assert (call.titel in page.text, TITEL in page.text) == (True, False)


def test_plain_dutch_shows_the_plain_words_of_the_raad(visitor, call):
    translated(call, "titel", "Hoe praat de gemeente met u?", taal="eenvoudig")
    page = visitor.open("/mee?taal=eenvoudig")
    assert "Hoe praat de gemeente met u?" in page.text
    assert call.titel not in page.text


def test_a_translation_is_text_and_never_markup(visitor, call):
    translated(call, "titel", "<b>عنوان</b>")
    for page in (visitor.open("/mee?taal=ar"), begin(visitor)):
        assert "&lt;b&gt;عنوان&lt;/b&gt;" in page.html


def test_nothing_stored_tells_in_which_language_someone_read(visitor, call):
    translate_all(call)
    before = list(everything_stored())
    page = go_on(visitor, go_on(visitor, begin(visitor)))
    page = go_on(visitor, page, antwoord="1")
    page = go_on(visitor, go_on(visitor, page, tekst=STORY), toestemming="tellen")
    code = code_on(visitor.submit_on(page, button=say("Versturen"), bewaard="y"))

    after = list(everything_stored())
    new = [value for value in after if after.count(value) > before.count(value)]
    assert not {b"ar", b"rtl", "العربية".encode()} & set(new)
    assert read(find_with_code(code)).antwoorden == {"V2": "1"}
