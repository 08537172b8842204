from dataclasses import replace
from datetime import date

import pytest

from cliëntenraad.raden.rules_durations import parse_duur
from cliëntenraad.raden.rules_terms import Grondslag, Termijn
from cliëntenraad.reacties.rules_uitstel import (
    Uitstelstand,
    obstacles_to_uitstel,
    obstacles_to_uitsteldag,
)

DAY = date(2026, 11, 20)


LONGEST = Termijn(date(2026, 10, 23), parse_duur("8w"), Grondslag.LOKAAL_DOORSCHUIVEN)
STAND = Uitstelstand(False, None, DAY, LONGEST, mag_verlengen=True)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"is_verzonden": True}, "Deze reactie is al verzonden."),
        ({"uitstel_tot": DAY}, "Er is al een keer uitstel gemeld."),
        ({"uiterlijk_op": None}, "Voor deze reactie geldt geen laatste dag."),
        ({"mag_verlengen": False}, "De regeling van de raad staat geen uitstel toe."),
        ({"uiterlijk_op": date(2026, 11, 18)}, "De laatste dag is al voorbij."),
    ],
)
def test_an_extension_is_refused_with_the_reason(changes, reason):
    [found] = obstacles_to_uitstel(replace(STAND, **changes), date(2026, 11, 19))

    assert found.startswith(reason)


def test_an_extension_can_be_announced_on_the_last_day_itself():
    assert obstacles_to_uitstel(STAND, DAY) == []


@pytest.mark.parametrize(
    ("tot", "reden", "start"),
    [
        (DAY, "Ziekte.", "Kies een dag die na"),
        (
            date(2026, 12, 19),
            "Ziekte.",
            "Kies een eerdere dag: volgens de regeling kan uitstel tot",
        ),
        (date(2026, 12, 18), "", "Schrijf op waarom"),
    ],
)
def test_the_new_day_and_the_reason_are_checked(tot, reden, start):
    [found] = obstacles_to_uitsteldag(STAND, tot, reden)

    assert found.startswith(start)


def test_without_a_rule_any_later_day_will_do():
    stand = replace(STAND, verlenging=None)

    assert obstacles_to_uitsteldag(stand, date(2027, 6, 1), "Ziekte.") == []
