"""Als lezer wil ik dat een grafiek precies laat zien wat er geteld is, en nooit meer."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cliëntenraad.kern.charts import BAR_HEIGHT, WHOLE, bars, divided, shares, side_by_side
from cliëntenraad.kern.ring import Ring, wrapped

COUNTS = st.lists(st.integers(0, 10_000), min_size=1, max_size=12)


def rows(counts: list[int]) -> list[tuple[str, int | None]]:
    return [(f"Antwoord {number}", count) for number, count in enumerate(counts)]


@given(COUNTS)
def test_percentages_add_up_to_100(counts):
    assert sum(shares(counts)) == (100 if sum(counts) else 0)


@given(COUNTS)
def test_a_percentage_is_never_a_whole_point_off(counts):
    total = sum(counts) or 1
    for count, share in zip(counts, shares(counts), strict=True):
        assert abs(share - 100 * count / total) < 1


@given(COUNTS)
def test_who_counts_more_never_gets_less(counts):
    found = sorted(zip(counts, shares(counts), strict=True))
    for (less, small), (more, large) in pairwise(found):
        assert less == more or small <= large


@given(COUNTS.filter(any))
def test_the_pieces_of_a_bar_fill_it_without_a_gap(counts):
    pieces = divided(rows(counts))
    assert round(sum(piece.width for piece in pieces) * 10) == WHOLE
    for piece, following in pairwise(pieces):
        assert round(piece.start + piece.width, 3) == round(following.start, 3)


def test_nobody_answered_is_an_empty_bar():
    assert [piece.width for piece in divided(rows([0, 0]))] == [0, 0]
    assert bars(rows([0, 0]), 0).rows[0].bars[0].percent == 0


def test_one_number_that_is_too_small_hides_the_lengths_of_all():
    assert divided([("Ja", 40), ("Nee", None)]) is None


def test_neighbours_never_have_the_same_filling():
    for many in range(2, 13):
        fillings = [piece.filling for piece in divided(rows([1] * many))]
        assert all(one != other for one, other in pairwise(fillings))


def test_a_number_that_is_too_small_has_no_length_and_no_share():
    (_, bar) = (row.bars[0] for row in bars([("Ja", 40), ("Nee", None)], 48).rows)
    assert (bar.count, bar.percent, bar.width) == (None, None, None)


def test_who_gave_one_answer_each_adds_up_and_who_gave_several_does_not():
    one = bars(rows([1, 1, 1]), 3)
    assert sum(row.bars[0].percent for row in one.rows) == 100
    several = bars(rows([3, 3]), 3)
    assert [row.bars[0].percent for row in several.rows] == [100, 100]


def test_two_measurements_stand_below_each_other_each_with_its_own_whole():
    chart = side_by_side([("Ja", 10), ("Oud", 5)], 20, [("Ja", 10), ("Nieuw", 0)], 10)
    first, second = chart.rows
    assert [bar.percent for bar in first.bars] == [50, 100]
    assert [bar.count for bar in second.bars] == [0, 0]
    assert first.bars[1].y >= first.bars[0].y + BAR_HEIGHT
    assert second.bars[1].y + BAR_HEIGHT <= chart.height


def test_a_long_label_takes_more_lines_and_pushes_the_bar_down():
    word = "b" * 90
    chart = bars([("kort", 1), (f"een lang antwoord met {word} erin", 1)], 2)
    short, long = chart.rows
    assert [line for _, line in short.lines] == ["kort"]
    assert "".join(line for _, line in long.lines).count("b") == 90
    assert all(len(line) <= 30 for _, line in long.lines)
    assert long.bars[0].y > long.lines[-1][0]


@given(st.text(max_size=200), st.integers(1, 40))
def test_wrapping_loses_no_word(text, most):
    assert " ".join(wrapped(text, most)).split() == text.split()


def test_places_on_a_ring_go_round_like_a_clock():
    ring = Ring(middle=100, radius=50, parts=4)
    places = [ring.place(number) for number in range(5)]
    assert places == [(100, 50), (150, 100), (100, 150), (50, 100), (100, 50)]
    assert ring.arc(0, 1) == "M100.0 50.0A50 50 0 0 1 150.0 100.0"
