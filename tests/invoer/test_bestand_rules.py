"""Als raadslid wil ik per rij lezen waarom hij niet past en wat ik moet doen."""

import pytest

from cliëntenraad.ervaringen.rules import Toestemming
from cliëntenraad.invoer import rules_bestand as rules
from cliëntenraad.uitvragen.rules import VraagSoort
from cliëntenraad.uitvragen.rules_vragen import Formuliervraag, make_keuzes


def make_vraag(id, soort, *keuzes):
    return Formuliervraag(id, soort, f"Wat, en waarom? ({id})", keuzes=make_keuzes(soort, keuzes))


VRAGEN = [
    make_vraag("V1", VraagSoort.OPEN),
    make_vraag("V2", VraagSoort.EEN_KEUZE, "Ja, altijd", "Nee"),
    make_vraag("V3", VraagSoort.MEER_KEUZES, "Brief", "Telefoon", "Balie, of thuis"),
    make_vraag("V4", VraagSoort.SCHAAL, "Slecht", "Goed"),
]
KOP = rules.list_kolommen(VRAGEN)


def read(**cellen):
    return rules.read_rij(2, {"verhaal": "Zo ging het.", "toestemming": "tellen", **cellen}, VRAGEN)


def test_every_question_has_a_column_and_so_have_story_and_consent():
    assert rules.list_sleutels(VRAGEN) == ["v1", "v2", "v3", "v4", "verhaal", "toestemming"]
    assert rules.obstacles_to_kolommen(KOP, VRAGEN) == []


def test_a_column_is_known_by_what_stands_before_the_colon():
    kop = ["v4", "V3 : iets anders", "V2", "V1", "Toestemming", "VERHAAL"]
    assert rules.obstacles_to_kolommen(kop, VRAGEN) == []


@pytest.mark.parametrize(
    ("kop", "reason"),
    [
        (KOP[1:], "Deze kolom mist: ‘v1’. Neem over uit het lege bestand."),
        (KOP[2:], "Deze kolommen missen: ‘v1’, ‘v2’. Neem over uit het lege bestand."),
        ([*KOP, "naam"], "Deze kolom kennen wij niet: ‘naam’. Haal weg."),
        ([*KOP, "V1"], "Deze kolom staat er twee keer: ‘v1’. Houd er één over."),
        ([*KOP, ""], "Deze kolom heeft geen naam: 7. Haal weg."),
        (["Jan", "12"], "Wij zien de kolomnamen niet. Begin met het lege bestand en vul dat in."),
    ],
)
def test_wrong_columns_are_named(kop, reason):
    assert rules.obstacles_to_kolommen(kop, VRAGEN) == [reason]


@pytest.mark.parametrize(
    ("vraag", "typed", "kept"),
    [
        (1, "Ja, altijd", "1"),
        (1, "ja, ALTIJD.", "1"),
        (1, "2", "2"),
        (1, "weet ik niet", "x"),
        (1, "X", "x"),
        (2, "Balie, of thuis", "3"),
        (2, "brief; telefoon", "1,2"),
        (2, "1,3", "1,3"),
        (2, "Brief\nBrief", "1"),
        (3, "5: Goed", "5"),
        (3, "3", "3"),
        (0, "Ja", "Ja"),
    ],
)
def test_a_choice_may_be_typed_as_its_code_or_in_words(vraag, typed, kept):
    assert rules.find_antwoord(VRAGEN[vraag], typed) == kept


def test_a_row_that_fits_has_nothing_in_its_way():
    rij = read(v1="De hulp.", v2="Nee", v3="1;2", v4="4")
    assert rij.obstacles == ()
    assert rij.antwoorden == {"V1": "De hulp.", "V2": "2", "V3": "1,2", "V4": "4"}


def test_a_choice_that_does_not_exist_is_refused_with_those_that_do():
    assert read(v2="Soms").obstacles == (
        "‘Soms’ is geen keuze bij V2. Kies uit: Ja, altijd (1), Nee (2), Weet ik niet (x),"
        " Zeg ik liever niet (z).",
    )
    assert read(v2="1;2").obstacles[0].startswith("‘1;2’ is geen keuze bij V2.")
    assert "Zet een puntkomma tussen twee keuzes." in read(v3="Fax").obstacles[0]


def test_what_is_too_long_is_refused_with_both_numbers():
    assert read(verhaal="a" * 20_000).obstacles == (
        "Het verhaal heeft 20.000 tekens. Maak er niet meer dan 16.000 van.",
    )
    assert read(v1="a" * 2001).obstacles == (
        "Het antwoord bij V1 heeft 2.001 tekens. Maak er niet meer dan 2.000 van.",
    )


@pytest.mark.parametrize("typed", ["", "ja", "alles"])
def test_consent_is_always_asked(typed):
    assert read(toestemming=typed).obstacles == (rules.GEEN_TOESTEMMING,)


@pytest.mark.parametrize("niveau", Toestemming)
def test_every_level_of_consent_may_be_typed(niveau):
    assert read(toestemming=niveau.value.upper()).toestemming == niveau


def test_a_row_without_anything_to_tell_is_refused():
    assert read(verhaal="").obstacles == (rules.GEEN_INHOUD,)
    assert read(verhaal="", v4="x").obstacles == ()
