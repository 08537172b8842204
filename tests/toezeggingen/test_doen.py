"""Als beleidsmedewerker wil ik iets toezeggen en melden hoe het ermee staat, zodat de raad
weet wat hij mag verwachten."""

from datetime import timedelta

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.toezeggingen.models import Toezegging, Voortgangsbericht
from tests.factories import make_account, make_raad
from tests.factories_reacties import (
    make_aangeboden_advies,
    make_puntreactie,
    make_reactie,
    make_toezegging,
)

NEXT_MONTH = clock.today() + timedelta(days=30)
PROMISE = {
    "tekst": "Wij bellen iedereen.",
    "eigenaar": "Teamleider Inkomen",
    "uiterlijk_op": NEXT_MONTH.isoformat(),
}


@pytest.fixture
def raad(app):
    return make_raad()


@pytest.fixture
def official(raad, log_in):
    return log_in(make_account(Rol.BELEIDSMEDEWERKER, raad))


def page_of(puntreactie) -> str:
    return f"/puntreacties/{puntreactie.id}/toezegging"


def test_a_promise_is_recorded_and_shown(official, raad):
    page = official.submit(page_of(make_puntreactie(raad)), **PROMISE)

    assert "De toezegging is vastgelegd." in page.text
    assert "Teamleider Inkomen" in page.text
    toezegging = db.session.query(Toezegging).one()
    assert (toezegging.uiterlijk_op, toezegging.gedaan_op) == (NEXT_MONTH, clock.today())
    assert toezegging.raad_id == raad.id


def test_a_double_submit_promises_once(official, raad):
    page = official.open(page_of(make_puntreactie(raad)))
    for _ in range(2):
        official.submit_on(page, **PROMISE)

    assert db.session.query(Toezegging).count() == 1


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"tekst": ""}, "Schrijf op wat de gemeente toezegt."),
        ({"tekst": "a" * 20_001}, "ten hoogste 20.000 tekens"),
        ({"eigenaar": ""}, "Schrijf op welke functie of afdeling dit doet."),
        ({"eigenaar": "a" * 301}, "ten hoogste 300 tekens"),
        ({"uiterlijk_op": ""}, "Kies de dag waarop het uiterlijk is gedaan."),
        ({"uiterlijk_op": "ooit"}, "Kies een dag die bestaat"),
        ({"uiterlijk_op": "2020-01-01"}, "Kies een dag die niet voorbij is."),
    ],
)
def test_a_promise_without_text_owner_or_day_is_refused(official, raad, changes, message):
    page = official.submit(page_of(make_puntreactie(raad)), **{**PROMISE, **changes})

    assert message in page.text
    assert db.session.query(Toezegging).count() == 0


def test_a_concept_takes_no_promise(official, raad):
    concept = make_reactie(make_aangeboden_advies(raad))

    assert official.open(page_of(concept.punten[0])).status == 404


@pytest.mark.parametrize("rol", [Rol.RAADSLID, Rol.SECRETARIS])
def test_the_raad_does_not_promise_for_the_gemeente(raad, log_in, rol):
    page = log_in(make_account(rol, raad)).open(page_of(make_puntreactie(raad)))

    assert page.status == 403


def test_an_official_of_another_gemeente_finds_nothing(app, official):
    toezegging = make_toezegging()

    assert official.open(page_of(toezegging.puntreactie)).status == 404
    for act in ("bijhouden", "voortgang", "werkblad", "beoordelen", "nameting"):
        assert official.open(f"/toezeggingen/{toezegging.id}/{act}").status == 404


def test_the_secretaris_types_over_a_promise_from_a_letter(raad, log_in):
    puntreactie = make_puntreactie(raad, is_overgetypt=True)
    secretaris = log_in(make_account(Rol.SECRETARIS, raad))

    page = secretaris.submit(page_of(puntreactie) + "/overtypen", **PROMISE)

    assert "De toezegging is vastgelegd." in page.text


def test_the_secretaris_does_not_add_to_an_answer_of_the_gemeente_itself(raad, log_in):
    puntreactie = make_puntreactie(raad)
    secretaris = log_in(make_account(Rol.SECRETARIS, raad))

    page = secretaris.open(page_of(puntreactie) + "/overtypen")

    assert "De gemeente antwoordde hier zelf." in page.text
    assert page_of(puntreactie) + "/overtypen" not in [form.action for form in page.forms]


def test_progress_is_reported_and_stays(official, raad):
    path = f"/toezeggingen/{make_toezegging(make_puntreactie(raad)).id}/voortgang"
    official.submit(path, tekst="Een derde is gebeld.")

    page = official.submit(path, tekst="Iedereen is gebeld.", is_gedaan="y")

    assert "De gemeente meldt: gedaan" in page.text
    assert "Een derde is gebeld." in page.text
    berichten = [(b.tekst, b.is_gedaan, b.op) for b in db.session.query(Voortgangsbericht)]
    assert berichten == [
        ("Een derde is gebeld.", False, clock.today()),
        ("Iedereen is gebeld.", True, clock.today()),
    ]


def test_the_same_news_twice_is_one_message(official, raad):
    page = official.open(f"/toezeggingen/{make_toezegging(make_puntreactie(raad)).id}/voortgang")
    for _ in range(2):
        official.submit_on(page, tekst="Een derde is gebeld.")

    assert db.session.query(Voortgangsbericht).count() == 1


def test_news_without_words_is_refused(official, raad):
    path = f"/toezeggingen/{make_toezegging(make_puntreactie(raad)).id}/voortgang"

    assert "Schrijf op hoe het met" in official.submit(path, tekst="").text
    assert db.session.query(Voortgangsbericht).count() == 0


def test_the_raad_does_not_report_for_the_gemeente(raad, log_in):
    toezegging = make_toezegging(make_puntreactie(raad))
    lid = log_in(make_account(Rol.RAADSLID, raad))

    for act in ("voortgang", "bijhouden"):
        assert lid.open(f"/toezeggingen/{toezegging.id}/{act}").status == 403


def test_who_is_not_logged_in_is_asked_to(visitor, app):
    visitor.open(f"/toezeggingen/{make_toezegging().id}/bijhouden")

    assert visitor.path == "/inloggen"
