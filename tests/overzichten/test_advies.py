"""Als ambtenaar of inwoner wil ik een advies lezen, met waar het op steunt en wat ervan kwam."""

from sqlalchemy import event

from cliëntenraad.analyses.models import Bevinding
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.kern.db import db
from tests.factories import make_account, make_dossier, make_lid
from tests.factories_cycle import make_cycle
from tests.factories_overzichten import (
    aanbieden,
    carry,
    days,
    intrekken,
    make_advies,
    make_bevinding,
    make_citaat,
    make_punt,
    make_puntreactie,
    make_reactie,
    make_stuk,
    make_toezegging,
    make_uitvraag,
    vaststellen,
)


def test_the_page_shows_the_letter_what_carries_it_and_what_came_of_it(visitor):
    cycle = make_cycle()

    page = visitor.open(f"/adviezen/{cycle.advies.id}")

    for words in (
        "Kenmerk WB-2026-3",
        "Ad 1",
        "Vraag 1: Hoe vaak is er contact?",
        "Uit ongeveer 15 ervaringen",
        "Ik moest drie keer bellen.",
        "Samira (niet de echte naam)",
        "Participatiewet, artikel 47",
        "Antwoord van de gemeente Overgenomen",
        "Welk deel: Alleen de brieven.",
        "Daar is geen geld voor.",
        "Beloofd: Alle brieven worden herschreven.",
        "4 weken te laat",
        "Wij vroegen het opnieuw Meer mensen kennen nu hun contactpersoon.",
        "Eén lid vindt twee keer per jaar genoeg.",
    ):
        assert words in page.text, words
    assert page.link("Concept-beleidsplan") == f"/stukken/{cycle.stuk.id}/openbaar"


def test_a_heading_in_the_letter_is_a_heading_of_the_page(visitor):
    advies = make_advies(make_dossier(), inleiding="# Aanleiding\n\nDe gemeente vroeg.")
    vaststellen(advies)

    page = visitor.open(f"/adviezen/{advies.id}")

    assert "<h2>Aanleiding</h2>" in page.html


def test_the_page_asks_the_database_at_most_six_questions(app, visitor):
    cycle = make_cycle()
    asked = []

    def note(_connection, _cursor, statement, *_rest):
        if statement.lstrip().upper().startswith("SELECT"):
            asked.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    try:
        visitor.open(f"/adviezen/{cycle.advies.id}")
    finally:
        event.remove(db.engine, "before_cursor_execute", note)

    assert 0 < len(asked) <= 6


def carried_by(dragers: int) -> tuple[int, Bevinding]:
    """Make a public advies with one punt carried by one bevinding."""
    dossier = make_dossier()
    door = make_account(raad=dossier.raad)
    bevinding = make_bevinding(make_uitvraag(dossier), door, dragers=dragers)
    advies = make_advies(dossier)
    carry(make_punt(advies), bevinding_id=bevinding.id)
    vaststellen(advies)
    return advies.id, bevinding


def test_what_few_people_carry_is_not_told(visitor):
    advies_id, _ = carried_by(9)

    page = visitor.open(f"/adviezen/{advies_id}")

    assert "Ervaringen van minder dan 10 mensen" in page.text
    assert "Mensen horen lang niets" not in page.text
    assert "Na een aanvraag blijft het weken stil" not in page.text


def test_a_larger_number_is_told_roughly(visitor):
    advies_id, _ = carried_by(12)

    assert "Uit ongeveer 10 ervaringen" in visitor.open(f"/adviezen/{advies_id}").text


def test_only_an_approved_citaat_is_shown(visitor):
    dossier = make_dossier()
    door, uitvraag = make_account(raad=dossier.raad), make_uitvraag(dossier)
    advies = make_advies(dossier)
    punt = make_punt(advies)
    for status in CitaatStatus:
        citaat = make_citaat(uitvraag, door, status=status, tekst=f"Woorden: {status}")
        carry(punt, citaat_id=citaat.id)
    vaststellen(advies)

    page = visitor.open(f"/adviezen/{advies.id}")

    assert "Woorden: goedgekeurd" in page.text
    for status in set(CitaatStatus) - {CitaatStatus.GOEDGEKEURD}:
        assert f"Woorden: {status}" not in page.text
    assert "Dit citaat is ingetrokken." in page.text


