"""Als nieuwkomer wil ik een voorbeeld zien waarin één onderwerp helemaal rond is."""

from datetime import timedelta

import pytest

from cliëntenraad.accounts.models import Account
from cliëntenraad.adviezen.models import Advies
from cliëntenraad.adviezen.rules import AdviesStatus
from cliëntenraad.analyses.models import Citaat
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.raden.models import Gemeente, Raad, Regeling
from cliëntenraad.raden.rules import RaadSoort
from cliëntenraad.reacties.models import Reactie
from cliëntenraad.toezeggingen.models import Nameting, Toezegging
from cliëntenraad.uitvragen.rules import UitvraagStatus
from cliëntenraad.voorbeeld import build
from cliëntenraad.voorbeeld.rules import ACCOUNTS, PASSWORD
from cliëntenraad.web.database_check import check_database
from tests.visitor import Visitor


def test_the_example_holds_the_whole_cycle(example):
    soorten = sorted(raad.soort for raad in db.session.query(Raad))
    assert soorten == sorted(RaadSoort)
    assert db.session.query(Gemeente).count() == 2
    assert len({(r.advies_weken, r.quorum) for r in db.session.query(Regeling)}) > 1
    assert db.session.query(Ervaring).count() >= 150
    assert db.session.query(Dossier).count() == 5
    assert {account.email for account in db.session.query(Account)} == set(ACCOUNTS)
    assert db.session.query(Toezegging).count() >= 5
    assert db.session.query(Nameting).one().uitvraag.status is UitvraagStatus.TERUGGEKOPPELD


def test_one_advies_is_answered_and_one_answer_is_late(example):
    given = db.session.query(Advies).filter_by(status=AdviesStatus.AANGEBODEN).all()
    answered = {reactie.advies_id for reactie in db.session.query(Reactie)}
    late = [a for a in given if a.id not in answered and a.reactie_uiterlijk_op < clock.today()]
    assert len(given) == 2
    assert len(late) == 1


def test_a_quote_has_two_readers(example):
    citaten = db.session.query(Citaat).all()
    assert citaten
    assert all(c.voorgesteld_door_id != c.beoordeeld_door_id for c in citaten)


def test_each_account_can_log_in_and_is_told_what_waits(example):
    for email in ACCOUNTS:
        visitor = Visitor(example)
        page = visitor.submit("/inloggen", email=email, wachtwoord=PASSWORD)
        assert "Wat wacht op u" in page.text, email


def test_the_example_is_filled_once(example):
    assert not build.is_empty()


def test_a_production_start_refuses_the_example(example):
    with pytest.raises(SystemExit, match="accounts van het voorbeeld"):
        check_database(example)


def test_the_example_is_about_now(example):
    newest = max(dossier.geopend_op for dossier in db.session.query(Dossier))
    assert clock.today() - newest < timedelta(days=30)
