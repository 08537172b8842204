"""Als voorzitter wil ik de kluis inrichten, en weten wat er gebeurt als de zin kwijtraakt."""

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern.db import db
from cliëntenraad.kluis.models import Kluis
from tests.factories import make_account, make_raad
from tests.factories_kluis import KLUISZIN, master_of


@pytest.fixture
def raad(app):
    return make_raad()


@pytest.fixture
def voorzitter(raad, log_in):
    return log_in(make_account(Rol.VOORZITTER, raad))


def fill_in(visitor, raad, **changes):
    fields = {"kluiszin": KLUISZIN, "herhaling": KLUISZIN, "begrepen": "y"}
    return visitor.submit(f"/raden/{raad.id}/kluis/inrichten", **{**fields, **changes})


def test_the_chair_sets_up_the_kluis_and_opens_it(raad, voorzitter):
    page = voorzitter.open(f"/raden/{raad.id}/kluis")
    voorzitter.open(page.link("Kluis inrichten"))
    fill_in(voorzitter, raad)

    page = voorzitter.submit(f"/raden/{raad.id}/kluis", kluiszin=KLUISZIN)

    assert "De kluis is open" in page.text
    assert master_of(raad)


def test_the_page_says_that_everything_is_lost_with_the_phrase(raad, voorzitter):
    page = voorzitter.open(f"/raden/{raad.id}/kluis/inrichten")

    assert "Bent u de kluiszin kwijt? Dan bent u alles kwijt" in page.text


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"kluiszin": "", "herhaling": ""}, "Kies een kluiszin."),
        ({"herhaling": "iets anders"}, "Deze zin is anders dan de eerste."),
        ({"kluiszin": "kort", "herhaling": "kort"}, "ten minste 4 verschillende woorden"),
        ({"kluiszin": "w " * 150, "herhaling": "w " * 150}, "Deze zin is te lang."),
        ({"begrepen": []}, "Bewaar de kluiszin eerst op papier."),
    ],
)
def test_a_wrong_form_is_refused_with_an_instruction(raad, voorzitter, changes, reason):
    page = fill_in(voorzitter, raad, **changes)

    assert reason in page.text
    assert db.session.query(Kluis).count() == 0


def test_a_double_click_sets_up_one_kluis(raad, voorzitter):
    page = voorzitter.open(f"/raden/{raad.id}/kluis/inrichten")
    fields = {"kluiszin": KLUISZIN, "herhaling": KLUISZIN, "begrepen": "y"}

    voorzitter.submit_on(page, **fields)
    again = voorzitter.submit_on(page, **fields)

    assert again.status == 200
    assert "De kluis is al ingericht." in again.text
    assert db.session.query(Kluis).count() == 1
    assert master_of(raad)
