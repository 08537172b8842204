"""Als bewoner wil ik zien wat in mijn tekst naar een persoon wijst, voordat ik die verstuur."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cliëntenraad.kern import personal_lists
from cliëntenraad.kern.personal import Soort, find_personal, joined
from cliëntenraad.kern.personal_hints import LONGEST_PASSAGE, MOST_SHOWN, hints_for, marks_of

SENTENCES = Path(__file__).with_name("zinnen")
LABEL = re.compile(r"\[([A-Z]+) ([^\]]+)\]")
#: Pieces of which nasty texts are made: what the rules look for, broken off or repeated.
PIECES = st.sampled_from(
    [
        *(
            "06-",
            "+31",
            "(",
            "(0",
            "0",
            "1-",
            "1.",
            "9",
            "NL91",
            "AB12",
            "a@",
            "a.",
            "www.",
            "X-9-",
        ),
        *("http://x.com/", "mevrouw ", "mw.", "groet ", "geboren ", "op ", "klant", "nummer "),
        *(
            "postcode ",
            "1111 ",
            "AA",
            "straat ",
            "1 ",
            "Van ",
            "de ",
            "'t ",
            "Jan ",
            "J.",
            "-",
            "–",
        ),
        *(
            "kenteken ",
            "ik ",
            "heet ",
            "is ",
            "ben ",
            "58 ",
            "jaar",
            " ",
            "\n",
            "é",
            "😀",
            "ß",
            "İ",
        ),
        *("\u0301", "\u202e", "٣", "’", "İ", "–", "X-9-"),
    ]
)


def read(name):
    """Return each sentence with its labels, written as [SOORT passage]."""
    for line in (SENTENCES / name).read_text(encoding="utf-8").splitlines():
        text, items, place = "", [], 0
        for match in LABEL.finditer(line):
            text += line[place : match.start()]
            items.append((match[1], len(text), len(text) + len(match[2])))
            text += match[2]
            place = match.end()
        yield text + line[place:], items


def recall():
    labels = [(text, *item) for text, items in read("met_gegevens.txt") for item in items]
    seen = [
        any(f.soort == soort and f.begin < end and begin < f.end for f in find_personal(text))
        for text, soort, begin, end in labels
    ]
    return sum(seen) / len(seen)


def false_share():
    texts = [text for text, _ in read("zonder_gegevens.txt")]
    return sum(bool(find_personal(text)) for text in texts) / len(texts)


@pytest.fixture
def without_lists(monkeypatch):
    """As on a server without the optional package."""
    monkeypatch.setattr(personal_lists, "_lists", NoLists())


class NoLists:
    def names(self, text):
        return iter(())


def test_enough_sentences_and_every_kind_are_labelled():
    labelled = list(read("met_gegevens.txt"))
    assert len(labelled) >= 40
    assert len(list(read("zonder_gegevens.txt"))) >= 40
    assert {soort for _, items in labelled for soort, _, _ in items} == set(Soort)


def test_what_points_to_a_person_is_found_with_the_lists():
    assert personal_lists.is_installed(), "pip install -r requirements-namen.txt"
    assert recall() >= 0.92
    assert false_share() <= 0.12


def test_what_points_to_a_person_is_found_without_the_lists(without_lists):
    assert recall() >= 0.92
    assert false_share() <= 0.12


@pytest.mark.parametrize(
    ("text", "soort", "passage"),
    [
        ("Mijn BSN is 123456782.", Soort.BSN, "123456782"),
        ("BSN 1112.22.333 klopt niet", Soort.BSN, "1112.22.333"),
        ("Op NL91 ABNA 0417 1643 00.", Soort.IBAN, "NL91 ABNA 0417 1643 00"),
        ("Op BE68 5390 0754 7034 EN dan", Soort.IBAN, "BE68 5390 0754 7034"),
        ("bel (0)6 4455 6677, graag", Soort.TEL, "(0)6 4455 6677"),
        ("Ik woon op de Javastraat 112-2.", Soort.ADRES, "Javastraat 112-2"),
        ("De auto (GX-482-T) is weg", Soort.KENTEKEN, "GX-482-T"),
        ("geb. 01/09/2008", Soort.GEBDATUM, "01/09/2008"),
        ("dhr el Khattabi kwam", Soort.NAAM, "el Khattabi"),
        ("groetjes\nAhmed", Soort.NAAM, "Ahmed"),
    ],
)
def test_a_passage_is_found_from_its_first_to_its_last_sign(text, soort, passage, without_lists):
    (found,) = find_personal(text)
    assert (found.soort, text[found.begin : found.end]) == (soort, passage)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n ",
        "BSN 123456789 is verzonnen",
        "123456782 euro",
        "Ik belde 14 020 en 0800-8051.",
        "Het besluit met kenmerk 2024-000123",
        "Sinds 2023 WW gehad",
        "Nog 1 weg 3 keer",
        "De heer of mevrouw die mij hielp",
        "Ik ben Nederlander.",
    ],
)
def test_what_points_to_nobody_is_left_alone(text, without_lists):
    assert find_personal(text) == []


@given(st.lists(PIECES, max_size=60).map("".join), st.sampled_from([1, 40]))
def test_nasty_text_gives_passages_in_order_without_overlap(text, times):
    text *= times
    end = 0
    for found in find_personal(text):
        assert end <= found.begin < found.end <= len(text)
        end = found.end


def test_spans_that_overlap_become_one():
    assert joined([(5, 9), (0, 3), (8, 12)]) == [(0, 3), (5, 12)]


def test_a_hint_says_each_passage_once_and_not_too_many():
    assert len(hints_for("bel 06-12345678 of 06-12345678").shown) == 1
    many = hints_for(" ".join(f"Bel 06-123456{n}." for n in range(10, 40)))
    assert (len(many.shown), many.more) == (MOST_SHOWN, True)
    long = hints_for("a" * 60 + "@" + "b" * 60 + ".nl")
    assert len(long.shown[0].passage) <= LONGEST_PASSAGE


def test_what_was_left_is_not_said_again():
    text = "Bel 06-12345678."
    assert not hints_for(text, marks_of(text))
    assert [
        h.passage for h in hints_for(f"{text} IBAN NL91ABNA0417164300", marks_of(text)).shown
    ] == ["NL91ABNA0417164300"]
