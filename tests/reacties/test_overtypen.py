"""Als secretaris wil ik een brief van de gemeente overtypen, zodat ook een antwoord op papier
bij het advies staat."""

from datetime import timedelta

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.dossiers.rules import Orgaan
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.reacties.models import Reactie
from cliëntenraad.reacties.rules import ReactieStatus
from tests.factories import make_account
from tests.factories_reacties import make_aangeboden_advies, make_reactie


@pytest.fixture
def advies(app):
    return make_aangeboden_advies(punten=1)


def page_of(advies) -> str:
    return f"/adviezen/{advies.id}/reactie/overtypen"


def secretaris_of(advies):
    return make_account(Rol.SECRETARIS, advies.dossier.raad)


def answer(advies, uitkomst="overgenomen"):
    return {f"punt_{advies.punten[0].id}-uitkomst": uitkomst}


@pytest.mark.parametrize("aan", [Orgaan.COLLEGE, Orgaan.RIJK])
def test_a_letter_is_typed_over_with_its_own_day(app, log_in, aan):
    advies = make_aangeboden_advies(punten=1, aan=aan)
    secretaris, day = log_in(secretaris_of(advies)), clock.today() - timedelta(days=2)

    secretaris.submit(page_of(advies), **answer(advies))
    page = secretaris.submit(f"{page_of(advies)}/verzenden", verzonden_op=day.isoformat())

    assert "De raad typte deze reactie over van een brief op papier." in page.text
    reactie = db.session.query(Reactie).one()
    assert reactie.is_overgetypt
    assert (reactie.status, reactie.verzonden_op) == (ReactieStatus.VERZONDEN, day)


@pytest.mark.parametrize(("days", "reason"), [(1, "niet in de toekomst"), (-11, "nog niet aange")])
def test_a_letter_has_a_day_between_the_advies_and_today(advies, log_in, days, reason):
    secretaris, day = log_in(secretaris_of(advies)), clock.today() + timedelta(days=days)
    secretaris.submit(page_of(advies), **answer(advies))

    page = secretaris.submit(f"{page_of(advies)}/verzenden", verzonden_op=day.isoformat())

    assert reason in page.text
    assert db.session.query(Reactie).one().status is ReactieStatus.CONCEPT


@pytest.mark.parametrize("act", ["", "/uitstel"])
def test_the_raad_never_reads_the_concept_of_the_gemeente(advies, log_in, act):
    make_reactie(advies, inleiding="Geheim concept.")

    page = log_in(secretaris_of(advies)).open(page_of(advies) + act)

    assert "De gemeente schrijft hier zelf al een reactie." in page.text
    assert "Geheim concept." not in page.html


@pytest.mark.parametrize("act", ["/verzenden", "/wissen"])
def test_the_raad_does_not_send_or_empty_the_concept_of_the_gemeente(advies, log_in, act):
    make_reactie(advies, inleiding="Geheim concept.")

    page = log_in(secretaris_of(advies)).open(page_of(advies) + act)

    assert "De gemeente schrijft hier zelf al een reactie." in page.text
    assert "Geheim concept." not in page.html


def test_the_gemeente_does_not_write_in_what_the_raad_types(advies, log_in):
    make_reactie(advies, is_overgetypt=True)
    official = log_in(make_account(Rol.BELEIDSMEDEWERKER, advies.dossier.raad))

    assert "De raad is bezig met het overtypen" in official.open(page_of(advies)[:-10]).text


@pytest.mark.parametrize("rol", [Rol.RAADSLID, Rol.ONDERSTEUNER, Rol.BELEIDSMEDEWERKER])
def test_only_the_board_of_the_raad_types_over(advies, log_in, rol):
    someone = log_in(make_account(rol, advies.dossier.raad))

    assert someone.open(page_of(advies)).status == 403


def test_the_chair_may_type_over_too(advies, log_in):
    chair = log_in(make_account(Rol.VOORZITTER, advies.dossier.raad))

    assert "Reactie overtypen" in chair.open(page_of(advies)).text
