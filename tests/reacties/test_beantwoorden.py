"""Als beleidsmedewerker wil ik op één pagina per punt antwoorden en tussendoor bewaren,
zodat een advies beantwoorden minder werk is dan een e-mail."""

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.adviezen.models import Onderbouwing
from cliëntenraad.adviezen.rules import AdviesStatus, OnderbouwingSoort
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.reacties.rules import Uitkomst
from tests.factories import make_account, make_raad, save
from tests.factories_dossiers import make_stuk
from tests.factories_reacties import (
    hand_over,
    make_aangeboden_advies,
    make_concept_advies,
    make_reactie,
)


@pytest.fixture
def advies(app):
    return make_aangeboden_advies(punten=3)


@pytest.fixture
def official(advies, log_in):
    return log_in(make_account(Rol.BELEIDSMEDEWERKER, advies.dossier.raad))


def page_of(advies) -> str:
    return f"/adviezen/{advies.id}/reactie"


def fields(advies, nummer, **values) -> dict[str, str]:
    punt = advies.punten[nummer - 1]
    return {f"punt_{punt.id}-{name}": value for name, value in values.items()}


def test_the_page_shows_every_point_and_the_last_day(official, advies):
    page = official.open(page_of(advies))

    assert "Doe dit voor punt 3." in page.text
    assert "De laatste dag voor de reactie is" in page.text
    assert "De reactietermijn is 4 weken." in page.text
    assert "Nog te doen: 3 van de 3 punten." in page.text
    assert db.session.query(Reactie).count() == 0


def test_each_point_shows_what_carries_it_as_far_as_everyone_may_read(advies, official):
    concept = make_concept_advies(advies.dossier.raad, punten=1, regeling={"versie": 2})
    stuk = make_stuk(concept.dossier, is_openbaar=False)
    for soort, target in (("wetsartikel", "artikel 47 Participatiewet"), ("stuk", stuk.id)):
        carrier = Onderbouwing(raad_id=concept.raad_id, adviespunt_id=concept.punten[0].id)
        carrier.soort = OnderbouwingSoort(soort)
        setattr(carrier, "wetsartikel" if soort == "wetsartikel" else "stuk_id", target)
        save(carrier)

    page = official.open(page_of(hand_over(concept)))

    assert "artikel 47 Participatiewet" in page.text
    assert "Stuk: " not in page.text


def test_one_button_saves_everything_finished_or_not(official, advies):
    page = official.submit(
        page_of(advies),
        inleiding="Dank voor uw advies.",
        kenmerk="B-12",
        **fields(advies, 1, uitkomst="overgenomen"),
        **fields(advies, 2, uitkomst="niet"),
        **fields(advies, 3, motivering="Hier denken wij nog over na."),
    )

    assert "Alles is bewaard. Nog te doen: punt 2, 3." in page.text
    assert "Punt 2: leg uit waarom de gemeente dit niet overneemt." in page.text
    assert "Punt 3: kies een uitkomst." in page.text
    reactie = db.session.query(Reactie).one()
    assert (reactie.inleiding, reactie.kenmerk) == ("Dank voor uw advies.", "B-12")
    answers = [(p.adviespunt.nummer, p.uitkomst, p.motivering) for p in reactie.punten]
    assert answers == [
        (1, Uitkomst.OVERGENOMEN, ""),
        (2, Uitkomst.NIET, ""),
        (3, None, "Hier denken wij nog over na."),
    ]


def test_an_answer_can_change_while_it_is_a_concept(official, advies):
    official.submit(page_of(advies), **fields(advies, 1, uitkomst="niet", motivering="Nee."))
    page = official.submit(page_of(advies), **fields(advies, 1, uitkomst="overgenomen"))

    assert "Nee." in page.html
    answer = db.session.query(Puntreactie).one()
    assert (answer.uitkomst, answer.motivering) == (Uitkomst.OVERGENOMEN, "Nee.")


def test_a_double_submit_makes_one_reactie(official, advies):
    page = official.open(page_of(advies))
    for _ in range(2):
        official.submit_on(page, **fields(advies, 1, uitkomst="overgenomen"))

    assert db.session.query(Reactie).count() == 1
    assert db.session.query(Puntreactie).count() == 1


