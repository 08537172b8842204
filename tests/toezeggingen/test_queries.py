"""Als raadslid wil ik in één lijst zien wat is beloofd en niet gedaan."""

from datetime import timedelta

from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.toezeggingen import queries
from cliëntenraad.toezeggingen.rules import ToezeggingStatus
from tests.factories import make_raad
from tests.factories_reacties import make_puntreactie, make_toezegging

TODAY = clock.today()
LONG_AGO, YESTERDAY = TODAY - timedelta(days=30), TODAY - timedelta(days=1)


def test_late_is_every_promise_past_its_day_that_was_not_kept(app):
    raad_id = (puntreactie := make_puntreactie(make_raad())).raad_id
    open_one = make_toezegging(puntreactie, uiterlijk_op=YESTERDAY)
    broken = make_toezegging(
        puntreactie, uiterlijk_op=LONG_AGO, status=ToezeggingStatus.NIET_NAGEKOMEN
    )
    make_toezegging(puntreactie, uiterlijk_op=LONG_AGO, status=ToezeggingStatus.NAGEKOMEN)
    make_toezegging(puntreactie, uiterlijk_op=TODAY)
    make_toezegging(uiterlijk_op=YESTERDAY)

    late = queries.late_toezeggingen([raad_id], TODAY)

    assert [(row.toezegging.id, row.dagen_te_laat) for row in late] == [
        (broken.id, 30),
        (open_one.id, 1),
    ]
    assert late[0].dossier.id == late[0].advies.dossier_id
    assert len(queries.list_toezeggingen(raad_id)) == 4


def test_the_public_list_leaves_out_what_is_not_public(app):
    shown, hidden = make_toezegging(uiterlijk_op=YESTERDAY), make_toezegging()
    hidden.puntreactie.reactie.advies.dossier.is_openbaar = False
    db.session.commit()

    [row] = queries.list_public_toezeggingen(TODAY)

    assert row.toezegging.id == shown.id
    assert row.is_te_laat


def test_promises_are_found_by_the_answer_they_belong_to(app):
    puntreactie = make_puntreactie()
    two = [make_toezegging(puntreactie, uiterlijk_op=day) for day in (TODAY, YESTERDAY)]
    make_toezegging()

    found = queries.toezeggingen_of(puntreactie.reactie.advies_id)

    assert found == {puntreactie.id: two[::-1]}
