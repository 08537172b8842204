"""What holds for every term, whatever the day and the length."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cliëntenraad.raden.rules_durations import Duur, Eenheid
from cliëntenraad.raden.rules_terms import Grondslag, Termijn
from cliëntenraad.raden.rules_terms_backward import TerugtellendeTermijn
from tests.raden.free_days import is_free

STARTS = st.dates(date(2025, 1, 1), date(2041, 12, 31))
WITHIN_THE_ACT = st.one_of(
    st.builds(Duur, st.integers(1, 90), st.just(Eenheid.DAGEN)),
    st.builds(Duur, st.integers(1, 12), st.just(Eenheid.WEKEN)),
    st.builds(Duur, st.integers(1, 3), st.just(Eenheid.MAANDEN)),
    st.builds(Duur, st.integers(1, 40), st.just(Eenheid.WERKDAGEN)),
)
ANY_LENGTH = st.builds(Duur, st.integers(1, 400), st.sampled_from(Eenheid))
# A month has no fixed number of days, so only the other units stay in order around a reces.
FIXED_LENGTH = st.builds(
    Duur, st.integers(1, 60), st.sampled_from([u for u in Eenheid if u is not Eenheid.MAANDEN])
)
RECES = st.tuples(STARTS, st.integers(0, 60)).map(lambda r: (r[0], r[0] + timedelta(r[1])))
thorough = settings(max_examples=400, deadline=None)


@thorough
@given(STARTS, st.integers(0, 10), ANY_LENGTH, st.sampled_from(Grondslag))
def test_a_later_start_never_gives_an_earlier_last_day(start, days, duur, grondslag):
    later = Termijn(start + timedelta(days), duur, grondslag)

    assert Termijn(start, duur, grondslag).uiterlijk_op <= later.uiterlijk_op


@thorough
@given(STARTS, st.integers(0, 10), FIXED_LENGTH, RECES)
def test_a_reces_keeps_last_days_in_order(start, days, duur, reces):
    first, later = (
        Termijn(day, duur, Grondslag.LOKAAL_DOORSCHUIVEN, reces=(reces,)).uiterlijk_op
        for day in (start, start + timedelta(days))
    )

    assert first <= later
    assert not reces[0] <= first <= reces[1]


@thorough
@given(STARTS, WITHIN_THE_ACT)
def test_under_the_act_the_last_day_is_a_working_day(start, duur):
    assert not is_free(Termijn(start, duur, Grondslag.WET).uiterlijk_op)


@thorough
@given(STARTS, st.integers(3, 90))
def test_under_the_act_three_days_or_more_hold_two_working_days(start, days):
    last = Termijn(start, Duur(days, Eenheid.DAGEN), Grondslag.WET).uiterlijk_op
    inside = [start + timedelta(n) for n in range(1, (last - start).days + 1)]

    assert sum(not is_free(day) for day in inside) >= 2


@thorough
@given(STARTS, ANY_LENGTH, st.sampled_from(Grondslag))
def test_shifting_only_ever_makes_a_term_longer(start, duur, grondslag):
    termijn = Termijn(start, duur, grondslag)

    assert termijn.uiterlijk_op >= duur.after(start)
    assert termijn.uiterlijk_op <= duur.after(start) + timedelta(days=10)


@thorough
@given(STARTS, st.integers(1, 400), st.sampled_from([Eenheid.DAGEN, Eenheid.WEKEN]))
def test_counting_back_lands_exactly_the_length_before(tot, aantal, eenheid):
    last = TerugtellendeTermijn(tot, Duur(aantal, eenheid)).uiterlijk_op

    assert (tot - last).days == aantal * (7 if eenheid is Eenheid.WEKEN else 1)


@thorough
@given(STARTS, ANY_LENGTH)
def test_counting_back_never_ends_on_or_after_the_day_itself(tot, duur):
    assert TerugtellendeTermijn(tot, duur).uiterlijk_op < tot


@thorough
@given(STARTS, ANY_LENGTH, st.sampled_from(Grondslag), st.lists(RECES, max_size=2))
def test_every_explanation_is_one_sentence_with_start_and_end(start, duur, grondslag, reces):
    termijn = Termijn(start, duur, grondslag, reces=tuple(reces))
    uitleg = termijn.uitleg()

    assert uitleg.count(".") == 1
    assert uitleg.endswith(".")
    assert f"{start.day} " in uitleg
    assert str(termijn.uiterlijk_op.year) in uitleg
