"""Als raadslid wil ik eigen vragen schrijven en op volgorde zetten, tot de uitvraag open is."""

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern.db import db
from cliëntenraad.uitvragen.rules import VraagSoort
from tests.factories import make_account
from tests.factories_uitvragen import make_open_uitvraag, make_uitvraag, make_vraag


@pytest.fixture
def uitvraag(app):
    return make_uitvraag()


@pytest.fixture
def member(uitvraag, log_in):
    return log_in(make_account(Rol.RAADSLID, uitvraag.dossier.raad))


def texts(uitvraag):
    db.session.expire_all()
    return [(vraag.nummer, vraag.tekst) for vraag in uitvraag.vragen]


def test_a_question_with_choices_is_kept_line_by_line(uitvraag, member):
    member.submit(
        f"/uitvragen/{uitvraag.id}/vragen/nieuw",
        soort="meer_keuzes",
        tekst="Wat hielp u?",
        keuzes="Een brief\n\n  Een gesprek ",
    )
    (vraag,) = uitvraag.vragen
    assert (vraag.soort, vraag.keuzes) == (VraagSoort.MEER_KEUZES, ["Een brief", "Een gesprek"])


def test_a_choice_question_without_choices_is_refused_and_kept(uitvraag, member):
    page = member.submit(
        f"/uitvragen/{uitvraag.id}/vragen/nieuw", soort="een_keuze", tekst="Kreeg u een brief?"
    )
    assert "Schrijf 2 tot 12 keuzes op" in page.text
    assert 'value="Kreeg u een brief?"' in page.html
    assert texts(uitvraag) == []


def test_a_kind_that_does_not_exist_is_refused(uitvraag, member):
    page = member.submit(
        f"/uitvragen/{uitvraag.id}/vragen/nieuw", soort="gezicht", tekst="Hoe kijkt u?"
    )
    assert "Kies een soort vraag." in page.text


def test_a_question_can_be_changed(uitvraag, member):
    vraag = make_vraag(uitvraag)
    member.submit(f"/uitvragen/{uitvraag.id}/vragen/{vraag.id}/wijzigen", tekst="Wat ging mis?")
    assert texts(uitvraag) == [(1, "Wat ging mis?")]


def test_deleting_asks_first_and_moves_the_later_ones_up(uitvraag, member):
    first, *_ = [make_vraag(uitvraag, tekst=tekst, nummer=n) for n, tekst in enumerate("ABC", 1)]
    address = f"/uitvragen/{uitvraag.id}/vragen/{first.id}/verwijderen"

    assert "Wilt u vraag 1 verwijderen?" in member.open(address).text
    assert len(texts(uitvraag)) == 3
    member.submit(address)

    assert texts(uitvraag) == [(1, "B"), (2, "C")]


def test_a_question_moves_one_place_up(uitvraag, member):
    *_, last = [make_vraag(uitvraag, tekst=tekst, nummer=n) for n, tekst in enumerate("ABC", 1)]
    member.submit(f"/uitvragen/{uitvraag.id}/werkblad", action=f"/{last.id}/omhoog")
    assert texts(uitvraag) == [(1, "A"), (2, "C"), (3, "B")]


def test_a_question_is_only_found_at_its_own_uitvraag(uitvraag, member):
    vraag = make_vraag(make_uitvraag(uitvraag.dossier))
    assert member.open(f"/uitvragen/{uitvraag.id}/vragen/{vraag.id}/wijzigen").status == 404


@pytest.mark.parametrize("act", ["wijzigen", "verwijderen"])
def test_the_questions_of_an_open_uitvraag_are_fixed(app, log_in, act):
    uitvraag = make_open_uitvraag()
    vraag = make_vraag(uitvraag)
    member = log_in(make_account(Rol.RAADSLID, uitvraag.dossier.raad))

    page = member.submit(f"/uitvragen/{uitvraag.id}/vragen/{vraag.id}/{act}")

    assert "De tekst en de vragen liggen vast." in page.text
    assert texts(uitvraag) == [(1, "Wat ging er goed?")]
