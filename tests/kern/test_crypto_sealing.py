"""Als bewoner wil ik dat niemand mijn verhaal kan lezen, ruilen of veranderen zonder sleutel."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cliëntenraad.kern.crypto import (
    CannotOpen,
    binding,
    new_dek,
    new_keypair,
    open_sealed,
    open_with,
    seal,
    seal_to,
)

KEY = b"k" * 32
PLACE = binding("raad 1", "ervaring", "a1b2", "inhoud", "1")
quick = settings(deadline=None, max_examples=200)


@given(st.binary(max_size=2000), st.binary(max_size=50))
@quick
def test_what_is_sealed_can_be_opened(plaintext, aad):
    assert open_sealed(KEY, seal(KEY, plaintext, aad), aad) == plaintext


@given(st.data())
@quick
def test_every_changed_byte_is_noticed(data):
    box = bytearray(seal(KEY, b"Ik durfde niet te bellen.", PLACE))
    place = data.draw(st.integers(0, len(box) - 1))
    box[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(CannotOpen):
        open_sealed(KEY, bytes(box), PLACE)


@given(st.data())
@quick
def test_every_changed_byte_of_a_box_for_the_raad_is_noticed(data):
    private, public = new_keypair()
    box = bytearray(seal_to(public, KEY))
    place = data.draw(st.integers(0, len(box) - 1))
    box[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(CannotOpen):
        open_with(private, bytes(box))


def test_cut_boxes_stay_shut():
    private, public = new_keypair()
    box, letter = seal(KEY, b"tekst", PLACE), seal_to(public, b"tekst")
    for length in range(len(box)):
        with pytest.raises(CannotOpen):
            open_sealed(KEY, box[:length], PLACE)
    for length in range(len(letter)):
        with pytest.raises(CannotOpen):
            open_with(private, letter[:length])


def test_other_key_does_not_open():
    with pytest.raises(CannotOpen):
        open_sealed(new_dek(), seal(KEY, b"tekst", PLACE), PLACE)


@pytest.mark.parametrize("part", range(5))
def test_box_on_another_place_does_not_open(part):
    """Another raad, table, record, field or version."""
    parts = ["raad 1", "ervaring", "a1b2", "inhoud", "1"]
    box = seal(KEY, b"tekst", binding(*parts))
    parts[part] += "x"
    with pytest.raises(CannotOpen):
        open_sealed(KEY, box, binding(*parts))


def test_swapped_boxes_of_two_records_do_not_open():
    places = [binding("raad 1", "ervaring", number) for number in (1, 2)]
    boxes = [seal(KEY, b"tekst", place) for place in places]
    for box, place in zip(reversed(boxes), places, strict=True):
        with pytest.raises(CannotOpen):
            open_sealed(KEY, box, place)


def test_same_text_never_looks_the_same():
    assert len({seal(KEY, b"tekst", PLACE) for _ in range(1000)}) == 1000


def test_refusal_tells_nothing_about_the_box():
    box = seal(KEY, b"tekst", PLACE)
    with pytest.raises(CannotOpen) as refused:
        open_sealed(new_dek(), box, PLACE)
    assert refused.value.args == ()
    assert refused.value.__suppress_context__


@given(st.lists(st.text(max_size=4), max_size=4), st.lists(st.text(max_size=4), max_size=4))
@quick
def test_two_places_never_share_a_binding(one, other):
    assert (binding(*one) == binding(*other)) == (one == other)


def test_binding_keeps_borders_apart():
    splits = [
        ("ab", "c"),
        ("a", "bc"),
        ("abc",),
        ("abc", ""),
        ("", "abc"),
        ("a|", "b"),
        ("a", "|b"),
        ("a", "", "b"),
    ]
    for one, other in itertools.combinations(splits, 2):
        assert binding(*one) != binding(*other)


def test_own_key_wrapped_for_code_and_raad_opens_for_both():
    private, public = new_keypair()
    dek, kek = new_dek(), new_dek()
    wrapped, for_raad = seal(kek, dek, PLACE), seal_to(public, dek)
    assert open_sealed(kek, wrapped, PLACE) == open_with(private, for_raad) == dek


def test_key_of_another_raad_or_quarter_does_not_open():
    (_, public), (other_private, _) = new_keypair(), new_keypair()
    with pytest.raises(CannotOpen):
        open_with(other_private, seal_to(public, b"dek"))


def test_public_key_does_not_open():
    _, public = new_keypair()
    with pytest.raises(CannotOpen):
        open_with(public, seal_to(public, b"dek"))


def test_keys_are_new_each_time():
    assert len({new_dek() for _ in range(100)}) == 100
    assert len({new_keypair() for _ in range(20)}) == 20
