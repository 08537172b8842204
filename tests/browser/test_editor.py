"""
Als lid van een raad schrijf ik in stukken en brokken, tussen andere dingen door. Valt de computer
uit, dan wil ik mijn tekst terug. Werkt iemand anders op dezelfde computer, dan ziet die hem niet.
"""

import json
import re
from itertools import count

import pytest
from playwright.sync_api import expect

from tests.browser import walk
from tests.browser.person import Person

NIEUW = "/dossiers/1/adviezen/nieuw"
HULP = "Bekijk en taalhulp bij ‘Inleiding’"
KENMERKEN = count(1)
BEWAARD = "Wij hebben bewaard wat u typte (vandaag"


@pytest.fixture
def site(sqlite_site) -> str:
    """What a browser keeps is the same on either database."""
    return sqlite_site


@pytest.fixture
def secretaris(arrive) -> Person:
    person = arrive()
    person.logs_in("secretaris")
    return person


def kept(person: Person) -> dict[str, str]:
    return json.loads(person.page.evaluate("JSON.stringify(localStorage)"))


def opens_a_new_tab(person: Person, path: str) -> Person:
    again = Person(person.page.context.new_page(), person.site)
    again.goes_to(path)
    return again


def begins_an_advies(person: Person, inleiding: str) -> int:
    person.goes_to(NIEUW)
    person.fills_in("Kenmerk", f"Editor {next(KENMERKEN)}")
    person.ticks("Het college van burgemeester en wethouders")
    person.fills_in("Inleiding", inleiding)
    person.presses("Advies beginnen")
    return person.number


def test_the_keyboard_alone_makes_a_word_bold_and_a_line_a_heading(secretaris):
    secretaris.goes_to(NIEUW)
    field, keyboard = secretaris.page.locator("#inleiding"), secretaris.page.keyboard
    field.press_sequentially("geld")
    keyboard.press("Shift+Home")

    keyboard.press("Shift+Tab")
    keyboard.press("ArrowRight")
    expect(secretaris.page.get_by_role("button", name="Vet", exact=True).first).to_be_focused()
    keyboard.press("Enter")
    expect(field).to_be_focused()
    expect(field).to_have_value("**geld**")

    keyboard.press("Control+b")
    expect(field).to_have_value("geld")
    keyboard.press("Shift+Tab")
    keyboard.press("Home")
    keyboard.press("Enter")
    expect(field).to_have_value("## geld")
    keyboard.press("End")
    keyboard.type(" is op")
    expect(field).to_have_value("## geld is op")


@pytest.mark.parametrize("width", [1280, 320])
def test_the_preview_and_the_taalhulp_come_below_the_field(arrive, width):
    secretaris = arrive(width=width)
    secretaris.logs_in("secretaris")
    secretaris.goes_to(NIEUW)
    secretaris.fills_in("Inleiding", "Met inachtneming van **alles** <script>alert(1)</script>")

    secretaris.presses(HULP)

    panel = secretaris.page.get_by_role("region", name="Bekijk en taalhulp: Inleiding")
    expect(panel.locator("mark").first).to_have_text("Met inachtneming van")
    expect(panel.get_by_role("status")).to_contain_text("moeilijk")
    secretaris.fills_in("Inleiding", "Wij belden u.")
    secretaris.sees("U hebt de tekst veranderd. Kies Bijwerken.")
    secretaris.presses("Bijwerken")
    expect(panel).to_contain_text("Wij vonden geen moeilijke plekken.")
    secretaris.presses("Sluiten")
    expect(panel).to_be_hidden()
    assert len(secretaris.page.context.pages) == 1


def test_without_javascript_the_same_opens_in_a_tab_and_the_text_stays(arrive):
    secretaris = arrive(javascript=False)
    secretaris.logs_in("secretaris")
    secretaris.goes_to(NIEUW)
    secretaris.fills_in("Inleiding", "Met inachtneming van alles.")

    with secretaris.page.context.expect_page() as opened:
        secretaris.presses(HULP)

    expect(opened.value.locator("main mark").first).to_have_text("Met inachtneming van")
    expect(secretaris.page.locator("#inleiding")).to_have_value("Met inachtneming van alles.")


def test_the_enter_key_in_a_line_of_text_saves_and_opens_nothing(secretaris):
    secretaris.goes_to(NIEUW)
    secretaris.page.locator("#kenmerk").press("Enter")
    secretaris.sees("Er is iets niet goed ingevuld")
    assert len(secretaris.page.context.pages) == 1


def test_a_closed_tab_costs_nobody_their_text(secretaris):
    secretaris.goes_to(NIEUW)
    secretaris.page.locator("#inleiding").press_sequentially("Uren werk")
    secretaris.page.close()

    again = opens_a_new_tab(secretaris, NIEUW)
    again.sees(BEWAARD)
    expect(again.page.locator("#inleiding")).to_have_value("")
    again.presses("Terugzetten")

    expect(again.page.locator("#inleiding")).to_have_value("Uren werk")
    again.sees_not(BEWAARD)
    assert len(kept(again)) == 1


