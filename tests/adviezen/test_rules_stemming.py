"""Als raad willen wij weten of een advies is aangenomen, zodat niemand daarover kan twisten."""

import pytest

from cliëntenraad.adviezen.rules_stemming import (
    Stem,
    Stemming,
    Stemregels,
    obstacles_to_stemming,
)
from cliëntenraad.raden.rules import Quorum, VoorzitterStem

HELFT, MEERDERHEID, AANTAL = Quorum.HELFT, Quorum.MEERDERHEID, Quorum.AANTAL
NIETS = Quorum.NIET_GEREGELD
JA, STAKEN, NEE = VoorzitterStem.JA, VoorzitterStem.ALLEEN_STAKEN, VoorzitterStem.NEE

QUORUM = [
    # members in office, rule, number in the regeling, needed
    (8, HELFT, None, 4),
    (9, HELFT, None, 5),
    (1, HELFT, None, 1),
    (8, MEERDERHEID, None, 5),
    (9, MEERDERHEID, None, 5),
    (1, MEERDERHEID, None, 1),
    (8, AANTAL, 6, 6),
    (3, AANTAL, 6, 6),
    (8, AANTAL, None, None),
    (8, NIETS, None, None),
]

VOTES = [
    # quorum, chair rule, (present, for, against, abstained, chair there, vote of chair), carried
    (HELFT, JA, (4, 3, 1, 0, False, None), True),
    (HELFT, JA, (3, 3, 0, 0, False, None), False),
    (MEERDERHEID, JA, (4, 4, 0, 0, False, None), False),
    (MEERDERHEID, JA, (5, 3, 2, 0, False, None), True),
    (NIETS, JA, (1, 1, 0, 0, False, None), True),
    (HELFT, JA, (4, 2, 2, 0, False, None), False),
    (HELFT, JA, (6, 1, 0, 5, False, None), True),
    (HELFT, JA, (6, 2, 1, 3, False, None), True),
    (HELFT, JA, (6, 2, 2, 2, False, None), False),
    (HELFT, JA, (5, 0, 0, 5, False, None), False),
    (HELFT, JA, (5, 5, 0, 0, True, None), True),
    (HELFT, JA, (5, 5, 1, 0, True, None), False),
    (HELFT, JA, (4, 2, 2, 0, True, Stem.VOOR), False),
    (HELFT, STAKEN, (5, 2, 2, 0, True, Stem.VOOR), True),
    (HELFT, STAKEN, (5, 2, 2, 0, True, Stem.TEGEN), False),
    (HELFT, STAKEN, (5, 2, 2, 0, True, None), False),
    (HELFT, STAKEN, (4, 2, 2, 0, False, None), False),
    (HELFT, STAKEN, (4, 2, 2, 0, False, Stem.VOOR), False),
    (HELFT, STAKEN, (5, 3, 1, 0, True, Stem.VOOR), False),
    (HELFT, STAKEN, (5, 3, 1, 0, True, None), True),
    (HELFT, STAKEN, (5, 3, 2, 0, True, None), False),
    (HELFT, STAKEN, (5, 0, 0, 4, True, Stem.VOOR), False),
    (HELFT, NEE, (5, 2, 2, 0, True, None), False),
    (HELFT, NEE, (5, 2, 2, 0, True, Stem.VOOR), False),
    (HELFT, NEE, (5, 4, 1, 0, True, None), False),
    (HELFT, NEE, (5, 3, 1, 0, True, None), True),
    (HELFT, JA, (0, 0, 0, 0, False, None), False),
    (HELFT, JA, (9, 9, 0, 0, False, None), False),
    (HELFT, JA, (5, 6, -1, 0, False, None), False),
]


@pytest.mark.parametrize(("zittend", "quorum", "aantal", "needed"), QUORUM)
def test_the_quorum_is_counted_from_the_members_in_office(zittend, quorum, aantal, needed):
    assert Stemregels(zittend, quorum, aantal).quorum_nodig == needed


@pytest.mark.parametrize(("quorum", "chair", "votes", "carried"), VOTES)
def test_a_vote_of_eight_members_adopts_or_does_not(quorum, chair, votes, carried):
    regels = Stemregels(8, quorum, voorzitter_stem=chair)

    assert (obstacles_to_stemming(Stemming(*votes), regels) == []) is carried


def test_more_than_half_is_not_at_least_half():
    obstacles = obstacles_to_stemming(Stemming(4, 2, 2, 0, False), Stemregels(8, HELFT))

    assert obstacles == [
        "Er waren 4 van de 8 zittende leden (nodig: 4); 2 voor, 2 tegen, 0 onthoudingen; "
        "dat is niet meer dan de helft van de 4 stemmen, dus het advies is niet aangenomen. "
        "Pas het advies aan en stem opnieuw."
    ]


def test_too_few_members_hear_how_many_are_needed_and_where_that_is_written():
    regels = Stemregels(9, HELFT, quorum_artikel="artikel 14, lid 1")

    (obstacle,) = obstacles_to_stemming(Stemming(4, 4, 0, 0, False), regels)

    assert "Er waren te weinig leden: 4. Er moeten ten minste 5 leden zijn" in obstacle
    assert "ten minste de helft van de 9 zittende leden (artikel 14, lid 1)" in obstacle


def test_on_a_tie_the_page_asks_for_the_vote_of_a_chair_who_is_there():
    regels = Stemregels(8, HELFT, voorzitter_stem=STAKEN)

    obstacles = obstacles_to_stemming(Stemming(5, 2, 2, 0, True), regels)

    assert obstacles == ["De stemmen staken. Vul in wat de voorzitter stemt."]


def test_the_explanation_names_the_rule_and_its_article():
    regels = Stemregels(8, HELFT, None, STAKEN, "artikel 14, lid 1", "artikel 14, lid 2")

    assert Stemming(5, 2, 2, 0, True, Stem.VOOR).uitleg(regels) == (
        "Er waren 5 van de 8 zittende leden (nodig: 4 volgens artikel 14, lid 1); 2 voor, 2 tegen, "
        "0 onthoudingen; de stemmen staakten en de voorzitter stemde voor (artikel 14, lid 2), "
        "dus het advies is aangenomen."
    )


def test_a_regeling_that_is_silent_says_so_and_allows_the_adoption():
    regels = Stemregels(8)

    assert "De regeling zegt niet hoeveel leden er moeten zijn." in regels.quorum_in_words()
    assert "de regeling noemt geen quorum" in Stemming(1, 1, 0, 0, False).uitleg(regels)


def test_the_chair_does_not_count_among_those_who_may_vote_first():
    regels = Stemregels(8, HELFT, voorzitter_stem=NEE)

    (obstacle,) = obstacles_to_stemming(Stemming(5, 5, 0, 0, True), regels)

    assert obstacle.startswith("U vulde 5 stemmen in, maar er konden 4 leden stemmen")
