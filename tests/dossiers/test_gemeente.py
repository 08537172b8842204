"""Als ambtenaar wil ik de raad om advies vragen en geven wat hij nodig heeft, zonder e-mails."""

from datetime import date

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.dossiers import queries, queries_stukken
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.models_stukken import Stuk
from cliëntenraad.dossiers.rules import Aanleiding, DossierStatus
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event
from tests import files
from tests.factories import make_account, make_dossier, make_raad, make_regeling
from tests.factories_dossiers import make_aanvraag, make_stuk, make_verzoek

TYPED = {
    "titel": "Nieuw beleid voor contact",
    "samenvatting": "Hoe de gemeente met mensen praat.",
    "grondslagen": ["participatiewet_47"],
    "orgaan": "college",
    "toelichting": "Wij horen graag wat u vindt.",
    "vragen": "Hoe vaak?\nIn welke vorm?",
}


@pytest.fixture
def raad(app):
    raad = make_raad()
    make_regeling(raad)
    return raad


@pytest.fixture
def ambtenaar(raad, log_in):
    return log_in(make_account(Rol.BELEIDSMEDEWERKER, raad))


@pytest.fixture
def secretaris(raad, log_in):
    return log_in(make_account(Rol.SECRETARIS, raad))


def test_an_official_asks_for_advice_in_one_act(raad, ambtenaar):
    page = ambtenaar.submit(f"/raden/{raad.id}/adviesaanvraag", **TYPED)

    dossier = db.session.query(Dossier).one()
    assert ambtenaar.path == f"/dossiers/{dossier.id}/aanvraag-bekijken"
    assert "De adviesaanvraag is verstuurd." in page.text
    assert (dossier.aanleiding, dossier.is_openbaar) == (Aanleiding.GEVRAAGD, False)
    assert dossier.aanvraag.ontvangen_op == clock.today()
    assert [(vraag.nummer, vraag.tekst) for vraag in dossier.vragen] == [
        (1, "Hoe vaak?"),
        (2, "In welke vorm?"),
    ]
    assert [event.soort for event in db.session.query(Event)] == ["adviesaanvraag gedaan"]


def test_the_form_shows_how_long_the_raad_has(raad, ambtenaar):
    page = ambtenaar.open(f"/raden/{raad.id}/adviesaanvraag")

    assert "De adviestermijn van 4 weken (artikel 5, lid 2)" in page.text


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("titel", "", "Schrijf een titel op."),
        ("orgaan", "rijk", "Kies wie om advies vraagt."),
        ("vragen", " \n ", "Schrijf ten minste één vraag op."),
        ("toelichting", "", "Schrijf op wat u van de raad wilt weten"),
        ("gevraagd_voor_op", "2020-01-01", "vóór de ontvangst"),
    ],
)
def test_a_request_that_is_not_in_order_makes_nothing(raad, ambtenaar, field, value, reason):
    page = ambtenaar.submit(f"/raden/{raad.id}/adviesaanvraag", **{**TYPED, field: value})

    assert reason in page.text
    assert TYPED["samenvatting"] in page.html
    assert db.session.query(Dossier).count() == 0


def test_a_double_click_asks_once(raad, ambtenaar):
    page = ambtenaar.open(f"/raden/{raad.id}/adviesaanvraag")
    for _ in range(2):
        ambtenaar.submit_on(page, action="/adviesaanvraag", **TYPED)

    assert db.session.query(Dossier).count() == 1
    assert ambtenaar.path.endswith("/aanvraag-bekijken")


def test_an_official_gives_a_stuk_that_the_raad_can_read(raad, ambtenaar, secretaris):
    dossier = make_dossier(raad)
    make_aanvraag(dossier)

    page = ambtenaar.submit(
        f"/dossiers/{dossier.id}/stukken/leveren",
        bestand=("voorstel.odt", files.odt()),
        titel="Het voorstel",
        soort="beleidsvoorstel",
        embargo_tot="2099-01-01",
    )

    stuk = db.session.query(Stuk).one()
    assert page.link("Het voorstel") == f"/stukken/{stuk.id}"
    assert (stuk.mag_gemeente_lezen, stuk.is_openbaar) == (True, False)
    assert stuk.embargo_tot == date(2099, 1, 1)
    assert secretaris.client.get(f"/stukken/{stuk.id}").get_data() == files.odt()


