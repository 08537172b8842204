"""Als beleidsmedewerker wil ik de reactie versturen als zij af is, zodat de raad haar kan lezen."""

from datetime import timedelta

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.adviezen.rules import AdviesStatus
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.reacties import actions
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.reacties.rules import ReactieStatus, Uitkomst
from tests.factories import make_account
from tests.factories_reacties import make_aangeboden_advies, make_reactie


@pytest.fixture
def reactie(app):
    return make_reactie(make_aangeboden_advies(punten=2))


@pytest.fixture
def official(reactie, log_in):
    return log_in(make_account(Rol.BELEIDSMEDEWERKER, reactie.advies.dossier.raad))


def page_of(reactie) -> str:
    return f"/adviezen/{reactie.advies_id}/reactie/verzenden"


def by(now=None):
    return {"door_id": None, "now": now or clock.now()}


def test_a_finished_reactie_is_sent_after_a_question(official, reactie):
    assert "Wilt u deze reactie versturen?" in official.open(page_of(reactie)).text

    page = official.submit(page_of(reactie))

    assert "De reactie is verzonden." in page.text
    assert "Toezegging bij punt 1" in page.text
    assert (reactie.status, reactie.verzonden_op) == (ReactieStatus.VERZONDEN, clock.today())


def test_an_unfinished_reactie_shows_what_is_missing_and_has_no_button(official, reactie):
    reactie.punten[1].uitkomst = Uitkomst.DEELS
    db.session.commit()

    page = official.open(page_of(reactie))

    assert "Punt 2: schrijf op welk deel de gemeente overneemt." in page.text
    assert "Punt 2: leg uit waarom de gemeente dit niet overneemt." in page.text
    assert page_of(reactie) not in [form.action for form in page.forms]


def test_what_became_unfinished_meanwhile_is_refused_with_the_reason(official, reactie):
    page = official.open(page_of(reactie))
    reactie.punten[0].uitkomst = Uitkomst.NIET
    db.session.commit()

    refused = official.submit_on(page)

    assert "Punt 1: leg uit waarom de gemeente dit niet overneemt." in refused.text
    assert reactie.status is ReactieStatus.CONCEPT


def test_a_point_without_any_answer_is_named(app, reactie):
    db.session.delete(reactie.punten[1])
    db.session.commit()

    with pytest.raises(RuleViolation, match=r"Punt 2: kies een uitkomst\."):
        actions.verzenden(reactie, **by())


def test_which_part_counts_only_for_a_part(app, reactie):
    for answer, uitkomst in zip(reactie.punten, (Uitkomst.DEELS, Uitkomst.NIET), strict=True):
        answer.uitkomst, answer.welk_deel, answer.motivering = uitkomst, "Het begin.", "Te duur."
    db.session.commit()

    actions.verzenden(reactie, **by())

    assert [answer.welk_deel for answer in reactie.punten] == ["Het begin.", None]


def test_a_double_click_sends_once_and_keeps_the_day(app, reactie):
    actions.verzenden(reactie, **by())

    with pytest.raises(RuleViolation, match=r"Deze reactie is al verzonden\."):
        actions.verzenden(reactie, **by(clock.now() + timedelta(days=2)))

    assert reactie.verzonden_op == clock.today()


def test_a_second_press_says_again_that_it_was_sent(official, reactie):
    page = official.open(page_of(reactie))
    for _ in range(2):
        official.path = page_of(reactie)
        sent = official.submit_on(page, action="/verzenden")
        assert "De reactie is verzonden. De raad en alle bezoekers" in sent.text


def test_without_a_concept_the_page_says_that_there_is_nothing_to_send(app, log_in):
    advies = make_aangeboden_advies(punten=1)
    official = log_in(make_account(Rol.BELEIDSMEDEWERKER, advies.dossier.raad))

    page = official.open(f"/adviezen/{advies.id}/reactie/verzenden")

    assert "Hier is nu geen concept van u" in page.text


def test_an_official_sends_today_whatever_day_is_asked(app, reactie):
    actions.verzenden(reactie, verzonden_op=clock.today() - timedelta(days=3), **by())

    assert reactie.verzonden_op == clock.today()


def test_a_reactie_can_still_be_sent_when_it_is_late(app, reactie):
    actions.verzenden(reactie, **by(clock.now() + timedelta(days=400)))

    assert reactie.status is ReactieStatus.VERZONDEN


def test_nothing_is_sent_to_a_withdrawn_advies(app, reactie):
    reactie.advies.status = AdviesStatus.INGETROKKEN
    db.session.commit()

    with pytest.raises(RuleViolation, match="ingetrokken"):
        actions.verzenden(reactie, **by())


def test_after_sending_every_act_is_refused(app, reactie):
    actions.verzenden(reactie, **by())
    punt_id = reactie.advies.punten[0].id
    acts = [
        lambda: actions.punt_beantwoorden(reactie, punt_id, Uitkomst.NIET, None, "Nee.", **by()),
        lambda: actions.inleiding_wijzigen(reactie, "Anders.", None, **by()),
        lambda: actions.uitstel_melden(reactie, clock.today(), "Ziekte.", **by()),
        lambda: actions.wissen(reactie, **by()),
    ]

    for act in acts:
        with pytest.raises(RuleViolation, match="al verzonden"):
            act()


def test_a_point_of_another_advies_is_refused(app, reactie):
    other = make_aangeboden_advies().punten[0]

    with pytest.raises(RuleViolation, match="hoort niet bij dit advies"):
        actions.punt_beantwoorden(reactie, other.id, Uitkomst.NIET, None, "Nee.", **by())


def test_the_acts_one_by_one_lead_to_the_same_reactie(app):
    advies = make_aangeboden_advies(punten=1)
    reactie = actions.beginnen(advies, **by())
    assert actions.beginnen(advies, **by()).id == reactie.id
    actions.inleiding_wijzigen(reactie, "Dank.", "B-1", **by())
    for motivering in ("Nee.", "Nee, te duur."):
        punt_id = advies.punten[0].id
        actions.punt_beantwoorden(reactie, punt_id, Uitkomst.NIET, None, motivering, **by())
    actions.verzenden(reactie, **by())

    assert db.session.query(Reactie).one().kenmerk == "B-1"
    assert db.session.query(Puntreactie).one().motivering == "Nee, te duur."


def test_a_concept_is_emptied_after_a_question_but_keeps_its_extension(official, reactie):
    reactie.uitstel_tot, reactie.uitstel_reden = clock.today(), "Ziekte."
    db.session.commit()

    page = official.submit(page_of(reactie).replace("verzenden", "wissen"))

    assert "Het concept is gewist." in page.text
    assert (reactie.punten, reactie.inleiding) == ([], "")
    assert reactie.uitstel_tot == clock.today()


def test_a_reactie_that_is_sent_cannot_be_opened_for_sending(official, reactie):
    actions.verzenden(reactie, **by())

    page = official.open(page_of(reactie))

    assert official.path == f"/adviezen/{reactie.advies_id}/reactie"
    assert "Zij kan niet meer veranderen." in page.text
