"""Als raadslid wil ik gewaarschuwd worden als mijn tekst nog naar een persoon wijst."""

import pytest

from cliëntenraad.analyses.models import Bevinding, Schoning
from cliëntenraad.kern.db import db
from cliëntenraad.raden.models import Raad
from tests.factories_analyses import address_of, make_lid, make_ronde, make_uitvraag
from tests.factories_kluis import open_kluis

WARNING = "Staat hier iets wat naar een persoon wijst?"
TEXT = "Klantmanager Ingrid Bakker belde niet."


@pytest.fixture
def uitvraag(app):
    return make_uitvraag()


@pytest.fixture
def code(uitvraag):
    return make_ronde(uitvraag)[0]


@pytest.fixture
def lid(uitvraag, code, log_in):
    return open_kluis(log_in(make_lid(uitvraag)), db.session.get(Raad, uitvraag.raad_id))


def test_a_cleaned_text_with_a_name_is_asked_about_and_kept_when_the_member_says_so(code, lid):
    page = lid.submit(address_of(code), geschoonde_tekst=TEXT)

    assert WARNING in page.text
    assert "Ingrid Bakker</q>" in page.html
    assert page.form(address_of(code)).fields["geschoonde_tekst"].strip() == TEXT
    assert db.session.query(Schoning).count() == 0
    page = lid.submit_on(page, button="Zo bewaren", geschoonde_tekst=TEXT)
    assert "De geschoonde tekst is bewaard." in page.text


def test_a_cleaned_text_without_a_name_is_kept_at_once(code, lid):
    page = lid.submit(address_of(code), geschoonde_tekst="De klantmanager belde niet.")
    assert WARNING not in page.text
    assert "De geschoonde tekst is bewaard." in page.text


def test_a_bevinding_is_asked_about_and_kept(uitvraag, lid):
    path = f"/uitvragen/{uitvraag.id}/bevindingen/maken"
    page = lid.open(path)
    drager = db.session.query(Bevinding).count()
    choices = [line.split('"')[0] for line in page.html.split('name="dragers" value="')[1:]]
    typed = {"titel": "Niemand belt terug", "tekst": TEXT, "dragers": choices[0]}
    page = lid.submit_on(page, button="Bevinding bewaren", **typed)
    assert WARNING in page.text
    assert db.session.query(Bevinding).count() == drager
    assert "De bevinding is bewaard." in lid.submit_on(page, button="Zo bewaren", **typed).text
