"""Als raad wil ik dat wat ik opsla een stroomstoring overleeft en dat een fout niets verraadt."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from cliëntenraad.kern.db import Base, db
from cliëntenraad.raden.models import Gemeente
from tests.factories import make_gemeente

#: Tables of the installation as a whole: everything else belongs to a raad and carries its id.
SHARED = {
    *("site_version", "outgoing_mail", "gemeente", "raad"),
    *("huisstijl", "logoinhoud"),
    *("account", "herstelverzoek", "staff_session"),
    # Of nobody but whoever has the code.
    *("plan", "plansleutel", "planblad"),
}


def test_sqlite_is_set_up_to_survive_a_power_cut(sqlite_app):
    with sqlite_app.app_context(), db.engine.connect() as connection:
        found = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


def test_postgresql_is_set_up_to_survive_a_power_cut(postgresql_app):
    with postgresql_app.app_context(), db.engine.connect() as connection:
        names = ("fsync", "full_page_writes", "synchronous_commit")
        assert [connection.execute(text(f"SHOW {name}")).scalar() for name in names] == ["on"] * 3


def test_every_table_of_a_raad_carries_its_id():
    without = {name for name, table in Base.metadata.tables.items() if "raad_id" not in table.c}
    assert without == SHARED


def test_a_fault_in_the_database_does_not_show_what_was_typed(app):
    make_gemeente(naam="Kanariebloem")

    db.session.add(Gemeente(naam="Kanariebloem"))
    with pytest.raises(IntegrityError) as caught:
        db.session.flush()
    db.session.rollback()

    parameters = str(caught.value).split("[SQL")[1]
    assert "Kanariebloem" not in parameters
