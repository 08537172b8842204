"""Als bezoeker wil ik zien wat is beloofd, hoe ik meedoe en wie deze site maakt."""

import pytest

from cliëntenraad.kern.db import db
from cliëntenraad.uitvragen.rules import UitvraagStatus
from tests.factories import make_dossier
from tests.factories_cycle import make_cycle
from tests.factories_overzichten import (
    days,
    make_ervaring,
    make_open_uitvraag,
    make_toezegging,
    make_uitvraag,
)


def test_promises_that_are_late_stand_on_top(visitor):
    cycle = make_cycle()
    make_toezegging(cycle.puntreactie, tekst="Een balie in de buurt", uiterlijk_op=days(20))

    page = visitor.open("/toezeggingen")

    order = ["Te laat of niet nagekomen", "Alle brieven worden herschreven.", "4 weken te laat"]
    order += ["Loopt nog", "Een balie in de buurt", "Nagekomen", "Iedereen krijgt een brief"]
    listed = page.text[page.text.rindex(order[0]) :]
    places = [listed.index(words) for words in order]
    assert places == sorted(places)
    assert "Te laat of niet nagekomen 1 Loopt nog 1 Nagekomen 1" in page.text
    assert "De raad zegt: De raad zag de brieven." in page.text


def test_promises_in_a_dossier_that_is_not_public_are_not_told(visitor):
    cycle = make_cycle()
    cycle.dossier.is_openbaar = False
    db.session.commit()

    page = visitor.open("/toezeggingen")

    assert "Alle brieven worden herschreven." not in page.text
    assert page.link("Bekijk de dossiers") == "/dossiers"


def test_an_open_uitvraag_says_how_to_take_part_and_not_how_many_did(visitor):
    uitvraag = make_open_uitvraag(make_dossier(), verwerkingsverantwoordelijke="Stichting Stem")
    path = f"/uitvragen/{uitvraag.id}"
    before = visitor.open(path).html
    for _ in range(12):
        make_ervaring(uitvraag)

    page = visitor.open(path)

    assert page.html == before
    assert page.link("Deel uw ervaring") == "/mee"
    assert "Stichting Stem" in page.text


def test_a_finished_uitvraag_gives_back_what_was_heard(visitor):
    uitvraag = make_uitvraag(make_dossier())

    page = visitor.open(f"/uitvragen/{uitvraag.id}")

    assert "Veel mensen horen lang niets." in page.text
    assert "Wij schreven een advies aan het college." in page.text


@pytest.mark.parametrize(
    "values",
    [{"sluit_op": days(-1)}, {"status": UitvraagStatus.GESLOTEN, "gesloten_op": days(-1)}],
    ids=["past its day", "closed"],
)
def test_an_uitvraag_that_ended_says_that_it_is_being_read(visitor, values):
    uitvraag = make_open_uitvraag(make_dossier(), **values)

    page = visitor.open(f"/uitvragen/{uitvraag.id}")

    assert "Deze uitvraag is gesloten." in page.text
    assert "Deel uw ervaring" not in page.text


def test_an_uitvraag_that_is_being_made_does_not_exist(visitor):
    uitvraag = make_open_uitvraag(make_dossier(), status=UitvraagStatus.CONCEPT)

    assert visitor.open(f"/uitvragen/{uitvraag.id}").status == 404


@pytest.mark.parametrize("path", ["/over", "/privacy", "/toegankelijkheid"])
def test_every_public_page_leads_to_what_the_site_is(visitor, path):
    assert path in {link.url for link in visitor.open("/").links}
    assert visitor.open(path).status == 200


def test_search_engines_find_public_pages_and_no_others(visitor):
    cycle = make_cycle()
    hidden = make_dossier(is_openbaar=False)

    sitemap = visitor.open("/sitemap.xml").html

    for path in (
        "/",
        f"/dossiers/{cycle.dossier.id}",
        f"/adviezen/{cycle.advies.id}",
        f"/uitvragen/{cycle.uitvraag.id}",
    ):
        assert f"<loc>http://127.0.0.1:8000{path}</loc>" in sitemap
    assert f"/dossiers/{hidden.id}<" not in sitemap
    assert "/mee" not in sitemap
    robots = visitor.open("/robots.txt").html
    assert "Disallow: /mee" in robots
    assert "Sitemap: http://127.0.0.1:8000/sitemap.xml" in robots


def test_public_pages_set_no_cookie(app):
    cycle = make_cycle()
    client = app.test_client()
    for path in ("/", "/dossiers", f"/adviezen/{cycle.advies.id}", "/toezeggingen", "/privacy"):
        assert "Set-Cookie" not in client.get(path).headers
