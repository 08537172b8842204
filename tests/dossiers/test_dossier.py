"""Als raadslid wil ik een dossier openen over een onderwerp, zodat alles bij elkaar blijft."""

from datetime import date

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.dossiers import actions, queries
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.rules import Aanleiding, DossierStatus, Grondslag
from cliëntenraad.dossiers.signals import WerkbladDeel, werkblad_gevraagd
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event
from cliëntenraad.kern.rules import RuleViolation
from tests.factories import NOW, TODAY, make_account, make_dossier, make_raad, make_regeling

TYPED = {
    "titel": "Contact met de gemeente",
    "samenvatting": "Hoe vaak praat de gemeente met mensen?",
    "aanleiding": "ongevraagd",
    "grondslagen": ["participatiewet_47", "wmo_2_1_3"],
}


def dossiers() -> list[Dossier]:
    return db.session.query(Dossier).all()


@pytest.fixture
def raad(app):
    raad = make_raad()
    make_regeling(raad)
    return raad


@pytest.fixture
def lid(raad, log_in):
    return log_in(make_account(Rol.RAADSLID, raad))


def test_a_member_opens_a_dossier_and_lands_on_its_page(raad, lid):
    page = lid.submit(f"/raden/{raad.id}/dossiers/nieuw", **TYPED)

    (dossier,) = dossiers()
    assert lid.path == f"/dossiers/{dossier.id}/werkblad"
    assert "Het dossier is geopend." in page.text
    assert "Participatiewet, artikel 47; Wmo 2015, artikel 2.1.3" in page.text
    assert (dossier.status, dossier.is_openbaar) == (DossierStatus.OPEN, False)
    assert db.session.query(Event).filter_by(soort="dossier geopend").one().object_id == dossier.id


def test_a_double_click_opens_one_dossier_and_shows_it(raad, lid):
    page = lid.open(f"/raden/{raad.id}/dossiers/nieuw")
    for _ in range(2):
        last = lid.submit_on(page, action="/dossiers/nieuw", **TYPED)

    (dossier,) = dossiers()
    assert lid.path == f"/dossiers/{dossier.id}/werkblad"
    assert "al opgeslagen" in last.text


def test_a_title_that_is_taken_is_refused_and_the_text_stays(raad, lid):
    make_dossier(raad, titel=TYPED["titel"])

    page = lid.submit(f"/raden/{raad.id}/dossiers/nieuw", **TYPED)

    assert "Er is al een open dossier met deze titel." in page.text
    assert TYPED["samenvatting"] in page.html
    assert len(dossiers()) == 1


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("titel", "", "Schrijf een titel op."),
        ("titel", "x" * 301, "Maak de titel korter"),
        ("samenvatting", " ", "Schrijf in een paar zinnen op"),
        ("samenvatting", "x" * 20_001, "Maak de tekst korter"),
        ("aanleiding", "zomaar", "Kies hoe dit dossier begint."),
        ("grondslagen", [], "Kies ten minste één wet."),
        ("grondslagen", ["wet_van_murphy"], "Kies uit de wetten in de lijst."),
    ],
)
def test_a_form_that_is_not_in_order_says_what_to_do(raad, lid, field, value, reason):
    page = lid.submit(f"/raden/{raad.id}/dossiers/nieuw", **{**TYPED, field: value})

    assert reason in page.text
    assert dossiers() == []


def test_a_dossier_keeps_the_regeling_of_the_day_it_was_opened(raad):
    second = make_regeling(raad, versie=2, geldig_vanaf=date(2026, 11, 1), advies_weken=6)
    make_regeling(raad, versie=3, geldig_vanaf=date(2026, 12, 1), advies_weken=2)

    dossier = actions.openen(
        raad,
        titel="Verordening",
        samenvatting="…",
        aanleiding=Aanleiding.GEVRAAGD,
        grondslagen=[Grondslag.ANDERS],
        door_id=None,
        now=NOW,
    )

    assert dossier.regeling_id == second.id
    assert dossier.geopend_op == TODAY


def test_a_raad_without_regeling_can_open_a_dossier_too(log_in, app):
    raad = make_raad()
    lid = log_in(make_account(Rol.RAADSLID, raad))

    page = lid.submit(f"/raden/{raad.id}/dossiers/nieuw", **TYPED)

    assert "geen regeling op de dag van openen" in page.text


def test_a_member_changes_the_dossier(raad, lid):
    dossier = make_dossier(raad, is_openbaar=False)

    lid.submit(f"/dossiers/{dossier.id}/wijzigen", titel="Nieuwe titel", is_openbaar="y")

    assert (dossier.titel, dossier.is_openbaar) == ("Nieuwe titel", True)
    assert dossier.grondslagen == ["participatiewet_47"]


def test_a_dossier_is_closed_and_opened_again_after_a_question(raad, lid):
    dossier = make_dossier(raad)

    page = lid.submit(f"/dossiers/{dossier.id}/afsluiten", action="/afsluiten")
    assert "Het dossier is afgesloten." in page.text
    assert "Dossier wijzigen" not in page.text
    assert dossier.afgesloten_op is not None

    lid.submit(f"/dossiers/{dossier.id}/heropenen", action="/heropenen")
    assert (dossier.status, dossier.afgesloten_op) == (DossierStatus.OPEN, None)


def test_a_closed_dossier_cannot_be_closed_or_changed(raad, lid):
    dossier = make_dossier(raad, status=DossierStatus.AFGESLOTEN, afgesloten_op=TODAY)

    closed = lid.submit(f"/dossiers/{dossier.id}/afsluiten", action="/afsluiten")
    changed = lid.submit(f"/dossiers/{dossier.id}/wijzigen", titel="Anders")

    assert "Dit dossier is al afgesloten." in closed.text
    assert "Heropen het dossier" in changed.text
    assert dossier.titel == "Contact met de gemeente"


def test_higher_floors_show_their_part_on_the_page(raad, lid):
    dossier = make_dossier(raad)

    def deel(sender, *, today, **_):
        return [WerkbladDeel("Later", "Nog niets.", [("Iets verder", "/verder")])]

    with werkblad_gevraagd.connected_to(deel):
        page = lid.open(f"/dossiers/{dossier.id}/werkblad")

    assert page.link("Iets verder") == "/verder"


def test_lists_show_the_open_ones_first_and_only_the_public_ones_to_all(raad):
    closed = make_dossier(raad, status=DossierStatus.AFGESLOTEN)
    old = make_dossier(raad, geopend_op=date(2025, 1, 1), is_openbaar=False)
    new = make_dossier(raad)
    make_dossier()

    assert list(queries.list_dossiers(raad.id)) == [new, old, closed]
    assert old not in queries.list_public_dossiers()
    assert new in queries.list_public_dossiers()


def test_an_act_refused_leaves_no_line_in_the_log(raad):
    dossier = make_dossier(raad)

    with pytest.raises(RuleViolation):
        actions.heropenen(dossier, door_id=None, now=NOW)

    assert db.session.query(Event).count() == 0
