"""Als raadslid wil ik een uitvraag openen, sluiten en teruggeven wat wij hoorden."""

from datetime import timedelta

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern.clock import today
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event
from cliëntenraad.uitvragen.queries import list_open
from cliëntenraad.uitvragen.rules import UitvraagStatus
from tests.factories import make_account, make_dossier, make_raad
from tests.factories_uitvragen import make_open_uitvraag, make_sleutel, make_uitvraag

NEXT_WEEK = (today() + timedelta(days=7)).isoformat()


@pytest.fixture
def uitvraag(app):
    raad = make_raad()
    make_sleutel(raad)
    return make_uitvraag(make_dossier(raad), contactblok="1.0")


@pytest.fixture
def member(uitvraag, log_in):
    return log_in(make_account(Rol.RAADSLID, uitvraag.dossier.raad))


def test_a_member_opens_an_uitvraag_until_a_day(uitvraag, member):
    page = member.submit(f"/uitvragen/{uitvraag.id}/openen", sluit_op=NEXT_WEEK)

    assert "Mensen kunnen nu meedoen." in page.text
    assert uitvraag.status is UitvraagStatus.OPEN
    assert list_open(today()) == [uitvraag]
    assert db.session.query(Event).filter_by(soort="uitvraag geopend").count() == 1


@pytest.mark.parametrize(
    ("sluit_op", "reason"),
    [
        ("", "Kies de laatste dag"),
        ("gisteren", "Kies een dag die bestaat, zoals 31-12-2026."),
        ("2020-01-01", "ligt in het verleden"),
    ],
)
def test_it_opens_only_with_a_day_to_come(uitvraag, member, sluit_op, reason):
    page = member.submit(f"/uitvragen/{uitvraag.id}/openen", sluit_op=sluit_op)
    assert reason in page.text
    assert uitvraag.status is UitvraagStatus.CONCEPT


def test_without_a_kluis_it_may_not_open_and_the_page_says_so_before(app, log_in):
    uitvraag = make_uitvraag(contactblok="1.0")
    member = log_in(make_account(Rol.RAADSLID, uitvraag.dossier.raad))

    assert (
        "Richt eerst de kluis van de raad in."
        in member.open(f"/uitvragen/{uitvraag.id}/openen").text
    )
    page = member.submit(f"/uitvragen/{uitvraag.id}/openen", sluit_op=NEXT_WEEK)

    assert "Richt eerst de kluis van de raad in." in page.text
    assert uitvraag.status is UitvraagStatus.CONCEPT


def test_closing_asks_first_and_cannot_be_undone(uitvraag, member):
    member.submit(f"/uitvragen/{uitvraag.id}/openen", sluit_op=NEXT_WEEK)
    assert (
        "Daarna kan niemand meer meedoen." in member.open(f"/uitvragen/{uitvraag.id}/sluiten").text
    )

    member.submit(f"/uitvragen/{uitvraag.id}/sluiten")
    page = member.submit(f"/uitvragen/{uitvraag.id}/openen", sluit_op=NEXT_WEEK)

    assert "Deze uitvraag is gesloten en kan niet open worden." in page.text
    assert uitvraag.gesloten_op == today()
    assert list_open(today()) == []


def test_a_second_press_on_close_changes_nothing(uitvraag, member):
    member.submit(f"/uitvragen/{uitvraag.id}/openen", sluit_op=NEXT_WEEK)
    form = member.open(f"/uitvragen/{uitvraag.id}/sluiten")
    member.submit_on(form, action="/sluiten")
    page = member.submit_on(form, action="/sluiten")
    assert "Deze uitvraag is gesloten" in page.text
    assert db.session.query(Event).filter_by(soort="uitvraag gesloten").count() == 1


def test_an_uitvraag_is_finished_only_with_its_closing_report(uitvraag, member):
    member.submit(f"/uitvragen/{uitvraag.id}/openen", sluit_op=NEXT_WEEK)
    member.submit(f"/uitvragen/{uitvraag.id}/sluiten")
    address = f"/uitvragen/{uitvraag.id}/terugkoppelen"

    page = member.submit(address, gehoord="Brieven zijn moeilijk.")
    assert "Schrijf op wat u ermee doet." in page.text
    assert "Brieven zijn moeilijk." in page.html
    page = member.submit(address, gehoord="Brieven zijn moeilijk.", gedaan="Een advies.")

    assert "De uitvraag is klaar." in page.text
    assert uitvraag.status is UitvraagStatus.TERUGGEKOPPELD


def test_an_open_uitvraag_cannot_be_finished(uitvraag, member):
    member.submit(f"/uitvragen/{uitvraag.id}/openen", sluit_op=NEXT_WEEK)
    page = member.submit(
        f"/uitvragen/{uitvraag.id}/terugkoppelen", gehoord="Veel.", gedaan="Advies."
    )
    assert "Deze uitvraag is open en kan niet teruggekoppeld worden." in page.text


def test_past_its_last_day_it_shows_as_closed(app, log_in):
    uitvraag = make_open_uitvraag(sluit_op=today() - timedelta(days=1))
    member = log_in(make_account(Rol.RAADSLID, uitvraag.dossier.raad))
    assert "De laatste dag is voorbij" in member.open(f"/uitvragen/{uitvraag.id}/werkblad").text
    assert list_open(today()) == []
