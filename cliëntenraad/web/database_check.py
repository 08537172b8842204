"""May this program touch this database? Asked at every start, so it imports little."""

from flask import Flask
from sqlalchemy import String, inspect, select, text
from sqlalchemy.exc import DBAPIError

from cliëntenraad.kern.db import db
from cliëntenraad.kern.settings import Settings
from cliëntenraad.voorbeeld.rules import is_voorbeeld
from cliëntenraad.web.revisions import head_revision, known_revisions


def check_database(app: Flask) -> None:
    """Stop with one line when this program may not touch this database. Raises SystemExit."""
    settings: Settings = app.config["SETTINGS"]
    try:
        with app.app_context():
            tables = set(inspect(db.engine).get_table_names())
            if "alembic_version" in tables:
                _check_revision()
            if "account" in tables and not settings.voorbeeld:
                _check_accounts()
                _check_pepper(settings.pepper)
            db.session.remove()
            db.engine.dispose()
    except DBAPIError as error:
        raise SystemExit(
            f"De database is niet te bereiken ({type(error).__name__}). Controleer DATABASE_URL."
        ) from None


def _check_revision() -> None:
    revision = db.session.scalar(text("SELECT version_num FROM alembic_version"))
    if revision is not None and revision not in known_revisions():
        raise SystemExit(
            f"Deze database is van een nieuwere versie ({revision}). Werk eerst het programma bij."
        )


def _check_accounts() -> None:
    if any(is_voorbeeld(email) for email in db.session.scalars(text("SELECT email FROM account"))):
        raise SystemExit(
            "In deze database staan accounts van het voorbeeld. Start met VOORBEELD=1,"
            " of kies met DATABASE_URL een andere database."
        )


def _check_pepper(pepper: str) -> None:
    """Stop when the pepper was typed into a table: a copy of the database would then hold it.

    Compared here and not by the database, which might write the question in its log.
    """
    if db.session.scalar(text("SELECT version_num FROM alembic_version")) != head_revision():
        return
    for table in db.metadata.sorted_tables:
        columns = [c for c in table.columns if isinstance(c.type, String) and c.name != "soort"]
        if not columns:
            continue
        rows = db.session.execute(select(*columns))
        if any(pepper in str(value) for row in rows for value in row):
            raise SystemExit(
                f"De PEPPER staat in de database, in de tabel {table.name}. Haal hem daar weg en"
                " maak geen kopie van de database tot dat gebeurd is."
            )
