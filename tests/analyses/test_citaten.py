"""Als bewoner wil ik dat mijn woorden pas naar buiten gaan als twee mensen ernaar keken."""

import pytest

from cliëntenraad.analyses.actions_citaten import citaat_goedkeuren
from cliëntenraad.analyses.models import Citaat
from cliëntenraad.analyses.queries_citaten import citaten_of_ervaring, list_citaten_goedgekeurd
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.ervaringen.rules import Toestemming
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.models import Raad
from tests.factories import NOW
from tests.factories_analyses import (
    FRAGMENT,
    GESCHOOND,
    address_of,
    clean,
    ervaring_of,
    make_citaat,
    make_goedgekeurd,
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
def reader(uitvraag, log_in):
    """Return a function that gives a member with an open kluis."""
    raad = db.session.get(Raad, uitvraag.raad_id)
    return lambda account=None: open_kluis(log_in(account or make_lid(uitvraag)), raad)


def voorstellen(code):
    return address_of(code) + "/citaat-voorstellen"


def beoordelen(citaat):
    return f"/citaten/{citaat.id}/beoordelen"


def test_one_member_proposes_and_another_approves(uitvraag, code, reader):
    clean(code)
    first, second = reader(), reader()
    first.submit(voorstellen(code), fragment=FRAGMENT, schuilnaam="Hennie")
    citaat = db.session.query(Citaat).one()
    assert (citaat.status, citaat.tekst) == (CitaatStatus.VOORGESTELD, None)
    assert opened(uitvraag).citaat_tekst(citaat) == FRAGMENT

    waiting = second.open(f"/uitvragen/{uitvraag.id}/citaten")
    assert FRAGMENT in waiting.text
    page = second.submit(waiting.link("Citaat van Hennie beoordelen"), oordeel="goedkeuren")

    assert "Het citaat is goedgekeurd." in page.text
    assert [c.tekst for c in list_citaten_goedgekeurd(uitvraag.raad_id)] == [FRAGMENT]
    assert db.session.query(Citaat).one().verzegelde_tekst is None


def test_the_one_who_proposed_it_cannot_approve_it(uitvraag, code, reader):
    account = make_lid(uitvraag)
    citaat = make_citaat(code, account)

    page = reader(account).open(beoordelen(citaat))

    assert "Een ander lid moet het beoordelen." in page.text
    assert not [form for form in page.forms if form.action == beoordelen(citaat)]
    with pytest.raises(RuleViolation, match="Een ander lid"):
        citaat_goedkeuren(citaat, FRAGMENT, door_id=account.id, now=NOW)
    assert db.session.query(Citaat).one().status is CitaatStatus.VOORGESTELD


def test_a_rejected_citaat_leaves_no_words(uitvraag, code, reader):
    citaat = make_citaat(code)

    page = reader().submit(beoordelen(citaat), oordeel="afwijzen")

    row = db.session.query(Citaat).one()
    assert "Het voorstel is weggegooid." in page.text
    assert (row.status, row.tekst, row.verzegelde_tekst) == (CitaatStatus.AFGEWEZEN, None, None)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"fragment": ""}, "Kopieer de woorden die u wilt citeren."),
        ({"fragment": "Iemand zei dat wij maar moesten wachten"}, "precies over"),
        ({"fragment": "woord " * 26}, "ten hoogste 25 woorden"),
        ({"fragment": "woord " * 2600}, "ten hoogste 25 woorden"),
        ({"schuilnaam": ""}, "Kies een schuilnaam."),
        ({"schuilnaam": "a" * 61}, "Kies een kortere schuilnaam"),
    ],
)
def test_a_wrong_proposal_is_refused_and_comes_back(code, reader, fields, reason):
    clean(code)

    fields = {"fragment": FRAGMENT, "schuilnaam": "Hennie", **fields}
    page = reader().submit(voorstellen(code), **fields)

    assert reason in page.text
    assert page.form(voorstellen(code)).fields["fragment"].strip() == fields["fragment"].strip()
    assert db.session.query(Citaat).count() == 0


def test_nothing_is_quoted_from_a_text_that_was_not_cleaned(code, reader):
    assert "Maak eerst de geschoonde tekst." in reader().open(voorstellen(code)).text


@pytest.mark.parametrize("toestemming", [Toestemming.TELLEN, Toestemming.SAMENVATTEN])
def test_nothing_is_quoted_without_consent(uitvraag, reader, toestemming):
    code = make_ronde(uitvraag, toestemming=toestemming)[0]
    clean(code)

    assert "geen toestemming om te citeren" in reader().open(voorstellen(code)).text
    with pytest.raises(RuleViolation, match="geen toestemming om te citeren"):
        make_citaat(code)
    assert db.session.query(Citaat).count() == 0


def test_a_double_click_proposes_once(code, reader):
    clean(code)
    lid = reader()
    page = lid.open(voorstellen(code))

    lid.submit_on(page, fragment=FRAGMENT, schuilnaam="Hennie")
    again = lid.submit_on(page, fragment=FRAGMENT, schuilnaam="Hennie")

    assert "Er ligt al een citaat uit dit verhaal." in again.text
    assert db.session.query(Citaat).count() == 1


def test_approving_twice_says_that_it_is_done(code, reader):
    citaat = make_citaat(code)
    lid = reader()
    page = lid.open(beoordelen(citaat))

    lid.submit_on(page, oordeel="goedkeuren")
    again = lid.submit_on(page, oordeel="afwijzen")

    assert "Dit citaat is al goedgekeurd" in again.text
    assert db.session.query(Citaat).one().tekst == FRAGMENT


def test_a_judgement_must_be_chosen(code, reader):
    citaat = make_citaat(code)

    page = reader().submit(beoordelen(citaat))

    assert "Kies of dit citaat naar buiten mag." in page.text


def test_the_second_reader_sees_where_it_comes_from(code, reader):
    assert GESCHOOND in reader().open(beoordelen(make_citaat(code))).text


def test_the_raad_takes_a_citaat_back(uitvraag, code, reader):
    citaat = make_goedgekeurd(code)

    page = reader().submit(f"/citaten/{citaat.id}/terugnemen", button="Citaat terugnemen")

    row = db.session.query(Citaat).one()
    assert "Het citaat is weg" in page.text
    assert (row.status, row.tekst) == (CitaatStatus.VERVALLEN, None)
    assert list(citaten_of_ervaring(ervaring_of(code).id)) == [row]


def test_after_a_judgement_another_piece_may_be_proposed(code):
    make_goedgekeurd(code)

    make_citaat(code, fragment="Iemand zei")

    assert db.session.query(Citaat).count() == 2
