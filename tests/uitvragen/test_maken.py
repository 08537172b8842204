"""Als raadslid wil ik een uitvraag maken en bekijken, voordat iemand hem ziet."""

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern.db import db
from cliëntenraad.uitvragen.models import Uitvraag, Vraag
from cliëntenraad.uitvragen.rules import UitvraagStatus, VraagSoort
from tests.factories import make_account, make_dossier
from tests.factories_uitvragen import make_open_uitvraag, make_uitvraag, make_vraag

TEKSTEN = {
    "titel": "Hoe gaat het contact?",
    "inleiding": "Wij willen weten hoe het gaat.",
    "doelgroep": "Iedereen met bijstand",
}


def member_of(log_in, dossier):
    return log_in(make_account(Rol.RAADSLID, dossier.raad))


def test_a_member_makes_an_uitvraag_with_the_block(log_in):
    dossier = make_dossier()

    page = member_of(log_in, dossier).submit(
        f"/dossiers/{dossier.id}/uitvragen/nieuw", contactblok="y", **TEKSTEN
    )

    uitvraag = db.session.query(Uitvraag).one()
    assert uitvraag.status is UitvraagStatus.CONCEPT
    assert uitvraag.contactblok == "1.0"
    assert "De uitvraag is gemaakt." in page.text
    assert "Vul in wie verantwoordelijk is" in page.text


def test_an_empty_form_says_what_to_write_and_keeps_the_rest(log_in):
    dossier = make_dossier()

    page = member_of(log_in, dossier).submit(
        f"/dossiers/{dossier.id}/uitvragen/nieuw", titel="Contact"
    )

    assert "Schrijf op waarom u dit vraagt." in page.text
    assert 'value="Contact"' in page.html
    assert db.session.query(Uitvraag).count() == 0


def test_a_title_that_is_too_long_is_refused(log_in):
    dossier = make_dossier()
    page = member_of(log_in, dossier).submit(
        f"/dossiers/{dossier.id}/uitvragen/nieuw", **{**TEKSTEN, "titel": "a" * 301}
    )
    assert "ten hoogste 300 tekens" in page.text


def test_a_nameting_takes_over_the_questions_it_repeats(log_in):
    dossier = make_dossier()
    first = make_open_uitvraag(dossier, contactblok="1.0")
    make_vraag(first, VraagSoort.EEN_KEUZE, tekst="Kreeg u een brief?")

    page = member_of(log_in, dossier).submit(
        f"/dossiers/{dossier.id}/uitvragen/nieuw", herhaalt=str(first.id), **TEKSTEN
    )

    nameting = db.session.query(Uitvraag).filter_by(herhaalt_id=first.id).one()
    assert [vraag.tekst for vraag in nameting.vragen] == ["Kreeg u een brief?"]
    assert nameting.contactblok == "1.0"
    assert "Vraag toevoegen" not in page.text


def test_an_uitvraag_of_another_raad_cannot_be_repeated(log_in):
    dossier, elsewhere = make_dossier(), make_open_uitvraag()
    visitor = member_of(log_in, dossier)
    address = f"/dossiers/{dossier.id}/uitvragen/nieuw"

    page = visitor.submit(address, herhaalt=str(elsewhere.id), **TEKSTEN)

    assert "Kies een uitvraag uit de lijst" in page.text
    assert db.session.query(Uitvraag).count() == 1


def test_the_page_of_the_dossier_lists_its_uitvragen_and_offers_a_new_one(log_in):
    uitvraag = make_uitvraag()
    page = member_of(log_in, uitvraag.dossier).open(f"/dossiers/{uitvraag.dossier_id}/werkblad")
    assert page.link("Hoe gaat het contact? (concept)") == f"/uitvragen/{uitvraag.id}/werkblad"
    assert page.link("Nieuwe uitvraag") == f"/dossiers/{uitvraag.dossier_id}/uitvragen/nieuw"


def test_the_text_of_a_concept_can_be_changed(log_in):
    uitvraag = make_uitvraag()
    visitor = member_of(log_in, uitvraag.dossier)

    visitor.submit(f"/uitvragen/{uitvraag.id}/wijzigen", titel="Korter", contactblok="y")

    assert (uitvraag.titel, uitvraag.contactblok) == ("Korter", "1.0")


def test_the_text_of_an_open_uitvraag_is_fixed(log_in):
    uitvraag = make_open_uitvraag()
    page = member_of(log_in, uitvraag.dossier).submit(
        f"/uitvragen/{uitvraag.id}/wijzigen", titel="Anders"
    )
    assert "De tekst en de vragen liggen vast." in page.text
    assert uitvraag.titel == "Hoe gaat het contact?"


def test_the_preview_shows_every_question_and_can_send_nothing(log_in):
    uitvraag = make_uitvraag(contactblok="1.0")
    make_vraag(uitvraag, VraagSoort.MEER_KEUZES, tekst="Wat hielp u?")

    page = member_of(log_in, uitvraag.dossier).open(f"/uitvragen/{uitvraag.id}/voorbeeld")

    assert "Wat hielp u?" in page.text
    assert "Wat past nu het beste bij u?" in page.text
    assert {form.action for form in page.forms} == {"/uitloggen"}


def test_a_double_press_makes_one_uitvraag(log_in):
    dossier = make_dossier()
    visitor = member_of(log_in, dossier)
    form = visitor.open(f"/dossiers/{dossier.id}/uitvragen/nieuw")

    visitor.submit_on(form, action="/nieuw", **TEKSTEN)
    page = visitor.submit_on(form, action=f"/dossiers/{dossier.id}/uitvragen/nieuw", **TEKSTEN)

    assert "Deze uitvraag is al gemaakt." in page.text
    assert db.session.query(Uitvraag).count() == 1


def test_a_double_press_makes_one_question(log_in):
    uitvraag = make_uitvraag()
    visitor = member_of(log_in, uitvraag.dossier)
    form = visitor.open(f"/uitvragen/{uitvraag.id}/vragen/nieuw")

    visitor.submit_on(form, action="/nieuw", tekst="Wat ging mis?")
    page = visitor.submit_on(
        form, action=f"/uitvragen/{uitvraag.id}/vragen/nieuw", tekst="Wat ging mis?"
    )

    assert "Deze vraag staat er al." in page.text
    assert db.session.query(Vraag).count() == 1
