"""Als lid dat mijn wachtwoord kwijt is wil ik zelf een nieuw kiezen, met een link per mail."""

from datetime import timedelta

from cliëntenraad.accounts import actions
from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import OutgoingMail
from tests.factories import make_account

NEW = "heel iets anders dan eerst"


def address_in_mail() -> str:
    mail = db.session.query(OutgoingMail).one()
    return next(word for word in mail.tekst.split() if "/wachtwoord-herstellen/" in word)


def test_the_link_from_the_mail_gives_a_new_password(visitor):
    account = make_account(Rol.RAADSLID)
    visitor.submit("/wachtwoord-vergeten", email=account.email)
    path = address_in_mail().removeprefix("http://127.0.0.1:8000")

    page = visitor.submit(path, wachtwoord=NEW)
    assert "Uw nieuwe wachtwoord werkt." in page.text

    visitor.submit("/inloggen", email=account.email, wachtwoord=NEW)
    assert visitor.path == "/start"


def test_the_page_does_not_tell_who_has_an_account(visitor):
    account = make_account(Rol.RAADSLID)

    known = visitor.submit("/wachtwoord-vergeten", email=account.email)
    unknown = visitor.submit("/wachtwoord-vergeten", email="niemand@test.test")

    assert known.text == unknown.text
    assert db.session.query(OutgoingMail).count() == 1


def test_a_link_works_once_and_for_an_hour(app, visitor):
    account = make_account(Rol.RAADSLID)
    link = "/wachtwoord-herstellen/{token}"
    actions.herstel_aanvragen(account.email, link=link, now=clock.now() - timedelta(minutes=61))

    page = visitor.submit(address_in_mail(), wachtwoord=NEW)

    assert "Deze link is verlopen of al gebruikt." in page.text


def test_a_new_password_ends_every_session_that_is_open(visitor, log_in):
    account = make_account(Rol.RAADSLID)
    elsewhere = log_in(account)
    elsewhere.open("/start")
    assert elsewhere.path == "/start"

    visitor.submit("/wachtwoord-vergeten", email=account.email)
    path = address_in_mail().removeprefix("http://127.0.0.1:8000")
    visitor.submit(path, wachtwoord=NEW)
    elsewhere.open("/start")

    assert elsewhere.path == "/inloggen"
