"""A few rows in every table that other tables lean on, written without the models."""

from sqlalchemy import text

from cliëntenraad.kern.db import db

ROWS = [
    "INSERT INTO gemeente (id, naam) VALUES (1, 'Waterdam')",
    "INSERT INTO raad (id, gemeente_id, soort, naam) VALUES (1, 1, 'clientenraad', 'Raad Één')",
    "INSERT INTO lid (id, raad_id, naam, functie) VALUES (1, 1, 'Zoë', 'voorzitter')",
    "INSERT INTO account (id, email, naam, wachtwoord_hash, mag_inloggen)"
    " VALUES (1, 'a@test.test', 'A', 'x', true)",
    "INSERT INTO dossier (id, raad_id, titel, samenvatting, aanleiding, grondslagen, status,"
    " is_openbaar, geopend_op)"
    " VALUES (1, 1, 'T', 'S', 'gevraagd', '[]', 'open', true, '2026-01-01')",
]


def fill_tables() -> None:
    for row in ROWS:
        db.session.execute(text(row))
    db.session.commit()


def rows_of(names: list[str]) -> dict[str, list[tuple]]:
    found = {}
    for name in names:
        rows = db.session.execute(text(f"SELECT * FROM {name} ORDER BY id"))
        found[name] = [tuple(row) for row in rows]
    db.session.commit()
    return found
