"""Een lid ziet in de tekst zelf waar het moeilijk is, zoals de tekst er straks uitziet."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cliëntenraad.kern.highlight import Passage, highlight
from cliëntenraad.kern.markdown import convert

TEXT = "De **uitkering wordt** betaald. Zie [de brief](https://brief.test)."


def passage(words: str, text: str = TEXT, is_word: bool = True) -> Passage:
    begin = text.index(words)
    return Passage(begin, begin + len(words), is_word)


def shown(text: str, *passages: Passage) -> str:
    return str(highlight(text, passages, "a", kop=3).html)


def test_a_passage_is_marked_and_numbered_behind_it():
    html = shown(TEXT, passage("betaald"))
    assert "<mark>betaald</mark><sup" in html
    assert 'id="a-plek-1"' in html
    assert 'href="#a-aanwijzing-1"' in html


def test_a_passage_across_bold_is_marked_on_both_sides_of_the_tag():
    html = shown(TEXT, passage("wordt** betaald"))
    assert "<strong>uitkering <mark>wordt</mark></strong>" in html
    assert "<mark> betaald</mark>" in html


def test_a_word_in_a_sentence_is_marked_as_a_word_and_the_rest_as_a_sentence():
    sentence = Passage(0, TEXT.index(" Zie"), False)
    html = shown(TEXT, sentence, passage("betaald"))
    assert '<mark class="zin">De </mark>' in html
    assert "<mark>betaald</mark>" in html


def test_a_number_never_stands_inside_a_link():
    html = shown(TEXT, passage("de brief"))
    link = re.search(r'<a href="https://brief.test".*?</a>', html)[0]
    assert "<mark>de brief</mark>" in link
    assert "<sup" not in link
    assert "<sup" in html


def test_letters_that_look_like_our_signs_are_shown_as_unknown():
    html = shown("Een \ue000 teken \uf000.", Passage(0, 3, True))
    assert "\ue000" not in html
    assert html.count("\ufffd") == 2


@given(st.text(alphabet="ab *_`[]()#>-\n<&1.", max_size=60), st.data())
def test_marks_change_nothing_of_what_is_read(text, draw):
    words = [match.span() for match in re.finditer("[ab]+", text)]
    picked = draw.draw(st.lists(st.sampled_from(words), max_size=4, unique=True)) if words else []
    marked = highlight(text, [Passage(*span, True) for span in picked], "a", kop=3)
    html = re.sub(r"<sup.*?</sup>", "", str(marked.html))
    assert not re.search("[\ue000-\uf8ff]", html)
    assert html.count("<mark") == html.count("</mark>")


@pytest.mark.parametrize("text", ["## Kop\n\nTekst", "# Kop", "Kop\n==="])
def test_a_heading_gets_the_level_of_its_place(text):
    assert "<h3>Kop</h3>" in convert(text, kop=3)
    assert "<p><strong>Kop</strong></p>" in convert(text)
