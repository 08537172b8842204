"""Als bewoner wil ik dat niemand kan uitrekenen of mijn verhaal vlak na mijn gesprek binnenkwam."""

from itertools import combinations

import pytest
from sqlalchemy import text

from cliëntenraad.analyses.actions import ronde_maken
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.kern.db import db
from tests.factories import NOW
from tests.factories_analyses import ervaring_of, make_uitvraag, share

MANY = 200
#: Check P6 asks for 0.1 with 500 stories, which a fair order passes 999 times in a thousand. With
#: 200 chance alone goes above this once in ten million times; what tells the order gives 1.
NOTHING = 0.25


def tau(order: list[int]) -> float:
    """Kendall's tau: 1 when the order of arrival can be read off, near 0 when it tells nothing."""
    pairs = list(combinations(order, 2))
    return sum(1 if first < second else -1 for first, second in pairs) / len(pairs)


@pytest.fixture
def arrived(app) -> dict[str, int]:
    """When each story came in, first to last; then they were released to the raad."""
    uitvraag = make_uitvraag()
    arrived = {
        ervaring_of(share(uitvraag, f"Verhaal {number}.")).id: number for number in range(MANY)
    }
    ronde_maken(uitvraag, door_id=None, now=NOW)
    return arrived


def order_of(arrived: dict[str, int], query: str) -> list[int]:
    return [arrived[found] for found in db.session.scalars(text(query))]


def test_neither_ids_nor_storage_nor_reading_order_tell_who_came_first(arrived):
    looks = {
        "by id": order_of(arrived, "SELECT id FROM ervaring ORDER BY id"),
        "as stored": order_of(arrived, "SELECT id FROM ervaring"),
        "as read": order_of(arrived, "SELECT ervaring_id FROM leesplaats ORDER BY plaats"),
    }
    if db.engine.dialect.name == "postgresql":
        looks["by place"] = order_of(arrived, "SELECT id FROM ervaring ORDER BY ctid")
        assert db.session.scalar(text("SELECT count(DISTINCT xmin::text) FROM ervaring")) == 1

    assert {len(order) for order in looks.values()} == {MANY}
    assert [look for look, order in looks.items() if abs(tau(order)) > NOTHING] == []


def test_there_is_no_hidden_number_of_the_row(app):
    column = "rowid" if db.engine.dialect.name == "sqlite" else "oid"
    with pytest.raises(Exception, match=column):
        db.session.execute(text(f"SELECT {column} FROM {Ervaring.__tablename__}"))
