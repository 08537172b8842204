"""Als bewoner wil ik dat een gestolen database mijn verhaal niet prijsgeeft, ook met de pepper."""

import pytest
from sqlalchemy import text

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.kern.code_words import check_code
from cliëntenraad.kern.db import db
from cliëntenraad.kluis.actions_zin import delen_maken
from cliëntenraad.kluis.queries import get_kluis
from cliëntenraad.raden.models import Raad
from cliëntenraad.web.database_check import check_database
from tests.factories import NOW, make_account, make_raad
from tests.factories_analyses import (
    GESCHOOND,
    VERHAAL,
    address_of,
    make_citaat,
    make_ronde,
    make_uitvraag,
)
from tests.factories_kluis import KLUISZIN, open_kluis

#: Too common to tell anything; every other word of the story must be nowhere.
COMMON = {"op", "de", "zei", "dat", "ik", "maar", "een", "moest", "wachten", "mevrouw"}


def everything() -> bytes:
    """Return every column of every table, as a thief would read it: text and bytes."""
    found = []
    for table in db.metadata.sorted_tables:
        for row in db.session.execute(text(f"SELECT * FROM {table.name}")):
            for value in row:
                is_bytes = isinstance(value, bytes | memoryview)
                found.append(bytes(value) if is_bytes else str(value).encode())
    return b"\n".join(found)


def words_of(*texts: str) -> set[bytes]:
    words = {word.strip(".,").lower() for text in texts for word in text.split()}
    return {word.encode() for word in words - COMMON if len(word) > 4}


def test_after_a_reading_round_no_word_of_a_story_is_in_the_database(app, log_in):
    uitvraag = make_uitvraag()
    raad = db.session.get(Raad, uitvraag.raad_id)
    codes = make_ronde(uitvraag, tekst=f"{VERHAAL} Mijn tegel heet kwartelnest.")
    shares = delen_maken(get_kluis(raad.id), KLUISZIN, door_id=None, now=NOW)
    lid = open_kluis(log_in(make_account(Rol.RAADSLID, raad)), raad)
    page = lid.open(address_of(codes[0]))
    assert "kwartelnest" in page.text
    citaat = make_citaat(codes[1])
    assert citaat.status is CitaatStatus.VOORGESTELD

    dump = everything().lower()

    assert not [word for word in words_of(VERHAAL, "kwartelnest") if word in dump]
    assert GESCHOOND.lower().encode() not in dump
    for code in codes:
        assert check_code(code).code.encode() not in dump
    assert not [share for share in shares if " ".join(share).encode() in dump]
    assert KLUISZIN.encode() not in dump
    settings = app.config["SETTINGS"]
    assert settings.pepper.encode().lower() not in dump
    assert settings.secret_key.encode().lower() not in dump


def test_the_site_does_not_start_when_the_pepper_is_in_the_database(app):
    check_database(app)
    make_raad(naam=f"Raad {app.config['SETTINGS'].pepper}")

    with pytest.raises(SystemExit, match="De PEPPER staat in de database, in de tabel raad"):
        check_database(app)
