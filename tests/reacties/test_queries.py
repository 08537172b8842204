"""Als bezoeker wil ik per punt zien wat de gemeente ermee deed, ook als er geen antwoord kwam."""

from datetime import timedelta

from sqlalchemy import event

from cliëntenraad.adviezen.rules import AdviesStatus
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.reacties import queries
from cliëntenraad.reacties.rules import Gevolg, Uitkomst
from tests.factories_reacties import make_aangeboden_advies, make_reactie

TODAY = clock.today()
YESTERDAY = TODAY - timedelta(days=1)


def shown(advies) -> list[Gevolg]:
    return [antwoord.gevolg for antwoord in queries.antwoorden_of(advies.id, TODAY).values()]


def test_a_concept_shows_nothing_of_its_answers(app):
    reactie = make_reactie(uitkomst=Uitkomst.NIET)

    antwoorden = queries.antwoorden_of(reactie.advies_id, TODAY).values()

    assert {a.gevolg for a in antwoorden} == {Gevolg.WACHT_OP_ANTWOORD}
    assert {a.puntreactie_id for a in antwoorden} == {None}
    assert queries.get_verzonden_reactie_of(reactie.advies_id) is None


def test_no_answer_shows_after_the_last_day_and_goes_when_the_answer_comes(app):
    advies = make_aangeboden_advies(uiterlijk_op=YESTERDAY)
    assert shown(advies) == [Gevolg.GEEN_ANTWOORD] * 2
    assert queries.is_overdue(advies, TODAY)

    make_reactie(advies, verzonden_op=TODAY)

    assert shown(advies) == [Gevolg.OVERGENOMEN] * 2
    assert not queries.is_overdue(advies, TODAY)


def test_an_extension_moves_the_last_day(app):
    advies = make_aangeboden_advies(uiterlijk_op=YESTERDAY)
    make_reactie(advies, uitstel_tot=TODAY)

    assert shown(advies) == [Gevolg.WACHT_OP_ANTWOORD] * 2
    assert not queries.is_overdue(advies, TODAY)
    assert queries.laatste_dag(advies, queries.get_reactie_of(advies.id)) == TODAY


def test_the_answers_take_one_query_however_many_points(app):
    advies_id = make_reactie(make_aangeboden_advies(punten=9), verzonden_op=TODAY).advies_id
    db.session.rollback()
    statements = []
    event.listen(db.engine, "before_cursor_execute", lambda *args: statements.append(args[2]))

    antwoorden = queries.antwoorden_of(advies_id, TODAY)

    assert [antwoord.nummer for antwoord in antwoorden.values()] == list(range(1, 10))
    assert {antwoord.in_woorden for antwoord in antwoorden.values()} == {"Overgenomen"}
    assert len([sql for sql in statements if sql.startswith("SELECT")]) == 1


def test_what_waits_is_listed_most_urgent_first(app):
    calm = make_aangeboden_advies()
    raad = calm.dossier.raad
    raad_ids = [raad.id]
    late = make_aangeboden_advies(raad, regeling={"versie": 2}, uiterlijk_op=YESTERDAY)
    free = make_aangeboden_advies(raad, regeling={"versie": 3}, uiterlijk_op=None)
    make_reactie(make_aangeboden_advies(raad, regeling={"versie": 4}), verzonden_op=TODAY)
    gone = make_aangeboden_advies(raad, regeling={"versie": 5})
    gone.status = AdviesStatus.INGETROKKEN
    make_reactie(calm)
    make_aangeboden_advies()

    rows = queries.wachtende_adviezen(raad_ids, TODAY)

    assert [(row.advies.id, row.dagen_te_laat, row.is_begonnen) for row in rows] == [
        (late.id, 1, False),
        (calm.id, 0, True),
        (free.id, 0, False),
    ]
