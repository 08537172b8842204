"""Als lid van een raad wil ik inloggen, zodat ik bij het werk van mijn raad kan."""

from cliëntenraad.accounts.models import StaffSession
from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern.db import db
from tests.factories import PASSWORD, make_account


def test_a_member_logs_in_with_the_address_in_any_case(visitor):
    account = make_account(Rol.RAADSLID, naam="Amina")

    visitor.submit("/inloggen", email=account.email.upper(), wachtwoord=PASSWORD)

    assert db.session.query(StaffSession).count() == 1
    assert visitor.path == "/start"


def test_a_wrong_password_keeps_the_address_and_says_what_to_do(visitor):
    make_account(email="lid@test.test")

    page = visitor.submit("/inloggen", email="lid@test.test", wachtwoord="iets anders")

    assert "Het e-mailadres of het wachtwoord klopt niet." in page.text
    assert 'value="lid@test.test"' in page.html
