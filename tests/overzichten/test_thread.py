"""Als inwoner met een code wil ik zien waar mijn ervaring telde, en wat ervan kwam."""

from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.ervaringen.queries import list_draad
from cliëntenraad.kern.db import db
from cliëntenraad.overzichten.thread import thread_of_ervaring
from tests.factories import make_account, make_dossier
from tests.factories_cycle import make_cycle
from tests.factories_overzichten import (
    carry,
    make_advies,
    make_bevinding,
    make_citaat,
    make_drager,
    make_ervaring,
    make_punt,
    make_uitvraag,
    vaststellen,
)


def test_the_thread_runs_from_the_experience_to_the_second_measurement(app):
    cycle = make_cycle()

    steps = thread_of_ervaring(cycle.ervaring.id)

    assert [step.titel for step in steps] == [
        "Uw ervaring telt mee",
        "De raad gebruikt woorden van u",
        "De raad adviseerde",
        "De gemeente antwoordde",
        "De gemeente beloofde dit en deed het",
        "Wij vroegen het opnieuw",
    ]
    assert steps[2].url == f"/adviezen/{cycle.advies.id}#punt-1"


def test_the_resident_floor_gets_the_thread_without_knowing_who_answers(app):
    cycle = make_cycle()

    assert list(list_draad(cycle.ervaring.id)) == thread_of_ervaring(cycle.ervaring.id)


def test_the_links_of_a_thread_lead_to_public_pages(visitor):
    cycle = make_cycle()

    for step in thread_of_ervaring(cycle.ervaring.id):
        if step.url:
            page = visitor.open(step.url.partition("#")[0])
            assert page.status == 200
            anchor = step.url.partition("#")[2]
            assert f'id="{anchor}"' in page.html or not anchor


def test_an_experience_that_was_not_used_has_no_thread(app):
    ervaring = make_ervaring(make_uitvraag(make_dossier()))

    assert thread_of_ervaring(ervaring.id) == []


def test_a_concept_and_a_citaat_without_second_reader_stay_unseen(app):
    dossier = make_dossier()
    door, uitvraag = make_account(raad=dossier.raad), make_uitvraag(dossier)
    ervaring = make_ervaring(uitvraag)
    bevinding = make_bevinding(uitvraag, door)
    make_drager(bevinding, ervaring)
    make_citaat(uitvraag, door, ervaring_id=ervaring.id, status=CitaatStatus.VOORGESTELD)
    carry(make_punt(make_advies(dossier)), bevinding_id=bevinding.id)

    assert [step.titel for step in thread_of_ervaring(ervaring.id)] == ["Uw ervaring telt mee"]


def test_a_dossier_that_is_not_public_shows_no_advies(app):
    cycle = make_cycle()
    cycle.dossier.is_openbaar = False
    db.session.commit()

    titles = {step.titel for step in thread_of_ervaring(cycle.ervaring.id)}

    assert titles == {"Uw ervaring telt mee", "De raad gebruikt woorden van u"}


def test_a_small_thread_is_told_to_that_person_and_shown_to_nobody_else(visitor):
    dossier = make_dossier()
    door, uitvraag = make_account(raad=dossier.raad), make_uitvraag(dossier)
    ervaring, advies = make_ervaring(uitvraag), make_advies(dossier)
    bevinding = make_bevinding(uitvraag, door, dragers=8, titel="Dit zeiden er negen")
    make_drager(bevinding, ervaring)
    carry(make_punt(advies), bevinding_id=bevinding.id)
    vaststellen(advies)

    steps = thread_of_ervaring(ervaring.id)

    assert (steps[0].tekst, steps[0].is_alleen_hier) == (bevinding.titel, True)
    assert steps[1].url == f"/adviezen/{advies.id}#punt-1"
    for path in (f"/adviezen/{advies.id}", f"/dossiers/{dossier.id}", "/", "/dossiers"):
        assert bevinding.titel not in visitor.open(path).text


def test_what_many_carry_is_shown_to_everyone(app):
    cycle = make_cycle()

    assert not any(step.is_alleen_hier for step in thread_of_ervaring(cycle.ervaring.id))
