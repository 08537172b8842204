"""Als raad wil ik dat een toezegging blijft staan zoals zij is gedaan."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from cliëntenraad.kern.db import db
from tests.factories_reacties import make_puntreactie, make_toezegging


def execute(sql: str, **values) -> None:
    db.session.execute(text(sql), values)
    db.session.commit()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE toezegging SET tekst = 'anders'",
        "UPDATE toezegging SET eigenaar = 'iemand anders'",
        "UPDATE toezegging SET uiterlijk_op = '2099-01-01'",
        "UPDATE toezegging SET gedaan_op = '2020-01-01'",
        "DELETE FROM toezegging",
    ],
)
def test_the_database_refuses_to_change_or_remove_a_promise(app, change):
    toezegging = make_toezegging()

    with pytest.raises(DBAPIError, match="een toezegging verandert niet en verdwijnt niet"):
        execute(f"{change} WHERE id = :id", id=toezegging.id)


def test_the_database_refuses_to_move_a_promise_to_another_point(app):
    toezegging, other = make_toezegging(), make_puntreactie()

    with pytest.raises(DBAPIError, match="een toezegging verandert niet"):
        execute(
            "UPDATE toezegging SET puntreactie_id = :other WHERE id = :id",
            other=other.id,
            id=toezegging.id,
        )


def test_the_judgement_may_change(app):
    toezegging = make_toezegging()

    execute("UPDATE toezegging SET status = 'nagekomen' WHERE id = :id", id=toezegging.id)

    assert toezegging.status == "nagekomen"
