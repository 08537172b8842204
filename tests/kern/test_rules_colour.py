"""Contrast as WCAG counts it."""

import pytest

from cliëntenraad.kern.rules_colour import (
    BLACK,
    WHITE,
    colour,
    hex_of,
    lighten,
    luminance,
    mix,
    parse_colour,
    ratio,
    ratio_in_words,
)


@pytest.mark.parametrize(
    ("one", "other", "known"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#949494", "#ffffff", 3.03),
        ("#0000ff", "#ffffff", 8.59),
        ("#ff0000", "#ffffff", 4.00),
        ("#008000", "#ffffff", 5.14),
        ("#ffff00", "#000000", 19.56),
        ("#595959", "#ffffff", 7.00),
    ],
)
def test_the_ratio_is_the_one_that_is_known(one, other, known):
    assert ratio(colour(one), colour(other)) == pytest.approx(known, abs=0.01)
    assert ratio(colour(other), colour(one)) == ratio(colour(one), colour(other))


def test_luminance_runs_from_black_to_white():
    assert luminance(BLACK) == 0
    assert luminance(WHITE) == pytest.approx(1)
    assert luminance(colour("#808080")) == pytest.approx(0.2159, abs=0.0001)


@pytest.mark.parametrize("text", ["#125b7c", "125B7C", "  #125B7c "])
def test_a_colour_is_read_however_it_is_written(text):
    assert hex_of(parse_colour(text)) == "#125b7c"


def test_three_signs_stand_for_six():
    assert parse_colour("#f60") == parse_colour("#ff6600")


@pytest.mark.parametrize(
    "text", ["", "#", "rood", "#12345", "#1234567", "#12345g", "rgb(1,2,3)", "#١٢٣٤٥٦", "##123456"]
)
def test_what_is_no_colour_is_no_colour(text):
    assert parse_colour(text) is None


def test_mixing_runs_from_the_one_to_the_other():
    assert mix(BLACK, WHITE, 0) == BLACK
    assert mix(BLACK, WHITE, 1) == WHITE
    assert mix(BLACK, WHITE, 0.5) == (128, 128, 128)


def test_lightening_ends_at_white():
    assert lighten(colour("#125b7c"), 1) == WHITE
    assert luminance(lighten(colour("#125b7c"), 0.5)) > luminance(colour("#125b7c"))


@pytest.mark.parametrize(
    ("number", "words"),
    [(2.94, "2,9 op 1"), (4.49999, "4,4 op 1"), (4.5, "4,5 op 1"), (21.0, "21 op 1")],
)
def test_what_is_not_enough_does_not_look_enough(number, words):
    assert ratio_in_words(number) == words
