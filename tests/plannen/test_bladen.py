"""Als bewoner wil ik opschrijven wat ik wil, zonder dat er ooit een woord kwijtraakt."""

from datetime import timedelta

import pytest

from cliëntenraad.kern import clock, limits
from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.db import db
from cliëntenraad.plannen import rules
from cliëntenraad.plannen.models import Planblad
from cliëntenraad.plannen.plan_state import MAX_AGE, opened_with, pack
from cliëntenraad.plannen.queries import derive_keys
from tests.ervaringen.journey import code_on
from tests.plannen.journey import ENTRY, begin, make_plan, open_plan, write, write_diary


@pytest.fixture
def opened(visitor):
    return make_plan(visitor)[1]


def text_on(page):
    return page.form("/mee").fields["tekst"].strip()


def test_an_agreement_is_kept_changed_and_marked_as_done(visitor, opened):
    page = write(
        visitor, opened, "Een afspraak opschrijven", wat="Brief sturen", wie="Ik", dag="2027-01-05"
    )
    page = visitor.submit_on(page, button="5 januari 2027: Brief sturen")
    assert page.form("/mee").fields["dag"] == "2027-01-05"
    page = visitor.submit_on(page, button="Bewaren", gedaan="y")
    assert "5 januari 2027: Brief sturen Gedaan" in page.text


def test_sheets_stand_in_the_order_of_their_own_days(visitor, opened):
    for dag in ("2026-11-20", "2026-11-02", "2026-11-11"):
        opened = write_diary(visitor, opened, f"Dag {dag}", dag)
    titles = [opened.text.index(f"Dag 2026-11-{day}") for day in ("02", "11", "20")]
    assert titles == sorted(titles)


def test_an_entry_that_is_too_long_comes_back_whole(visitor, opened):
    long = "Dit is lang. " * 700
    page = write(visitor, opened, "In het dagboek schrijven", tekst=long)
    assert "Maak dit korter: niet meer dan 8.000 tekens." in page.text
    assert text_on(page) == long.strip()
    assert db.session.query(Planblad).count() == 0


def test_a_checklist_that_is_too_long_altogether_comes_back_whole(visitor, opened):
    page = visitor.submit_on(opened, button="Een gesprek voorbereiden")
    typed = dict.fromkeys(rules.PUNTEN, "😀" * 1_900)
    page = visitor.submit_on(page, button="Bewaren", **typed)
    assert rules.TE_VEEL in page.text
    assert page.form("/mee").fields["daarna"].strip() == "😀" * 1_900


@pytest.mark.parametrize("dag", ["2026-02-30", "morgen", "1850-01-01", "31-12-2026x"])
def test_a_day_that_does_not_exist_is_asked_again_with_everything_typed(visitor, opened, dag):
    page = write(visitor, opened, "In het dagboek schrijven", tekst=ENTRY, dag=dag)
    assert "Kies een dag" in page.text
    assert text_on(page) == ENTRY
    assert f'value="{dag}"' in page.html or dag == "1850-01-01"


@pytest.mark.parametrize(
    ("button", "typed"),
    [
        ("Een gesprek voorbereiden", {"dag": "2026-11-20", "mee_klaar": "y"}),
        ("Een afspraak opschrijven", {"dag": "2026-11-20", "gedaan": "y"}),
        ("In het dagboek schrijven", {"dag": "2026-11-20", "tekst": " \n "}),
    ],
)
def test_an_empty_sheet_is_refused(visitor, opened, button, typed):
    assert rules.NIETS in write(visitor, opened, button, **typed).text
    assert db.session.query(Planblad).count() == 0


def test_two_windows_that_change_one_sheet_lose_neither_text(visitor, opened):
    page = write_diary(visitor, opened, "Eerst.")
    left = visitor.submit_on(page, button="20 november 2026: Eerst.")
    visitor.submit_on(left, button="Bewaren", tekst="Van links.")
    clash = visitor.submit_on(left, button="Bewaren", tekst="Van rechts.")
    assert "Dit is net in een ander venster veranderd" in clash.text
    assert "Van links." in clash.text
    assert text_on(clash) == "Van rechts."
    assert "20 november 2026: Van rechts." in visitor.submit_on(clash, button="Bewaren").text


