from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from cliëntenraad.reacties.rules_uitstel import (
    Uitstelstand,
    obstacles_to_uitstel,
    obstacles_to_uitsteldag,
    verlenging,
)

DAY = date(2026, 11, 20)


@dataclass
class Regels:
    reactie_verlenging_weken: int | None = 4
    doorschuiven: bool = True
    reces_van: str | None = None
    reces_tot: str | None = None
    reces_schort_op: bool = False
    artikelen: dict[str, str] = field(default_factory=dict)


STAND = Uitstelstand(False, None, DAY, verlenging(Regels(), DAY), mag_verlengen=True)


def test_the_longest_extension_is_counted_from_the_last_day():
    term = verlenging(Regels(artikelen={"reactie_verlenging_weken": "artikel 7, lid 2"}), DAY)

    assert term.uiterlijk_op == date(2026, 12, 18)
    assert "artikel 7, lid 2" in term.uitleg()


def test_a_recess_over_new_year_suspends_the_extension():
    regels = Regels(reces_van="12-20", reces_tot="01-03", reces_schort_op=True)

    assert verlenging(regels, date(2026, 12, 18)).uiterlijk_op == date(2027, 2, 1)


@pytest.mark.parametrize("regels", [None, Regels(reactie_verlenging_weken=None)])
def test_a_regeling_that_does_not_say_gives_no_longest_extension(regels):
    assert verlenging(regels, DAY) is None


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
        (date(2026, 12, 19), "Ziekte.", "Kies een eerdere dag: de regeling staat ten hoogste 4 we"),
        (date(2026, 12, 18), "", "Schrijf op waarom"),
    ],
)
def test_the_new_day_and_the_reason_are_checked(tot, reden, start):
    [found] = obstacles_to_uitsteldag(STAND, tot, reden)

    assert found.startswith(start)


def test_without_a_rule_any_later_day_will_do():
    stand = replace(STAND, verlenging=None)

    assert obstacles_to_uitsteldag(stand, date(2027, 6, 1), "Ziekte.") == []
