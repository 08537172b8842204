"""Eén onderwerp, van vraag tot belofte, zoals bewoner, raad, gemeente en bezoeker het doen."""

from contextlib import suppress

import pytest
from playwright.sync_api import Error

from tests.browser import walk

WAYS = {
    "with everything": {},
    "by keyboard alone": {"keyboard": True},
    "without JavaScript": {"javascript": False},
}


#: The database makes no difference to the hands of the visitor, so each way has one.
SITES_AND_WAYS = [
    ("postgresql", "with everything"),
    ("sqlite", "by keyboard alone"),
    ("sqlite", "without JavaScript"),
]


@pytest.mark.parametrize(("site", "way"), SITES_AND_WAYS, indirect=["site"])
def test_one_subject_from_question_to_promise_and_back_to_the_resident(arrive, way):
    means = WAYS[way]
    secretaris, ondersteuner, voorzitter, ambtenaar = (arrive(**means) for _ in range(4))
    secretaris.logs_in("secretaris")
    dossier = walk.opens_a_dossier_for_a_consultation(secretaris, f"Contact in de bijstand {way}")
    titel = f"Hoe ging uw laatste gesprek, {way}?"
    uitvraag = walk.asks_the_people(secretaris, dossier, titel)

    phone = means or {"javascript": False}
    bewoner = arrive(width=320, **phone)
    code = walk.tells_a_story(bewoner, titel)

    walk.reads_cleans_and_quotes(secretaris, uitvraag)
    ondersteuner.logs_in("ondersteuner")
    walk.approves_the_quote(ondersteuner, uitvraag)
    advies = walk.writes_the_advies(secretaris, dossier)
    voorzitter.logs_in("voorzitter")
    walk.adopts_and_hands_over(voorzitter, advies)
    ambtenaar.logs_in("ambtenaar")
    walk.answers_point_by_point(ambtenaar, advies)
    walk.promises(ambtenaar, advies)

    bezoeker = arrive()
    walk.sees_all_of_it(bezoeker, advies)
    weer_terug = arrive(width=320, **phone)
    walk.reads_back(weer_terug, code)
    walk.sees_what_came_of_it(weer_terug)
    walk.withdraws(weer_terug)
    bezoeker.goes_to(f"/adviezen/{advies}")
    bezoeker.sees_not(walk.FRAGMENT)
    bezoeker.sees("Dit citaat is ingetrokken.")


def test_every_page_of_the_example_fits_a_small_phone_and_asks_nothing_of_others(arrive):
    bezoeker = arrive(width=320)
    for path in ["/", "/dossiers", "/dossiers/1", "/adviezen/1", "/toezeggingen", "/uitvragen/1"]:
        bezoeker.goes_to(path)
    voorzitter = arrive(width=320)
    voorzitter.logs_in("voorzitter")
    for path in ["/start", "/raden/1", "/raden/1/kluis", "/dossiers/1/werkblad"]:
        voorzitter.goes_to(path)


def test_leaving_leaves_nothing_to_go_back_to(arrive):
    bewoner = arrive()
    bewoner.goes_to("/mee")
    bewoner.ticks("Cliëntenraad Werk en Inkomen Waterbeek: Kiest u zelf wat u doet?")
    bewoner.presses("Beginnen")
    bewoner.presses("Volgende")
    bewoner.presses("Verder naar mijn verhaal")
    bewoner.fills_in("Wat moet de raad weten?", "Kanariebloem")

    for _ in range(3):
        bewoner.page.keyboard.press("Shift")
    bewoner.page.wait_for_url("**/weg")
    assert bewoner.page.context.cookies() == []
    # The browser may refuse to show the page again at all: it was sent, and kept nowhere.
    with suppress(Error):
        bewoner.page.go_back()
    bewoner.page.wait_for_load_state()

    assert "Kanariebloem" not in bewoner.page.locator("body").inner_text()


def test_the_way_out_is_the_first_stop_of_the_keyboard(arrive):
    bewoner = arrive()
    bewoner.goes_to("/mee")

    bewoner.page.keyboard.press("Tab")

    assert bewoner.page.evaluate("document.activeElement.innerText") == "Verlaat deze pagina"
    bewoner.page.keyboard.press("Enter")
    bewoner.page.wait_for_url("**/weg")
