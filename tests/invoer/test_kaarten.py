"""Als bewoner zonder telefoon wil ik een code op papier die niemand anders kent."""

from datetime import timedelta

import pytest
from sqlalchemy import inspect, text

from cliëntenraad.ervaringen.queries import derive_keys
from cliëntenraad.invoer import rules_kaarten as rules
from cliëntenraad.invoer.actions_kaarten import kaarten_maken, kaarten_opruimen
from cliëntenraad.invoer.models_kaarten import Kaart
from cliëntenraad.kern.clock import iso_week, today
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event, SiteVersion
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen.rules import UitvraagStatus
from tests.ervaringen.journey import everything_stored, open_call
from tests.factories_uitvragen import make_uitvraag


def test_the_database_keeps_the_number_and_the_way_to_seal_but_no_word(app):
    uitvraag, _ = open_call()
    kaarten = kaarten_maken(uitvraag, 3, today=today())

    stored = b"\n".join(everything_stored())
    assert {kaart.kaartnummer for kaart in db.session.query(Kaart)} == {
        kaart.kaartnummer for kaart in kaarten
    }
    for kaart in kaarten:
        assert len(kaart.woorden) == 8
        keys = derive_keys(" ".join(kaart.woorden))
        assert keys.lookup in stored
        assert keys.kek not in stored
        assert not [word for word in kaart.woorden if f" {word} ".encode() in stored]


def test_printing_leaves_no_line_no_version_and_no_time(app):
    uitvraag, _ = open_call()
    before = db.session.query(Event).count(), db.session.query(SiteVersion).one().nummer
    kaarten_maken(uitvraag, 2, today=today())

    assert (db.session.query(Event).count(), db.session.query(SiteVersion).one().nummer) == before
    assert {kaart.week for kaart in db.session.query(Kaart)} == {iso_week(today())}
    columns = inspect(db.engine).get_columns("kaart")
    kinds = {column["name"]: str(column["type"]).upper() for column in columns}
    assert not [kind for kind in kinds.values() if "TIME" in kind or "DATE" in kind]
    assert {name for name, kind in kinds.items() if "INT" in kind} == {"raad_id", "uitvraag_id"}
    targets = {key["referred_table"] for key in inspect(db.engine).get_foreign_keys("kaart")}
    assert targets == {"raad", "uitvraag"}


def test_on_sqlite_no_hidden_number_tells_the_order(app):
    if db.engine.dialect.name == "sqlite":
        made = db.session.scalar(text("SELECT sql FROM sqlite_master WHERE name = 'kaart'"))
        assert "WITHOUT ROWID" in made


@pytest.mark.parametrize("status", [UitvraagStatus.CONCEPT, UitvraagStatus.GESLOTEN])
def test_only_an_open_uitvraag_gets_paper(app, status):
    uitvraag = make_uitvraag(status=status)
    with pytest.raises(RuleViolation, match="als de uitvraag open is"):
        kaarten_maken(uitvraag, 1, today=today())
    assert db.session.query(Kaart).count() == 0


@pytest.mark.parametrize(("days", "left"), [(27, 1), (28, 1), (29, 0)])
@pytest.mark.parametrize("is_closed", [True, False])
def test_unused_cards_end_four_weeks_after_the_last_day(app, days, left, is_closed):
    uitvraag, _ = open_call()
    other, _ = open_call()
    for one in (uitvraag, other):
        kaarten_maken(one, 1, today=today())
    last = today() - timedelta(days=days)
    if is_closed:
        uitvraag.status, uitvraag.gesloten_op = UitvraagStatus.GESLOTEN, last
    uitvraag.sluit_op = last
    db.session.commit()

    assert kaarten_opruimen(today=today()) == 1 - left
    assert kaarten_opruimen(today=today()) == 0
    assert db.session.query(Kaart).filter_by(uitvraag_id=uitvraag.id).count() == left
    assert db.session.query(Kaart).filter_by(uitvraag_id=other.id).count() == 1


def test_a_number_is_random_and_reads_as_it_is_written():
    numbers = {rules.new_kaartnummer() for _ in range(2000)}
    assert len(numbers) == 2000
    assert set("".join(numbers)) == set(rules.SIGNS)
    for number in numbers:
        shown = rules.show_kaartnummer(number)
        assert rules.read_kaartnummer(f" {shown.lower()} ") == number
    assert rules.read_kaartnummer("kp4t wx.7m") == "KP4TWX7M"


@pytest.mark.parametrize(("typed", "read"), [("", ""), ("??", ""), ("0O1I-8B5S", "0O1I8B5S")])
def test_what_is_no_number_stays_no_number(typed, read):
    assert rules.read_kaartnummer(typed) == read
