"""The migrations, run from nothing, build what the models describe, and can be undone."""

import subprocess
from itertools import pairwise

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask_migrate import downgrade, upgrade
from sqlalchemy import create_engine, inspect, text

from cliëntenraad.kern.db import Base, db
from cliëntenraad.kern.settings import ROOT
from cliëntenraad.web.factory import create_app
from cliëntenraad.web.revisions import head_revision, known_revisions
from tests.conftest import BOTH, test_settings
from tests.migrations.filled import fill_tables, rows_of

SCRIPTS = ScriptDirectory(str(ROOT / "migrations"))
REVISIONS = [script.revision for script in SCRIPTS.walk_revisions()][::-1]


@pytest.fixture(params=BOTH)
def fresh_app(request, tmp_path):
    """The site on a database in which nothing has been done yet."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'raad.sqlite'}"
    else:
        url = fresh_postgresql(request.getfixturevalue("postgres"))
    app = create_app(test_settings(url, tmp_path))
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()


def fresh_postgresql(address: str) -> str:
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("DROP DATABASE IF EXISTS fresh WITH (FORCE)"))
        connection.execute(text("CREATE DATABASE fresh"))
    engine.dispose()
    return engine.url.set(database="fresh").render_as_string(hide_password=False)


def differences() -> list:
    with db.engine.connect() as connection:
        return compare_metadata(MigrationContext.configure(connection), Base.metadata)


def tables() -> set[str]:
    return set(inspect(db.engine).get_table_names()) - {"alembic_version"}


def test_the_newest_revision_equals_the_models(fresh_app):
    upgrade()

    assert differences() == []


def test_up_down_and_up_again_on_an_empty_database(fresh_app):
    upgrade()
    downgrade(revision="base")
    assert tables() == set()

    upgrade()
    assert differences() == []


def test_each_revision_can_be_taken_back_one_step(fresh_app):
    for before, revision in pairwise(["base", *REVISIONS]):
        upgrade(revision=revision)
        seen = tables()
        downgrade(revision=before)
        upgrade(revision=revision)
        assert tables() == seen


def test_rows_survive_a_step_down_and_up_for_what_both_versions_know(fresh_app):
    upgrade()
    fill_tables()
    before = rows_of(["gemeente", "raad", "lid", "account"])

    downgrade(revision="0002")
    assert rows_of(["gemeente", "raad", "lid", "account"]) == before
    upgrade()

    assert rows_of(["gemeente", "raad", "lid", "account"]) == before
    assert differences() == []


def test_there_is_one_line_of_revisions():
    assert len(REVISIONS) == len(set(REVISIONS))
    assert list(known_revisions()) == REVISIONS
    assert head_revision() == REVISIONS[-1]


def test_a_migration_keeps_its_own_picture_of_the_tables():
    listing = subprocess.run(
        [
            "git",
            "grep",
            "-lE",
            "from cli.+ntenraad|import cli.+ntenraad",
            "--",
            "migrations/versions",
        ],
        capture_output=True,
        text=True,
    )
    assert listing.stdout == ""
