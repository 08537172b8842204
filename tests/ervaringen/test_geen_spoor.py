"""Als bewoner wil ik dat niemand ergens ziet dat er iets binnenkwam, of dat ik kwam kijken."""

import logging

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.queries import derive_keys
from cliëntenraad.kern.db import Base, db
from cliëntenraad.raden.models import Raad
from tests.ervaringen.journey import open_with_code, tell
from tests.factories import make_account
from tests.factories_analyses import make_ronde, make_uitvraag, share
from tests.factories_kluis import open_kluis
from tests.factories_vervolg import make_vervolgvraag

#: A visit of staff is kept, sealed; residents have none.
PAGES = ["/start", "/uitvragen/1/lezen", "/uitvragen/1/cijfers", "/vervolgvragen/1"]
PUBLIC = ["/", "/dossiers/1", "/uitvragen/1"]


@pytest.fixture
def uitvraag(app):
    uitvraag = make_uitvraag()
    make_ronde(uitvraag)
    make_vervolgvraag(uitvraag)
    return uitvraag


def rows(without=()):
    """Return every row of every table, as it is stored."""
    db.session.rollback()
    return {
        table.name: sorted(map(repr, db.session.execute(table.select())))
        for table in Base.metadata.sorted_tables
        if table.name not in without
    }


def test_one_story_changes_no_page_of_anyone_and_no_other_row(uitvraag, log_in, visitor):
    raad = db.session.get(Raad, uitvraag.raad_id)
    lid = open_kluis(log_in(make_account(Rol.VOORZITTER, raad)), raad)
    official = log_in(make_account(Rol.BELEIDSMEDEWERKER, raad))
    share(uitvraag)

    def seen():
        pages = [lid.open(path).text for path in PAGES]
        return pages + [v.open(path).text for v in (official, visitor) for path in PUBLIC]

    before, stored = seen(), rows(without={"ervaring", "visit", "sessie"})
    tell(visitor)

    assert seen() == before
    assert rows(without={"ervaring", "visit", "sessie"}) == stored
    assert db.session.query(Ervaring).count() == 7


def test_looking_ten_times_changes_no_row_and_leaves_no_line(uitvraag, visitor, caplog):
    code = share(uitvraag)
    keys = derive_keys(code)
    ervaring_id = db.session.query(Ervaring.id).filter_by(zoekwaarde=keys.lookup).scalar()
    before = rows()

    with caplog.at_level(logging.DEBUG):
        for _ in range(10):
            assert open_with_code(visitor, code).status == 200

    assert rows() == before
    said = caplog.text
    for secret in (ervaring_id, keys.lookup.hex(), keys.kek.hex(), code, code.split()[0] + " "):
        assert secret not in said
