"""Als secretaris wil ik iemand uitnodigen met een link, zodat die zelf een wachtwoord kiest."""

from datetime import timedelta

import pytest

from cliëntenraad.accounts import actions, queries
from cliëntenraad.accounts.models import Uitnodiging
from cliëntenraad.accounts.rules import Rol, obstacles_to_password
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import OutgoingMail
from cliëntenraad.kern.rules import RuleViolation
from tests.factories import NOW, TODAY, make_account, make_lid, make_raad
from tests.visitor import Visitor


def invite(raad, **values) -> str:
    secretaris = make_account(Rol.SECRETARIS, raad)
    standard = {"raad_id": raad.id, "link": "/uitnodiging/{token}", "now": clock.now()}
    return actions.uitnodigen(
        "nieuw@test.test",
        "Nieuw Lid",
        Rol.RAADSLID,
        door_id=secretaris.id,
        **{**standard, **values},
    )


def test_a_secretaris_invites_and_the_new_lid_logs_in(app, log_in):
    raad = make_raad()
    lid = make_lid(raad, naam="Nieuw Lid")
    secretaris = log_in(make_account(Rol.SECRETARIS, raad))

    page = secretaris.submit(
        f"/raden/{raad.id}/uitnodigen",
        naam="Nieuw Lid",
        email="Nieuw@test.test",
        rol="raadslid",
        lid_id=str(lid.id),
    )
    mail = db.session.query(OutgoingMail).one()
    address = next(word for word in mail.tekst.split() if "/uitnodiging/" in word)
    assert address in page.text

    newcomer = Visitor(app)
    newcomer.submit(
        "/uitnodiging/" + address.rsplit("/", 1)[1], wachtwoord="vier woorden is genoeg"
    )
    newcomer.submit("/inloggen", email="nieuw@test.test", wachtwoord="vier woorden is genoeg")

    assert newcomer.open(f"/raden/{raad.id}").status == 200


def test_a_link_works_once(visitor):
    link = invite(make_raad())
    visitor.submit(link, wachtwoord="vier woorden is genoeg")

    page = visitor.open(link)

    assert page.status == 410
    assert "Vraag een nieuwe link." in page.text


def test_a_link_older_than_two_weeks_is_refused(visitor):
    link = invite(make_raad(), now=clock.now() - timedelta(days=15))

    assert visitor.open(link).status == 410


def test_a_short_password_is_explained_and_the_link_still_works(visitor):
    link = invite(make_raad())

    page = visitor.submit(link, wachtwoord="kort")

    assert "Kies een wachtwoord van ten minste 15 tekens." in page.text
    assert visitor.open(link).status == 200


def test_someone_who_is_known_only_gets_the_role(visitor):
    raad = make_raad()
    account = make_account(Rol.RAADSLID, email="nieuw@test.test")

    page = visitor.submit(invite(raad))

    assert "Welkom. U kunt nu inloggen." in page.text
    assert queries.may(account, "raad bekijken", raad, clock.today())


def test_only_the_hash_of_a_link_is_kept(app):
    token = invite(make_raad()).rsplit("/", 1)[1]

    assert db.session.query(Uitnodiging).one().token_hash != token


def test_a_role_needs_the_right_organisation(app):
    account = make_account(None)

    with pytest.raises(RuleViolation, match="Kies een raad"):
        actions.toekennen(account, Rol.VOORZITTER, van=TODAY, door_id=None, now=NOW)


def test_an_account_is_made_once(app):
    actions.aanmaken("a@test.test", "A", "vier woorden is genoeg", door_id=None, now=NOW)

    with pytest.raises(RuleViolation, match="Er is al een account"):
        actions.aanmaken("A@test.test", "A", "vier woorden is genoeg", door_id=None, now=NOW)


@pytest.mark.parametrize(
    "password", ["", "veertien teken", "wachtwoord123456789", "aaaaaaaaaaaaaaaaaaaa"]
)
def test_an_easy_password_is_refused_with_what_to_do(password):
    assert obstacles_to_password(password)


def test_a_second_invitation_replaces_the_first(visitor):
    raad = make_raad()
    first, second = invite(raad), invite(raad)

    assert visitor.open(first).status == 410
    assert visitor.open(second).status == 200
