"""Als raadslid wil ik samen met anderen aan een advies schrijven, zonder dat er tekst wegraakt."""

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.adviezen import actions_punten
from cliëntenraad.adviezen.models import Advies, Adviespunt, Adviesversie
from cliëntenraad.adviezen.queries import get_advies_or_404
from cliëntenraad.adviezen.rules import StaleTextError
from cliëntenraad.dossiers.models import Internetconsultatie
from cliëntenraad.dossiers.rules import Aanleiding, DossierStatus
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event
from tests.factories import NOW, TODAY, make_account, make_dossier, make_raad, save
from tests.factories_adviezen import (
    make_advies,
    make_dossier_met_regeling,
    make_punt,
    make_raad_met_leden,
    make_vastgesteld,
    make_vraag,
)

BRIEF = {
    "titel": "Vaker een gesprek",
    "kenmerk": "2026-04",
    "inleiding": "Wij spraken met **veel** mensen.",
    "slot": "Wij horen graag van u.",
}


@pytest.fixture
def dossier(app):
    raad, _ = make_raad_met_leden()
    return make_dossier_met_regeling(raad)


@pytest.fixture
def lid(dossier, log_in):
    return log_in(make_account(Rol.RAADSLID, dossier.raad, naam="Amina"))


def test_a_member_begins_an_advies_in_a_dossier(dossier, lid):
    page = lid.submit(f"/dossiers/{dossier.id}/adviezen/nieuw", aan="college", **BRIEF)

    advies = db.session.query(Advies).one()
    assert lid.path == f"/adviezen/{advies.id}/werkblad"
    assert "Het advies is begonnen." in page.text
    assert "Geacht college," in page.text
    assert "<strong>veel</strong>" in page.html
    assert "Schrijf ten minste één adviespunt." in page.text
    assert [v.nummer for v in db.session.query(Adviesversie)] == [1]
    assert db.session.query(Event).one().object_soort == "advies"


def test_pressing_the_button_twice_makes_one_advies(dossier, lid):
    page = lid.open(f"/dossiers/{dossier.id}/adviezen/nieuw")
    for _ in range(2):
        lid.path = f"/dossiers/{dossier.id}/adviezen/nieuw"
        result = lid.submit_on(page, aan="college", **BRIEF)
        assert "Het advies is begonnen." in result.text

    assert result.status == 200
    assert lid.path.endswith("/werkblad")
    assert db.session.query(Advies).count() == 1


def test_a_national_consultation_is_answered_to_the_rijk(lid, dossier):
    other = make_dossier(dossier.raad, aanleiding=Aanleiding.INTERNETCONSULTATIE)
    consultatie = Internetconsultatie(
        raad_id=other.raad_id, dossier_id=other.id, titel="Participatiewet", sluit_op=TODAY
    )
    save(consultatie)

    lid.submit(f"/dossiers/{other.id}/adviezen/nieuw", **BRIEF)

    assert db.session.query(Advies).one().aan == "rijk"


def test_a_kenmerk_is_used_once(dossier, lid):
    make_advies(dossier, kenmerk="2026-04")

    page = lid.submit(f"/dossiers/{dossier.id}/adviezen/nieuw", aan="college", **BRIEF)

    assert "Dit kenmerk staat al op een ander advies." in page.text
    assert "Wij spraken met **veel** mensen." in page.html
    assert db.session.query(Advies).count() == 1


def test_a_closed_dossier_takes_no_advies(dossier, lid):
    dossier.status = DossierStatus.AFGESLOTEN
    db.session.commit()

    page = lid.submit(f"/dossiers/{dossier.id}/adviezen/nieuw", aan="college", **BRIEF)

    assert "Dit dossier is afgesloten." in page.text
    assert db.session.query(Advies).count() == 0


@pytest.mark.parametrize(
    ("field", "typed", "reason"),
    [
        ("titel", "   ", "Schrijf op waarover het advies gaat."),
        ("titel", "x" * 301, "Maak de titel korter"),
        ("kenmerk", "", "Vul een kenmerk in."),
        ("inleiding", "x" * 20_001, "Maak de tekst korter"),
        ("versie", "drie", ""),
        ("aan", "de koning", ""),
    ],
)
def test_a_brief_that_is_not_right_is_refused_with_the_words_kept(
    dossier, lid, field, typed, reason
):
    advies = make_advies(dossier)

    page = lid.submit(f"/adviezen/{advies.id}/wijzigen", **{**BRIEF, field: typed})

    assert "Er is iets niet goed ingevuld" in page.text
    assert reason in page.text
    assert "Wij horen graag van u." in page.html
    db.session.refresh(advies)
    assert advies.versie == 1


