"""Als bezoeker wil ik binnen vijf seconden zien wat ik hier kan doen."""

from cliëntenraad.kern.db import db
from cliëntenraad.toezeggingen.rules import ToezeggingStatus
from cliëntenraad.uitvragen.rules import UitvraagStatus
from tests.factories import make_dossier
from tests.factories_cycle import make_cycle
from tests.factories_overzichten import days, make_open_uitvraag, make_uitvraag


def test_an_empty_site_tells_everyone_where_to_go(visitor):
    page = visitor.open("/")

    assert page.link("Ik wil mijn ervaring delen") == "/mee"
    assert page.link("Ik zit in een raadInloggen en verder met uw dossiers") == "/inloggen"
    assert page.link("Ik werk bij de gemeenteInloggen en een advies beantwoorden") == "/inloggen"
    assert "Op dit moment loopt er geen uitvraag." in page.text


def test_what_happened_lately_is_told_in_three_sentences(visitor):
    cycle = make_cycle()

    page = visitor.open("/")

    assert "Wij vroegen Hoe gaat het contact met de gemeente?" in page.text
    assert "U zei Mensen horen lang niets" in page.text
    assert "De gemeente deed Nagekomen Iedereen krijgt een brief" in page.text
    assert "Ons advies: Punt 1: geef iedereen een vaste" in page.text
    assert "De gemeente nam 1 van de 3 punten over, en 1 voor een deel." in page.text
    assert f"/adviezen/{cycle.advies.id}" in {link.url for link in page.links}


def test_a_promise_that_is_late_stands_on_the_front_page(visitor):
    cycle = make_cycle()

    page = visitor.open("/")

    late = page.link("Alle brieven worden herschreven.")
    assert late == f"/toezeggingen#toezegging-{cycle.te_laat.id}"
    assert "4 weken te laat" in page.text


def test_only_uitvragen_that_are_open_today_invite_to_take_part(visitor):
    dossier = make_dossier()
    make_open_uitvraag(dossier, titel="Nu open", sluit_op=days(0))
    make_open_uitvraag(dossier, titel="Gisteren voorbij", sluit_op=days(-1))
    make_open_uitvraag(dossier, titel="Nog in de maak", status=UitvraagStatus.CONCEPT)
    make_uitvraag(dossier, titel="Al klaar")
    make_open_uitvraag(make_dossier(is_openbaar=False), titel="Besloten")

    page = visitor.open("/")

    assert "Nu open" in page.text
    for titel in ("Gisteren voorbij", "Nog in de maak", "Al klaar", "Besloten"):
        assert titel not in page.text


def test_a_promise_that_is_not_kept_is_not_told_as_done(visitor):
    cycle = make_cycle()
    cycle.toezegging.status = ToezeggingStatus.OPEN
    db.session.commit()

    page = visitor.open("/")

    assert "De gemeente deed" not in page.text.replace("u zei, de gemeente deed", "")
    assert "De gemeente beloofde" in page.text
