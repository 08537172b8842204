"""Als bewoner wil ik dat alles verdwijnt wat van mijn verhaal is gemaakt, zodra ik dat zeg."""

import pytest

from cliëntenraad.analyses.actions_citaten import citaat_goedkeuren
from cliëntenraad.analyses.models import Citaat, Drager, Leesplaats, Schoning
from cliëntenraad.analyses.queries import aantal_dragers
from cliëntenraad.analyses.queries_citaten import list_citaten_goedgekeurd
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.ervaringen.actions import intrekken, toestemming_wijzigen
from cliëntenraad.ervaringen.queries import derive_keys
from cliëntenraad.ervaringen.rules import Toestemming
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event, SiteVersion
from cliëntenraad.kern.rules import RuleViolation
from tests.factories import NOW, TODAY
from tests.factories_analyses import (
    FRAGMENT,
    make_bevinding,
    make_citaat,
    make_goedgekeurd,
    make_lid,
    make_ronde,
    make_uitvraag,
    share,
)


@pytest.fixture
def uitvraag(app):
    return make_uitvraag()


@pytest.fixture
def codes(uitvraag):
    return make_ronde(uitvraag)


def version():
    return db.session.query(SiteVersion).one().nummer


def citaat_row():
    db.session.rollback()
    row = db.session.query(Citaat).one()
    return row.status, row.tekst, row.verzegelde_tekst


GONE = (CitaatStatus.VERVALLEN, None, None)


@pytest.mark.parametrize("make", [make_citaat, make_goedgekeurd], ids=["proposed", "approved"])
def test_withdrawing_empties_a_citaat_and_outdates_the_pages(uitvraag, codes, make):
    make(codes[0])
    before = version()

    intrekken(derive_keys(codes[0]), today=TODAY)

    assert citaat_row() == GONE
    assert db.session.query(Citaat).one().ervaring_id is None
    assert version() > before
    assert list_citaten_goedgekeurd(uitvraag.raad_id) == []


def test_withdrawing_takes_everything_made_of_the_story(uitvraag, codes):
    make_goedgekeurd(codes[0])
    bevinding_id = make_bevinding(uitvraag, codes[:2]).id

    intrekken(derive_keys(codes[0]), today=TODAY)

    assert aantal_dragers(bevinding_id) == 1
    assert db.session.query(Schoning).count() == 0
    assert db.session.query(Leesplaats).count() == 4


def test_who_still_allows_quoting_keeps_the_citaat(codes):
    make_goedgekeurd(codes[0])

    toestemming_wijzigen(derive_keys(codes[0]), Toestemming.PUBLICEREN, today=TODAY)
    toestemming_wijzigen(derive_keys(codes[0]), Toestemming.CITEREN, today=TODAY)

    assert citaat_row() == (CitaatStatus.GOEDGEKEURD, FRAGMENT, None)


def test_below_quoting_the_citaat_goes_and_the_finding_stays(uitvraag, codes):
    make_goedgekeurd(codes[0])
    bevinding_id = make_bevinding(uitvraag, codes).id

    toestemming_wijzigen(derive_keys(codes[0]), Toestemming.SAMENVATTEN, today=TODAY)

    assert citaat_row() == GONE
    assert aantal_dragers(bevinding_id) == 5


def test_below_summarising_it_carries_no_finding_and_no_public_page_moves(uitvraag, codes):
    bevinding_id = make_bevinding(uitvraag, codes).id
    before = version()

    toestemming_wijzigen(derive_keys(codes[0]), Toestemming.TELLEN, today=TODAY)

    assert aantal_dragers(bevinding_id) == 4
    assert db.session.query(Drager).count() == 4
    assert version() == before


def test_what_was_withdrawn_cannot_be_approved_any_more(uitvraag, codes):
    citaat = make_citaat(codes[0])
    reader_id = make_lid(uitvraag).id
    toestemming_wijzigen(derive_keys(codes[0]), Toestemming.TELLEN, today=TODAY)

    with pytest.raises(RuleViolation, match="al vervallen"):
        citaat_goedkeuren(citaat, FRAGMENT, door_id=reader_id, now=NOW)

    assert citaat_row() == GONE


def test_approval_asks_for_consent_once_more(uitvraag, codes):
    citaat = make_citaat(codes[0])
    reader_id = make_lid(uitvraag).id
    db.session.execute(db.text("UPDATE ervaring SET toestemming = 'tellen'"))
    db.session.commit()

    with pytest.raises(RuleViolation, match="geen toestemming"):
        citaat_goedkeuren(citaat, FRAGMENT, door_id=reader_id, now=NOW)


def test_another_story_loses_nothing(codes):
    make_goedgekeurd(codes[0])

    intrekken(derive_keys(codes[1]), today=TODAY)
    toestemming_wijzigen(derive_keys(codes[2]), Toestemming.TELLEN, today=TODAY)

    assert citaat_row() == (CitaatStatus.GOEDGEKEURD, FRAGMENT, None)


def test_withdrawing_what_was_never_used_leaves_no_trace(uitvraag):
    code = share(uitvraag)
    before, events = version(), db.session.query(Event).count()

    intrekken(derive_keys(code), today=TODAY)

    assert (version(), db.session.query(Event).count()) == (before, events)
