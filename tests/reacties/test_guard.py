"""Als raad wil ik dat een verzonden reactie vaststaat, ook voor wie bij de database kan."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from tests.factories_reacties import make_aangeboden_advies, make_reactie

FIXED = "deze reactie is verzonden en staat vast"


def execute(sql: str, **values) -> None:
    db.session.execute(text(sql), values)
    db.session.commit()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE reactie SET inleiding = 'anders' WHERE id = :id",
        "UPDATE reactie SET status = 'concept' WHERE id = :id",
        "UPDATE reactie SET verzonden_op = '2020-01-01' WHERE id = :id",
        "DELETE FROM reactie WHERE id = :id",
        "UPDATE puntreactie SET uitkomst = 'niet' WHERE reactie_id = :id",
        "UPDATE puntreactie SET motivering = 'anders' WHERE reactie_id = :id",
        "DELETE FROM puntreactie WHERE reactie_id = :id",
    ],
)
def test_the_database_refuses_to_change_a_sent_reactie(app, sql):
    reactie = make_reactie(verzonden_op=clock.today())

    with pytest.raises(DBAPIError, match=FIXED):
        execute(sql, id=reactie.id)


def test_the_database_refuses_an_extra_answer_in_a_sent_reactie(app):
    sent = make_reactie(verzonden_op=clock.today())
    other = make_aangeboden_advies().punten[0]

    with pytest.raises(DBAPIError, match=FIXED):
        execute(
            "INSERT INTO puntreactie (raad_id, reactie_id, adviespunt_id, uitkomst, motivering)"
            " VALUES (:raad, :reactie, :punt, 'niet', '')",
            raad=sent.raad_id,
            reactie=sent.id,
            punt=other.id,
        )


def test_an_answer_cannot_move_into_a_sent_reactie(app):
    sent, concept = make_reactie(verzonden_op=clock.today()), make_reactie()

    with pytest.raises(DBAPIError, match=FIXED):
        execute(
            "UPDATE puntreactie SET reactie_id = :sent WHERE reactie_id = :concept",
            sent=sent.id,
            concept=concept.id,
        )


def test_the_database_refuses_to_send_a_point_without_an_outcome(app):
    reactie = make_reactie(uitkomst=None)

    with pytest.raises(DBAPIError, match="heeft geen uitkomst"):
        execute("UPDATE reactie SET status = 'verzonden' WHERE id = :id", id=reactie.id)


def test_a_concept_may_change_and_go(app):
    reactie = make_reactie()

    execute("UPDATE puntreactie SET uitkomst = NULL WHERE reactie_id = :id", id=reactie.id)
    execute("DELETE FROM puntreactie WHERE reactie_id = :id", id=reactie.id)
    execute("DELETE FROM reactie WHERE id = :id", id=reactie.id)

    assert db.session.scalar(text("SELECT count(*) FROM reactie")) == 0
