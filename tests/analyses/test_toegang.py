"""Als bewoner wil ik dat niemand buiten de raad ooit bij mijn verhaal kan, ook de gemeente niet."""

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.analyses.models import Citaat, Leesronde, Schoning
from cliëntenraad.kern.db import db
from cliëntenraad.raden.models import Raad
from tests.factories import make_account
from tests.factories_analyses import (
    FRAGMENT,
    GESCHOOND,
    VERHAAL,
    make_bevinding,
    make_citaat,
    make_lid,
    make_ronde,
    make_uitvraag,
)
from tests.factories_kluis import make_kluis, open_kluis
from tests.factories_vervolg import make_vervolgvraag

PAGES = [
    *("/uitvragen/1/lezen", "/leesrondes/1/1", "/leesrondes/1/1/citaat-voorstellen"),
    *("/uitvragen/1/bevindingen", "/uitvragen/1/bevindingen/maken", "/bevindingen/1/wijzigen"),
    *("/uitvragen/1/citaten", "/citaten/1/beoordelen", "/citaten/1/terugnemen"),
    *("/uitvragen/1/cijfers", "/leesrondes/1/2/vraag-stellen", "/vervolgvragen/1"),
    *("/uitvragen/1/vervolgvragen", "/uitvragen/1/vervolgvragen/stellen"),
]
POSTS = [
    *("/uitvragen/1/ronde-maken", "/leesrondes/1/1", "/leesrondes/1/1/citaat-voorstellen"),
    *("/uitvragen/1/bevindingen/maken", "/bevindingen/1/wijzigen"),
    *("/citaten/1/beoordelen", "/citaten/1/terugnemen", "/leesrondes/1/2/vraag-stellen"),
    *("/uitvragen/1/vervolgvragen/stellen", "/vervolgvragen/1/vrijgeven"),
]


@pytest.fixture
def uitvraag(app):
    """Everything of this floor once, with the ids that PAGES uses."""
    uitvraag = make_uitvraag()
    codes = make_ronde(uitvraag)
    make_bevinding(uitvraag, codes)
    make_citaat(codes[0])
    make_vervolgvraag(uitvraag)
    return uitvraag


@pytest.fixture
def raad(uitvraag):
    return db.session.get(Raad, uitvraag.raad_id)


@pytest.mark.parametrize("path", PAGES)
def test_a_member_with_an_open_kluis_gets_every_page(uitvraag, raad, log_in, path):
    lid = open_kluis(log_in(make_lid(uitvraag)), raad)

    assert lid.open(path).status == 200
    assert lid.path == path


@pytest.mark.parametrize("path", PAGES)
def test_with_the_kluis_shut_one_opens_it_first_and_comes_back(uitvraag, raad, log_in, path):
    lid = log_in(make_lid(uitvraag))

    page = lid.open(path)
    assert lid.path == f"/raden/{raad.id}/kluis"
    assert VERHAAL not in page.text
    lid.submit_on(page, kluiszin="zeven eenden lopen over het ijs")

    assert lid.path == path


@pytest.mark.parametrize("rol", [Rol.BELEIDSMEDEWERKER, Rol.BEHEERDER])
@pytest.mark.parametrize("path", PAGES)
def test_official_and_operator_never_reach_any_of_it(uitvraag, raad, log_in, rol, path):
    visitor = log_in(make_account(rol, raad))

    assert visitor.open(path).status == 403


@pytest.mark.parametrize("path", PAGES)
def test_for_another_raad_with_its_kluis_open_it_is_not_there(uitvraag, log_in, path):
    other = make_kluis()
    stranger = open_kluis(log_in(make_account(Rol.VOORZITTER, other)), other)

    assert stranger.open(path).status == 404


@pytest.mark.parametrize("path", PAGES)
def test_who_has_not_logged_in_goes_to_log_in(uitvraag, visitor, path):
    page = visitor.open(path)

    assert visitor.path == "/inloggen"
    assert VERHAAL not in page.html


@pytest.mark.parametrize("path", POSTS)
def test_nobody_else_changes_anything(uitvraag, raad, log_in, path):
    official = log_in(make_account(Rol.BELEIDSMEDEWERKER, raad))
    token = official.open("/wachtwoord-vergeten").forms[-1].fields["csrf_token"]

    response = official.client.post(path, data={"csrf_token": token, "geschoonde_tekst": "x"})

    assert response.status_code == 403
    assert db.session.query(Schoning).count() == 1
    assert db.session.query(Leesronde).count() == 1


def test_words_typed_while_the_kluis_fell_shut_come_back(uitvraag, raad, log_in):
    lid = open_kluis(log_in(make_lid(uitvraag)), raad)
    page = lid.open("/leesrondes/1/2")
    lid.submit(f"/raden/{raad.id}/kluis", action="/sluiten")

    shut = lid.submit_on(page, action="/leesrondes/1/2", geschoonde_tekst=GESCHOOND)
    assert "De kluis is intussen dicht" in shut.text
    assert db.session.query(Schoning).count() == 1
    open_kluis(lid, raad)
    again = lid.submit_on(shut, action="/leesrondes/1/2")

    assert "De geschoonde tekst is bewaard." in again.text
    assert again.form("/leesrondes/1/2").fields["geschoonde_tekst"] == GESCHOOND


def test_taking_back_twice_says_that_it_is_gone(uitvraag, raad, log_in):
    lid = open_kluis(log_in(make_lid(uitvraag)), raad)
    lid.submit("/citaten/1/terugnemen", button="Citaat terugnemen")

    page = lid.submit("/citaten/1/terugnemen", button="Citaat terugnemen")

    assert "Dit citaat is al vervallen." in page.text
    assert FRAGMENT not in page.text
    assert db.session.query(Citaat).one().tekst is None
