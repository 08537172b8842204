"""Als raad willen wij een kluiszin die niemand raadt."""

from datetime import timedelta

import pytest

from cliëntenraad.kluis.rules import is_still_open, obstacles_to_inrichten
from tests.factories import NOW


@pytest.mark.parametrize(
    "phrase", ["open de kluis van het voorbeeld", "Vier woorden zijn voldoende"]
)
def test_a_sentence_of_four_words_and_twenty_signs_will_do(phrase):
    assert obstacles_to_inrichten(phrase) == []


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("", "ten minste 4 verschillende woorden"),
        ("heel lange woorden-zonder-spaties", "ten minste 4 verschillende woorden"),
        ("kluis kluis Kluis KLUIS kluis", "ten minste 4 verschillende woorden"),
        ("een twee drie    vier", "ten minste 20 tekens"),
        ("woord " * 40, "ten hoogste 200 tekens"),
    ],
)
def test_a_weak_sentence_is_refused_with_the_reason(phrase, reason):
    assert reason in " ".join(obstacles_to_inrichten(phrase))


@pytest.mark.parametrize(
    ("minutes", "still_open"), [(0, True), (29, True), (30, False), (600, False), (-1, False)]
)
def test_a_kluis_stays_open_for_less_than_thirty_idle_minutes(minutes, still_open):
    assert is_still_open(NOW, NOW + timedelta(minutes=minutes)) is still_open
