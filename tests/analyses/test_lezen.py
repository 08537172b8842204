"""Als raadslid wil ik verhalen lezen in rondes, zodat niemand ziet wie wanneer iets deelde."""

from datetime import timedelta

import pytest

from cliëntenraad.analyses.actions import ronde_maken
from cliëntenraad.analyses.models import Leesplaats, Leesronde
from cliëntenraad.analyses.queries import list_gelezen
from cliëntenraad.ervaringen.actions import intrekken
from cliëntenraad.ervaringen.queries import derive_keys
from cliëntenraad.ervaringen.rules import Toestemming
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kluis.models import Kluissleutel
from cliëntenraad.raden.models import Raad
from cliëntenraad.uitvragen.rules import UitvraagStatus, VraagSoort
from tests.factories import NOW, TODAY
from tests.factories_analyses import (
    VERHAAL,
    address_of,
    ervaring_of,
    make_bevinding,
    make_lid,
    make_ronde,
    make_uitvraag,
    share,
)
from tests.factories_kluis import open_kluis
from tests.factories_uitvragen import make_vraag


@pytest.fixture
def uitvraag(app):
    return make_uitvraag()


@pytest.fixture
def lid(uitvraag, log_in):
    """A member who has opened the kluis."""
    raad = db.session.get(Raad, uitvraag.raad_id)
    return open_kluis(log_in(make_lid(uitvraag)), raad)


def lezen(uitvraag):
    return f"/uitvragen/{uitvraag.id}/lezen"


def test_a_round_makes_all_that_waits_readable(uitvraag, lid):
    for number in range(6):
        share(uitvraag, f"Verhaal nummer {number} over brieven.")

    page = lid.submit(lezen(uitvraag), action="/ronde-maken")

    assert "De leesronde is gemaakt." in page.text
    assert all(f"Verhaal nummer {number} over brieven." in page.text for number in range(6))
    assert [row.plaats for row in list_gelezen(uitvraag.id)] == [1, 2, 3, 4, 5, 6]


def test_the_order_is_drawn_by_lot(uitvraag):
    ids = [ervaring_of(code).id for code in make_ronde(uitvraag, codes=30)]

    drawn = [row.ervaring.id for row in list_gelezen(uitvraag.id)]

    assert sorted(drawn) == sorted(ids)
    assert drawn not in (ids, sorted(ids))


@pytest.mark.parametrize("waiting", [0, 1, 4])
def test_fewer_than_five_wait_without_being_counted(uitvraag, lid, waiting):
    for _ in range(waiting):
        share(uitvraag)

    page = lid.open(lezen(uitvraag))

    assert "Er kan nu geen leesronde worden gemaakt." in page.text
    assert VERHAAL not in page.text
    assert not any(form.action.endswith("/ronde-maken") for form in page.forms)


def test_the_page_is_the_same_for_five_and_for_nine_waiting(uitvraag, lid):
    pages = []
    for wanted in (5, 4):
        for _ in range(wanted):
            share(uitvraag)
        pages.append(lid.open(lezen(uitvraag)).text)

    assert pages[0] == pages[1]


def test_at_most_one_round_a_week(uitvraag):
    make_ronde(uitvraag)
    for _ in range(5):
        share(uitvraag)

    with pytest.raises(RuleViolation, match="Deze week is er al een leesronde"):
        ronde_maken(uitvraag, door_id=None, now=NOW)
    ronde_maken(uitvraag, door_id=None, now=NOW + timedelta(days=7))

    assert [ronde.nummer for ronde in db.session.query(Leesronde).order_by(Leesronde.id)] == [1, 2]
    assert len(list_gelezen(uitvraag.id)) == 10


@pytest.mark.parametrize(
    "closed",
    [{"status": UitvraagStatus.GESLOTEN}, {"sluit_op": TODAY - timedelta(days=1)}],
    ids=["closed", "past its last day"],
)
def test_after_closing_the_last_ones_become_readable_too(uitvraag, closed):
    share(uitvraag)
    for name, value in closed.items():
        setattr(uitvraag, name, value)
    db.session.commit()

    ronde_maken(uitvraag, door_id=None, now=NOW)

    assert len(list_gelezen(uitvraag.id)) == 1
    with pytest.raises(RuleViolation, match="Alle ervaringen"):
        ronde_maken(uitvraag, door_id=None, now=NOW + timedelta(days=7))


def test_a_double_click_makes_one_round(uitvraag, lid):
    for _ in range(10):
        share(uitvraag)
    page = lid.open(lezen(uitvraag))

    lid.submit_on(page, action="/ronde-maken")
    again = lid.submit_on(page, action="/ronde-maken")

    assert "Deze week is er al een leesronde gemaakt." in again.text
    assert db.session.query(Leesronde).count() == 1
    assert db.session.query(Leesplaats).count() == 10


