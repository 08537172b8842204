"""Als beheerder wil ik weten of de site leeft, en of zij haar werk kan doen."""

import pytest
from sqlalchemy import text

from cliëntenraad.kern.db import db
from cliëntenraad.kern.settings import Zone
from cliëntenraad.web.factory import create_app
from cliëntenraad.web.revisions import head_revision
from tests.conftest import test_settings


def test_a_site_with_its_database_is_ready(app):
    assert app.test_client().get("/gereed").status_code == 200


def test_a_database_of_another_version_is_not_ready(app):
    _set_revision("0001")
    answer = app.test_client().get("/gereed")
    _set_revision(head_revision())

    assert answer.status_code == 503
    assert "db upgrade" in answer.text


def _set_revision(revision: str | None) -> None:
    query = text("UPDATE alembic_version SET version_num = :revision")
    db.session.execute(query, {"revision": revision})
    db.session.commit()


@pytest.mark.parametrize("zone", list(Zone))
def test_without_a_database_the_process_lives_but_is_not_ready(tmp_path, zone):
    url = f"sqlite:///{tmp_path / 'missing' / 'raad.sqlite'}"
    client = create_app(test_settings(url, tmp_path, zone=zone)).test_client()

    assert client.get("/gezond").status_code == 200
    assert client.get("/gereed").status_code == 503


def test_an_empty_database_is_not_ready(tmp_path):
    url = f"sqlite:///{tmp_path / 'raad.sqlite'}"
    app = create_app(test_settings(url, tmp_path))

    assert app.test_client().get("/gereed").status_code == 503
    with app.app_context():
        db.engine.dispose()
