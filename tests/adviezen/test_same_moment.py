"""Als raadsleden willen wij tegelijk kunnen schrijven, zonder dat er iets verloren gaat."""

from threading import Barrier, Thread

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, text

from cliëntenraad.adviezen import actions_punten
from cliëntenraad.adviezen.models import Adviespunt, Adviesversie
from cliëntenraad.adviezen.queries import get_advies_or_404
from cliëntenraad.adviezen.rules import StaleTextError
from cliëntenraad.kern.db import db
from tests.adviezen.test_guards import refused, run
from tests.factories import NOW
from tests.factories_adviezen import make_advies, make_schrijver, make_vastgesteld

WRITERS = 8


def save_at_once(app, advies_id: int, door_id: int) -> list[str]:
    """Let everyone save on version 1 at the same moment; return how it went for each."""
    together, outcomes = Barrier(WRITERS), []

    def write(number: int) -> None:
        with app.app_context():
            advies = get_advies_or_404(advies_id)
            together.wait()
            try:
                actions_punten.punt_toevoegen(
                    advies, titel=f"{number}", tekst="…", versie=1, door_id=door_id, now=NOW
                )
            except StaleTextError:
                outcomes.append("refused")
            else:
                outcomes.append("saved")

    threads = [Thread(target=write, args=(number,)) for number in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def test_of_many_saves_on_one_version_exactly_one_is_kept(app):
    advies_id, door_id = make_advies().id, make_schrijver().id
    db.session.rollback()

    outcomes = save_at_once(app, advies_id, door_id)

    assert sorted(outcomes) == ["refused"] * (WRITERS - 1) + ["saved"]
    assert db.session.query(Adviespunt).count() == 1
    assert {versie.nummer for versie in db.session.query(Adviesversie)} == {1, 2}


def test_the_guards_can_be_taken_down_and_put_up_again_around_what_is_there(app):
    advies_id = make_vastgesteld().id
    db.session.remove()

    downgrade(revision="0018")
    run("UPDATE advies SET titel = 'anders'")
    downgrade(revision="0007")
    assert "intrekking_reden" not in [c["name"] for c in inspect(db.engine).get_columns("advies")]
    upgrade()

    refused("UPDATE advies SET titel = 'nog anders'")
    titel = db.session.scalar(text("SELECT titel FROM advies"))
    assert (get_advies_or_404(advies_id).status, titel) == ("vastgesteld", "anders")
