"""Als beheerder wil ik bijwerken en terug zonder dat een reactie of toezegging verdwijnt."""

import pytest
from flask_migrate import downgrade, upgrade
from sqlalchemy import text

from cliëntenraad.kern.db import db
from cliëntenraad.web.factory import create_app
from tests.conftest import BOTH, test_settings
from tests.migrations.filled import fill_tables
from tests.migrations.test_schema import fresh_postgresql

BEFORE = "0020"
ROWS = [
    "INSERT INTO advies (id, raad_id, dossier_id, titel, kenmerk, aan, inleiding, slot, status,"
    " versie) VALUES (1, 1, 1, 'T', 'K', 'college', '', '', 'concept', 1)",
    "INSERT INTO adviespunt (id, raad_id, advies_id, nummer, titel, tekst)"
    " VALUES (1, 1, 1, 1, 'P', 'P'), (2, 1, 1, 2, 'P', 'P')",
    "INSERT INTO reactie (id, raad_id, advies_id, status, inleiding)"
    " VALUES (1, 1, 1, 'concept', 'Dank.')",
    "INSERT INTO puntreactie (id, raad_id, reactie_id, adviespunt_id, uitkomst, motivering)"
    " VALUES (1, 1, 1, 1, 'niet', 'Te duur.')",
    "INSERT INTO toezegging (id, raad_id, puntreactie_id, tekst, eigenaar, uiterlijk_op, gedaan_op,"
    " status) VALUES (1, 1, 1, 'Bellen.', 'Team', '2026-12-01', '2026-11-01', 'open')",
    "INSERT INTO voortgangsbericht (id, raad_id, toezegging_id, tekst, op)"
    " VALUES (1, 1, 1, 'Bijna.', '2026-11-20')",
]


@pytest.fixture(params=BOTH)
def filled_app(request, tmp_path):
    """A database of just before these migrations, with a reactie and a toezegging in it."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'raad.sqlite'}"
    else:
        url = fresh_postgresql(request.getfixturevalue("postgres"))
    app = create_app(test_settings(url, tmp_path))
    with app.app_context():
        upgrade(revision=BEFORE)
        fill_tables()
        execute(*ROWS)
        yield app
        db.session.remove()
        db.engine.dispose()


def execute(*statements: str) -> None:
    for statement in statements:
        db.session.execute(text(statement))
    db.session.commit()


def answers() -> list[tuple]:
    query = text(
        "SELECT p.id, p.uitkomst, p.motivering, t.tekst FROM puntreactie p"
        " LEFT JOIN toezegging t ON t.puntreactie_id = p.id ORDER BY p.id"
    )
    rows = [tuple(row) for row in db.session.execute(query)]
    db.session.commit()
    return rows


def test_answers_and_promises_survive_up_down_and_up(filled_app):
    kept = [(1, "niet", "Te duur.", "Bellen.")]

    upgrade(revision="0022")
    assert answers() == kept
    downgrade(revision=BEFORE)
    assert answers() == kept
    upgrade(revision="0022")
    assert answers() == kept


def test_an_unfinished_answer_keeps_its_words_on_the_way_down(filled_app):
    upgrade(revision="0022")
    execute(
        "INSERT INTO puntreactie (id, raad_id, reactie_id, adviespunt_id, motivering)"
        " VALUES (2, 1, 1, 2, 'Nog niet af.')"
    )

    downgrade(revision=BEFORE)

    assert answers()[1] == (2, "later", "Nog niet af.", None)