def test_who_throws_it_away_does_not_see_it_again(secretaris):
    secretaris.goes_to(NIEUW)
    secretaris.fills_in("Inleiding", "Uren werk")
    secretaris.goes_to(NIEUW)
    secretaris.presses("Weggooien")
    assert kept(secretaris) == {}
    secretaris.goes_to(NIEUW)
    secretaris.sees_not(BEWAARD)


def test_what_is_saved_is_not_kept_any_more(secretaris):
    advies = begins_an_advies(secretaris, "De eerste tekst.")
    assert kept(secretaris) == {}
    secretaris.goes_to(f"/adviezen/{advies}/wijzigen")
    secretaris.sees_not(BEWAARD)


def test_what_was_refused_is_still_kept(secretaris):
    secretaris.goes_to(NIEUW)
    secretaris.fills_in("Inleiding", "Uren werk")
    secretaris.presses("Advies beginnen")
    secretaris.sees("Er is iets niet goed ingevuld")
    again = opens_a_new_tab(secretaris, NIEUW)
    again.sees(BEWAARD)
    again.presses("Weggooien")


def test_logging_out_leaves_nothing_behind(secretaris):
    secretaris.goes_to(NIEUW)
    secretaris.fills_in("Inleiding", "Uren werk")
    secretaris.goes_to("/start")
    assert len(kept(secretaris)) == 1
    secretaris.page.get_by_role("button", name="Uitloggen").click()
    secretaris.page.wait_for_url(secretaris.site + "/")
    assert kept(secretaris) == {}


def test_another_account_on_the_same_computer_does_not_see_it(secretaris):
    secretaris.goes_to(NIEUW)
    secretaris.fills_in("Inleiding", "Van de secretaris")
    secretaris.page.context.clear_cookies()

    secretaris.logs_in("voorzitter")
    secretaris.goes_to(NIEUW)
    secretaris.sees_not(BEWAARD)
    secretaris.page.context.clear_cookies()
    secretaris.logs_in("secretaris")
    secretaris.goes_to(NIEUW)
    secretaris.sees(BEWAARD)
    assert not re.search("secretaris@|voorbeeld.test", "".join(kept(secretaris)))


def test_a_colleague_who_saved_in_between_is_never_overwritten_silently(secretaris, arrive):
    advies = begins_an_advies(secretaris, "Begin.")
    path = f"/adviezen/{advies}/wijzigen"
    secretaris.goes_to(path)
    secretaris.fills_in("Inleiding", "Begin, en van de secretaris.")
    voorzitter = arrive()
    voorzitter.logs_in("voorzitter")
    voorzitter.goes_to(path)
    voorzitter.fills_in("Inleiding", "Begin, en van de voorzitter.")
    voorzitter.presses("Brief bewaren")

    secretaris.goes_to(path)
    secretaris.sees("de tekst op deze pagina is daarna veranderd")
    secretaris.presses("Terugzetten")
    # The answer is 409, on purpose; `presses` would call it a fault.
    secretaris.page.get_by_role("button", name="Brief bewaren").click()

    secretaris.sees("Dit staat er nu")
    expect(secretaris.page.locator("#nu-3")).to_have_value("Begin, en van de voorzitter.")
    expect(secretaris.page.locator("#inleiding")).to_have_value("Begin, en van de secretaris.")


def test_after_two_weeks_it_is_gone(secretaris):
    secretaris.goes_to(NIEUW)
    secretaris.fills_in("Inleiding", "Uren werk")
    secretaris.page.evaluate(
        "for (const [name, text] of Object.entries(localStorage)) localStorage.setItem(name,"
        ' text.replace(/"op":\\d+/, `"op":${Date.now() - 15 * 86400000}`))'
    )
    secretaris.goes_to("/start")
    assert kept(secretaris) == {}


def test_nothing_from_a_story_stays_in_the_browser(secretaris):
    walk.opens_the_kluis(secretaris, 1)
    secretaris.goes_to("/uitvragen/1/bevindingen/maken")
    secretaris.fills_in("Uitleg in uw eigen woorden", "Mensen wachten lang.")
    secretaris.presses("Bekijk en taalhulp bij ‘Uitleg in uw eigen woorden’")
    secretaris.sees("Zo ziet uw tekst eruit")
    assert kept(secretaris) == {}
    secretaris.goes_to("/uitvragen/1/lezen")
    secretaris.follows("Verhaal 1")
    secretaris.fills_in("Geschoonde tekst", "Iemand wacht lang.")
    assert kept(secretaris) == {}


def test_a_resident_leaves_nothing_in_the_browser(arrive):
    bewoner = arrive()
    bewoner.goes_to("/mee")
    bewoner.page.locator("input[type=radio]").first.check()
    bewoner.presses("Beginnen")
    bewoner.presses("Volgende")
    bewoner.presses("Verder naar mijn verhaal")
    bewoner.fills_in("Wat moet de raad weten?", "Kanariebloem")
    assert kept(bewoner) == {}
    assert bewoner.page.evaluate("sessionStorage.length") == 0
