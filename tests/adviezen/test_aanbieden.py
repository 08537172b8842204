"""Als secretaris wil ik een advies aanbieden, intrekken of opvolgen, met de juiste termijn."""

from datetime import date, timedelta

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.adviezen import actions
from cliëntenraad.adviezen.models import Advies, Adviesversie
from cliëntenraad.dossiers.rules import Orgaan
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation
from tests.factories import NOW, TODAY, make_account, make_dossier, make_raad
from tests.factories_adviezen import (
    make_aangeboden,
    make_advies,
    make_bevinding,
    make_citaat,
    make_dossier_met_regeling,
    make_punt,
    make_raad_met_leden,
    make_vastgesteld,
    onderbouw,
)


@pytest.fixture
def dossier(app, monkeypatch):
    monkeypatch.setattr("cliëntenraad.kern.clock.now", lambda: NOW)
    raad, _ = make_raad_met_leden(5)
    return make_dossier_met_regeling(raad)


@pytest.fixture
def secretaris(dossier, log_in):
    return log_in(make_account(Rol.SECRETARIS, dossier.raad))


def test_handing_over_starts_the_term_of_the_regeling(dossier, secretaris):
    advies = make_vastgesteld(dossier)

    before = secretaris.open(f"/adviezen/{advies.id}/aanbieden")
    page = secretaris.submit(f"/adviezen/{advies.id}/aanbieden")

    assert "uiterlijk op 21 december 2026" in before.text
    assert "De reactie moet er uiterlijk op 21 december 2026 zijn" in page.text
    db.session.refresh(advies)
    assert advies.aangeboden_op == TODAY
    # Four weeks end on a Sunday; this regeling shifts to the Monday.
    assert advies.reactie_uiterlijk_op == date(2026, 12, 21)
    assert "artikel 7, lid 1" in advies.reactie_uitleg


@pytest.mark.parametrize(
    ("regels", "values", "uitleg"),
    [
        ({"reactie_weken": None}, {}, "De regeling noemt geen termijn voor de reactie."),
        ({}, {"aan": Orgaan.RIJK}, "Dit advies gaat naar het Rijk."),
    ],
)
def test_sometimes_no_term_runs_and_the_page_says_why(app, regels, values, uitleg):
    raad, _ = make_raad_met_leden(3, **regels)

    advies = make_aangeboden(make_dossier_met_regeling(raad), **values)

    assert advies.reactie_uiterlijk_op is None
    assert advies.reactie_uitleg.startswith(uitleg)


def test_a_dossier_without_regeling_has_no_term(app):
    advies = make_aangeboden(make_dossier(make_raad()))

    assert advies.reactie_uiterlijk_op is None
    assert "geen regeling" in advies.reactie_uitleg


def test_a_reces_that_suspends_makes_the_term_longer(app):
    reces = {"reces_schort_op": True, "reces_van": "11-23", "reces_tot": "11-29"}
    raad, _ = make_raad_met_leden(3, doorschuiven=False, **reces)

    advies = make_aangeboden(make_dossier_met_regeling(raad))

    assert advies.reactie_uiterlijk_op == TODAY + timedelta(weeks=5)


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2026-11-23", "U kunt niet aanbieden op een dag die nog komt."),
        ("2026-11-21", "Deze dag ligt voor de vaststelling."),
        ("", "Kies de dag waarop u het advies hebt aangeboden."),
    ],
)
def test_a_day_that_cannot_be_is_refused(dossier, secretaris, day, reason):
    advies = make_vastgesteld(dossier)

    page = secretaris.submit(f"/adviezen/{advies.id}/aanbieden", aangeboden_op=day)

    assert reason in page.text
    db.session.refresh(advies)
    assert advies.status == "vastgesteld"


def test_a_concept_is_adopted_first(dossier, secretaris):
    advies = make_advies(dossier)

    page = secretaris.open(f"/adviezen/{advies.id}/aanbieden")

    assert "Stel het advies eerst vast." in page.text
    with pytest.raises(RuleViolation, match="eerst vast"):
        actions.aanbieden(advies, aangeboden_op=TODAY, door_id=None, now=NOW)


def test_an_advies_is_withdrawn_with_a_reason_and_stays(dossier, secretaris):
    advies = make_aangeboden(dossier)
    path = f"/adviezen/{advies.id}/intrekken"

    assert "Schrijf op waarom" in secretaris.submit(path, reden=" ").text
    page = secretaris.submit(path, reden="De wet is veranderd.")

    assert "De raad heeft dit advies ingetrokken op 22 november 2026" in page.text
    assert "De wet is veranderd." in page.text
    assert "Maak samen een plan" in page.text
    assert "Dit advies is al ingetrokken" in secretaris.open(path).text
    with pytest.raises(RuleViolation, match="kan niet ingetrokken worden"):
        actions.intrekken(advies, reden="Nog eens.", door_id=None, now=NOW)


def test_a_new_advies_follows_with_the_text_of_the_old_one(dossier, secretaris):
    advies = make_advies(dossier)
    punt = make_punt(advies, law=False)
    onderbouw(punt, make_bevinding(dossier))
    onderbouw(punt, make_citaat(dossier))
    db.session.execute(db.update(Advies).values(status="vastgesteld", vastgesteld_op=TODAY))
    db.session.execute(db.text("UPDATE citaat SET status = 'vervallen'"))
    db.session.commit()

    page = secretaris.submit(f"/adviezen/{advies.id}/opvolgen", kenmerk="2026-99")

    assert "Het nieuwe advies staat klaar" in page.text
    opvolger = db.session.query(Advies).filter_by(kenmerk="2026-99").one()
    assert (opvolger.volgt_op_id, opvolger.status, opvolger.versie) == (advies.id, "concept", 1)
    assert [o.soort for o in opvolger.punten[0].onderbouwingen] == ["bevinding"]
    assert db.session.query(Adviesversie).filter_by(advies_id=opvolger.id).count() == 1
    assert "een eerder advies" in page.text


def test_pressing_twice_makes_one_successor(dossier, secretaris):
    advies = make_vastgesteld(dossier)
    path = f"/adviezen/{advies.id}/opvolgen"
    form = secretaris.open(path)
    for _ in range(2):
        secretaris.path = path
        page = secretaris.submit_on(form, kenmerk="2026-99")
        assert "Het nieuwe advies staat klaar, met de tekst van het oude." in page.text

    assert db.session.query(Advies).count() == 2


def test_a_concept_has_no_successor(dossier, secretaris):
    advies = make_advies(dossier)

    page = secretaris.open(f"/adviezen/{advies.id}/opvolgen")

    assert "Alleen op een vastgesteld advies kan een nieuw advies volgen." in page.text
    with pytest.raises(RuleViolation, match="Alleen op een vastgesteld advies"):
        actions.opvolgen(advies, kenmerk="2026-99", door_id=1, now=NOW)


@pytest.mark.parametrize("act", ["aanbieden", "intrekken"])
def test_a_plain_member_does_not_act_for_the_raad(dossier, log_in, act):
    advies = make_vastgesteld(dossier)
    raadslid = log_in(make_account(Rol.RAADSLID, dossier.raad))

    assert raadslid.open(f"/adviezen/{advies.id}/{act}").status == 403