def test_the_official_sees_no_paper_that_the_raad_keeps_for_itself(raad, ambtenaar):
    dossier = make_dossier(raad)
    make_aanvraag(dossier)
    stuk = make_stuk(dossier)

    assert stuk.titel not in ambtenaar.open(f"/dossiers/{dossier.id}/aanvraag-bekijken").text


def test_a_dossier_of_the_raad_itself_does_not_exist_for_an_official(raad, ambtenaar):
    dossier = make_dossier(raad)

    assert ambtenaar.open(f"/dossiers/{dossier.id}/aanvraag-bekijken").status == 404
    assert ambtenaar.open(f"/dossiers/{dossier.id}/stukken/leveren").status == 404
    assert dossier not in queries.list_aangevraagde_dossiers(raad.id)


def test_the_raad_asks_and_the_official_answers(raad, ambtenaar, secretaris):
    dossier = make_dossier(raad)
    make_aanvraag(dossier)
    secretaris.submit(f"/dossiers/{dossier.id}/informatieverzoeken/doen", vraag="Hoeveel mensen?")
    (verzoek,) = queries_stukken.open_informatieverzoeken(raad.id)

    page = ambtenaar.submit(f"/informatieverzoeken/{verzoek.id}/beantwoorden", antwoord="Zestig.")

    assert "Uw antwoord is bij de raad." in page.text
    assert (verzoek.antwoord, verzoek.ontvangen_op) == ("Zestig.", clock.today())
    assert "Zestig." in secretaris.open(f"/dossiers/{dossier.id}/werkblad").text
    assert list(queries_stukken.open_informatieverzoeken(raad.id)) == []


def test_the_secretaris_records_an_answer_that_came_by_letter(raad, secretaris):
    verzoek = make_verzoek(make_dossier(raad), gevraagd_op=date(2026, 3, 2))

    secretaris.submit(
        f"/informatieverzoeken/{verzoek.id}/antwoord-vastleggen",
        antwoord="Zestig.",
        ontvangen_op="2026-03-09",
    )

    assert verzoek.ontvangen_op == date(2026, 3, 9)


def test_a_second_answer_is_refused_and_stays_on_the_screen(raad, ambtenaar):
    verzoek = make_verzoek(make_dossier(raad), antwoord="Zestig.", ontvangen_op=date(2026, 11, 3))

    page = ambtenaar.submit(f"/informatieverzoeken/{verzoek.id}/beantwoorden", antwoord="Zeventig.")

    assert "Dit informatieverzoek is al beantwoord." in page.text
    assert "Zeventig." in page.html
    assert verzoek.antwoord == "Zestig."


def test_an_answer_from_before_the_question_is_refused(raad, secretaris):
    verzoek = make_verzoek(make_dossier(raad), gevraagd_op=date(2026, 3, 2))

    page = secretaris.submit(
        f"/informatieverzoeken/{verzoek.id}/antwoord-vastleggen",
        antwoord="Zestig.",
        ontvangen_op="2026-03-01",
    )

    assert "Het antwoord kwam vóór de vraag." in page.text
    assert verzoek.ontvangen_op is None


def test_asking_the_same_twice_is_one_question(raad, secretaris):
    dossier = make_dossier(raad)
    for _ in range(2):
        secretaris.submit(f"/dossiers/{dossier.id}/informatieverzoeken/doen", vraag="Hoeveel?")

    assert len(queries_stukken.list_informatieverzoeken(dossier.id)) == 1


def test_in_a_closed_dossier_nothing_is_asked_or_given(raad, secretaris, ambtenaar):
    dossier = make_dossier(raad, status=DossierStatus.AFGESLOTEN)
    verzoek = make_verzoek(dossier)

    asked = secretaris.submit(f"/dossiers/{dossier.id}/informatieverzoeken/doen", vraag="Waarom?")
    given = ambtenaar.submit(f"/informatieverzoeken/{verzoek.id}/beantwoorden", antwoord="Daarom.")

    assert "Heropen het dossier" in asked.text
    assert "Dit dossier is afgesloten." in given.text
    assert verzoek.antwoord is None
