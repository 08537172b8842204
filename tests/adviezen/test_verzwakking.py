"""Als bewoner wil ik mij terugtrekken: het punt dat op mij rustte wordt gemerkt, de brief niet."""

from datetime import date

import pytest

from cliëntenraad.adviezen import actions
from cliëntenraad.adviezen.models import Advies, Adviespunt, Onderbouwing, Verzwakking
from cliëntenraad.adviezen.queries_brief import brief_of
from cliëntenraad.analyses.actions_bevindingen import bevinding_wijzigen
from cliëntenraad.analyses.queries import aantal_dragers
from cliëntenraad.ervaringen.actions import intrekken, toestemming_wijzigen
from cliëntenraad.ervaringen.queries import derive_keys
from cliëntenraad.ervaringen.rules import Toestemming
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event, SiteVersion
from tests.factories import NOW, TODAY
from tests.factories_adviezen import (
    make_advies,
    make_dossier_met_regeling,
    make_punt,
    make_raad_met_leden,
    onderbouw,
)
from tests.factories_analyses import (
    ervaring_of,
    make_bevinding,
    make_goedgekeurd,
    make_ronde,
    make_uitvraag,
)
from tests.factories_kluis import make_kluis

LATER = date(2027, 4, 1)


def adopted(codes: int):
    """Return an adopted advies with one point on a finding and a quote, and the codes."""
    raad, leden = make_raad_met_leden()
    make_kluis(raad)
    uitvraag = make_uitvraag(raad, dossier_id=make_dossier_met_regeling(raad).id)
    shared = make_ronde(uitvraag, codes)
    bevinding, citaat = make_bevinding(uitvraag, shared), make_goedgekeurd(shared[0])
    advies = make_advies(uitvraag.dossier)
    onderbouw(make_punt(advies), bevinding)
    onderbouw(make_punt(advies), citaat)
    everyone = [lid.id for lid in leden]
    votes = {"voor": len(everyone) - 1, "tegen": 0, "onthouding": 0}
    actions.vaststellen(
        advies, vergadering_op=TODAY, aanwezig=everyone, **votes, door_id=None, now=NOW
    )
    return advies, bevinding, shared


def text_of_letter():
    """Return every column of the adopted rows, byte for byte."""
    db.session.rollback()
    tables = (Advies, Adviespunt, Onderbouwing)
    return [tuple(row) for t in tables for row in db.session.execute(t.__table__.select())]


def marked(advies):
    return [punt.is_verzwakt for punt in brief_of(advies.id, TODAY).punten]


def test_withdrawing_marks_the_points_and_changes_no_letter(app):
    advies, bevinding, codes = adopted(10)
    before, events = text_of_letter(), db.session.query(Event).count()
    assert marked(advies) == [False, False]

    intrekken(derive_keys(codes[0]), today=TODAY)

    assert text_of_letter() == before
    assert aantal_dragers(bevinding.id) == 9
    assert marked(advies) == [True, True]
    assert db.session.query(Event).count() == events


@pytest.mark.parametrize(
    "act",
    [
        lambda code: intrekken(derive_keys(code), today=TODAY),
        lambda code: toestemming_wijzigen(derive_keys(code), Toestemming.TELLEN, today=TODAY),
    ],
    ids=["withdrawn", "only counted"],
)
def test_a_point_that_enough_others_carry_is_not_marked(app, act):
    advies, bevinding, codes = adopted(12)
    version = db.session.query(SiteVersion).one().nummer

    act(codes[1])

    assert aantal_dragers(bevinding.id) == 11
    assert marked(advies) == [False, False]
    assert db.session.query(SiteVersion).one().nummer == version


def test_less_consent_takes_the_quote_and_marks_only_that_point(app):
    advies, _, codes = adopted(12)

    toestemming_wijzigen(derive_keys(codes[0]), Toestemming.SAMENVATTEN, today=TODAY)

    assert marked(advies) == [False, True]


def test_everyone_sees_the_mark_from_the_next_quarter_on(app, visitor, monkeypatch):
    advies, _, codes = adopted(10)
    url, number = f"/adviezen/{advies.id}", "Uit ongeveer 10 ervaringen"
    intrekken(derive_keys(codes[1]), today=clock.today())

    now = visitor.open(url).text
    monkeypatch.setattr(clock, "today", lambda: LATER)
    later = visitor.open(url).text

    assert "Minder onderbouwd" not in now
    assert later.count("Minder onderbouwd") == 1
    assert number in now
    assert number in later


def test_two_who_withdraw_leave_one_mark_with_nothing_but_the_first_quarter(app):
    _, _, codes = adopted(10)

    intrekken(derive_keys(codes[1]), today=TODAY)
    intrekken(derive_keys(codes[2]), today=LATER)

    assert db.session.query(Verzwakking).one().kwartaal == clock.quarter(TODAY)
    assert set(Verzwakking.__table__.columns.keys()) == {"onderbouwing_id", "raad_id", "kwartaal"}


def test_the_mark_goes_when_enough_stories_carry_it_again(app):
    advies, bevinding, codes = adopted(10)
    intrekken(derive_keys(codes[1]), today=TODAY)
    more = make_ronde(bevinding.uitvraag, 5, weeks=1)
    ids = [ervaring_of(code).id for code in (*codes[2:], codes[0], *more)]

    bevinding_wijzigen(
        bevinding, titel=bevinding.titel, tekst=bevinding.tekst, dragers=ids, door_id=1, now=NOW
    )

    assert marked(advies) == [False, False]
