"""Als schrijver wil ik zien welke woorden lastig zijn, en wat ik beter kan schrijven."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cliëntenraad.kern.officialese import INSTEAD
from cliëntenraad.kern.readability_remarks import RemarkKind, remarks

#: Scraps of text that make every kind of remark, in any order.
SCRAPS = (
    "inzake|de **aanvraag**|wordt|door de raad|afgewezen|niet onredelijk|.|\n\n|- |,|[x](y)"
    "|met betrekking|tot|arbeidsongeschiktheidsverzekering"
)
PIECES = st.lists(st.sampled_from(SCRAPS.split("|")), max_size=60).map(" ".join)
STRANGE = {
    "marks": "a" + "\u0301" * 10_000,
    "word": "a" * 20_000,
    "endless": "de wordt " * 2_300,
    "dots": "." * 20_000,
    "links": "](" * 10_000,
    "lines": "a" + "_" * 20_000 + "a",
    "rule": "-" * 20_000 + "a",
    "tags": "<a" * 10_000,
    "address": "http://" + "." * 20_000,
    "empty": "\n" * 20_000,
}


def found(text, kind):
    return [remark.passage for remark in remarks(text) if remark.kind is kind]


def test_a_sentence_of_more_than_twenty_words_is_pointed_at_with_its_length():
    text = "Kort. " + "woord " * 27 + "\n\n" + "woord " * 20
    (remark,) = remarks(text)
    assert remark.kind is RemarkKind.LONG_SENTENCE
    assert remark.passage == ("woord " * 27).strip()
    assert remark.hint == "Deze zin heeft 27 woorden. Maak er twee zinnen van."


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("De aanvraag wordt door het college afgewezen.", "wordt door het college afgewezen"),
        ("Zij vindt dat de brief verstuurd moet worden.", "verstuurd moet worden"),
        ("Er werden drie vragen gesteld.", "werden drie vragen gesteld"),
        ("Uw geld is ingehouden.", "is ingehouden"),
        ("Hij weet dat het besluit genomen wordt.", "genomen wordt"),
        ("De plannen zijn vastgesteld.", "zijn vastgesteld"),
    ],
)
def test_a_passive_is_found_with_the_words_that_make_it(text, passage):
    assert found(text, RemarkKind.PASSIVE) == [passage]


@pytest.mark.parametrize(
    "text",
    [
        "De gemeente wijst de aanvraag af.",
        "Het wordt beter met uw gezondheid.",
        "De brief is te laat gekomen.",
        "Het gebouw is gesloten.",
        "Zijn gegevens kloppen.",
        "Het enige wat u kunt doen is bellen. Dat was maanden geleden.",
        "Is er een fout of vergeet u iets? Het is een brief die u verrast.",
        "U wordt boos. Dan is er iets gebeurd.",
        "Wat moet er worden, en wie heeft dat gezegd?",
    ],
)
def test_what_is_not_passive_is_left_alone(text):
    assert found(text, RemarkKind.PASSIVE) == []


@pytest.mark.parametrize(
    ("text", "passage", "instead"),
    [
        ("Inzake uw brief.", "Inzake", "over"),
        ("Dit gaat met **betrekking tot** geld.", "met **betrekking tot", "over"),
        ("U leest de beschikkingen.", "beschikkingen", "besluit (brief met het besluit)"),
        ("Wij komen derhalve niet.", "derhalve", "daarom, dus"),
        ("Dit is i.v.m. uw huur.", "i.v.m", "door, omdat"),
    ],
)
def test_an_official_word_comes_with_its_plain_twin(text, passage, instead):
    (remark,) = [remark for remark in remarks(text) if remark.kind is RemarkKind.OFFICIALESE]
    assert (remark.passage, remark.hint) == (passage, f"Schrijf liever: {instead}.")


def test_part_of_a_word_or_expression_is_no_hit():
    assert found("De Participatiewet. Ten eerste, met u.", RemarkKind.OFFICIALESE) == []


def test_a_long_word_is_pointed_at_once():
    text = "De arbeidsongeschiktheidsverzekering. Welke arbeidsongeschiktheidsverzekering?"
    assert found(text, RemarkKind.LONG_WORD) == ["arbeidsongeschiktheidsverzekering"]
    assert found("De cliëntenraad-vergadering begint.", RemarkKind.LONG_WORD) == []


def test_a_double_negation_is_found():
    assert found("Dat is niet onredelijk.", RemarkKind.DOUBLE_NEGATION) == ["niet onredelijk"]
    assert found("Ik heb het niet ontvangen.", RemarkKind.DOUBLE_NEGATION) == []


def test_a_plain_text_gets_no_remarks():
    assert remarks("U krijgt een brief. Wij bellen u morgen. Dan praten wij over uw geld.") == []


@given(st.text() | PIECES)
def test_every_remark_stands_where_it_says_and_they_are_in_order(text):
    place = 0
    for remark in remarks(text):
        assert text[remark.begin : remark.end] == remark.passage
        assert remark.passage
        assert remark.hint
        assert remark.begin >= place
        place = remark.begin


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_strange_texts_of_full_length_are_read_to_the_end(text):
    for remark in remarks(text):
        assert text[remark.begin : remark.end] == remark.passage


def test_the_list_is_clean():
    assert len(INSTEAD) > 200
    for form, instead in INSTEAD.items():
        assert all(word == word.casefold().strip(".,") for word in form)
        assert instead == instead.strip()
        assert tuple(instead.split()) not in INSTEAD
