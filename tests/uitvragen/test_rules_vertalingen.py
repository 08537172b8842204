"""Wanneer een vertaling te zien is, en wanneer zij nog mag veranderen."""

import pytest

from cliëntenraad.uitvragen.rules import UitvraagStatus
from cliëntenraad.uitvragen.rules_vertalingen import (
    Vertaaldeel,
    Vertaalinvoer,
    VertaalStand,
    list_getoond,
    list_vast,
    obstacles_to_bewaren,
    obstacles_to_keuzes,
    obstacles_to_vertalen,
)


def deel(sleutel="titel", bron="Contact", vertaling=None, gemaakt_bij=None, **values):
    made_with = bron if gemaakt_bij is None else gemaakt_bij
    return Vertaaldeel(
        sleutel, sleutel.capitalize(), bron, vertaling=vertaling, gemaakt_bij=made_with, **values
    )


def vraag(vertaling="سؤال", **values):
    return deel("vraag_1_tekst", "Vraag?", vertaling, nummer=1, vraag_id=1, **values)


def keuzes(*vertalingen):
    return [
        deel(f"vraag_1_keuze_{n}", f"K{n}", vertaling, nummer=1, vraag_id=1, is_keuze=True)
        for n, vertaling in enumerate(vertalingen, start=1)
    ]


def invoer(of, tekst, **values):
    return Vertaalinvoer(of.sleutel, tekst, of.versie, **values)


@pytest.mark.parametrize(
    ("vertaling", "gemaakt_bij", "stand"),
    [
        (None, "Contact", VertaalStand.ONTBREEKT),
        ("اتصال", "Contact", VertaalStand.VERTAALD),
        ("اتصال", "Contact?", VertaalStand.VEROUDERD),
        ("", "Contact", VertaalStand.INGETROKKEN),
    ],
)
def test_a_translation_counts_only_beside_the_text_it_was_made_from(vertaling, gemaakt_bij, stand):
    one = deel(vertaling=vertaling, gemaakt_bij=gemaakt_bij)
    assert one.stand is stand
    assert list_getoond([one]) == ({"titel": "اتصال"} if stand is VertaalStand.VERTAALD else {})


def test_choices_are_shown_all_together_or_not_at_all():
    assert list_getoond(keuzes("نعم", None)) == {}
    assert len(list_getoond(keuzes("نعم", "لا"))) == 2
    assert list_getoond([vraag(), *keuzes("نعم", "")]) == {"vraag_1_tekst": "سؤال"}


def test_a_question_is_fixed_once_people_may_have_read_it():
    delen = [deel(vertaling="عنوان"), vraag(), *keuzes("نعم", None)]
    assert list_vast(delen, UitvraagStatus.CONCEPT, is_nameting=False) == set()
    assert list_vast(delen, UitvraagStatus.OPEN, is_nameting=False) == {"vraag_1_tekst"}
    assert list_vast(delen, UitvraagStatus.CONCEPT, is_nameting=True) == {"vraag_1_tekst"}


@pytest.mark.parametrize("one", [vraag(None), vraag("قديم", gemaakt_bij="Anders?")])
def test_what_nobody_could_read_is_not_fixed(one):
    assert list_vast([one], UitvraagStatus.OPEN, is_nameting=False) == set()


def test_a_fixed_translation_can_only_be_taken_away():
    one = vraag()
    assert "ligt vast" in obstacles_to_bewaren(one, invoer(one, "آخر"), is_vast=True)[0]
    assert obstacles_to_bewaren(one, invoer(one, ""), is_vast=True) == []
    gone = vraag("")
    assert "ligt vast" in obstacles_to_bewaren(gone, invoer(gone, "آخر"), is_vast=True)[0]


def test_nobody_saves_over_a_text_they_have_not_seen():
    seen = deel(vertaling="أول")
    mine = invoer(seen, "ثان")
    other = deel(vertaling="ثالث")
    assert (
        "iemand anders bewaarde intussen ‘ثالث’"
        in (obstacles_to_bewaren(other, mine, is_vast=False)[0])
    )
    newer = deel(bron="Contact?", vertaling="أول")
    assert "is net veranderd" in obstacles_to_bewaren(newer, mine, is_vast=False)[0]
    assert "weggehaald" in obstacles_to_bewaren(None, mine, is_vast=False)[0]


def test_what_was_not_touched_or_is_there_already_changes_nothing():
    one = deel(vertaling="أول")
    assert not invoer(one, "أول").changes(deel(vertaling="ثالث"))
    assert not invoer(deel(), "أول").changes(one)
    assert not invoer(deel(), "").changes(deel())
    assert not invoer(one, "أول").changes(None)
    assert invoer(one, "أول", klopt=True).changes(one)


def test_two_choices_of_one_question_never_look_the_same():
    assert obstacles_to_keuzes(keuzes("نعم", "لا", None, None)) == []
    assert "zijn hetzelfde" in obstacles_to_keuzes(keuzes("نعم", "نعم"))[0]


@pytest.mark.parametrize("status", [UitvraagStatus.GESLOTEN, UitvraagStatus.TERUGGEKOPPELD])
def test_after_closing_nothing_changes_any_more(status):
    assert obstacles_to_vertalen(status) == [
        f"Deze uitvraag is {status}. De vertalingen liggen vast."
    ]
    assert obstacles_to_vertalen(UitvraagStatus.OPEN) == []
