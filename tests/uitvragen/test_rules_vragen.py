"""Als raad wil ik dat een antwoord altijd hetzelfde betekent, ook over jaren."""

import pytest

from cliëntenraad.uitvragen.rules import VraagSoort
from cliëntenraad.uitvragen.rules_contactblok import VERSIE, contactblok
from cliëntenraad.uitvragen.rules_vragen import (
    Formuliervraag,
    is_antwoord,
    make_keuzes,
    obstacles_to_vraag,
)

#: domain report §4.2: never to be changed, only added to in a new version.
CODES = {
    "C1": "01234",
    "C2": "123",
    "C3": "123456",
    "C4": "123",
    "C5": "1239",
    "C6": "1234",
    "C7": "1239",
    "C8": "1234",
    "C9": "12345",
    "C10": "1234",
    "C11": "123",
    "C12": "123",
}
S = VraagSoort


def test_the_block_has_its_twelve_items_with_their_codes_in_order():
    found = {v.id: "".join(k.code for k in v.keuzes) for v in contactblok(VERSIE)}
    assert list(found.items()) == [(id, f"{codes}xz") for id, codes in CODES.items()]


def test_every_item_can_be_left_to_dont_know_and_rather_not_say():
    for vraag in contactblok(VERSIE):
        assert vraag.text_of("x") == "Weet ik niet"
        assert vraag.text_of("z") == "Zeg ik liever niet"


def test_an_uitvraag_without_the_block_has_none_of_it():
    assert contactblok(None) == ()


def question(soort, *keuzes):
    return Formuliervraag("V1", soort, "Vraag?", keuzes=make_keuzes(soort, keuzes))


@pytest.mark.parametrize(
    ("soort", "antwoord", "fits"),
    [
        (S.EEN_KEUZE, "2", True),
        (S.EEN_KEUZE, "z", True),
        (S.EEN_KEUZE, "1,2", False),
        (S.EEN_KEUZE, "7", False),
        (S.MEER_KEUZES, "1,2", True),
        (S.MEER_KEUZES, "1,x", False),
        (S.SCHAAL, "5", True),
        (S.SCHAAL, "6", False),
        (S.OPEN, "Van alles", True),
        (S.OPEN, "a" * 2001, False),
        (S.OPEN, "", False),
    ],
)
def test_an_answer_fits_its_question(soort, antwoord, fits):
    keuzes = () if soort is S.OPEN else ("Slecht", "Goed")
    assert is_antwoord(question(soort, *keuzes), antwoord) is fits


def test_several_choices_are_read_back_in_words():
    assert question(S.MEER_KEUZES, "Bellen", "Brief").text_of("1,2") == "Bellen; Brief"


def test_a_scale_names_its_two_ends():
    texts = [keuze.tekst for keuze in question(S.SCHAAL, "slecht", "goed").keuzes]
    assert texts[:5] == ["1: slecht", "2", "3", "4", "5: goed"]


@pytest.mark.parametrize(
    ("soort", "keuzes", "reason"),
    [
        (S.OPEN, ["Ja"], "open vraag heeft geen keuzes"),
        (S.EEN_KEUZE, ["Ja"], "2 tot 12 keuzes"),
        (S.MEER_KEUZES, [str(n) for n in range(13)], "2 tot 12 keuzes"),
        (S.EEN_KEUZE, ["Ja", "Ja"], "hetzelfde"),
        (S.SCHAAL, ["slecht"], "twee regels"),
    ],
)
def test_a_question_that_cannot_be_asked_says_why(soort, keuzes, reason):
    assert reason in obstacles_to_vraag(soort, "Vraag?", keuzes)[0]


def test_a_question_needs_words():
    assert obstacles_to_vraag(S.OPEN, " ", []) == ["Schrijf de vraag op."]
