"""Als bewoner wil ik dat aan de grootte niet te zien is hoeveel ik schreef."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cliëntenraad.kern.crypto import BUCKETS, LONGEST_TEXT, new_dek, pad, seal, unpad


@given(st.text(max_size=3000))
@settings(deadline=None)
def test_padded_text_comes_back_whole(text):
    assert unpad(pad(text.encode())) == text.encode()


def test_zero_bytes_at_the_end_are_kept():
    assert unpad(pad(b"tekst\0\0")) == b"tekst\0\0"


def test_stories_have_six_sizes_at_most():
    key = new_dek()
    sizes = {len(seal(key, pad(b"a" * length), b"")) for length in range(1, 16_001, 7)}
    sizes |= {len(seal(key, pad(b"a" * length), b"")) for length in (1, 16_000)}
    assert len(sizes) <= 6


def test_dutch_story_of_16000_signs_fits_the_six_sizes():
    """Letters such as ö take two bytes; a normal text has few of them."""
    story = ("De coördinator vroeg mij om nog een keer te bellen. " * 400)[:16_000]
    assert len(pad(story.encode())) == BUCKETS[5]


def test_every_bucket_is_used_to_its_last_byte():
    for smaller, larger in itertools.pairwise(BUCKETS):
        assert len(pad(b"a" * (smaller - 4))) == smaller
        assert len(pad(b"a" * (smaller - 3))) == larger


def test_nothing_and_little_look_alike():
    assert {len(pad(b"a" * length)) for length in range(400)} == {512}


def test_longest_text_fits_and_one_byte_more_does_not():
    assert unpad(pad(b"a" * LONGEST_TEXT)) == b"a" * LONGEST_TEXT
    with pytest.raises(ValueError, match="too long"):
        pad(b"a" * (LONGEST_TEXT + 1))


@pytest.mark.parametrize(
    "strange",
    [b"", b"abc", b"\0\0\0\0", b"\0\0\xff\xff" + bytes(508), pad(b"a")[:-1], pad(b"a") + b"\0"],
)
def test_what_pad_did_not_make_is_refused(strange):
    with pytest.raises(ValueError, match="not made by pad"):
        unpad(strange)
