"""Als raad willen wij later dezelfde vragen stellen, om te zien of mensen iets merkten."""

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.toezeggingen import actions
from cliëntenraad.toezeggingen.models import Nameting
from cliëntenraad.uitvragen.rules import UitvraagStatus
from tests.factories import make_account, make_raad
from tests.factories_reacties import make_puntreactie, make_toezegging, make_uitvraag


@pytest.fixture
def raad(app):
    return make_raad()


@pytest.fixture
def toezegging(raad):
    return make_toezegging(make_puntreactie(raad))


@pytest.fixture
def lid(raad, log_in):
    return log_in(make_account(Rol.RAADSLID, raad))


def dossier_of(toezegging):
    return toezegging.puntreactie.reactie.advies.dossier


def make_repeat(toezegging, **values):
    first = make_uitvraag(dossier_of(toezegging), status=UitvraagStatus.TERUGGEKOPPELD)
    return make_uitvraag(dossier_of(toezegging), herhaalt_id=first.id, **values)


def connect(toezegging, uitvraag):
    return actions.nameting_verbinden(toezegging, uitvraag, door_id=None, now=clock.now())


def test_a_repeated_call_is_connected_and_concluded(lid, toezegging):
    repeat = make_repeat(toezegging, titel="Nog een keer", status=UitvraagStatus.GESLOTEN)
    page = lid.submit(f"/toezeggingen/{toezegging.id}/nameting", uitvraag=str(repeat.id))
    assert "De nameting hoort nu bij deze toezegging." in page.text

    page = lid.submit(page.link("Nameting afronden"), conclusie="Mensen worden vaker gebeld.")

    assert "De nameting is afgerond." in page.text
    assert db.session.query(Nameting).one().conclusie == "Mensen worden vaker gebeld."


def test_a_call_that_repeats_nothing_is_not_offered(lid, toezegging):
    make_uitvraag(dossier_of(toezegging))

    page = lid.open(f"/toezeggingen/{toezegging.id}/nameting")

    assert "Er is geen uitvraag om te kiezen" in page.text


def test_a_call_that_is_not_in_the_list_is_refused(lid, toezegging):
    make_repeat(toezegging)
    foreign = make_repeat(make_toezegging())

    page = lid.submit(f"/toezeggingen/{toezegging.id}/nameting", uitvraag=str(foreign.id))

    assert "Kies een uitvraag uit de lijst." in page.text
    assert db.session.query(Nameting).count() == 0


def test_the_act_refuses_what_is_of_another_raad_or_repeats_nothing(toezegging):
    with pytest.raises(RuleViolation, match="eigen raad"):
        connect(toezegging, make_repeat(make_toezegging()))
    with pytest.raises(RuleViolation, match="herhaalt"):
        connect(toezegging, make_uitvraag(dossier_of(toezegging)))


def test_connecting_twice_is_once(toezegging):
    repeat = make_repeat(toezegging)

    assert connect(toezegging, repeat).id == connect(toezegging, repeat).id


def test_a_call_that_still_runs_has_no_conclusion(lid, toezegging):
    nameting = connect(toezegging, make_repeat(toezegging))

    page = lid.submit(f"/nametingen/{nameting.id}/afronden", conclusie="Beter.")

    assert "De uitvraag loopt nog." in page.text
    assert nameting.conclusie is None


def test_a_conclusion_is_written_once(lid, toezegging):
    nameting = connect(toezegging, make_repeat(toezegging, status=UitvraagStatus.GESLOTEN))
    page = lid.open(f"/nametingen/{nameting.id}/afronden")
    lid.submit_on(page, conclusie="Beter.")

    again = lid.submit_on(page, conclusie="Slechter.")

    assert "Deze nameting is al afgerond." in again.text
    assert nameting.conclusie == "Beter."


def test_a_nameting_of_another_raad_is_not_found(lid):
    other = make_toezegging()
    nameting = connect(other, make_repeat(other))

    assert lid.open(f"/nametingen/{nameting.id}/afronden").status == 404
