"""Als bezoeker wil ik één onderwerp volgen, van de vraag tot wat ervan kwam."""

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.dossiers.models_stukken import Informatieverzoek
from cliëntenraad.dossiers.rules import DossierStatus
from cliëntenraad.overzichten.timeline import timeline_of
from tests.factories import make_account, make_dossier, save
from tests.factories_cycle import make_cycle
from tests.factories_overzichten import (
    days,
    make_advies,
    make_open_uitvraag,
    make_punt,
    make_puntreactie,
    make_reactie,
    make_stuk,
    make_toezegging,
    vaststellen,
)


def test_the_list_shows_public_dossiers_and_where_they_stand(visitor):
    make_dossier(titel="Wachttijden")
    make_dossier(titel="Nog intern", is_openbaar=False)
    make_dossier(titel="Oud onderwerp", status=DossierStatus.AFGESLOTEN)

    page = visitor.open("/dossiers")

    assert "Stap 2 van 7. Uitvraag: nog niet gevraagd" in page.text
    assert "Nog intern" not in page.text
    assert page.text.index("Wachttijden") < page.text.index("Afgesloten")
    assert page.text.index("Afgesloten") < page.text.index("Oud onderwerp")


def test_an_empty_list_says_what_to_do(visitor):
    assert visitor.open("/dossiers").link("Deel uw ervaring") == "/mee"


def test_a_whole_cycle_is_told_in_order(visitor):
    cycle = make_cycle()

    page = visitor.open(f"/dossiers/{cycle.dossier.id}")

    told = [
        "De raad opende dit dossier",
        "De gemeente vroeg advies aan de raad",
        "De raad vroeg naar ervaringen",
        "De raad stelde een advies vast",
        "De gemeente kreeg het advies",
        "De gemeente gaf antwoord",
        "Bericht over een toezegging",
        "1 toezegging nagekomen",
    ]
    places = [page.text.index(words) for words in told]
    assert places == sorted(places)
    assert "Te laat: Toezeggingen 1 van 2 nog open, 4 weken te laat" in page.text
    assert page.link("Concept-beleidsplan") == f"/stukken/{cycle.stuk.id}/openbaar"


def test_a_paper_under_embargo_is_not_there_until_its_day(visitor):
    dossier = make_dossier()
    make_stuk(dossier, titel="Morgen pas", embargo_tot=days(1))
    make_stuk(dossier, titel="Vandaag vrij", embargo_tot=days(0))
    make_stuk(dossier, titel="Alleen voor de raad", is_openbaar=False)

    page = visitor.open(f"/dossiers/{dossier.id}")

    assert "Vandaag vrij" in page.text
    assert "Morgen pas" not in page.text
    assert "Alleen voor de raad" not in page.text


def test_what_is_still_being_written_leaves_no_trace(visitor):
    dossier = make_dossier()
    make_advies(dossier, titel="Geheim concept")
    advies = make_advies(dossier, titel="Vastgesteld advies")
    punt = make_punt(advies)
    vaststellen(advies)
    reactie = make_reactie(advies, inleiding="Nog niet verzonden")
    make_toezegging(make_puntreactie(reactie, punt), tekst="Nog niet beloofd")

    page = visitor.open(f"/dossiers/{dossier.id}")

    assert "Vastgesteld advies" in page.text
    for words in ("Geheim concept", "Nog niet beloofd", "De gemeente gaf antwoord"):
        assert words not in page.text


def test_an_open_uitvraag_invites_from_the_dossier(visitor):
    uitvraag = make_open_uitvraag(make_dossier())

    page = visitor.open(f"/dossiers/{uitvraag.dossier_id}")

    assert page.link("Lees hoe u meedoet") == f"/uitvragen/{uitvraag.id}"


def test_a_dossier_that_is_not_public_does_not_exist(visitor):
    dossier = make_dossier(is_openbaar=False)

    assert visitor.open(f"/dossiers/{dossier.id}").status == 404


def test_the_raad_itself_sees_its_questions_to_the_municipality_too(app, log_in):
    dossier = make_dossier(is_openbaar=False)
    save(
        Informatieverzoek(
            raad_id=dossier.raad_id, dossier_id=dossier.id, vraag="Hoeveel?", gevraagd_op=days(-3)
        )
    )
    member = log_in(make_account(Rol.RAADSLID, dossier.raad))

    page = member.open(f"/dossiers/{dossier.id}/tijdlijn")

    assert "De raad vroeg de gemeente om informatie Hoeveel?" in page.text
    titles = [event.titel for event in timeline_of(dossier.id)]
    assert titles == ["De raad opende dit dossier"]
    sheet = member.open(f"/dossiers/{dossier.id}/werkblad")
    assert sheet.link("Tijdlijn bekijken") == f"/dossiers/{dossier.id}/tijdlijn"


def test_another_raad_does_not_see_the_timeline(app, log_in):
    dossier = make_dossier()
    stranger = log_in(make_account(Rol.VOORZITTER))

    assert stranger.open(f"/dossiers/{dossier.id}/tijdlijn").status == 404
