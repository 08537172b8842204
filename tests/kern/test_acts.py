"""Als raad wil ik dat een handeling helemaal gebeurt of helemaal niet, en in het logboek staat."""

import threading

import pytest

from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act, concerns
from cliëntenraad.kern.models import Event, SiteVersion
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.models import Gemeente
from tests.factories import NOW, make_gemeente


def version() -> int:
    db.session.rollback()
    return db.session.get_one(SiteVersion, 1).nummer


def add_gemeente(naam: str) -> None:
    with act("gemeente toegevoegd", door_id=None, now=NOW) as event:
        concerns(event, Gemeente(naam=naam))


def refuse_halfway() -> None:
    with act("x", door_id=None, now=NOW) as event:
        concerns(event, Gemeente(naam="Half"))
        raise RuleViolation("nee")


def test_an_act_leaves_one_line_and_raises_the_version_once(app):
    before = version()

    add_gemeente("Waterdam")

    event = db.session.query(Event).one()
    assert (event.soort, event.object_soort) == ("gemeente toegevoegd", "gemeente")
    assert version() == before + 1


def test_a_refused_act_leaves_nothing(app):
    before = version()

    with pytest.raises(RuleViolation):
        refuse_halfway()

    assert db.session.query(Gemeente).count() == db.session.query(Event).count() == 0
    assert version() == before


def test_an_act_sees_what_another_changed_just_before(app):
    gemeente = make_gemeente(naam="Oud")
    assert gemeente.naam == "Oud"
    with db.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE gemeente SET naam = 'Nieuw'")

    with act("bekeken", gemeente, door_id=None, now=NOW):
        assert gemeente.naam == "Nieuw"


def test_many_writers_at_once_wait_their_turn_and_lose_nothing(app):
    faults = []

    def work(number: int) -> None:
        try:
            with app.app_context():
                for turn in range(5):
                    add_gemeente(f"G{number}-{turn}")
        except Exception as fault:
            faults.append(fault)

    before = version()
    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert faults == []
    assert version() == before + 40
    assert db.session.query(Gemeente).count() == 40
