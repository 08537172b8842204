"""Where a Dutch sentence ends, and where its words stand in the text as it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cliëntenraad.kern.readability_sentences import sentences

MARKDOWN = st.text(alphabet='ab Ee.,!?…\n\r*_`#->|[](): 1\\<>\u0301é’"', max_size=60)


def texts(text):
    return [sentence.text for sentence in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Vraag het bijv. aan uw consulent.",
        "Dat is uw partner, d.w.z. wie bij u woont.",
        "Volgens art. 47 van de wet mag dat.",
        "U krijgt € 1.000 of € 1.250,50 per maand.",
        "Op 3 jan. 2026 kwam de brief.",
        "Wij spraken met mr. De Vries en dhr. J. Jansen.",
        "Ik wachtte… en wachtte nog langer.",
        "Kijk op www.raad.example/uitleg.html voor uitleg.",
        "Zie blz. 3 en nr. 12 van i.v.m. 2025 gemaakte plannen.",
        "‘Waarom?’ vroeg ik aan de balie.",
        "Op de 3. dag belde ik.",
    ],
)
def test_this_is_one_sentence(text):
    assert len(sentences(text)) == 1


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Bel ons. Wij helpen u.", ["Bel ons.", "Wij helpen u."]),
        ("Dat doet u. Daarna niets.", ["Dat doet u.", "Daarna niets."]),
        ("ik belde. daarna niets.", ["ik belde.", "daarna niets."]),
        ("Huur, gas, enz. Wij betalen dat.", ["Huur, gas, enz.", "Wij betalen dat."]),
        ("Ik kreeg niets… Toen belde ik.", ["Ik kreeg niets…", "Toen belde ik."]),
        ("Dat was in 2025. Nu niet.", ["Dat was in 2025.", "Nu niet."]),
        ("Echt waar?! Ja.", ["Echt waar?!", "Ja."]),
        ("Het is klaar.Toen kwam de brief.", ["Het is klaar.", "Toen kwam de brief."]),
        ("(Dat is zo.) Toch niet.", ["(Dat is zo.)", "Toch niet."]),
    ],
)
def test_this_is_more_than_one_sentence(text, parts):
    assert texts(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("# Ons advies\nDe brief is lang", ["Ons advies", "De brief is lang"]),
        ("Kop\n===\ntekst", ["Kop", "tekst"]),
        ("- brood\n- kaas\n* melk", ["brood", "kaas", "melk"]),
        ("1. brood\n2) kaas", ["brood", "kaas"]),
        ("> wie zegt dat\n\nwij", ["wie zegt dat", "wij"]),
        ("eerste regel  \ntweede regel", ["eerste regel", "tweede regel"]),
        ("een zin die\nover twee regels gaat", ["een zin die over twee regels gaat"]),
        ("Korte kop\nDan de tekst.", ["Korte kop", "Dan de tekst."]),
        ("voor\n\n| a | b |\n|---|---|\n| c. | d |\n\nna", ["voor", "na"]),
        ("Lees [de wet](https://wet.example/a.b).", ["Lees de wet."]),
        ("dit is **dik**, _schuin_ en ~~weg~~", ["dit is dik, schuin en weg"]),
        ("de snake_case blijft", ["de snake_case blijft"]),
        ("een <b>vet</b> woord", ["een vet woord"]),
    ],
)
def test_markdown_is_read_as_the_page_shows_it(text, parts):
    assert texts(text) == parts


def test_words_know_their_place_between_the_marks():
    text = "Lees **de** [wet](https://wet.example) nu"
    words = sentences(text)[0].words
    assert [word.text for word in words] == ["Lees", "de", "wet", "nu"]
    assert [text[word.begin : word.end] for word in words] == ["Lees", "de", "wet", "nu"]


@given(st.text() | MARKDOWN)
def test_places_are_in_order_and_within_the_text(text):
    place = 0
    for sentence in sentences(text):
        assert place <= sentence.begin < sentence.end <= len(text)
        assert sentence.words
        for word in sentence.words:
            assert sentence.begin <= word.begin < word.end <= sentence.end
            assert text[word.begin] == word.text[0]
            assert text[word.end - 1] == word.text[-1]
        place = sentence.end
