"""Als bewoner wil ik dat de raad mijn verhaal na de bewaartermijn niet meer kan lezen."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.analyses.models import Schoning
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.ervaringen.queries import find_with_code, read
from cliëntenraad.kern import clock
from cliëntenraad.kern.clock import AMSTERDAM
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event
from cliëntenraad.kluis import rules
from cliëntenraad.kluis.actions import bewaartermijn_kiezen, ensure_quarter_key
from cliëntenraad.kluis.actions_tijdperk import opruimen
from cliëntenraad.kluis.cli import kluis_opruimen_command
from cliëntenraad.kluis.queries import get_kluis, get_quarter_key, list_keys
from tests.factories import NOW, make_account
from tests.factories_analyses import (
    FRAGMENT,
    VERHAAL,
    ervaring_of,
    make_citaat,
    make_goedgekeurd,
    make_ronde,
    make_uitvraag,
    opened,
)
from tests.factories_kluis import make_kluis

LAST_DAY = date(2028, 12, 31)


def noon(day):
    return datetime(day.year, day.month, day.day, 12, tzinfo=AMSTERDAM)


def test_a_key_lives_two_years_after_its_quarter():
    assert rules.bewaren_tot("2026-K4", 24) == LAST_DAY
    assert rules.bewaren_tot("2026-K1", 23) == date(2028, 2, 29)
    assert rules.bewaren_tot("2026-K2", 6) == date(2026, 12, 31)


@pytest.mark.parametrize("late", [0, 1])
def test_it_goes_the_day_after_its_last_day_and_not_before(app, late):
    raad = make_kluis()

    destroyed = opruimen(now=noon(LAST_DAY + timedelta(days=late)))

    assert destroyed == late
    assert (list_keys(raad.id)[0].verzegelde_sleutel is None) == bool(late)


def test_the_story_is_shut_for_the_raad_and_not_for_its_resident(app):
    uitvraag = make_uitvraag()
    code = make_ronde(uitvraag)[0]

    opruimen(now=noon(LAST_DAY + timedelta(days=1)))

    assert opened(uitvraag).inhoud(ervaring_of(code)) is None
    assert read(find_with_code(code)).tekst == VERHAAL


def test_what_was_made_of_it_and_never_published_goes_too(app):
    uitvraag = make_uitvraag()
    first, second = make_ronde(uitvraag)[:2]
    proposed, approved = make_citaat(first), make_goedgekeurd(second)

    opruimen(now=noon(LAST_DAY + timedelta(days=1)))

    assert db.session.query(Schoning).count() == 0
    assert (proposed.status, proposed.verzegelde_tekst) == (CitaatStatus.VERVALLEN, None)
    assert approved.tekst == FRAGMENT


def test_again_destroys_nothing_and_one_line_tells_no_count(app):
    make_kluis()
    late = noon(LAST_DAY + timedelta(days=1))

    assert (opruimen(now=late), opruimen(now=late)) == (1, 0)
    line = db.session.query(Event).filter_by(soort="kluissleutel vernietigd").one()
    assert line.object_soort == "kluis"


@given(
    years=st.lists(st.sampled_from([f"20{y}-K{q}" for y in range(26, 31) for q in "1234"])),
    months=st.integers(rules.MINSTE_MAANDEN, rules.MEESTE_MAANDEN),
    day=st.dates(date(2026, 1, 1), date(2040, 1, 1)),
)
def test_nothing_older_stays_and_nothing_younger_goes(years, months, day):
    for quarter in years:
        last = rules.bewaren_tot(quarter, months)
        assert rules.is_voorbij(last, day) == (day > last)
        assert not (rules.is_voorbij(last, day) and rules.moet_gewaarschuwd(last, day))
        assert last > rules.laatste_dag(quarter)


def test_a_destroyed_key_is_not_made_again(app):
    raad = make_kluis()
    opruimen(now=noon(LAST_DAY + timedelta(days=1)))

    ensure_quarter_key(raad.id, "2026-K4", door_id=None, now=NOW)

    assert get_quarter_key(raad.id, "2026-K4").verzegelde_sleutel is None


def test_another_term_counts_for_new_keys_only(app):
    raad = make_kluis()
    bewaartermijn_kiezen(get_kluis(raad.id), 6, door_id=None, now=NOW)
    ensure_quarter_key(raad.id, "2027-K1", door_id=None, now=NOW)

    assert [k.bewaren_tot for k in list_keys(raad.id)] == [date(2027, 9, 30), LAST_DAY]


@pytest.mark.parametrize(("months", "reason"), [("5", "Kies 6 tot"), ("61", "Kies 6 tot")])
def test_a_strange_term_is_refused(app, log_in, months, reason):
    raad = make_kluis()
    voorzitter = log_in(make_account(Rol.VOORZITTER, raad))

    page = voorzitter.submit(f"/raden/{raad.id}/kluis/bewaartermijn", maanden=months)

    assert reason in page.text
    assert get_kluis(raad.id).bewaar_maanden == rules.BEWAAR_MAANDEN


@pytest.mark.parametrize(("ahead", "warned"), [(61, False), (60, True), (0, True), (-1, False)])
def test_members_are_warned_sixty_days_ahead(app, log_in, ahead, warned):
    raad = make_kluis()
    list_keys(raad.id)[0].bewaren_tot = clock.today() + timedelta(days=ahead)
    db.session.commit()
    lid = log_in(make_account(Rol.RAADSLID, raad))

    assert ("gaan bijna voorgoed dicht" in lid.open("/start").text) == warned
    assert ("Gaat bijna weg" in lid.open(f"/raden/{raad.id}/kluis").text) == warned


def test_the_command_says_what_it_did(app):
    raad = make_kluis()
    list_keys(raad.id)[0].bewaren_tot = clock.today() - timedelta(days=1)
    db.session.commit()

    first = app.test_cli_runner().invoke(kluis_opruimen_command)
    again = app.test_cli_runner().invoke(kluis_opruimen_command)

    assert first.output == "1 sleutels vernietigd\n0 plannen gewist\n"
    assert again.output == "0 sleutels vernietigd\n0 plannen gewist\n"
