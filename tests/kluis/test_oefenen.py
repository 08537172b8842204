"""Als beheerder wil ik bewijzen dat een kluis te herstellen is, zonder een verhaal te openen."""

from cliëntenraad.kern.db import db
from cliëntenraad.kluis.actions_zin import delen_maken
from cliëntenraad.kluis.models import Kluis
from cliëntenraad.kluis.queries import get_kluis
from cliëntenraad.raden.models import Raad
from tests.factories import NOW
from tests.factories_kluis import KLUISZIN, make_kluis


def run(app, *arguments, **options):
    return app.test_cli_runner().invoke(args=["kluis-oefenen", *arguments], **options)


def test_the_drill_proves_recovery_and_leaves_our_database_alone(app):
    make_kluis()

    result = run(app)

    assert result.exit_code == 0, result.output
    assert "Deel 2 en deel 3 openen het verhaal." in result.output
    assert "Na de bewaartermijn gaat het verhaal niet meer open." in result.output
    assert "Geslaagd." in result.output
    assert (db.session.query(Raad).count(), db.session.query(Kluis).count()) == (1, 1)


def test_the_drill_fails_aloud_when_recovery_does_not_work(app, monkeypatch):
    monkeypatch.setattr("cliëntenraad.kluis.queries.master_from_shares", lambda *_: bytes(32))

    result = run(app)

    assert result.exit_code == 1
    assert "De oefening is mislukt." in result.output


def test_the_real_shares_are_checked_without_opening_a_story(app):
    raad = make_kluis()
    made = delen_maken(get_kluis(raad.id), KLUISZIN, door_id=None, now=NOW)
    typed = "\n".join(" ".join(words) for words in made[:2])

    good = run(app, "--raad", str(raad.id), input=f"{typed}\n")
    bad = run(app, "--raad", str(raad.id), input=f"{' '.join(made[0])}\n" * 2)

    assert "Deze twee delen openen alle sleutels" in good.output
    assert " ".join(made[0]) not in good.output
    assert bad.exit_code == 1
    assert "twee keer hetzelfde deel" in bad.output
