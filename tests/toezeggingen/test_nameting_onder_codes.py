"""Als raad willen wij dezelfde mensen later hetzelfde vragen, zonder te weten wie ze zijn."""

from datetime import timedelta

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.analyses.actions_vervolg import antwoorden_vrijgeven
from cliëntenraad.ervaringen.models_vervolg import Vervolgvraag
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.models import Raad
from cliëntenraad.toezeggingen import actions
from cliëntenraad.uitvragen.rules import UitvraagStatus
from tests.factories import NOW, make_account
from tests.factories_analyses import make_ronde, make_uitvraag
from tests.factories_kluis import make_kluis, open_kluis
from tests.factories_reacties import make_puntreactie, make_toezegging
from tests.factories_vervolg import SLUIT, give

CLOSED = NOW + timedelta(weeks=5)
WAAROM = "De gemeente beloofde betere brieven. Merkt u daar iets van?"


@pytest.fixture
def raad(app):
    return make_kluis()


@pytest.fixture
def uitvraag(raad):
    return make_uitvraag(raad)


@pytest.fixture
def codes(uitvraag):
    return make_ronde(uitvraag, 11)


@pytest.fixture
def toezegging(raad):
    return make_toezegging(make_puntreactie(raad))


def ask(toezegging, uitvraag):
    return actions.nameting_vragen(toezegging, uitvraag, WAAROM, SLUIT, door_id=None, now=NOW)


def test_a_member_asks_the_same_codes_and_sees_both_measurements(
    log_in, raad, toezegging, uitvraag, codes
):
    lid = open_kluis(log_in(make_account(Rol.RAADSLID, raad)), raad)
    typed = {"uitvraag": str(uitvraag.id), "tekst": WAAROM, "sluit_op": str(SLUIT)}
    page = lid.submit(f"/toezeggingen/{toezegging.id}/nameting/vragen", **typed)
    assert "De vragen staan nu onder alle codes van die uitvraag." in page.text

    vraag = db.session.query(Vervolgvraag).one()
    for code in codes:
        give(code, "", C1="1")
    lid.submit(f"/vervolgvragen/{vraag.id}", button="Antwoorden vrijgeven")
    page = lid.open(f"/vervolgvragen/{vraag.id}")

    assert "Nu beantwoord door 11. Bij de eerste meting door 11." in page.text
    assert "geen bewijs" in page.text


def test_who_asks_just_after_a_colleague_keeps_what_was_typed(
    log_in, raad, toezegging, uitvraag, codes
):
    lid = log_in(make_account(Rol.RAADSLID, raad))
    page = lid.open(f"/toezeggingen/{toezegging.id}/nameting/vragen")
    ask(toezegging, uitvraag)

    typed = {"uitvraag": str(uitvraag.id), "tekst": WAAROM, "sluit_op": str(SLUIT)}
    page = lid.submit_on(page, action="/nameting/vragen", **typed)

    assert "Er is nu geen uitvraag om te kiezen." in page.text
    assert WAAROM in page.text
    assert db.session.query(Vervolgvraag).count() == 1


def test_it_is_concluded_after_the_last_round_with_the_rate_beside_it(
    log_in, raad, toezegging, uitvraag, codes
):
    nameting = ask(toezegging, uitvraag)
    for code in codes[:10]:
        give(code, "", C1="1")
    with pytest.raises(RuleViolation, match="Maak eerst de laatste ronde"):
        actions.nameting_afronden(nameting, "Beter.", door_id=None, now=NOW)

    vraag = db.session.query(Vervolgvraag).one()
    antwoorden_vrijgeven(vraag, door_id=None, now=CLOSED)
    actions.nameting_afronden(nameting, "De brieven zijn beter.", door_id=None, now=CLOSED)

    lid = log_in(make_account(Rol.RAADSLID, db.session.get(Raad, uitvraag.raad_id)))
    for path in (f"/toezeggingen/{toezegging.id}/werkblad", public_page(toezegging)):
        text = lid.open(path).text
        assert "De brieven zijn beter." in text
        assert "Antwoord kwam van ongeveer 10 van ongeveer 10 codes." in text
        assert "geen bewijs" in text


def public_page(toezegging):
    return f"/adviezen/{toezegging.puntreactie.reactie.advies_id}"


def test_the_codes_of_an_open_call_can_be_asked_too_but_only_of_the_own_raad(toezegging, codes):
    other = make_uitvraag(make_kluis(), status=UitvraagStatus.GESLOTEN)

    with pytest.raises(RuleViolation, match="uw eigen raad"):
        ask(toezegging, other)
    assert db.session.query(Vervolgvraag).count() == 0


def test_without_closed_questions_there_is_nothing_to_measure(toezegging, raad):
    uitvraag = make_uitvraag(raad, contactblok=None)
    make_ronde(uitvraag, antwoorden={})

    with pytest.raises(RuleViolation, match="niets om opnieuw te meten"):
        ask(toezegging, uitvraag)