def test_colleagues_with_the_same_page_open_keep_each_others_points(official, advies):
    early = official.open(page_of(advies))
    official.submit(page_of(advies), **fields(advies, 1, uitkomst="niet", motivering="Te duur."))

    official.submit_on(early, **fields(advies, 2, uitkomst="overgenomen"))

    answers = {p.adviespunt.nummer: p.motivering for p in db.session.query(Puntreactie)}
    assert answers == {1: "Te duur.", 2: ""}


def test_a_clash_shows_both_texts_and_saves_the_rest(official, advies):
    early = official.open(page_of(advies))
    official.submit(page_of(advies), **fields(advies, 1, uitkomst="niet", motivering="Te duur."))

    clash = official.submit_on(
        early,
        **fields(advies, 1, uitkomst="later", motivering="Volgend jaar."),
        **fields(advies, 2, uitkomst="overgenomen"),
    )

    assert "Een collega heeft ondertussen ook iets veranderd." in clash.text
    assert "Te duur." in clash.text
    assert "Volgend jaar." in clash.html
    assert db.session.query(Puntreactie).count() == 2
    official.submit_on(clash)
    first = db.session.query(Puntreactie).filter_by(adviespunt_id=advies.punten[0].id).one()
    assert first.motivering == "Volgend jaar."


def test_a_clash_in_the_introduction_keeps_both(official, advies):
    early = official.open(page_of(advies))
    official.submit(page_of(advies), inleiding="Van de een.")

    clash = official.submit_on(early, inleiding="Van de ander.")

    assert "Van de een." in clash.text
    assert "Van de ander." in clash.html
    assert db.session.query(Reactie).one().inleiding == "Van de een."


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"uitkomst": "misschien"}, "Kies een van de uitkomsten."),
        ({"motivering": "a" * 20_001}, "Maak de tekst korter: ten hoogste 20.000 tekens."),
        ({"welk_deel": "a" * 20_001}, "Maak de tekst korter: ten hoogste 20.000 tekens."),
    ],
)
def test_wrong_input_is_refused_and_stays_on_the_page(official, advies, values, message):
    page = official.submit(
        page_of(advies), inleiding="Dit blijft staan.", **fields(advies, 1, **values)
    )

    assert message in page.text
    assert "Dit blijft staan." in page.html
    assert db.session.query(Reactie).count() == 0


def test_a_save_is_one_line_in_the_log(official, advies):
    official.submit(page_of(advies), **fields(advies, 1, uitkomst="overgenomen"))

    event = db.session.query(Event).one()
    assert (event.soort, event.object_soort) == ("reactie bewaard", "reactie")
    assert event.raad_id == advies.raad_id


def test_a_withdrawn_advies_asks_no_reactie(official, advies):
    advies.status = AdviesStatus.INGETROKKEN
    db.session.commit()

    page = official.open(page_of(advies))

    assert "De raad heeft dit advies ingetrokken." in page.text


def test_an_advies_that_was_not_handed_over_does_not_exist_yet(official, advies):
    concept = make_concept_advies(advies.dossier.raad, regeling={"versie": 2})

    assert official.open(page_of(concept)).status == 404


def test_an_official_of_another_gemeente_finds_nothing(advies, log_in):
    stranger = log_in(make_account(Rol.BELEIDSMEDEWERKER, make_raad()))

    for act in ("", "/verzenden", "/uitstel", "/wissen", "/overtypen"):
        assert stranger.open(page_of(advies) + act).status == 404


@pytest.mark.parametrize("rol", [Rol.RAADSLID, Rol.SECRETARIS, Rol.VOORZITTER, Rol.BEHEERDER])
def test_nobody_answers_in_the_place_of_an_official(advies, log_in, rol):
    make_reactie(advies, inleiding="Geheim concept.")
    account = make_account(rol, advies.dossier.raad)

    page = log_in(account).open(page_of(advies))

    assert page.status == 403
    assert "Geheim concept." not in page.html


def test_who_is_not_logged_in_is_asked_to(visitor, advies):
    visitor.open(page_of(advies))

    assert visitor.path == "/inloggen"
