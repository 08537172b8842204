"""Als bewoner wil ik dat een plan dat niemand meer opent, vanzelf verdwijnt."""

from datetime import date

import pytest

from cliëntenraad.kern.code_words import check_code, new_code
from cliëntenraad.kern.db import db
from cliëntenraad.kluis.cli import kluis_opruimen_command
from cliëntenraad.plannen import actions
from cliëntenraad.plannen.actions_opruimen import opruimen
from cliëntenraad.plannen.models import Plan, Planblad, Plansleutel
from cliëntenraad.plannen.queries import derive_keys, find_with_code
from cliëntenraad.plannen.rules import Blad, BladSoort, is_verlopen


@pytest.mark.parametrize(
    ("kwartaal", "day", "over"),
    [
        ("2026-K4", date(2026, 12, 31), False),
        ("2026-K4", date(2027, 12, 31), False),
        ("2026-K4", date(2028, 1, 1), True),
        ("2026-K1", date(2027, 3, 31), False),
        ("2026-K1", date(2027, 4, 1), True),
        ("2027-K1", date(2026, 1, 1), False),
    ],
)
def test_a_plan_ends_after_four_whole_quarters_unopened(kwartaal, day, over):
    """So never within a year, and never later than fifteen months."""
    assert is_verlopen(kwartaal, day) is over


@pytest.mark.parametrize("soort", BladSoort)
def test_a_day_or_a_tick_alone_is_nothing(soort):
    assert Blad(soort, {"dag": "2026-11-22", "gedaan": "y", "mee_klaar": "y"}).is_leeg


def make(day):
    code = new_code()
    assert check_code(code).is_complete
    actions.aanleggen(derive_keys(code), today=day)
    plan = find_with_code(code)
    actions.bewaren(plan, actions.new_id(), Blad(BladSoort.BERICHT, {"tekst": "Iets."}), na="")
    return code


def test_idle_plans_end_whole_and_others_stay(app):
    old, used = make(date(2026, 2, 1)), make(date(2026, 2, 1))
    actions.verlengen(find_with_code(used), today=date(2027, 2, 1))
    assert opruimen(today=date(2027, 3, 31)) == 0
    assert opruimen(today=date(2027, 4, 1)) == 1
    assert opruimen(today=date(2027, 4, 1)) == 0
    assert find_with_code(old) is None
    assert find_with_code(used).kwartaal == "2027-K1"
    counts = [db.session.query(model).count() for model in (Plan, Plansleutel, Planblad)]
    assert counts == [1, 1, 1]


def test_the_command_that_ends_keys_ends_plans_too(app):
    make(date(2020, 1, 1))
    result = app.test_cli_runner().invoke(kluis_opruimen_command)
    assert "1 plannen gewist" in result.output
    assert db.session.query(Plan).count() == 0
