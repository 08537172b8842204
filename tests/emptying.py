"""An empty database for the next test, sooner than a new one."""

import shutil

from flask import Flask
from sqlalchemy import text

from cliëntenraad.kern.db import db

#: Without triggers: an adopted advies may not be deleted, except between two tests.
EMPTY = """
DO $$ DECLARE name text; BEGIN
  SET LOCAL session_replication_role = replica;
  FOR name IN SELECT tablename FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> 'alembic_version'
  LOOP EXECUTE format('DELETE FROM %I', name); END LOOP;
  PERFORM setval(oid::regclass, 1, false) FROM pg_class
    WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace;
  INSERT INTO site_version (id, nummer) VALUES (1, 1);
END $$
"""


def empty_sqlite(app: Flask) -> None:
    folder = app.config["SETTINGS"].var_dir
    db.engine.dispose()
    for leftover in folder.glob("raad.sqlite-*"):
        leftover.unlink()
    shutil.copy(folder / "empty.sqlite", folder / "raad.sqlite")


def empty_postgresql() -> None:
    """Delete every row and start every id at 1; TRUNCATE would make fifty new files each time."""
    db.session.execute(text(EMPTY))
    db.session.commit()
