"""What higher floors ask: who may read which advies, and the letter in few questions."""

from datetime import date

import pytest
from sqlalchemy import event
from werkzeug.exceptions import NotFound

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.adviezen import actions, queries
from cliëntenraad.adviezen.models import Minderheidsstandpunt
from cliëntenraad.adviezen.queries_brief import brief_of
from cliëntenraad.adviezen.rules import AdviesStatus
from cliëntenraad.analyses.models import Drager
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.dossiers.rules import Orgaan
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.rules import Kanaal, Toestemming
from cliëntenraad.kern.db import db
from tests.factories import NOW, TODAY, make_account, make_dossier, make_raad, save
from tests.factories_adviezen import (
    beantwoord,
    make_aangeboden,
    make_advies,
    make_bevinding,
    make_citaat,
    make_punt,
    make_schrijver,
    make_stuk,
    make_vastgesteld,
    make_vraag,
    onderbouw,
)


def test_everyone_reads_what_is_adopted_in_a_public_dossier(app):
    public, adopted = make_aangeboden(), make_vastgesteld()
    make_advies()
    make_vastgesteld(make_dossier(is_openbaar=False))
    withdrawn_concept = make_advies()
    actions.intrekken(withdrawn_concept, reden="Dubbel.", door_id=None, now=NOW)
    withdrawn = make_vastgesteld()
    actions.intrekken(withdrawn, reden="Verouderd.", door_id=None, now=NOW)

    found = [advies.id for advies in queries.list_public_adviezen()]

    assert found == [withdrawn.id, adopted.id, public.id]
    assert queries.get_public_advies_or_404(withdrawn.id) is withdrawn
    with pytest.raises(NotFound):
        queries.get_public_advies_or_404(withdrawn_concept.id)


def test_a_raad_sees_all_its_adviezen_newest_first(app):
    dossier = make_dossier()
    first, second = make_advies(dossier), make_vastgesteld(dossier)
    make_advies(make_dossier(make_raad()))

    assert list(queries.list_adviezen(dossier.raad_id)) == [second, first]
    assert list(queries.list_adviezen_of_dossier(dossier.id)) == [second, first]


def test_a_bevinding_leads_to_the_adviezen_and_points_it_carries(app):
    dossier = make_dossier()
    bevinding, citaat = make_bevinding(dossier), make_citaat(dossier)
    advies = make_advies(dossier)
    punt, other = make_punt(advies, law=False), make_punt(advies)
    onderbouw(punt, bevinding)
    onderbouw(other, citaat)

    assert queries.adviezen_of_bevindingen([bevinding.id]) == []
    assert queries.adviezen_of_bevindingen([]) == []
    assert queries.punten_of() == []
    assert queries.adviezen_of_bevindingen([bevinding.id], only_public=False) == [advies]
    assert queries.punten_of(bevinding_ids=[bevinding.id], only_public=False) == [punt]
    assert queries.punten_of(citaat_ids=[citaat.id], only_public=False) == [other]
    assert queries.punten_of(citaat_ids=[citaat.id]) == []

    db.session.execute(
        db.text("UPDATE advies SET status = 'vastgesteld', vastgesteld_op = '2026-11-22'")
    )
    db.session.commit()
    assert queries.adviezen_of_bevindingen([bevinding.id]) == [advies]
    assert queries.punten_of(bevinding_ids=[bevinding.id], citaat_ids=[citaat.id]) == [punt, other]


def make_drager(bevinding, number: int) -> None:
    ervaring = Ervaring(
        id=f"{number:032x}",
        raad_id=bevinding.raad_id,
        uitvraag_id=bevinding.uitvraag_id,
        zoekwaarde=b"%d" % number,
        week="2026-W47",
        kanaal=Kanaal.WEB,
        toestemming=Toestemming.SAMENVATTEN,
        inhoud=b"x",
        sleutel_code=b"x",
        sleutel_raad=b"x",
        kwartaal="2026-K4",
    )
    save(ervaring)
    save(Drager(bevinding_id=bevinding.id, ervaring_id=ervaring.id, raad_id=bevinding.raad_id))


@pytest.fixture
def advies(app):
    """An advies with a bit of everything, a bevinding with 12 carriers among it."""
    dossier = make_dossier()
    advies = make_advies(dossier, aan=Orgaan.GEMEENTERAAD)
    beantwoord(advies, make_vraag(dossier, 1, "Hoe vaak?"))
    make_vraag(dossier, 2, "Hoe dan?")
    bevinding = make_bevinding(dossier)
    for number in range(12):
        make_drager(bevinding, number)
    punt = make_punt(advies)
    for bron in (bevinding, make_citaat(dossier), make_stuk(dossier)):
        onderbouw(punt, bron)
    make_punt(advies, "Tweede punt")
    save(Minderheidsstandpunt(raad_id=advies.raad_id, advies_id=advies.id, tekst="Wij niet."))
    return advies