def test_a_point_is_written_changed_moved_and_removed(dossier, lid):
    advies = make_advies(dossier)
    base = f"/adviezen/{advies.id}"
    for titel in ("Eerste", "Tweede", "Derde"):
        lid.submit(f"{base}/punten/toevoegen", titel=titel, tekst="Omdat het moet.")
    eerste, tweede, derde = db.session.query(Adviespunt).order_by(Adviespunt.nummer).all()

    lid.submit(f"{base}/punten/{tweede.id}/wijzigen", titel="Midden")
    action = f"/punten/{derde.id}/verplaatsen"
    lid.submit(f"{base}/werkblad", action=action, button=f"Omhoog: punt {derde.nummer}")
    page = lid.submit(f"{base}/punten/{eerste.id}/verwijderen")

    assert "Het adviespunt is verwijderd." in page.text
    db.session.refresh(advies)
    assert [(p.nummer, p.titel) for p in advies.punten] == [(1, "Derde"), (2, "Midden")]
    assert advies.versie == 7
    kept = db.session.query(Adviesversie).filter_by(nummer=6).one()
    assert [p["titel"] for p in kept.inhoud["punten"]] == ["Eerste", "Derde", "Midden"]


def test_an_answer_is_written_and_written_again(dossier, lid):
    make_vraag(dossier, 1, "Hoe vaak?")
    advies = make_advies(dossier)
    path = f"/adviezen/{advies.id}/vragen/1/beantwoorden"

    before = lid.open(f"/adviezen/{advies.id}/werkblad")
    lid.submit(path, tekst="Elke maand.")
    page = lid.submit(path, tekst="Elke week.")

    assert "Vraag 1 heeft nog geen antwoord." in before.text
    assert "Ad 1" in page.text
    assert "Elke week." in page.text
    assert "Vraag 1 heeft nog geen antwoord." not in page.text
    assert lid.open(f"/adviezen/{advies.id}/vragen/2/beantwoorden").status == 404


def test_a_minority_has_its_say_in_the_letter(dossier, lid):
    advies = make_advies(dossier)
    base = f"/adviezen/{advies.id}/minderheidsstandpunten"

    page = lid.submit(f"{base}/toevoegen", tekst="Wij vinden eens per jaar genoeg.")
    assert "Wij vinden eens per jaar genoeg." in page.text

    db.session.refresh(advies)
    standpunt_id = advies.minderheidsstandpunten[0].id
    page = lid.submit(f"{base}/{standpunt_id}/verwijderen")
    assert "Wij vinden eens per jaar genoeg." not in page.text


def test_a_regeling_may_forbid_the_view_of_a_minority(lid, dossier):
    dossier.regeling.minderheidsstandpunt_toegestaan = False
    db.session.commit()
    advies = make_advies(dossier)

    page = lid.submit(f"/adviezen/{advies.id}/minderheidsstandpunten/toevoegen", tekst="Nee.")

    assert "De regeling laat geen minderheidsstandpunt toe." in page.text
    db.session.refresh(advies)
    assert advies.minderheidsstandpunten == []


def test_two_people_on_one_version_both_keep_their_text(dossier, lid, log_in):
    advies = make_advies(dossier)
    punt = make_punt(advies)
    path = f"/adviezen/{advies.id}/punten/{punt.id}/wijzigen"
    other = log_in(make_account(Rol.RAADSLID, dossier.raad))
    mine, theirs = lid.open(path), other.open(path)

    other.submit_on(theirs, titel="Van de ander", tekst="De tekst van de ander.")
    clash = lid.submit_on(mine, titel="Van mij", tekst="Mijn eigen tekst.")

    assert clash.status == 409
    assert "Iemand anders heeft dit advies intussen gewijzigd." in clash.text
    assert "De tekst van de ander." in clash.html
    assert "Mijn eigen tekst." in clash.html
    db.session.refresh(punt)
    assert punt.titel == "Van de ander"

    page = lid.submit_on(clash)
    assert "Het adviespunt is bewaard." in page.text
    db.session.refresh(punt)
    assert (punt.titel, punt.tekst) == ("Van mij", "Mijn eigen tekst.")


