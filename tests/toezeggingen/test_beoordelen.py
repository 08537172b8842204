"""Als raadslid wil ik zeggen of een toezegging is nagekomen, want daarover gaat niet alleen
de gemeente."""

from datetime import timedelta

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event
from cliëntenraad.toezeggingen import actions
from cliëntenraad.toezeggingen.rules import ToezeggingStatus
from tests.factories import make_account, make_raad
from tests.factories_reacties import make_puntreactie, make_toezegging

TOMORROW = clock.today() + timedelta(days=1)


@pytest.fixture
def raad(app):
    return make_raad()


@pytest.fixture
def lid(raad, log_in):
    return log_in(make_account(Rol.RAADSLID, raad))


def promise(raad, **values):
    return make_toezegging(make_puntreactie(raad), **values)


def page_of(toezegging) -> str:
    return f"/toezeggingen/{toezegging.id}/beoordelen"


def test_the_raad_judges_on_the_promised_day(lid, raad):
    toezegging = promise(raad)

    page = lid.submit(page_of(toezegging), uitkomst="nagekomen", oordeel="Iedereen is gebeld.")

    assert "Het oordeel van de raad is bewaard." in page.text
    assert "Iedereen is gebeld." in page.text
    assert toezegging.status is ToezeggingStatus.NAGEKOMEN
    assert toezegging.beoordeeld_op == clock.today()
    assert [event.soort for event in db.session.query(Event)] == ["toezegging nagekomen"]


def test_before_the_day_the_page_says_when_and_has_no_form(lid, raad):
    toezegging = promise(raad, uiterlijk_op=TOMORROW)

    page = lid.open(page_of(toezegging))

    assert "De gemeente heeft de tijd tot" in page.text
    assert page_of(toezegging) not in [form.action for form in page.forms]
    assert (
        "De raad kan nog niet oordelen" in lid.open(f"/toezeggingen/{toezegging.id}/werkblad").text
    )


def test_the_raad_judges_earlier_when_it_is_reported_done(lid, raad):
    toezegging = promise(raad, uiterlijk_op=TOMORROW)
    actions.voortgang_melden(toezegging, "Klaar.", is_gedaan=True, door_id=None, now=clock.now())

    lid.submit(page_of(toezegging), uitkomst="nagekomen", oordeel="Klopt.")

    assert toezegging.status is ToezeggingStatus.NAGEKOMEN


def test_a_broken_promise_can_still_be_kept_and_both_judgements_stay(lid, raad):
    toezegging = promise(raad)
    lid.submit(page_of(toezegging), uitkomst="niet_nagekomen", oordeel="Niemand is gebeld.")
    assert toezegging.status is ToezeggingStatus.NIET_NAGEKOMEN

    page = lid.submit(page_of(toezegging), uitkomst="nagekomen", oordeel="Nu wel.")

    assert toezegging.status is ToezeggingStatus.NAGEKOMEN
    assert "Nu wel." in page.text
    assert "Niemand is gebeld." in page.text


def test_a_double_click_judges_once(lid, raad):
    page = lid.open(page_of(promise(raad)))
    lid.submit_on(page, uitkomst="nagekomen", oordeel="Klopt.")

    again = lid.submit_on(page, uitkomst="niet_nagekomen", oordeel="Toch niet.")

    assert "Over deze toezegging is al geoordeeld: nagekomen." in again.text


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"oordeel": "Klopt."}, "Kies of de toezegging is nagekomen."),
        ({"uitkomst": "open", "oordeel": "Klopt."}, "Kies of de toezegging is nagekomen."),
        ({"uitkomst": "nagekomen"}, "Schrijf op waarom de raad dit vindt."),
        ({"uitkomst": "nagekomen", "oordeel": "a" * 20_001}, "ten hoogste 20.000 tekens"),
    ],
)
def test_half_a_judgement_is_refused(lid, raad, values, message):
    toezegging = promise(raad)

    assert message in lid.submit(page_of(toezegging), **values).text
    assert toezegging.status is ToezeggingStatus.OPEN


@pytest.mark.parametrize("rol", [Rol.BELEIDSMEDEWERKER, Rol.ONDERSTEUNER])
def test_only_members_of_the_raad_judge(raad, log_in, rol):
    toezegging = promise(raad)
    someone = log_in(make_account(rol, raad))

    for act in ("beoordelen", "nameting"):
        assert someone.open(f"/toezeggingen/{toezegging.id}/{act}").status == 403


def test_the_ondersteuner_reads_along_without_the_buttons_of_a_member(raad, log_in):
    toezegging = promise(raad)

    page = log_in(make_account(Rol.ONDERSTEUNER, raad)).open(
        f"/toezeggingen/{toezegging.id}/werkblad"
    )

    assert "De leden van de raad oordelen" in page.text
    assert not [link for link in page.links if link.url.endswith(("/beoordelen", "/nameting"))]


def test_the_gemeente_does_not_read_the_page_of_the_raad(raad, log_in):
    official = log_in(make_account(Rol.BELEIDSMEDEWERKER, raad))

    assert official.open(f"/toezeggingen/{promise(raad).id}/werkblad").status == 403


def test_a_member_of_another_raad_finds_nothing(lid):
    toezegging = make_toezegging()

    for act in ("beoordelen", "nameting", "werkblad"):
        assert lid.open(f"/toezeggingen/{toezegging.id}/{act}").status == 404
