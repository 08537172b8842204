"""Als beleidsmedewerker wil ik op tijd uitstel melden, zodat de raad weet waar hij aan toe is."""

from datetime import date, timedelta

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event
from cliëntenraad.reacties.models import Reactie
from tests.factories import make_account
from tests.factories_reacties import make_aangeboden_advies

DAY = clock.today() + timedelta(days=10)


def visit(log_in, **values):
    advies = make_aangeboden_advies(uiterlijk_op=DAY, **values)
    official = log_in(make_account(Rol.BELEIDSMEDEWERKER, advies.dossier.raad))
    return official, f"/adviezen/{advies.id}/reactie/uitstel"


def test_an_extension_is_announced_once_with_its_reason(app, log_in):
    official, path = visit(log_in)
    new_day = DAY + timedelta(days=7)

    page = official.submit(path, tot=new_day.isoformat(), reden="Er is een collega ziek.")

    assert "Het uitstel is gemeld." in page.text
    assert "Er is een collega ziek." in page.text
    reactie = db.session.query(Reactie).one()
    assert (reactie.uitstel_tot, reactie.uitstel_reden) == (new_day, "Er is een collega ziek.")
    assert "uitstel van reactie gemeld" in [event.soort for event in db.session.query(Event)]
    again = official.open(path)
    assert "Er is al een keer uitstel gemeld." in again.text
    assert path not in [form.action for form in again.forms]


def test_the_page_explains_the_longest_extension(app, log_in):
    official, path = visit(log_in)

    assert "verlengde reactietermijn" in official.open(path).text


@pytest.mark.parametrize(
    ("days", "reden", "message"),
    [
        (0, "Ziekte.", "Kies een dag die na de laatste dag van nu ligt."),
        (90, "Ziekte.", "Kies een eerdere dag: volgens de regeling kan uitstel tot en met"),
        (7, "", "Schrijf op waarom de gemeente meer tijd nodig heeft."),
    ],
)
def test_a_wrong_day_or_no_reason_is_refused(app, log_in, days, reden, message):
    official, path = visit(log_in)

    page = official.submit(path, tot=(DAY + timedelta(days=days)).isoformat(), reden=reden)

    assert message in page.text
    assert not [r for r in db.session.query(Reactie) if r.uitstel_tot]


@pytest.mark.parametrize("tot", ["morgen", "2026-02-30", ""])
def test_a_day_that_is_no_day_is_refused(app, log_in, tot):
    official, path = visit(log_in)

    page = official.submit(path, tot=tot, reden="Ziekte.")

    assert "Kies een dag die bestaat" in page.text or "Kies de nieuwe" in page.text


def test_a_regeling_without_extension_offers_none(app, log_in):
    official, path = visit(log_in, regeling={"reactie_verlenging_weken": 0})

    assert "De regeling van de raad staat geen uitstel toe." in official.open(path).text


def test_a_regeling_that_does_not_say_sets_no_limit(app, log_in):
    official, path = visit(log_in, regeling={"reactie_verlenging_weken": None})

    assert "De regeling van de raad noemt geen langste uitstel." in official.open(path).text
    official.submit(path, tot=date(DAY.year + 1, 12, 1).isoformat(), reden="Ziekte.")
    assert db.session.query(Reactie).one().uitstel_tot == date(DAY.year + 1, 12, 1)