def test_the_letter_holds_everything_that_stands_in_it(advies):
    brief = brief_of(advies.id, TODAY)

    assert brief.aanhef == "Geachte leden van de gemeenteraad,"
    assert brief.aan == f"de gemeenteraad van {advies.dossier.raad.gemeente.naam}"
    assert [(a.nummer, a.vraag, a.tekst) for a in brief.antwoorden] == [
        (1, "Hoe vaak?", "Elke maand."),
        (2, "Hoe dan?", ""),
    ]
    assert [(punt.nummer, punt.titel) for punt in brief.punten] == [
        (1, "Maak samen een plan"),
        (2, "Tweede punt"),
    ]
    wet, bevinding, citaat, stuk = brief.punten[0].onderbouwingen
    assert wet.titel == "Participatiewet artikel 47"
    assert (bevinding.titel, bevinding.aantal) == ("Mensen wachten lang", "ongeveer 10")
    assert (citaat.tekst, citaat.schuilnaam) == ("Ik moest drie keer bellen.", "Ruth")
    assert (stuk.titel, stuk.is_openbaar) == ("Concept van de verordening", True)
    assert [standpunt.tekst for standpunt in brief.minderheidsstandpunten] == ["Wij niet."]


def test_the_letter_takes_at_most_six_questions_to_the_database(advies):
    asked = []
    advies_id = advies.id
    db.session.rollback()

    def note(*args):
        asked.append(args[2])

    event.listen(db.engine, "before_cursor_execute", note)
    brief_of(advies_id, TODAY)
    event.remove(db.engine, "before_cursor_execute", note)

    assert 1 <= len(asked) <= 6, asked


def test_nothing_of_a_citaat_that_was_taken_back_is_left(app):
    dossier = make_dossier()
    advies = make_advies(dossier)
    citaat = make_citaat(dossier)
    onderbouw(make_punt(advies, law=False), citaat)
    citaat.status = CitaatStatus.VERVALLEN
    db.session.commit()

    (bron,) = brief_of(advies.id, TODAY).punten[0].onderbouwingen

    assert (bron.is_vervallen, bron.tekst, bron.schuilnaam) == (True, "", "")


@pytest.mark.parametrize(
    ("is_openbaar", "embargo", "shown"),
    [
        (True, None, True),
        (False, None, False),
        (True, date(2026, 11, 23), False),
        (True, date(2026, 11, 22), True),
    ],
)
def test_a_paper_is_public_when_it_may_be_and_its_embargo_has_passed(
    app, is_openbaar, embargo, shown
):
    dossier = make_dossier()
    advies = make_advies(dossier)
    stuk = make_stuk(dossier, is_openbaar=is_openbaar, embargo_tot=embargo)
    onderbouw(make_punt(advies, law=False), stuk)

    assert brief_of(advies.id, TODAY).punten[0].onderbouwingen[0].is_openbaar is shown


def test_a_successor_is_named_once_it_is_adopted(app):
    old = make_vastgesteld()
    door_id = make_schrijver().id
    new = actions.opvolgen(old, kenmerk="2026-99", door_id=door_id, now=NOW)
    before = brief_of(old.id, TODAY).opvolger_id

    new.status, new.vastgesteld_op = AdviesStatus.VASTGESTELD, TODAY
    db.session.commit()

    assert (before, brief_of(old.id, TODAY).opvolger_id) == (None, new.id)


def test_an_advies_that_is_not_there_is_a_404(app):
    with pytest.raises(NotFound):
        brief_of(999, TODAY)


def test_nobody_outside_the_raad_reads_a_concept_that_was_withdrawn(app, visitor):
    concept, adopted = make_advies(), make_vastgesteld()
    for advies in (concept, adopted):
        actions.intrekken(advies, reden="Dubbel.", door_id=None, now=NOW)

    assert visitor.open(f"/adviezen/{concept.id}").status == 404
    assert visitor.open(f"/adviezen/{adopted.id}").status == 200
    dossier = visitor.open(f"/dossiers/{concept.dossier_id}")
    assert "De raad trok het advies in" not in dossier.text


def test_the_page_of_a_dossier_leads_to_its_adviezen(app, log_in):
    advies = make_advies()
    lid = log_in(make_account(Rol.RAADSLID, advies.dossier.raad))

    page = lid.open(f"/dossiers/{advies.dossier_id}/werkblad")

    assert page.link("Vaker een gesprek (concept)") == f"/adviezen/{advies.id}/werkblad"
    assert page.link("Nieuw advies") == f"/dossiers/{advies.dossier_id}/adviezen/nieuw"
