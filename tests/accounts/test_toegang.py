"""Als raad wil ik dat alleen wie er zit erbij kan, vanaf het moment dat iemand vertrekt."""

from datetime import timedelta

import pytest

from cliëntenraad.accounts.models import StaffSession
from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from tests.factories import give_role, make_account, make_lid, make_raad


def test_who_is_not_logged_in_is_asked_to_and_comes_back(visitor):
    raad = make_raad()

    page = visitor.open(f"/raden/{raad.id}")

    assert visitor.path == "/inloggen"
    assert "Inloggen" in page.title


def test_a_member_sees_the_own_raad(log_in):
    raad = make_raad(naam="Raad van hier")

    page = log_in(make_account(Rol.RAADSLID, raad)).open(f"/raden/{raad.id}")

    assert "Raad van hier" in page.text


def test_another_raad_looks_like_a_page_that_does_not_exist(log_in):
    other = make_raad()
    member = log_in(make_account(Rol.VOORZITTER))

    page, missing = member.open(f"/raden/{other.id}"), member.open("/raden/999999")

    assert page.status == missing.status == 404
    assert page.html == missing.html


def test_a_role_without_the_permission_is_told_so(log_in):
    raad = make_raad()

    page = log_in(make_account(Rol.RAADSLID, raad)).open(f"/raden/{raad.id}/leden/benoemen")

    assert page.status == 403
    assert "uw rol geeft geen toegang" in page.text


def test_a_beheerder_reaches_no_work_of_a_raad(log_in):
    raad = make_raad()

    assert log_in(make_account(Rol.BEHEERDER)).open(f"/raden/{raad.id}").status == 403


def test_leaving_the_raad_ends_access_at_the_next_request(log_in):
    raad = make_raad()
    account = make_account(None)
    lid = make_lid(raad)
    give_role(account, Rol.RAADSLID, raad, lid_id=lid.id)
    member = log_in(account)
    assert member.open(f"/raden/{raad.id}").status == 200

    lid.periodes[0].tot = clock.today() - timedelta(days=1)
    db.session.commit()

    assert member.open(f"/raden/{raad.id}").status == 404


def test_a_blocked_account_is_out_at_the_next_request(log_in):
    raad = make_raad()
    account = make_account(Rol.RAADSLID, raad)
    member = log_in(account)

    account.mag_inloggen = False
    db.session.commit()
    member.open(f"/raden/{raad.id}")

    assert member.path == "/inloggen"


def test_someone_may_sit_in_two_raden(log_in):
    first, second = make_raad(), make_raad()
    account = make_account(Rol.RAADSLID, first)
    give_role(account, Rol.SECRETARIS, second)
    member = log_in(account)

    assert member.open(f"/raden/{first.id}/leden/benoemen").status == 403
    assert member.open(f"/raden/{second.id}/leden/benoemen").status == 200


def test_after_logging_out_the_old_cookie_is_worth_nothing(log_in):
    raad = make_raad()
    member = log_in(make_account(Rol.RAADSLID, raad))
    old = member.client.get_cookie("sessie").value

    page = member.open(f"/raden/{raad.id}")
    member.submit_on(page, action="/uitloggen")
    member.client.set_cookie("sessie", old)
    member.open(f"/raden/{raad.id}")

    assert member.path == "/inloggen"


def test_an_idle_session_is_over(log_in):
    raad = make_raad()
    member = log_in(make_account(Rol.RAADSLID, raad))

    row = db.session.query(StaffSession).one()
    row.gebruikt_op = clock.now() - timedelta(minutes=61)
    db.session.commit()
    member.open(f"/raden/{raad.id}")

    assert member.path == "/inloggen"


@pytest.mark.parametrize("target", ["//evil.test/", "https://evil.test", "/\\evil.test", "x"])
def test_logging_in_never_leads_to_another_site(visitor, target):
    account = make_account(Rol.RAADSLID)

    visitor.submit(
        f"/inloggen?verder={target}", email=account.email, wachtwoord="een lang genoeg wachtwoord"
    )

    assert visitor.path == "/start"


def test_the_session_in_the_database_shows_nothing(log_in):
    account = make_account(Rol.RAADSLID)
    token = log_in(account).client.get_cookie("sessie").value

    row = db.session.query(StaffSession).one()

    assert token not in row.token_hash
    assert b"_user_id" not in row.inhoud
