"""Als bewoner wil ik dat wat ik plak of typ gewoon aankomt, hoe mijn telefoon het ook maakt."""

import unicodedata

import pytest

from cliëntenraad.kern.text import clean_text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  gewoon  ", "gewoon"),
        ("regel 1\r\nregel 2\rregel 3", "regel 1\nregel 2\nregel 3"),
        ("e\u0308en", "ëen"),
        ("nul\x00teken", "nulteken"),
        ("om\u202ekeer", "omkeer"),
        ("half \ud800 teken", "half \ufffd teken"),
        ("👩‍👧 blijft", "👩‍👧 blijft"),
        ("tab\tblijft", "tab\tblijft"),
    ],
)
def test_text_is_kept_as_a_reader_sees_it(typed, kept):
    assert clean_text(typed) == kept


def test_ten_thousand_marks_on_a_letter_become_a_few():
    cleaned = clean_text("o" + "\u0301" * 10_000 + "k")
    assert len(cleaned) < 10
    assert cleaned.endswith("k")
    assert unicodedata.is_normalized("NFC", cleaned)