def test_no_name_of_a_person_is_on_the_page(visitor):
    cycle = make_cycle()
    lid = make_lid(cycle.raad, naam="Wilhelmina van Voorst")
    account = make_account(raad=cycle.raad, naam="Lodewijk Naamloos")

    for path in (f"/adviezen/{cycle.advies.id}", f"/dossiers/{cycle.dossier.id}", "/"):
        text = visitor.open(path).text
        assert lid.naam not in text
        assert account.naam not in text
        assert "Persoon" not in text


def test_an_answer_that_is_still_being_written_is_not_shown(visitor):
    dossier = make_dossier()
    advies = make_advies(dossier)
    punt = make_punt(advies)
    vaststellen(advies)
    aanbieden(advies)
    puntreactie = make_puntreactie(
        make_reactie(advies, inleiding="Ons concept"), punt, motivering="Nog geheim"
    )
    make_toezegging(puntreactie, tekst="Misschien beloofd")

    page = visitor.open(f"/adviezen/{advies.id}")

    for words in ("Ons concept", "Nog geheim", "Misschien beloofd", "Overgenomen"):
        assert words not in page.text
    assert "Nog geen antwoord." in page.text
    assert "5 maanden te laat" in page.text


def test_a_concept_does_not_exist(visitor):
    assert visitor.open(f"/adviezen/{make_advies(make_dossier()).id}").status == 404


def test_an_advies_of_a_dossier_that_is_not_public_does_not_exist(visitor):
    advies = make_advies(make_dossier(is_openbaar=False))
    vaststellen(advies)

    assert visitor.open(f"/adviezen/{advies.id}").status == 404


def test_a_withdrawn_advies_stays_to_be_read_as_withdrawn(visitor):
    dossier = make_dossier()
    old = make_advies(dossier, titel="Oud advies")
    make_punt(old)
    vaststellen(old)
    aanbieden(old)
    intrekken(old)
    new = make_advies(dossier, titel="Nieuw advies", volgt_op_id=old.id)
    vaststellen(new)

    page = visitor.open(f"/adviezen/{old.id}")

    assert "De raad heeft dit advies ingetrokken" in page.text
    assert page.link("Lees het advies dat dit advies vervangt") == f"/adviezen/{new.id}"
    newer = visitor.open(f"/adviezen/{new.id}")
    assert newer.link("eerder advies") == f"/adviezen/{old.id}"


def test_a_paper_that_is_not_public_keeps_its_title_for_itself(visitor):
    dossier = make_dossier()
    stuk = make_stuk(dossier, titel="Geheim plan", embargo_tot=days(1))
    advies = make_advies(dossier)
    carry(make_punt(advies), stuk_id=stuk.id)
    vaststellen(advies)

    page = visitor.open(f"/adviezen/{advies.id}")

    assert "Geheim plan" not in page.text
    assert "Een stuk dat (nog) niet openbaar is" in page.text


def test_an_answer_that_is_late_is_called_late_wherever_the_advies_is_named(visitor):
    dossier = make_dossier()
    advies = make_advies(dossier)
    vaststellen(advies)
    aanbieden(advies, dag=-50)

    for path in ("/", f"/dossiers/{dossier.id}"):
        assert "Zij is 3 weken te laat." in visitor.open(path).text


def test_an_extension_gives_the_municipality_until_its_new_day(visitor):
    dossier = make_dossier()
    advies = make_advies(dossier)
    vaststellen(advies)
    aanbieden(advies, dag=-50)
    make_reactie(advies, uitstel_tot=days(6), uitstel_reden="Vakantie")

    for path in ("/", f"/dossiers/{dossier.id}", f"/adviezen/{advies.id}"):
        text = visitor.open(path).text
        assert "te laat" not in text
        assert "28 november 2026" in text
    assert "Antwoord: uiterlijk 28-11-2026" in visitor.open("/dossiers").text


def test_a_concept_that_was_withdrawn_never_becomes_public(visitor):
    advies = make_advies(make_dossier(), titel="Nooit vastgesteld")
    intrekken(advies)

    assert visitor.open(f"/adviezen/{advies.id}").status == 404
    for path in ("/", f"/dossiers/{advies.dossier_id}", "/sitemap.xml"):
        html = visitor.open(path).html
        assert "Nooit vastgesteld" not in html
        assert f"/adviezen/{advies.id}" not in html