def test_a_story_shows_its_answers_and_consent_in_words(uitvraag, lid):
    answers = {"C1": "3", "C6": "x"}
    codes = make_ronde(uitvraag, antwoorden=answers, toestemming=Toestemming.SAMENVATTEN)
    make_bevinding(uitvraag, codes)

    page = lid.open(address_of(codes[0]))

    assert VERHAAL in page.text
    assert "Hoe vaak had u in de afgelopen 12 maanden contact" in page.text
    assert "4 tot 6 keer" in page.text
    assert "Weet ik niet" in page.text
    assert "U mag niets citeren." in page.text
    assert "Brieven klinken als een dreigement" in page.text


def test_one_goes_from_story_to_story(uitvraag, lid):
    make_ronde(uitvraag)
    first = list_gelezen(uitvraag.id)[0]

    page = lid.open(f"/leesrondes/{first.ronde.id}/1")
    assert not [link for link in page.links if link.text == "Vorige verhaal"]
    page = lid.open(page.link("Volgende verhaal"))

    assert "Leesronde 1 van" in page.text
    assert page.link("Vorige verhaal") == f"/leesrondes/{first.ronde.id}/1"


def test_a_withdrawn_story_is_gone_and_the_way_leads_past_it(uitvraag, lid):
    codes = make_ronde(uitvraag)
    second = list_gelezen(uitvraag.id)[1]
    code = next(code for code in codes if ervaring_of(code).id == second.ervaring.id)
    ronde_id = second.ronde.id

    intrekken(derive_keys(code), today=TODAY)

    assert lid.open(f"/leesrondes/{ronde_id}/2").status == 404
    page = lid.open(f"/leesrondes/{ronde_id}/1")
    assert page.link("Volgende verhaal") == f"/leesrondes/{ronde_id}/3"


@pytest.mark.parametrize(
    "path", ["/leesrondes/1/999", "/leesrondes/999/1", "/leesrondes/1/" + "9" * 30]
)
def test_a_place_that_is_not_there_is_not_found(uitvraag, lid, path):
    make_ronde(uitvraag)

    assert lid.open(path).status == 404


def test_a_story_whose_key_is_destroyed_says_so(uitvraag, lid):
    code = make_ronde(uitvraag)[0]
    address = address_of(code)
    db.session.query(Kluissleutel).delete()
    db.session.commit()

    assert "Dit verhaal is niet meer te openen." in lid.open(address).text
    assert "Dit verhaal is niet meer te openen." in lid.open(lezen(uitvraag)).text


def test_answers_are_counted_over_the_rounds_only(uitvraag, lid):
    make_ronde(uitvraag, antwoorden={"C2": "1"})
    share(uitvraag, antwoorden={"C2": "1"})

    page = lid.open(f"/uitvragen/{uitvraag.id}/cijfers")

    assert "In de leesrondes zitten 5 ervaringen." in page.text
    assert "Te weinig 5" in page.text
    assert "Alleen voor leden van de raad" in page.text


def test_before_the_first_round_there_are_no_figures(uitvraag, lid):
    share(uitvraag)

    page = lid.open(f"/uitvragen/{uitvraag.id}/cijfers")

    assert "Nog geen cijfers" in page.text


def test_a_nameting_stands_beside_the_first_measurement(uitvraag, lid):
    make_ronde(uitvraag, codes=6, antwoorden={"C2": "1"})
    again = make_uitvraag(
        db.session.get(Raad, uitvraag.raad_id), herhaalt_id=uitvraag.id, titel="Merkt u verschil?"
    )
    make_ronde(again, antwoorden={"C2": "2"})

    page = lid.open(f"/uitvragen/{again.id}/cijfers")

    assert "Beantwoord door 5 van de 5. Bij de eerste meting door 6." in page.text
    assert "Goed zo 0 0% 5 100%" in page.text
    assert "Een verschil is dus geen bewijs." in page.text


def test_a_scale_is_one_divided_bar_without_who_does_not_know(uitvraag, lid):
    make_vraag(uitvraag, VraagSoort.SCHAAL, keuzes=["nooit", "altijd"])
    make_ronde(uitvraag, codes=5, antwoorden={"V1": "1"})
    make_ronde(uitvraag, codes=5, weeks=2, antwoorden={"V1": "x"})

    page = lid.open(f"/uitvragen/{uitvraag.id}/cijfers")

    assert "1: nooit 5 100%" in page.text
    assert "Beantwoord door 10 van de 10. Weet ik niet: 5. Zeg ik liever niet: 0." in page.text
