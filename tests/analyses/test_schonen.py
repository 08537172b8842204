"""Als raadslid wil ik een verhaal schonen, zodat er niets in staat dat naar iemand wijst."""

import pytest

from cliëntenraad.analyses.actions import schonen
from cliëntenraad.analyses.models import Schoning
from cliëntenraad.ervaringen.actions import intrekken
from cliëntenraad.ervaringen.queries import derive_keys
from cliëntenraad.kern.db import Base, db
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.models import Raad
from tests.factories import NOW, TODAY
from tests.factories_analyses import (
    FRAGMENT,
    GESCHOOND,
    VERHAAL,
    address_of,
    clean,
    ervaring_of,
    make_citaat,
    make_lid,
    make_ronde,
    make_uitvraag,
    opened,
)
from tests.factories_kluis import open_kluis


@pytest.fixture
def uitvraag(app):
    return make_uitvraag()


@pytest.fixture
def code(uitvraag):
    return make_ronde(uitvraag)[0]


@pytest.fixture
def lid(uitvraag, log_in):
    raad = db.session.get(Raad, uitvraag.raad_id)
    return open_kluis(log_in(make_lid(uitvraag)), raad)


def test_cleaning_starts_from_the_story_and_keeps_it(code, lid):
    page = lid.submit(address_of(code), geschoonde_tekst=GESCHOOND)

    assert "De geschoonde tekst is bewaard." in page.text
    assert VERHAAL in page.text
    assert page.form(address_of(code)).fields["geschoonde_tekst"] == GESCHOOND


def test_cleaning_again_keeps_one_text(uitvraag, code, lid):
    page = lid.open(address_of(code))

    lid.submit_on(page, geschoonde_tekst="Eerste poging.")
    lid.submit_on(page, geschoonde_tekst=GESCHOOND)

    (row,) = db.session.query(Schoning).all()
    assert opened(uitvraag).geschoonde_tekst(row) == GESCHOOND
    assert row.kwartaal == ervaring_of(code).kwartaal


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("  ", "Schrijf de geschoonde tekst op."),
        ("a" * 20_001, "Maak deze tekst korter"),
        ("😀" * 19_000, "Deze tekst is te lang om te bewaren."),
    ],
)
def test_a_text_that_cannot_be_kept_is_refused_and_comes_back(code, lid, text, reason):
    page = lid.submit(address_of(code), geschoonde_tekst=text)

    assert reason in page.text
    assert page.form(address_of(code)).fields["geschoonde_tekst"].strip() == text.strip()
    assert db.session.query(Schoning).count() == 0


def test_a_cleaned_text_of_one_story_does_not_open_as_that_of_another(uitvraag, app):
    first, second, *_ = make_ronde(uitvraag)
    clean(first)
    row = db.session.query(Schoning).one()
    other = Schoning(
        ervaring_id=ervaring_of(second).id,
        geschoonde_tekst=row.geschoonde_tekst,
        kwartaal=row.kwartaal,
    )

    assert opened(uitvraag).geschoonde_tekst(other) is None


def test_who_withdraws_meanwhile_is_respected(uitvraag, code):
    ervaring = ervaring_of(code)
    door = make_lid(uitvraag).id
    box = {name: getattr(ervaring, name) for name in ("id", "raad_id", "kwartaal")}
    intrekken(derive_keys(code), today=TODAY)

    with pytest.raises(RuleViolation, match="ingetrokken"):
        schonen(type("Gelezen", (), box)(), GESCHOOND, door_id=door, now=NOW)

    assert db.session.query(Schoning).count() == 0


def everything_stored() -> str:
    rows = [
        row
        for table in Base.metadata.sorted_tables
        for row in db.session.execute(table.select()).all()
    ]
    return repr(rows)


@pytest.mark.parametrize(
    "canary", ["Zwaluwstraat", "Knipselberg", "wachten op een brief", FRAGMENT]
)
def test_no_word_of_a_story_is_stored_in_plain(uitvraag, code, lid, canary):
    lid.submit(address_of(code), geschoonde_tekst=GESCHOOND)
    make_citaat(code, make_lid(uitvraag))
    lid.open(f"/uitvragen/{uitvraag.id}/citaten")

    stored = everything_stored()

    assert "Hoe gaat het contact?" in stored
    assert canary not in stored
    assert canary.encode().hex() not in stored
