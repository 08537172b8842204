"""Als lid, ambtenaar of beheerder wil ik na het inloggen zien wat op mij wacht."""

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.dossiers.models import Internetconsultatie
from cliëntenraad.dossiers.models_stukken import Informatieverzoek
from cliëntenraad.overzichten.waiting import list_taken
from cliëntenraad.uitvragen.rules import UitvraagStatus
from tests.factories import (
    TODAY,
    give_role,
    make_account,
    make_dossier,
    make_raad,
    make_regeling,
    save,
)
from tests.factories_cycle import make_cycle
from tests.factories_overzichten import (
    aanbieden,
    days,
    make_aanvraag,
    make_advies,
    make_citaat,
    make_open_uitvraag,
    make_reactie,
    make_uitvraag,
    vaststellen,
    verzenden,
)


def taken(account) -> list[tuple[str, str]]:
    return [(taak.titel, taak.url) for taak in list_taken(account, TODAY)]


def test_a_question_for_advies_waits_with_its_day(app, log_in):
    raad = make_raad()
    dossier = make_dossier(raad, titel="Nieuw beleid")
    make_aanvraag(dossier, ontvangen_op=days(-10), gevraagd_voor_op=days(-2))

    page = log_in(make_account(Rol.RAADSLID, raad)).open("/start")

    assert page.link("Schrijf een advies: Nieuw beleid") == f"/dossiers/{dossier.id}/werkblad"
    assert "2 dagen te laat Uiterlijk 20 november 2026" in page.text


def test_without_an_asked_day_the_regeling_tells_it(app):
    raad = make_raad()
    dossier = make_dossier(raad, regeling_id=make_regeling(raad).id)
    make_aanvraag(dossier, ontvangen_op=days(-20), gevraagd_voor_op=None)

    found = list_taken(make_account(Rol.RAADSLID, raad), TODAY)

    assert [taak.dag for taak in found] == [days(8)]


def test_a_consultation_waits_until_it_closes(app):
    dossier = make_dossier()
    save(
        Internetconsultatie(
            raad_id=dossier.raad_id, dossier_id=dossier.id, titel="Wet", sluit_op=days(5)
        )
    )

    found = list_taken(make_account(Rol.SECRETARIS, dossier.raad), TODAY)

    assert [taak.dag for taak in found] == [days(5)]


def test_a_concept_takes_the_place_of_the_question(app):
    raad = make_raad()
    dossier = make_dossier(raad)
    make_aanvraag(dossier, gevraagd_voor_op=days(3))
    advies = make_advies(dossier, titel="Ons advies")
    chair = make_account(Rol.VOORZITTER, raad)

    (taak,) = list_taken(chair, TODAY)
    assert (taak.titel, taak.dag) == ("Maak het advies af: Ons advies", days(3))
    assert "Stel het advies dan vast" in taak.tekst
    (theirs,) = list_taken(make_account(Rol.RAADSLID, raad), TODAY)
    assert theirs.tekst == "Lees en schrijf mee."

    vaststellen(advies)
    assert taken(chair) == [("Bied het advies aan: Ons advies", f"/adviezen/{advies.id}/werkblad")]


def test_a_late_answer_waits_for_the_raad_and_for_the_municipality(app):
    raad = make_raad()
    advies = make_advies(make_dossier(raad), titel="Ons advies")
    vaststellen(advies)
    aanbieden(advies, dag=-40)
    member, official = make_account(Rol.RAADSLID, raad), make_account(Rol.BELEIDSMEDEWERKER, raad)

    assert taken(member) == [("Vraag om antwoord: Ons advies", f"/adviezen/{advies.id}/werkblad")]
    assert taken(official) == [
        ("Beantwoord het advies: Ons advies", f"/adviezen/{advies.id}/reactie")
    ]

    verzenden(make_reactie(advies), dag=-1)
    assert taken(member) == taken(official) == []


def test_an_extension_moves_the_day_for_both(app):
    raad = make_raad()
    advies = make_advies(make_dossier(raad))
    vaststellen(advies)
    aanbieden(advies, dag=-40)
    make_reactie(advies, uitstel_tot=days(4), uitstel_reden="Vakantie")

    assert taken(make_account(Rol.RAADSLID, raad)) == []
    (taak,) = list_taken(make_account(Rol.BELEIDSMEDEWERKER, raad), TODAY)
    assert taak.dag == days(4)


def test_uitvragen_wait_to_be_opened_closed_read_and_told_about(app):
    dossier = make_dossier()
    for titel, values in {
        "A": {"status": UitvraagStatus.CONCEPT},
        "B": {"sluit_op": days(-1)},
        "C": {"sluit_op": days(9)},
        "D": {"status": UitvraagStatus.GESLOTEN},
    }.items():
        make_open_uitvraag(dossier, titel=titel, **values)
    make_uitvraag(dossier, titel="Klaar")

    found = {titel for titel, _ in taken(make_account(Rol.ONDERSTEUNER, dossier.raad))}

    assert found == {
        "Open de uitvraag: A",
        "Sluit de uitvraag: B",
        "Vraag mensen om mee te doen: C",
        "Koppel terug: D",
        "Lees de ervaringen: D",
    }


