"""Als bewoner wil ik kiezen wat mijn klantmanager leest, en alles mee kunnen nemen."""

import pytest

from tests.plannen.journey import ENTRY, make_plan, write, write_diary


@pytest.fixture
def filled(visitor):
    _, page = make_plan(visitor)
    page = write_diary(visitor, page)
    page = write(visitor, page, "Een afspraak opschrijven", wat="Brief sturen", wie="Ik")
    talk = {"met": "Sanne", "moeilijk": "De wachtkamer", "weten": "Mag ik bijverdienen?"}
    return write(visitor, page, "Een gesprek voorbereiden", **talk)


def choices(page):
    boxes = page.html.split('name="delen" value="')[1:]
    labels = [box.split("<label")[1].split("</label>")[0] for box in boxes]
    return {label: box.split('"')[0] for label, box in zip(labels, boxes, strict=True)}


def value_of(page, words):
    return next(value for label, value in choices(page).items() if words in label)


def test_nothing_is_ticked_and_nothing_comes_in_by_itself(visitor, filled):
    page = visitor.submit_on(filled, button="Verslag om te printen")
    assert len(choices(page)) == 4
    assert "checked" not in page.html
    page = visitor.submit_on(page, button="Verslag maken")
    assert "Kies wat erin komt." in page.text


def test_the_report_holds_what_was_chosen_and_nothing_else(visitor, filled):
    page = visitor.submit_on(filled, button="Verslag om te printen")
    chosen = [value_of(page, "Wat wil ik weten?"), value_of(page, "Brief sturen")]
    page = visitor.submit_on(page, button="Verslag maken", delen=chosen)
    assert "Mag ik bijverdienen?" in page.text
    assert "Brief sturen" in page.text
    assert "Sanne" in page.text
    assert "De wachtkamer" not in page.html
    assert ENTRY not in page.html
    assert "Dagboek" not in page.text


def test_the_printed_page_does_not_name_the_site(visitor, filled):
    page = visitor.submit_on(filled, button="Verslag om te printen")
    page = visitor.submit_on(page, button="Verslag maken", delen=[value_of(page, ENTRY)])
    assert ENTRY in page.text
    for word in ("liëntenraad", "Bijstand", "bijstand"):
        assert word not in page.text
    assert page.title == "Vragenlijst"


def test_a_choice_that_is_not_there_shows_nothing_of_another_plan(visitor, filled):
    page = visitor.submit_on(filled, button="Verslag om te printen")
    page = visitor.submit_on(page, button="Verslag maken", delen=["0" * 32, "é/é"])
    assert ENTRY not in page.html


def test_an_empty_plan_says_what_to_do(visitor):
    _, page = make_plan(visitor)
    page = visitor.submit_on(page, button="Verslag om te printen")
    assert "Uw plan is nog leeg" in page.text
    assert "Verslag maken" not in page.text


def test_everything_comes_in_one_neutral_file_that_is_not_stored(visitor, filled):
    form = filled.form("/mee").fields
    response = visitor.client.post("/mee", data={**form, "naar": "downloaden"})
    text = response.get_data(as_text=True)
    for words in (ENTRY, "Brief sturen", "Wie doet dit?: Ik", "De wachtkamer", "20 november 2026"):
        assert words in text
    assert response.headers["Content-Disposition"] == 'attachment; filename="notities.txt"'
    assert response.headers["Cache-Control"] == "no-store"
    assert response.content_type == "text/plain; charset=utf-8"
