"""Als secretaris wil ik een adviesaanvraag vastleggen, zodat de raad weet hoeveel tijd er is."""

from datetime import date

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.adviezen.models import Advies, Adviesantwoord
from cliëntenraad.dossiers import queries
from cliëntenraad.dossiers.models import Adviesaanvraag, Adviesvraag
from cliëntenraad.dossiers.rules import Aanleiding, DossierStatus, Orgaan
from cliëntenraad.kern.db import db
from tests.factories import TODAY, make_account, make_dossier, make_raad, make_regeling, save
from tests.factories_dossiers import make_aanvraag, make_adviesvraag

TYPED = {
    "orgaan": "college",
    "kenmerk": "WB-SD-0417",
    "ontvangen_op": "2026-03-02",
    "gevraagd_voor_op": "2026-03-16",
    "gepland_besluit_op": "2026-03-25",
    "toelichting": "Wij maken nieuw beleid.",
    "vragen": "1. Hoe vaak moet er contact zijn?\n2. In welke vorm?",
}


@pytest.fixture
def raad(app):
    return make_raad()


@pytest.fixture
def dossier(raad):
    return make_dossier(raad, aanleiding=Aanleiding.GEVRAAGD, regeling_id=make_regeling(raad).id)


@pytest.fixture
def secretaris(raad, log_in):
    return log_in(make_account(Rol.SECRETARIS, raad))


def test_the_page_shows_the_last_day_how_it_was_counted_and_what_is_too_short(dossier, secretaris):
    page = secretaris.submit(f"/dossiers/{dossier.id}/aanvraag", **TYPED)

    assert "30 maart 2026" in page.text
    assert "De adviestermijn van 4 weken (artikel 5, lid 2) begint" in page.text
    assert "14 dagen te kort" in page.text
    assert "Het besluit is gepland op woensdag 25 maart 2026." in page.text
    assert [vraag.tekst for vraag in dossier.vragen] == [
        "Hoe vaak moet er contact zijn?",
        "In welke vorm?",
    ]


def test_an_urgent_aanvraag_has_the_term_for_spoed(dossier):
    make_aanvraag(dossier, ontvangen_op=date(2026, 3, 2), is_spoed=True)

    termijn = queries.adviestermijn_of(dossier)

    assert (termijn.regel, termijn.uiterlijk_op) == ("spoedtermijn", date(2026, 3, 16))


def test_without_a_term_for_spoed_the_common_term_holds(raad):
    regeling = make_regeling(raad, spoed_werkdagen=None)
    dossier = make_dossier(raad, regeling_id=regeling.id)
    make_aanvraag(dossier, is_spoed=True)

    assert queries.adviestermijn_of(dossier).regel == "adviestermijn"


def test_a_regeling_that_names_no_term_is_shown_as_niet_geregeld(raad, secretaris):
    regeling = make_regeling(raad, advies_weken=None)
    dossier = make_dossier(raad, regeling_id=regeling.id)
    make_aanvraag(dossier, gevraagd_voor_op=date(2026, 11, 23))

    page = secretaris.open(f"/dossiers/{dossier.id}/werkblad")

    assert "niet geregeld" in page.text
    assert "De regeling noemt geen termijn voor een advies." in page.text
    assert "Let op" not in page.text


def test_a_local_regeling_does_not_bind_the_rijk(dossier, secretaris):
    make_aanvraag(dossier, orgaan=Orgaan.RIJK, gevraagd_voor_op=TODAY)

    assert queries.adviestermijn_of(dossier) is None
    assert queries.uiterlijk_op(dossier) == TODAY
    assert "zie de brief" in secretaris.open(f"/dossiers/{dossier.id}/werkblad").text


def test_a_second_aanvraag_is_a_correction_of_the_first(dossier, secretaris):
    secretaris.submit(f"/dossiers/{dossier.id}/aanvraag", **TYPED)

    page = secretaris.submit(f"/dossiers/{dossier.id}/aanvraag", ontvangen_op="2026-03-09")

    aanvraag = db.session.query(Adviesaanvraag).one()
    assert "De adviesaanvraag is gewijzigd." in page.text
    assert (aanvraag.ontvangen_op, aanvraag.kenmerk) == (date(2026, 3, 9), "WB-SD-0417")
    assert len(dossier.vragen) == 2


