"""Als bewoner wil ik een eigen plan dat alleen met mijn code opengaat."""

import pytest

from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.db import db
from cliëntenraad.plannen.models import Plan, Planblad, Plansleutel
from cliëntenraad.plannen.rules import PUNTEN
from tests.ervaringen.journey import code_on, everything_stored, open_call, open_with_code, tell
from tests.plannen.journey import ENTRY, begin, make_plan, open_plan, wipe, write, write_diary


def rows():
    return [db.session.query(model).count() for model in (Plan, Plansleutel, Planblad)]


def test_from_a_code_to_a_checklist_read_back_and_wiped(visitor):
    code, page = make_plan(visitor)
    page = visitor.submit_on(page, button="Een gesprek voorbereiden")
    assert all(punt.vraag in page.text for punt in PUNTEN.values())
    page = visitor.submit_on(
        page, button="Bewaren", met="Mijn klantmanager", mee="Mijn zus Noor", mee_klaar="y"
    )
    assert "Het is bewaard." in page.text

    page = open_plan(visitor, code.upper().replace(" ", "-"))
    page = visitor.submit_on(page, button="Mijn klantmanager")
    fields = page.form("/mee").fields
    assert (fields["mee"].strip(), fields["mee_klaar"], "plek_klaar" in fields) == (
        "Mijn zus Noor",
        "y",
        False,
    )

    page = wipe(visitor, open_plan(visitor, code))
    assert "Uw plan is weg. Uw codes werken niet meer." in page.text
    assert rows() == [0, 0, 0]
    assert "Wij vinden geen plan bij deze code" in open_plan(visitor, code).text
