"""Als bewoner wil ik dat mijn woorden nooit naar buiten gaan zonder mijn ja en twee mensen."""

from contextlib import suppress

import pytest

from cliëntenraad.analyses.actions_citaten import (
    citaat_afwijzen,
    citaat_goedkeuren,
    citaat_terugnemen,
    citaat_voorstellen,
)
from cliëntenraad.analyses.models import Citaat
from cliëntenraad.analyses.rules import FOLLOWS, CitaatStatus
from cliëntenraad.ervaringen.actions import intrekken, toestemming_wijzigen
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.queries import derive_keys
from cliëntenraad.ervaringen.rules import Toestemming
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation
from tests.factories import NOW, TODAY, make_account
from tests.factories_analyses import FRAGMENT, GESCHOOND, clean, make_uitvraag, share

#: Everything that anyone can do with a quote, or with the story it comes from.
STEPS = {
    "propose again": lambda w: propose(w),
    "approve as proposer": lambda w: citaat_goedkeuren(w.citaat, FRAGMENT, door_id=w.one, now=NOW),
    "approve as other": lambda w: citaat_goedkeuren(w.citaat, FRAGMENT, door_id=w.two, now=NOW),
    "reject": lambda w: citaat_afwijzen(w.citaat, door_id=w.two, now=NOW),
    "take back": lambda w: citaat_terugnemen(w.citaat, door_id=w.one, now=NOW),
    "allow less": lambda w: toestemming_wijzigen(w.keys, Toestemming.SAMENVATTEN, today=TODAY),
    "allow more": lambda w: toestemming_wijzigen(w.keys, Toestemming.PUBLICEREN, today=TODAY),
    "withdraw": lambda w: intrekken(w.keys, today=TODAY),
}


class Walk:
    """One story with a quote that waits for its second reader."""

    def __init__(self, uitvraag, one, two):
        code = share(uitvraag)
        self.keys, self.one, self.two = derive_keys(code), one, two
        self.ervaring = clean(code)
        self.ervaring_id = self.ervaring.id
        self.citaat = propose(self)
        self.citaat_id = self.citaat.id


def propose(walk):
    return citaat_voorstellen(
        walk.ervaring,
        geschoonde_tekst=GESCHOOND,
        fragment=FRAGMENT,
        schuilnaam="Hennie",
        door_id=walk.one,
        now=NOW,
    )


def check_public(walk):
    """No words in the open without consent and two people."""
    db.session.rollback()
    ervaring = db.session.get(Ervaring, walk.ervaring_id)
    consent = ervaring is not None and ervaring.toestemming.mag_geciteerd
    for citaat in db.session.query(Citaat).filter(Citaat.tekst.is_not(None)):
        if citaat.ervaring_id == walk.ervaring_id or citaat.id == walk.citaat_id:
            assert citaat.status is CitaatStatus.GOEDGEKEURD
            assert consent
            assert citaat.beoordeeld_door_id not in {None, citaat.voorgesteld_door_id}


@pytest.fixture
def sqlite_site(sqlite_app, clean_sqlite):
    """One database will do: the rules are the same, and this walk is long."""
    with sqlite_app.app_context():
        clean_sqlite()
        yield
        db.session.remove()


def state_of(walk):
    """Return all that decides what may follow."""
    own = db.session.query(Citaat).filter(Citaat.ervaring_id == walk.ervaring_id)
    ervaring = db.session.get(Ervaring, walk.ervaring_id)
    return (
        ervaring and ervaring.toestemming,
        db.session.get(Citaat, walk.citaat_id).status,
        frozenset((citaat.status, citaat.id == walk.citaat_id) for citaat in own),
    )


def go(walk, way):
    for step in way:
        with suppress(RuleViolation, LookupError):
            STEPS[step](walk)
        check_public(walk)
    return state_of(walk)


def test_no_way_through_any_state_leads_outside_without_consent_and_two_people(sqlite_site):
    uitvraag, one, two = make_uitvraag(), make_account().id, make_account().id
    ways = {go(Walk(uitvraag, one, two), ()): ()}
    todo = list(ways.values())
    while todo:
        before = todo.pop(0)
        for step in STEPS:
            way = (*before, step)
            state = go(Walk(uitvraag, one, two), way)
            if state not in ways:
                ways[state] = way
                todo.append(way)
    outside = [state for state in ways if state[1] is CitaatStatus.GOEDGEKEURD]
    assert outside
    assert all(consent is not None and consent.mag_geciteerd for consent, *_ in outside)
    assert len(ways) > 10


def test_the_table_of_states_has_one_way_to_the_outside():
    before = [
        state for state, following in FOLLOWS.items() if CitaatStatus.GOEDGEKEURD in following
    ]
    assert before == [CitaatStatus.VOORGESTELD]
    assert FOLLOWS[CitaatStatus.VERVALLEN] == set()
