"""Als bewoner wil ik een reservecode, en die ook weer weg kunnen halen."""

from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.db import db
from cliëntenraad.plannen.models import Plansleutel
from tests.ervaringen.journey import code_on
from tests.plannen.journey import ENTRY, make_plan, open_plan, write_diary


def add_second(visitor, page):
    page = visitor.submit_on(page, button="Tweede code")
    code = code_on(page)
    return code, visitor.submit_on(page, button="Mijn code klopt", code=code)


def test_a_second_code_opens_the_same_plan(visitor):
    _, page = make_plan(visitor)
    second, page = add_second(visitor, write_diary(visitor, page))
    assert "Uw tweede code werkt nu ook." in page.text
    assert ENTRY in open_plan(visitor, second).text


def test_it_is_not_kept_before_it_is_typed_back(visitor):
    _, page = make_plan(visitor)
    page = visitor.submit_on(page, button="Tweede code")
    page = visitor.submit_on(page, button="Mijn code klopt", code=new_code())
    assert "Dit zijn niet dezelfde woorden." in page.text
    assert db.session.query(Plansleutel).count() == 1


def test_pressing_twice_or_in_two_windows_gives_two_codes_at_most(visitor):
    _, page = make_plan(visitor)
    ask, other = (visitor.submit_on(page, button="Tweede code") for _ in range(2))
    for _ in range(2):
        done = visitor.submit_on(ask, button="Mijn code klopt", code=code_on(ask))
        assert "Uw tweede code werkt nu ook." in done.text
    refused = visitor.submit_on(other, button="Mijn code klopt", code=code_on(other))
    assert "Uw plan heeft al twee codes." in refused.text
    assert db.session.query(Plansleutel).count() == 2


def test_the_code_that_was_not_used_is_taken_away(visitor):
    """Whoever lost the first one opens with the second, and the first dies."""
    first, page = make_plan(visitor)
    second, _ = add_second(visitor, write_diary(visitor, page))
    page = visitor.submit_on(open_plan(visitor, second), button="Tweede code")
    forged = visitor.submit_on(page, button="Haal de andere code weg", csrf_token="1.2")
    assert "Dit formulier stond te lang open." in forged.text
    page = visitor.submit_on(page, button="Haal de andere code weg")
    assert "De andere code werkt niet meer." in page.text
    assert "Wij vinden geen plan bij deze code" in open_plan(visitor, first).text
    assert ENTRY in open_plan(visitor, second).text
    third, _ = add_second(visitor, open_plan(visitor, second))
    assert ENTRY in open_plan(visitor, third).text