def test_a_citaat_waits_for_a_second_reader_not_for_who_chose_it(app):
    raad = make_raad()
    uitvraag = make_uitvraag(make_dossier(raad), titel="Contact")
    first, second = make_account(Rol.RAADSLID, raad), make_account(Rol.RAADSLID, raad)
    for _ in range(2):
        make_citaat(uitvraag, first, status=CitaatStatus.VOORGESTELD, tekst=None)

    assert taken(first) == []
    (taak,) = list_taken(second, TODAY)
    assert taak.url == f"/uitvragen/{uitvraag.id}/citaten"
    assert taak.tekst.startswith("2 citaten wachten")


def test_a_promise_past_its_day_waits_for_members_and_the_municipality(app):
    cycle = make_cycle()
    path = f"/toezeggingen/{cycle.te_laat.id}"

    assert taken(make_account(Rol.RAADSLID, cycle.raad)) == [
        ("Beoordeel een toezegging", f"{path}/werkblad")
    ]
    assert taken(make_account(Rol.ONDERSTEUNER, cycle.raad)) == []
    assert taken(make_account(Rol.BELEIDSMEDEWERKER, cycle.raad)) == [
        ("Meld hoe het staat met een toezegging", f"{path}/bijhouden")
    ]


def test_a_question_for_information_waits_for_the_municipality(app, log_in):
    dossier = make_dossier()
    verzoek = save(
        Informatieverzoek(
            raad_id=dossier.raad_id, dossier_id=dossier.id, vraag="Hoeveel?", gevraagd_op=TODAY
        )
    )
    official = log_in(make_account(Rol.BELEIDSMEDEWERKER, dossier.raad))

    page = official.open("/start")

    assert page.link(f"Geef informatie: {dossier.titel}") == (
        f"/informatieverzoeken/{verzoek.id}/beantwoorden"
    )
    asking = page.link(f"Advies vragen aan {dossier.raad.naam}")
    assert official.open(asking).status == 200


def test_nothing_of_another_raad_waits_for_me(app, log_in):
    make_cycle()
    make_open_uitvraag(make_dossier())
    stranger = make_account(Rol.VOORZITTER)

    assert taken(stranger) == []
    assert taken(make_account(Rol.BELEIDSMEDEWERKER, make_raad())) == []
    page = log_in(stranger).open("/start")
    assert "Er wacht nu niets op u" in page.text
    assert "Nog geen dossiers" in page.text


def test_the_page_shows_where_each_raad_of_mine_stands(app, log_in):
    cycle = make_cycle()
    account = make_account(Rol.VOORZITTER, cycle.raad)
    other = make_raad()
    give_role(account, Rol.RAADSLID, other)

    page = log_in(account).open("/start")

    assert f"Waar staan wij? {cycle.raad.naam}" in page.text
    assert f"Waar staan wij? {other.naam}" in page.text
    assert "Toezeggingen: 1 van 2 nog open" in page.text
    assert page.link("Nieuw dossier") == f"/raden/{cycle.raad.id}/dossiers/nieuw"
    links = {link.url for link in page.links}
    assert {f"/raden/{other.id}", f"/raden/{other.id}/kluis"} <= links


def test_after_months_away_the_page_says_how_much_waits_and_where_each_dossier_is(app, log_in):
    raad = make_raad()
    asked, quiet = make_dossier(raad, titel="Gevraagd"), make_dossier(raad, titel="Rustig")
    make_aanvraag(asked, gevraagd_voor_op=days(3))

    page = log_in(make_account(Rol.RAADSLID, raad)).open("/start")

    assert "Er wacht één ding op u." in page.text
    assert page.text.count("Stap 2 van 7. Uitvraag: nog niet gevraagd") == 2
    assert page.text.count("Wacht op u") == 1
    assert page.link(quiet.titel) == f"/dossiers/{quiet.id}/werkblad"


def test_several_things_are_counted(app, log_in):
    dossier = make_dossier()
    for titel in "AB":
        make_open_uitvraag(dossier, titel=titel)

    page = log_in(make_account(Rol.SECRETARIS, dossier.raad)).open("/start")

    assert "Er wachten 2 dingen op u. Begin bovenaan" in page.text


def test_a_raad_without_dossiers_is_told_how_to_begin(app, log_in):
    raad = make_raad()

    page = log_in(make_account(Rol.RAADSLID, raad)).open("/start")

    assert page.link("Nieuw dossier") == f"/raden/{raad.id}/dossiers/nieuw"


def test_the_operator_is_sent_to_the_administration(app, log_in):
    page = log_in(make_account(Rol.BEHEERDER)).open("/start")

    assert page.link("Beheer openen") == "/beheer"


def test_every_link_that_waits_leads_somewhere(app, log_in):
    cycle = make_cycle()
    make_open_uitvraag(cycle.dossier, status=UitvraagStatus.GESLOTEN)
    make_advies(cycle.dossier)
    for rol in (Rol.VOORZITTER, Rol.BELEIDSMEDEWERKER):
        account = make_account(rol, cycle.raad)
        browser = log_in(account)
        for _, url in taken(account):
            assert browser.open(url).status == 200, url


def test_who_is_not_logged_in_is_asked_to(visitor):
    visitor.open("/start")

    assert visitor.path == "/inloggen"