def test_a_sheet_removed_in_another_window_is_kept_when_it_is_saved(visitor, opened):
    page = write_diary(visitor, opened, "Eerst.")
    sheet = visitor.submit_on(page, button="20 november 2026: Eerst.")
    ask = visitor.submit_on(sheet, button="Weghalen")
    done = visitor.submit_on(ask, button="Ja, haal het weg")
    assert "Het is weggehaald." in done.text
    assert db.session.query(Planblad).count() == 0
    assert "Het is bewaard." in visitor.submit_on(sheet, button="Bewaren", tekst="Toch.").text


def test_a_full_plan_takes_no_more_and_keeps_what_was_typed(visitor, opened, monkeypatch):
    monkeypatch.setattr(rules, "MAX_BLADEN", 1)
    page = write_diary(visitor, opened)
    page = write(visitor, page, "In het dagboek schrijven", tekst="Nog een.")
    assert rules.VOL in page.text
    assert text_on(page) == "Nog een."


def test_a_page_that_is_too_old_asks_the_code_and_takes_the_text_along(visitor):
    code, page = make_plan(visitor)
    sheet = visitor.submit_on(page, button="In het dagboek schrijven")
    old = pack(opened_with(derive_keys(code)), clock.now() - MAX_AGE - timedelta(minutes=1))
    page = visitor.submit_on(sheet, button="Bewaren", tekst=ENTRY, plan=old)
    assert "Uw plan is weer op slot." in page.text
    wrong = visitor.submit_on(page, button="Mijn plan openen", code=new_code())
    page = visitor.submit_on(wrong, button="Probeer het nog een keer")
    page = visitor.submit_on(page, button="Mijn plan openen", code=" ".join(code.split()[:7]))
    assert "U typte 7 woorden." in page.text
    page = visitor.submit_on(page, button="Mijn plan openen", code=code)
    assert text_on(page) == ENTRY
    assert "Het is bewaard." in visitor.submit_on(page, button="Bewaren").text


@pytest.mark.parametrize("damage", ["kapot", "é", ""])
def test_a_changed_state_opens_nothing(visitor, opened, damage):
    page = visitor.submit_on(opened, button="Alles wissen", plan=damage)
    assert "Uw plan is weer op slot." in page.text


def test_an_expired_token_brings_the_sheet_back_with_everything_typed(visitor, opened):
    sheet = visitor.submit_on(opened, button="In het dagboek schrijven")
    page = visitor.submit_on(sheet, button="Bewaren", tekst=ENTRY, csrf_token="1.2")
    assert "Dit formulier stond te lang open." in page.text
    assert text_on(page) == ENTRY


def test_a_forged_press_removes_and_wipes_nothing(visitor, opened):
    page = write_diary(visitor, opened)
    for button, sure in (
        ("Alles wissen", "Ja, wis alles"),
        (f"20 november 2026: {ENTRY}", "Ja, haal het weg"),
    ):
        ask = visitor.submit_on(page, button=button)
        ask = visitor.submit_on(ask, button="Weghalen") if "Weghalen" in ask.text else ask
        answer = visitor.submit_on(ask, button=sure, csrf_token="1.2")
        assert "Dit formulier stond te lang open." in answer.text
    assert db.session.query(Planblad).count() == 1


def test_when_it_is_too_busy_a_second_press_works(visitor):
    page = visitor.submit_on(begin(visitor), button="Een plan maken")
    code = code_on(page)
    limits.CODE_LIMIT.level = -100.0
    page = visitor.submit_on(page, button="Mijn code klopt", code=code)
    assert "Het is nu te druk." in page.text
    limits.refill_all()
    assert "Uw plan is gemaakt." in visitor.submit_on(page, button="Mijn code klopt").text
    limits.CODE_LIMIT.level = -100.0
    assert open_plan(visitor, code).status == 429
    limits.refill_all()
