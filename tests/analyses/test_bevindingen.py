"""Als raadslid wil ik opschrijven wat ik in meer verhalen terugzie, en waar dat op rust."""

import pytest

from cliëntenraad.analyses.models import Bevinding
from cliëntenraad.analyses.queries import (
    aantal_dragers,
    bevindingen_of_ervaring,
    list_bevindingen,
    list_dragers,
)
from cliëntenraad.ervaringen.rules import Toestemming
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.models import Raad
from tests.factories_analyses import (
    ervaring_of,
    make_bevinding,
    make_lid,
    make_ronde,
    make_uitvraag,
    share,
)
from tests.factories_kluis import open_kluis

TITEL, TEKST = "Brieven klinken als een dreigement", "Mensen schrikken van de **toon**."


@pytest.fixture
def uitvraag(app):
    return make_uitvraag()


@pytest.fixture
def lid(uitvraag, log_in):
    raad = db.session.get(Raad, uitvraag.raad_id)
    return open_kluis(log_in(make_lid(uitvraag)), raad)


def maken(uitvraag):
    return f"/uitvragen/{uitvraag.id}/bevindingen/maken"


def ids(codes):
    return [ervaring_of(code).id for code in codes]


def test_a_finding_rests_on_the_stories_that_were_ticked(uitvraag, lid):
    dragers = ids(make_ronde(uitvraag)[:3])

    page = lid.submit(maken(uitvraag), titel=TITEL, tekst=TEKST, dragers=dragers)

    (bevinding,) = list_bevindingen(uitvraag.raad_id, uitvraag.id)
    assert "De bevinding is bewaard." in page.text
    assert "Rust op 3 verhalen" in page.text
    assert sorted(list_dragers(bevinding.id)) == sorted(dragers)
    assert list(bevindingen_of_ervaring(dragers[0])) == [bevinding]


def test_only_stories_that_may_be_summarised_are_offered(uitvraag, lid):
    make_ronde(uitvraag, tekst="Alleen tellen graag.", toestemming=Toestemming.TELLEN)
    make_ronde(uitvraag, weeks=1, tekst="Vat dit gerust samen.")

    page = lid.open(maken(uitvraag))

    assert page.text.count("Vat dit gerust samen.") == 5
    assert "Alleen tellen graag." not in page.text


def test_a_finding_is_changed_with_what_carries_it(uitvraag, lid):
    codes = make_ronde(uitvraag)
    bevinding = make_bevinding(uitvraag, codes[:2])

    page = lid.submit(
        f"/bevindingen/{bevinding.id}/wijzigen",
        titel="Brieven zijn moeilijk",
        tekst=TEKST,
        dragers=ids(codes[1:]),
    )

    assert "De bevinding is gewijzigd." in page.text
    assert "Brieven zijn moeilijk" in page.text
    assert sorted(list_dragers(bevinding.id)) == sorted(ids(codes[1:]))


def test_the_form_shows_what_was_chosen_before(uitvraag, lid):
    codes = make_ronde(uitvraag)
    bevinding = make_bevinding(uitvraag, codes[:2])

    lid.submit(f"/bevindingen/{bevinding.id}/wijzigen", titel="Een andere titel")

    assert aantal_dragers(bevinding.id) == 2
    assert db.session.get(Bevinding, bevinding.id).titel == "Een andere titel"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"titel": ""}, "Schrijf in één zin op wat u vond."),
        ({"titel": "a" * 301}, "Maak de titel korter"),
        ({"tekst": " "}, "Schrijf op wat mensen meemaken"),
        ({"tekst": "a" * 20_001}, "Maak deze tekst korter"),
        ({"dragers": []}, "Kies ten minste één verhaal"),
        ({"dragers": ["zomaar iets"]}, "Dit verhaal is er niet meer."),
    ],
)
def test_a_wrong_form_is_refused_with_an_instruction(uitvraag, lid, changes, reason):
    fields = {"titel": TITEL, "tekst": TEKST, "dragers": ids(make_ronde(uitvraag))}

    page = lid.submit(maken(uitvraag), **{**fields, **changes})

    assert reason in page.text
    assert db.session.query(Bevinding).count() == 0


def test_a_story_of_another_uitvraag_cannot_carry_it(uitvraag):
    other = make_ronde(make_uitvraag())

    with pytest.raises(RuleViolation, match="leesrondes van deze uitvraag"):
        make_bevinding(uitvraag, other)

    assert db.session.query(Bevinding).count() == 0


def test_a_story_that_waits_cannot_carry_it(uitvraag):
    with pytest.raises(RuleViolation, match="leesrondes van deze uitvraag"):
        make_bevinding(uitvraag, [share(uitvraag)])


def test_a_story_that_may_only_be_counted_cannot_carry_it(uitvraag):
    codes = make_ronde(uitvraag, toestemming=Toestemming.TELLEN)

    with pytest.raises(RuleViolation, match="alleen meetellen"):
        make_bevinding(uitvraag, codes)


def test_a_double_click_makes_one_finding(uitvraag, lid):
    dragers = ids(make_ronde(uitvraag))
    page = lid.open(maken(uitvraag))

    lid.submit_on(page, titel=TITEL, tekst=TEKST, dragers=dragers)
    again = lid.submit_on(page, titel=TITEL, tekst=TEKST, dragers=dragers)

    assert "Er is al een bevinding met deze titel." in again.text
    assert db.session.query(Bevinding).count() == 1


def test_a_new_reader_is_told_to_read_first(uitvraag, lid):
    assert "Lees eerst verhalen." in lid.open(f"/uitvragen/{uitvraag.id}/bevindingen").text
    assert "Er zijn nog geen verhalen" in lid.open(maken(uitvraag)).text
