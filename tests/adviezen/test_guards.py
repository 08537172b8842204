"""Als raad willen wij zeker weten dat een vastgesteld advies nooit meer verandert."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from cliëntenraad.adviezen.models import Minderheidsstandpunt
from cliëntenraad.adviezen.queries_brief import brief_of
from cliëntenraad.analyses.actions_bevindingen import bevinding_wijzigen
from cliëntenraad.analyses.models import Citaat
from cliëntenraad.dossiers.actions_aanvraag import vraag_wijzigen
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation
from tests.factories import NOW, make_dossier, make_lid, make_raad, save
from tests.factories_adviezen import (
    beantwoord,
    make_aangeboden,
    make_advies,
    make_bevinding,
    make_citaat,
    make_punt,
    make_vraag,
    onderbouw,
)

ADOPT = "UPDATE advies SET status = 'vastgesteld', vastgesteld_op = '2026-11-20'"
HAND_OVER = (
    "UPDATE advies SET status = 'aangeboden', aangeboden_op = '2026-11-21', "
    "reactie_uiterlijk_op = '2026-12-21', reactie_uitleg = 'vier weken'"
)
WITHDRAW = (
    "UPDATE advies SET status = 'ingetrokken', ingetrokken_op = '2026-11-22', "
    "intrekking_reden = 'de wet is veranderd'"
)
VOTE = (
    "INSERT INTO vaststelling (raad_id, advies_id, vergadering_op, aantal_zittend, "
    "aantal_aanwezig, voor, tegen, onthouding, uitleg) "
    "SELECT raad_id, id, '2026-11-20', 5, 5, 5, 0, 0, 'vijf voor' FROM advies"
)
PRESENT = (
    "INSERT INTO aanwezigheid (vaststelling_id, lid_id, raad_id) "
    "SELECT v.id, l.id, v.raad_id FROM vaststelling v, lid l"
)
#: Every one works on a concept and is refused afterwards.
CHANGES = [
    *(f"UPDATE advies SET {column} = 'anders'" for column in ("titel", "kenmerk")),
    *(f"UPDATE advies SET {column} = 'anders'" for column in ("inleiding", "slot")),
    "UPDATE advies SET aan = 'rijk'",
    "UPDATE advies SET versie = versie + 1",
    "UPDATE advies SET volgt_op_id = id",
    "UPDATE adviespunt SET titel = 'anders'",
    "UPDATE adviespunt SET tekst = 'anders'",
    "UPDATE adviespunt SET nummer = 9",
    "INSERT INTO adviespunt (raad_id, advies_id, nummer, titel, tekst) "
    "SELECT raad_id, id, 8, 'nieuw', 'nieuw' FROM advies",
    "UPDATE onderbouwing SET wetsartikel = 'anders'",
    "INSERT INTO onderbouwing (raad_id, adviespunt_id, soort, wetsartikel) "
    "SELECT raad_id, id, 'wetsartikel', 'nieuw' FROM adviespunt",
    "DELETE FROM onderbouwing",
    "UPDATE adviesantwoord SET tekst = 'anders'",
    "DELETE FROM adviesantwoord",
    "UPDATE minderheidsstandpunt SET tekst = 'anders'",
    "DELETE FROM minderheidsstandpunt",
    "INSERT INTO minderheidsstandpunt (raad_id, advies_id, tekst) "
    "SELECT raad_id, id, 'nieuw' FROM advies",
    "UPDATE vaststelling SET voor = 4",
    "UPDATE aanwezigheid SET raad_id = raad_id",
    "DELETE FROM aanwezigheid",
    "INSERT INTO adviesversie (raad_id, advies_id, nummer, inhoud, door_id, op) "
    "SELECT raad_id, advies_id, 99, inhoud, door_id, op FROM adviesversie WHERE nummer = 1",
]


@pytest.fixture
def concept(app):
    """A concept with every part an advies can have, its vote already written down."""
    raad = make_raad()
    make_lid(raad)
    dossier = make_dossier(raad)
    advies = make_advies(dossier)
    make_punt(advies)
    beantwoord(advies, make_vraag(dossier, 1))
    save(Minderheidsstandpunt(raad_id=raad.id, advies_id=advies.id, tekst="Wij niet."))
    run(VOTE)
    run(PRESENT)
    return advies


def run(statement: str) -> None:
    """Change the database behind the back of the site."""
    db.session.execute(text(statement))
    db.session.commit()


def refused(statement: str) -> None:
    with pytest.raises(IntegrityError):
        run(statement)
    db.session.rollback()


@pytest.mark.parametrize("change", CHANGES)
def test_a_part_can_change_while_the_advies_is_a_concept(concept, change):
    run(change)


@pytest.mark.parametrize("change", [*CHANGES, VOTE, PRESENT])
def test_no_part_can_change_once_the_advies_is_adopted(concept, change):
    run(ADOPT)

    refused(change)


@pytest.mark.parametrize("change", CHANGES)
def test_no_part_can_change_once_a_concept_is_withdrawn(concept, change):
    run(WITHDRAW)

    refused(change)


@pytest.mark.parametrize("table", ["advies", "adviespunt", "vaststelling"])
def test_nothing_of_an_adopted_advies_can_be_deleted(concept, table):
    run(ADOPT)

    refused(f"DELETE FROM {table}")


def test_the_text_cannot_change_in_the_stroke_that_adopts_it(concept):
    refused(f"{ADOPT}, titel = 'anders'")


def test_a_point_cannot_move_into_or_out_of_an_adopted_advies(concept):
    run(ADOPT)
    other = make_advies(make_dossier())
    own, foreign = concept.id, other.id
    make_punt(other)

    refused(f"UPDATE adviespunt SET advies_id = {own}, nummer = 7 WHERE advies_id = {foreign}")
    refused(f"UPDATE adviespunt SET advies_id = {foreign}, nummer = 7 WHERE advies_id = {own}")


def test_the_legal_way_stays_open(concept):
    for step in (ADOPT, HAND_OVER, WITHDRAW):
        run(step)

    db.session.refresh(concept)
    assert concept.status == "ingetrokken"
    assert concept.intrekking_reden == "de wet is veranderd"


@pytest.mark.parametrize("back", ["concept", "vastgesteld"])
def test_a_status_never_goes_back(concept, back):
    run(ADOPT)
    run(HAND_OVER)

    refused(f"UPDATE advies SET status = '{back}'")


def test_a_concept_cannot_be_handed_over(concept):
    refused(HAND_OVER)


@pytest.mark.parametrize(
    "change",
    [
        "vastgesteld_op = '2026-11-01'",
        "vastgesteld_op = NULL",
        "aangeboden_op = '2026-11-23'",
        "reactie_uiterlijk_op = '2027-01-01'",
        "reactie_uitleg = NULL",
        "ingetrokken_op = '2026-11-22'",
        "intrekking_reden = 'zomaar'",
    ],
)
def test_dates_are_set_once(app, change):
    make_aangeboden()

    refused(f"UPDATE advies SET {change}")


def test_a_saved_version_never_changes_and_never_goes(concept):
    refused("UPDATE adviesversie SET nummer = 50 WHERE nummer = 1")
    refused("DELETE FROM adviesversie")


def test_a_citaat_can_lapse_under_an_adopted_advies(app):
    dossier = make_dossier()
    advies = make_advies(dossier)
    citaat = make_citaat(dossier)
    onderbouw(make_punt(advies, law=False), citaat)
    run(ADOPT)

    run("UPDATE citaat SET status = 'vervallen', tekst = NULL")

    assert db.session.get(Citaat, citaat.id).status == "vervallen"


def test_the_words_of_a_bevinding_are_fixed_once_an_adopted_advies_rests_on_them(app):
    dossier = make_dossier()
    advies = make_advies(dossier)
    bevinding = make_bevinding(dossier)
    onderbouw(make_punt(advies, law=False), bevinding)
    run("UPDATE bevinding SET tekst = 'nog vrij'")
    run(ADOPT)

    refused("UPDATE bevinding SET tekst = 'anders'")
    refused("UPDATE bevinding SET titel = 'anders'")
    with pytest.raises(RuleViolation, match="Deze bevinding staat in een vastgesteld advies"):
        bevinding_wijzigen(
            bevinding, titel="Anders", tekst="Anders", dragers=["x"], door_id=None, now=NOW
        )


def test_the_words_of_a_question_are_fixed_once_an_adopted_advies_answers_it(concept):
    run("UPDATE adviesvraag SET tekst = 'nog vrij'")
    run(ADOPT)

    refused("UPDATE adviesvraag SET tekst = 'anders'")
    refused("UPDATE adviesvraag SET nummer = 7")
    vraag = concept.dossier.vragen[0]
    with pytest.raises(RuleViolation, match="Deze vraag staat in een vastgesteld advies"):
        vraag_wijzigen(vraag, "Hoe vaak dan?", door_id=None, now=NOW)


def test_a_question_that_comes_after_the_adoption_stays_out_of_the_letter(concept):
    make_vraag(concept.dossier, 2, "Nog een vraag?")
    run(ADOPT)

    assert [antwoord.nummer for antwoord in brief_of(concept.id, NOW.date()).antwoorden] == [1]
