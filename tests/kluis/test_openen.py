"""Als raadslid wil ik de kluis met de kluiszin openen, zodat alleen wij de verhalen lezen."""

from datetime import timedelta

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern import clock, limits
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event
from cliëntenraad.kluis.models import Kluis, Kluissleutel
from tests.factories import PASSWORD, make_account, make_raad
from tests.factories_kluis import KLUISZIN, make_kluis, master_of, open_kluis

CLOSED = "Typ de kluiszin. Daarna kunt u de ervaringen lezen"


@pytest.fixture
def raad(app):
    return make_kluis()


@pytest.fixture
def lid(raad, log_in):
    return log_in(make_account(Rol.RAADSLID, raad))


@pytest.fixture
def at(monkeypatch):
    """Return a function that moves the clock so many minutes from where it was."""
    start = clock.now()

    def at(minutes):
        monkeypatch.setattr(clock, "now", lambda: start + timedelta(minutes=minutes))

    return at


def test_the_right_phrase_opens_the_kluis_and_notes_who_did_it(raad, lid):
    page = lid.submit(f"/raden/{raad.id}/kluis", kluiszin=KLUISZIN.upper())

    assert "De kluis is open" in page.text
    assert db.session.query(Event).filter_by(soort="kluis geopend").one().door_id is not None


def test_a_wrong_phrase_says_so_in_a_plain_sentence(raad, lid):
    page = lid.submit(f"/raden/{raad.id}/kluis", kluiszin="acht eenden lopen over het ijs")

    assert "Dit is niet de kluiszin van deze raad." in page.text
    assert "acht eenden" not in page.html
    assert CLOSED in lid.open(f"/raden/{raad.id}/kluis").text


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [("", "Typ de kluiszin van uw raad."), ("woord " * 50, "Deze zin is te lang.")],
)
def test_an_empty_or_endless_phrase_is_refused(raad, lid, phrase, reason):
    assert reason in lid.submit(f"/raden/{raad.id}/kluis", kluiszin=phrase).text


def test_opening_makes_the_key_of_a_new_quarter(raad, lid):
    db.session.query(Kluissleutel).delete()
    db.session.commit()

    open_kluis(lid, raad)

    assert db.session.query(Kluissleutel).one().kwartaal == clock.quarter(clock.today())


def test_thirty_idle_minutes_close_the_kluis(raad, lid, at):
    open_kluis(lid, raad)

    at(31)

    assert CLOSED in lid.open(f"/raden/{raad.id}/kluis").text


def test_each_use_keeps_the_kluis_open(raad, lid, at):
    open_kluis(lid, raad)

    for minutes in (20, 40, 60, 80):
        at(minutes)
        assert "De kluis is open" in lid.open(f"/raden/{raad.id}/kluis").text
    at(111)
    assert CLOSED in lid.open(f"/raden/{raad.id}/kluis").text


def test_a_member_closes_the_kluis(raad, lid):
    open_kluis(lid, raad)

    page = lid.submit(f"/raden/{raad.id}/kluis", action="/sluiten")

    assert "De kluis is dicht." in page.text
    assert CLOSED in page.text


def test_a_button_that_was_on_the_screen_too_long_says_so(raad, lid):
    open_kluis(lid, raad)

    page = lid.submit(f"/raden/{raad.id}/kluis", action="/sluiten", csrf_token="1.oud")

    assert "Dat lukte niet: het formulier stond te lang open." in page.text


def test_the_kluis_opens_only_in_the_browser_of_who_typed_the_phrase(raad, lid, log_in):
    other = log_in(make_account(Rol.VOORZITTER, raad))

    open_kluis(lid, raad)

    assert CLOSED in other.open(f"/raden/{raad.id}/kluis").text


def test_logging_out_closes_the_kluis(raad, log_in):
    account = make_account(Rol.RAADSLID, raad)
    lid = open_kluis(log_in(account), raad)

    lid.submit(f"/raden/{raad.id}/kluis", action="/uitloggen")
    lid.submit("/inloggen", email=account.email, wachtwoord=PASSWORD)

    assert CLOSED in lid.open(f"/raden/{raad.id}/kluis").text


def test_afterwards_the_member_goes_on_to_the_page_that_was_wanted(raad, lid):
    lid.submit(f"/raden/{raad.id}/kluis?verder=/wachtwoord-vergeten", kluiszin=KLUISZIN)

    assert lid.path == "/wachtwoord-vergeten"


@pytest.mark.parametrize("elsewhere", ["//kwaad.test", "https://kwaad.test", "/\\kwaad.test", ""])
def test_it_never_goes_to_another_site(raad, lid, elsewhere):
    lid.submit(f"/raden/{raad.id}/kluis?verder={elsewhere}", kluiszin=KLUISZIN)

    assert lid.path == f"/raden/{raad.id}/kluis"


def test_too_many_tries_are_stopped_before_the_slow_work(raad, lid, monkeypatch):
    page = lid.open(f"/raden/{raad.id}/kluis")
    monkeypatch.setattr(limits.LOGIN_LIMIT, "per_minute", 0)

    assert lid.submit_on(page, kluiszin=KLUISZIN).status == 429


def test_neither_phrase_nor_open_key_is_in_the_database(raad, lid):
    open_kluis(lid, raad)

    key = master_of(raad)
    rows = db.session.connection().exec_driver_sql("SELECT * FROM staff_session").all()
    everything = repr(rows) + repr([vars(k) for k in db.session.query(Kluis)])
    assert KLUISZIN not in everything
    assert key.hex() not in everything
    assert repr(key) not in everything


@pytest.mark.parametrize(("rol", "status"), [(Rol.BEHEERDER, 403), (Rol.BELEIDSMEDEWERKER, 403)])
@pytest.mark.parametrize("page", ["kluis", "kluis/inrichten"])
def test_operator_and_official_do_not_reach_the_kluis(raad, log_in, rol, status, page):
    visitor = log_in(make_account(rol, raad))

    assert visitor.open(f"/raden/{raad.id}/{page}").status == status


def test_the_kluis_of_another_raad_is_not_there(raad, log_in):
    stranger = log_in(make_account(Rol.VOORZITTER))

    assert stranger.open(f"/raden/{raad.id}/kluis").status == 404
    assert stranger.open("/raden/999999/kluis").status == 404


def test_who_has_not_logged_in_goes_to_log_in(raad, visitor):
    visitor.open(f"/raden/{raad.id}/kluis")

    assert visitor.path == "/inloggen"


def test_a_member_of_a_raad_without_kluis_reads_whom_to_ask(app, log_in):
    raad = make_raad()
    lid = log_in(make_account(Rol.RAADSLID, raad))

    assert "Vraag de voorzitter of de secretaris" in lid.open(f"/raden/{raad.id}/kluis").text
    assert lid.open(f"/raden/{raad.id}/kluis/inrichten").status == 403