def test_a_double_click_records_one_aanvraag(dossier, secretaris):
    page = secretaris.open(f"/dossiers/{dossier.id}/aanvraag")
    for _ in range(2):
        secretaris.submit_on(page, action="/aanvraag", **TYPED)

    assert db.session.query(Adviesaanvraag).count() == 1
    assert db.session.query(Adviesvraag).count() == 2


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("orgaan", "koning", "Kies wie om advies vraagt."),
        ("ontvangen_op", "", "Kies de dag waarop de raad de aanvraag kreeg."),
        ("ontvangen_op", "31 februari", "Kies een dag die bestaat"),
        ("ontvangen_op", "0001-01-01", "Kies een dag tussen 1990 en 2100."),
        ("ontvangen_op", "2099-01-01", "ligt in de toekomst"),
        ("gevraagd_voor_op", "2026-03-01", "vóór de ontvangst"),
        ("kenmerk", "x" * 101, "Maak het kenmerk korter"),
        ("toelichting", "", "Schrijf op wat de gemeente vraagt"),
        ("vragen", "x" * 2001, "ten hoogste 2000 tekens per vraag"),
        ("vragen", "Waarom?\n" * 51, "niet meer dan 50 vragen"),
    ],
)
def test_what_cannot_be_right_is_refused_and_the_text_stays(
    dossier, secretaris, field, value, reason
):
    page = secretaris.submit(f"/dossiers/{dossier.id}/aanvraag", **{**TYPED, field: value})

    assert reason in page.text
    kept = "toelichting" if field != "toelichting" else "kenmerk"
    assert TYPED[kept] in page.html
    assert dossier.aanvraag is None


def test_an_unasked_dossier_becomes_an_asked_one_when_an_aanvraag_comes(raad, secretaris):
    dossier = make_dossier(raad, aanleiding=Aanleiding.ONGEVRAAGD)

    secretaris.submit(f"/dossiers/{dossier.id}/aanvraag", **TYPED)

    assert dossier.aanleiding is Aanleiding.GEVRAAGD


def test_a_dossier_answers_a_national_consultation(dossier, secretaris):
    page = secretaris.submit(
        f"/dossiers/{dossier.id}/consultatie",
        titel="Wijziging Participatiewet",
        adres="https://www.internetconsultatie.nl/passend",
        sluit_op="2026-12-31",
        vragen="Vraag 1: Hoe vaak?\nVraag 2: In welke vorm?\nVraag 3: Wat is nodig?",
    )

    assert "31 december 2026" in page.text
    assert "Wat is nodig?" in page.text
    assert queries.uiterlijk_op(dossier) == date(2026, 12, 31)
    second = secretaris.submit(f"/dossiers/{dossier.id}/aanvraag", **TYPED)
    assert "Open voor de adviesaanvraag een nieuw dossier." in second.text


def test_an_address_with_a_script_is_refused(dossier, secretaris):
    page = secretaris.submit(
        f"/dossiers/{dossier.id}/consultatie",
        titel="Wijziging",
        adres="javascript:alert(1)",
        sluit_op="2026-12-31",
    )

    assert "Schrijf het adres op met https:// ervoor." in page.text
    assert dossier.consultatie is None


def test_questions_keep_their_number_when_one_goes_away(dossier, secretaris):
    for nummer in (1, 2, 3):
        make_adviesvraag(dossier, nummer)

    secretaris.submit(f"/dossiers/{dossier.id}/vragen/2/verwijderen", action="/verwijderen")
    page = secretaris.submit(f"/dossiers/{dossier.id}/vragen", tekst="En daarna?")

    assert [vraag.nummer for vraag in dossier.vragen] == [1, 3, 4]
    assert '<li value="3">' in page.html


def test_the_text_of_a_question_can_be_corrected(dossier, secretaris):
    vraag = make_adviesvraag(dossier)

    secretaris.submit(f"/dossiers/{dossier.id}/vragen/1", tekst="Hoe vaak?")

    assert (vraag.nummer, vraag.tekst) == (1, "Hoe vaak?")


def test_the_same_question_twice_is_one_question(dossier, secretaris):
    for _ in range(2):
        secretaris.submit(f"/dossiers/{dossier.id}/vragen", tekst="Hoe vaak?")

    assert len(dossier.vragen) == 1


def test_a_question_that_an_advies_answers_stays(dossier, secretaris, raad):
    vraag = make_adviesvraag(dossier)
    advies = save(
        Advies(
            raad_id=raad.id,
            dossier_id=dossier.id,
            titel="A",
            kenmerk="A1",
            aan=Orgaan.COLLEGE,
            inleiding="I",
            slot="S",
        )
    )
    save(
        Adviesantwoord(raad_id=raad.id, advies_id=advies.id, adviesvraag_id=vraag.id, tekst="Vaak.")
    )

    page = secretaris.submit(f"/dossiers/{dossier.id}/vragen/1/verwijderen", action="/verwijderen")

    assert "wordt al beantwoord in een advies" in page.text
    assert len(dossier.vragen) == 1


def test_a_closed_dossier_takes_no_question(raad, secretaris):
    dossier = make_dossier(raad, status=DossierStatus.AFGESLOTEN)

    page = secretaris.submit(f"/dossiers/{dossier.id}/vragen", tekst="Hoe vaak?")

    assert "Heropen het dossier" in page.text
    assert "Hoe vaak?" in page.html
    assert dossier.vragen == []
