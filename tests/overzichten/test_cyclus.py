"""Als lid of ambtenaar wil ik op elke werkpagina zien waar wij staan en wat ik nu kan doen."""

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.dossiers.rules import DossierStatus
from cliëntenraad.overzichten.next_act import cyclus_for
from cliëntenraad.uitvragen.rules import UitvraagStatus
from tests.factories import TODAY, make_account, make_dossier, make_raad
from tests.factories_cycle import judge, make_cycle
from tests.factories_overzichten import (
    aanbieden,
    days,
    intrekken,
    make_advies,
    make_nameting,
    make_open_uitvraag,
    make_punt,
    make_puntreactie,
    make_reactie,
    make_toezegging,
    make_uitvraag,
    vaststellen,
    verzenden,
)


def next_for(dossier, rol: Rol):
    return cyclus_for(dossier.id, make_account(rol, dossier.raad), TODAY).volgende


def place_of(dossier) -> str:
    account = make_account(Rol.RAADSLID, dossier.raad)
    return cyclus_for(dossier.id, account, TODAY).tekening.in_woorden


def make_answered(dossier, **promise):
    advies = make_advies(dossier)
    punt = make_punt(advies)
    vaststellen(advies)
    aanbieden(advies)
    reactie = make_reactie(advies)
    puntreactie = make_puntreactie(reactie, punt)
    verzenden(reactie)
    return make_toezegging(puntreactie, **promise) if promise else None


def test_the_next_act_follows_the_cycle(app):
    dossier = make_dossier()
    here = f"/dossiers/{dossier.id}"
    assert next_for(dossier, Rol.RAADSLID) == ("Maak een uitvraag", f"{here}/uitvragen/nieuw")
    make_uitvraag(dossier)
    assert next_for(dossier, Rol.RAADSLID) == ("Schrijf het advies", f"{here}/adviezen/nieuw")
    assert next_for(dossier, Rol.BELEIDSMEDEWERKER) == ("De raad is aan zet.", None)
    advies = make_advies(dossier, titel="Ons advies")
    vaststellen(advies)
    lead = ("Bied het advies aan: Ons advies", f"/adviezen/{advies.id}/aanbieden")
    assert next_for(dossier, Rol.VOORZITTER) == lead
    wait = ("De voorzitter of de secretaris biedt het advies aan.", None)
    assert next_for(dossier, Rol.RAADSLID) == wait
    aanbieden(advies, dag=-1)
    assert next_for(dossier, Rol.RAADSLID) == ("De gemeente is aan zet.", None)
    answer = ("Beantwoord het advies: Ons advies", f"/adviezen/{advies.id}/reactie")
    assert next_for(dossier, Rol.BELEIDSMEDEWERKER) == answer


def test_after_the_promise_the_people_are_asked_again(app):
    dossier = make_dossier()
    first = make_uitvraag(dossier)
    toezegging = make_answered(dossier, uiterlijk_op=days(-30))
    assert place_of(dossier).endswith("moet doen wat is beloofd en is 4 weken te laat.")
    judging = ("Beoordeel een toezegging", f"/toezeggingen/{toezegging.id}/beoordelen")
    assert next_for(dossier, Rol.RAADSLID) == judging
    judge(toezegging)
    ask = ("Vraag mensen opnieuw wat zij merken", f"/toezeggingen/{toezegging.id}/nameting")
    assert next_for(dossier, Rol.RAADSLID) == ask
    again = make_uitvraag(dossier, herhaalt_id=first.id)
    nameting = make_nameting(toezegging, again, conclusie=None)
    conclude = ("Rond de nameting af", f"/nametingen/{nameting.id}/afronden")
    assert next_for(dossier, Rol.RAADSLID) == conclude


def test_nothing_promised_leaves_only_closing(app):
    dossier = make_dossier()
    make_answered(dossier)
    assert "beloofde niets" in place_of(dossier)
    close = ("Sluit het dossier af", f"/dossiers/{dossier.id}/afsluiten")
    assert next_for(dossier, Rol.RAADSLID) == close
    assert next_for(dossier, Rol.BELEIDSMEDEWERKER) is None


def test_a_withdrawn_advies_and_a_closed_dossier_say_so(app):
    dossier = make_dossier()
    advies = make_advies(dossier)
    vaststellen(advies)
    intrekken(advies)
    assert "het advies is ingetrokken" in place_of(dossier)
    closed = make_dossier(status=DossierStatus.AFGESLOTEN)
    assert place_of(closed).startswith("Dit dossier is afgesloten.")
    assert next_for(closed, Rol.VOORZITTER) is None


def test_a_concept_that_was_withdrawn_stays_unseen(app):
    dossier = make_dossier()
    intrekken(make_advies(dossier))
    assert "ingetrokken" not in place_of(dossier)


def test_reading_comes_before_writing_until_people_are_told(app):
    dossier = make_dossier()
    make_uitvraag(dossier, status=UitvraagStatus.GESLOTEN, teruggekoppeld_op=None)
    assert place_of(dossier).endswith("stap 3 van 7: de raad leest wat mensen vertelden.")


def test_the_work_pages_show_the_place_and_lead_to_the_drawing(app, log_in):
    cycle = make_cycle()
    member = log_in(make_account(Rol.VOORZITTER, cycle.raad))
    drawing = f"/dossiers/{cycle.dossier.id}/werkblad#kring"
    words = "Dit dossier staat bij stap 6 van 7"
    for address in (
        f"/uitvragen/{cycle.uitvraag.id}/werkblad",
        f"/adviezen/{cycle.advies.id}/werkblad",
        f"/toezeggingen/{cycle.te_laat.id}/werkblad",
    ):
        page = member.open(address)
        (link,) = [url for text, url in page.links if text.startswith(words)]
        assert link == drawing
    assert words in member.open(f"/dossiers/{cycle.dossier.id}/werkblad").html


@pytest.mark.parametrize(("is_openbaar", "links"), [(True, 1), (False, 0)])
def test_an_official_is_led_to_the_drawing_when_it_is_public(app, log_in, is_openbaar, links):
    dossier = make_dossier(make_raad(), is_openbaar=is_openbaar)
    advies = make_advies(dossier)
    make_punt(advies)
    vaststellen(advies)
    aanbieden(advies, dag=-1)
    official = log_in(make_account(Rol.BELEIDSMEDEWERKER, dossier.raad))

    page = official.open(f"/adviezen/{advies.id}/reactie")

    assert "Dit dossier staat bij stap 5 van 7" in page.text
    assert [url for _, url in page.links].count(f"/dossiers/{dossier.id}#kring") == links


def test_everyone_sees_the_drawing_of_a_public_dossier(visitor):
    uitvraag = make_open_uitvraag(make_dossier())

    page = visitor.open(f"/dossiers/{uitvraag.dossier_id}")

    assert "<desc" in page.html
    assert "Dit dossier staat bij stap 3 van 7: mensen kunnen vertellen" in page.html
