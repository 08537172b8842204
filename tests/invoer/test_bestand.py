"""Als raadslid wil ik overgetypte formulieren in één keer opnemen, en elke persoon een kaart geven.

Als bewoner wil ik dat niemand kan zien wie mijn formulier overtypte, of wanneer.
"""

import pytest
from sqlalchemy import event

from cliëntenraad.analyses.opening import OpenKluis
from cliëntenraad.ervaringen.actions import intrekken
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.queries import find_with_code, read
from cliëntenraad.ervaringen.rules import Kanaal
from cliëntenraad.invoer import rules_bestand as rules
from cliëntenraad.kern import clock
from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event, SiteVersion
from tests.factories_bestand import make_csv, make_xlsx, rij
from tests.factories_kluis import master_of
from tests.invoer.filling import ROWS, cards_on, choose, go_to_cards, keep


def stored():
    return db.session.query(Ervaring).all()


@pytest.mark.parametrize("make", [make_csv, make_xlsx])
def test_every_row_becomes_an_experience_that_its_card_opens(lid, uitvraag, make):
    page = go_to_cards(lid, uitvraag, make(*ROWS), kanaal="gesprek")
    cards = cards_on(page)
    assert stored() == []
    page = keep(lid, page)

    assert "5 ervaringen zijn opgenomen." in page.text
    assert cards_on(page) == cards
    assert list(cards) == [2, 3, 4, 5, 6]
    found = find_with_code(cards[3])
    inhoud = read(found)
    assert inhoud.tekst == "Verhaal nummer 2."
    assert inhoud.antwoorden == {"V1": "De hulp.", "V2": "1", "V3": "1,2", "V4": "4"}
    row = found.ervaring
    assert (row.kanaal, row.toestemming) == (Kanaal.GESPREK, "citeren")
    assert row.week == clock.iso_week(clock.today())
    assert OpenKluis(row.raad_id, master_of(uitvraag.dossier.raad)).inhoud(row) == inhoud


def test_nothing_says_who_did_it_or_that_it_happened(lid, uitvraag):
    def traces():
        return db.session.query(Event).count(), db.session.get_one(SiteVersion, 1).nummer

    before = traces()
    keep(lid, go_to_cards(lid, uitvraag))
    assert len(stored()) == 5
    assert traces() == before


def test_the_order_in_the_file_is_not_the_order_of_the_ids(lid, uitvraag):
    rows = [rij(verhaal=f"Verhaal {n}.") for n in range(12)]
    page = keep(lid, go_to_cards(lid, uitvraag, make_csv(*rows)))
    ids = [find_with_code(code).ervaring.id for code in cards_on(page).values()]
    assert ids != sorted(ids)


def test_sent_twice_gives_the_same_experiences_and_cards(lid, uitvraag):
    page = go_to_cards(lid, uitvraag)
    first, second = keep(lid, page), keep(lid, page)
    assert cards_on(first) == cards_on(second)
    assert len(stored()) == 5


def test_what_was_taken_back_does_not_return_when_the_page_is_sent_again(lid, uitvraag):
    page = go_to_cards(lid, uitvraag)
    code = cards_on(keep(lid, page))[4]
    intrekken(find_with_code(code).keys, today=clock.today())
    assert "zijn opgenomen" in keep(lid, page).text
    assert len(stored()) == 4
    assert find_with_code(code) is None


def test_a_batch_that_fails_half_way_leaves_nothing_and_can_be_sent_again(lid, uitvraag):
    page = go_to_cards(lid, uitvraag)
    seen = []

    def fail_at_the_third(conn, cursor, statement, parameters, context, executemany):
        if statement.startswith("INSERT INTO ervaring"):
            seen.append(statement)
            if len(seen) == 3:
                raise OSError("the disk is full")

    event.listen(db.engine, "before_cursor_execute", fail_at_the_third)
    try:
        failed = keep(lid, page)
    finally:
        event.remove(db.engine, "before_cursor_execute", fail_at_the_third)
    assert (failed.status, len(seen)) == (500, 3)
    assert stored() == []
    assert "5 ervaringen zijn opgenomen." in keep(lid, page).text
    assert len(stored()) == 5


def test_rows_that_do_not_fit_stop_everything_until_they_are_left_out(lid, uitvraag):
    rows = [ROWS[0], rij(toestemming="ja"), rij(V2="Soms"), ROWS[1]]
    page = choose(lid, uitvraag, make_csv(*rows))
    assert "2 van de 4 rijen passen. Er is nog niets bewaard." in page.text
    assert rules.GEEN_TOESTEMMING in page.text
    assert "‘Soms’ is geen keuze bij V2." in page.text

    page = lid.submit_on(page, button="Verder naar de kaarten")
    assert rules.EERST_WEGLATEN in page.text
    assert "‘Soms’ is geen keuze bij V2." in page.text
    page = lid.submit_on(page, button="Verder naar de kaarten", weglaten="y")
    assert list(cards_on(page)) == [2, 5]
    assert "2 ervaringen zijn opgenomen." in keep(lid, page).text
    assert len(stored()) == 2


def test_a_file_of_which_nothing_fits_offers_only_another_file(lid, uitvraag):
    page = choose(lid, uitvraag, make_csv(rij(toestemming="")))
    assert "Er past geen enkele rij." in page.text
    assert 'name="lading"' not in page.html


def test_a_formula_is_refused_with_its_cell(lid, uitvraag):
    page = choose(lid, uitvraag, make_xlsx(rij(verhaal="=1+1"), ROWS[0]), name="x.xlsx")
    assert "Cel E2 bevat een formule. Typ daar de tekst zelf." in page.text


def test_a_code_in_a_story_is_refused(lid, uitvraag):
    page = choose(lid, uitvraag, make_csv(rij(verhaal=f"Mijn code: {new_code().upper()}")))
    assert rules.BEVAT_CODE in page.text


def test_what_looks_like_personal_data_is_shown_and_stops_nothing(lid, uitvraag):
    rows = [rij(verhaal="Bel 06-12345678."), rij(V1="Mail a@b.nl"), ROWS[0]]
    page = choose(lid, uitvraag, make_csv(*rows))
    assert "06-12345678 Dit lijkt een telefoonnummer." in page.text
    assert "Dit lijkt een e-mailadres." in page.text
    assert len(cards_on(lid.submit_on(page, button="Verder naar de kaarten"))) == 3


def test_a_file_in_latin_1_says_to_look_at_the_letters(lid, uitvraag):
    page = choose(lid, uitvraag, make_csv(rij(verhaal="Één café"), encoding="latin-1"))
    assert "Dit bestand is niet opgeslagen als UTF-8." in page.text
    assert "Één café" in page.text


def test_cards_are_asked_for_before_anything_is_kept(lid, uitvraag):
    page = go_to_cards(lid, uitvraag)
    cards = cards_on(page)
    page = lid.submit_on(page, button="Neem 5 ervaringen op")
    assert "Print eerst de kaarten, of schrijf ze over." in page.text
    assert cards_on(page) == cards
    page = lid.submit_on(page, button="Terug naar de rijen")
    assert "5 van de 5 rijen passen." in page.text
    assert cards_on(lid.submit_on(page, button="Verder naar de kaarten")) == cards
    assert stored() == []