def test_pressing_save_twice_saves_once_and_says_it_is_saved(dossier, lid):
    advies = make_advies(dossier)
    path = f"/adviezen/{advies.id}/punten/toevoegen"
    form = lid.open(path)

    for _ in range(2):
        lid.path = path
        page = lid.submit_on(form, titel="Eén keer", tekst="Omdat het moet.")

    assert "Het adviespunt is bewaard." in page.text
    assert db.session.query(Adviespunt).count() == 1


def test_a_text_for_a_point_that_was_removed_becomes_a_new_point(dossier, lid):
    advies = make_advies(dossier)
    punt = make_punt(advies)
    path = f"/adviezen/{advies.id}/punten/{punt.id}/wijzigen"
    form = lid.open(path)
    lid.submit(f"/adviezen/{advies.id}/punten/{punt.id}/verwijderen")

    lid.path = path
    page = lid.submit_on(form, titel="Toch belangrijk", tekst="Mijn lange tekst.")
    assert "Dit adviespunt is intussen verwijderd." in page.text
    assert "Mijn lange tekst." in page.html

    lid.submit_on(page)
    assert db.session.query(Adviespunt).one().titel == "Toch belangrijk"


def test_a_save_on_an_older_version_changes_nothing(dossier):
    advies = make_advies(dossier)
    door = make_account(None)
    make_punt(advies)

    with pytest.raises(StaleTextError):
        actions_punten.punt_toevoegen(
            advies, titel="Te laat", tekst="…", versie=1, door_id=door.id, now=NOW
        )

    assert [p.titel for p in get_advies_or_404(advies.id).punten] == ["Maak samen een plan"]


def test_every_version_can_be_read_again(dossier, lid):
    advies = make_advies(dossier)
    lid.submit(f"/adviezen/{advies.id}/wijzigen", **{**BRIEF, "titel": "Een betere titel"})

    page = lid.open(f"/adviezen/{advies.id}/versies")
    assert "door Amina" in page.text

    assert "Vaker een gesprek" in lid.open(f"/adviezen/{advies.id}/versies/1").text
    assert "Een betere titel" in lid.open(f"/adviezen/{advies.id}/versies/2").text
    assert lid.open(f"/adviezen/{advies.id}/versies/3").status == 404


@pytest.mark.parametrize("page", ["wijzigen", "punten/toevoegen"])
def test_an_adopted_advies_cannot_be_written(dossier, lid, page):
    advies = make_advies(dossier)
    form = lid.open(f"/adviezen/{advies.id}/{page}")
    make_punt(advies)
    adopted = make_vastgesteld(dossier)

    shown = lid.open(f"/adviezen/{adopted.id}/{page}")

    assert form.status == 200
    assert "Dit advies is vastgesteld. De tekst kan niet meer veranderen." in shown.text
    assert lid.path == f"/adviezen/{adopted.id}/werkblad"


def test_an_advies_of_another_raad_is_not_found(lid):
    foreign = make_advies(make_dossier(make_raad()))
    punt = make_punt(foreign)
    base = f"/adviezen/{foreign.id}"

    for path in ("werkblad", "wijzigen", "versies", "versies/1", f"punten/{punt.id}/wijzigen"):
        assert lid.open(f"{base}/{path}").status == 404
    assert lid.open(f"/dossiers/{foreign.dossier_id}/adviezen/nieuw").status == 404


def test_an_official_sees_no_draft(dossier, log_in):
    advies = make_advies(dossier)
    ambtenaar = log_in(make_account(Rol.BELEIDSMEDEWERKER, dossier.raad))

    assert ambtenaar.open(f"/adviezen/{advies.id}/werkblad").status == 403
    assert ambtenaar.open(f"/adviezen/{advies.id}/wijzigen").status == 403


def test_who_has_not_logged_in_is_asked_to(dossier, visitor):
    advies = make_advies(dossier)

    visitor.open(f"/adviezen/{advies.id}/werkblad")

    assert visitor.path == "/inloggen"
