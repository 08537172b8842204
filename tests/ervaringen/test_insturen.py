"""Eén code is één ervaring, hoe vaak en hoe tegelijk die ook binnenkomt."""

import threading

import pytest
from sqlalchemy import inspect

from cliëntenraad.ervaringen import actions, rules
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.queries import derive_keys, find_with_code, read
from cliëntenraad.ervaringen.rules import Kanaal, Toestemming
from cliëntenraad.kern.clock import today
from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kluis.models import Kluissleutel
from cliëntenraad.uitvragen import queries as uitvragen
from cliëntenraad.uitvragen.models import Uitvraag
from tests.ervaringen.journey import STORY, open_call
from tests.factories import make_dossier
from tests.factories_uitvragen import make_open_uitvraag, make_sleutel, make_uitvraag, make_vraag


def send(uitvraag, code, tekst=STORY, **antwoorden):
    actions.insturen(
        uitvraag, code, tekst, antwoorden, Toestemming.CITEREN, Kanaal.WEB, today=today()
    )


def test_many_at_once_with_one_code_are_one_experience(app):
    uitvraag_id, code, faults = open_call()[0].id, new_code(), []
    gate = threading.Barrier(6)

    def send_in_own_thread():
        with app.app_context():
            uitvraag = db.session.get(Uitvraag, uitvraag_id)
            gate.wait()
            try:
                send(uitvraag, code)
            except Exception as fault:  # shown by the assert below
                faults.append(fault)

    threads = [threading.Thread(target=send_in_own_thread) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    db.session.rollback()
    assert faults == []
    assert db.session.query(Ervaring).count() == 1


def test_a_known_code_is_a_success_that_changes_nothing(app):
    uitvraag, _ = open_call()
    code = new_code()
    send(uitvraag, code)
    send(uitvraag, code.upper(), "Iets anders")
    assert read(find_with_code(code)).tekst == STORY


def test_a_lost_race_is_a_success_too(app, monkeypatch):
    uitvraag, _ = open_call()
    code = new_code()
    send(uitvraag, code)
    answers = iter([False, False, True])
    monkeypatch.setattr(actions, "is_known", lambda lookup: next(answers))
    send(uitvraag, code)
    assert db.session.query(Ervaring).count() == 1


@pytest.mark.parametrize(
    ("tekst", "antwoorden", "reason"),
    [
        ("", {}, "U schreef nog niets op."),
        ("a" * 16_001, {}, rules.TE_LANG),
        (STORY, {"C1": "9"}, "Kijk nog eens naar uw antwoord op deze"),
        (STORY, {"C13": "1"}, rules.ONBEKENDE_VRAAG),
    ],
)
def test_what_may_not_be_sent_is_refused_with_the_reason(app, tekst, antwoorden, reason):
    uitvraag, _ = open_call(contactblok="1.0")
    with pytest.raises(RuleViolation, match=reason[:40]):
        send(uitvraag, new_code(), tekst, **antwoorden)
    assert db.session.query(Ervaring).count() == 0


def test_the_widest_signs_of_the_longest_story_still_fit(app):
    uitvraag, _ = open_call()
    code = new_code()
    send(uitvraag, code, "\U0001f600" * 16_000)
    assert len(read(find_with_code(code)).tekst) == 16_000


def test_more_than_the_largest_box_is_refused_not_cut_off(app):
    uitvraag, _ = open_call()
    make_vraag(uitvraag)
    with pytest.raises(RuleViolation, match="te lang"):
        send(uitvraag, new_code(), "\U0001f600" * 16_000, V1="\U0001f600" * 2000)
    assert db.session.query(Ervaring).count() == 0


def test_an_uitvraag_that_is_not_open_takes_nothing(app):
    uitvraag = make_uitvraag(contactblok="1.0")
    make_sleutel(uitvraag.dossier.raad)
    with pytest.raises(RuleViolation, match="gesloten"):
        send(uitvraag, new_code())


def test_without_a_key_nothing_is_kept(app):
    uitvraag = make_open_uitvraag(make_dossier())
    with pytest.raises(RuleViolation, match="veilig bewaren"):
        send(uitvraag, new_code())
    assert db.session.query(Ervaring).count() == 0


def test_without_a_key_of_this_quarter_the_newest_earlier_one_is_used(app):
    uitvraag = make_open_uitvraag(make_dossier())
    for kwartaal in ("2020-K1", "2020-K3", "2020-K2", "2999-K1"):
        make_sleutel(uitvraag.dossier.raad, kwartaal)
    send(uitvraag, new_code())
    assert db.session.query(Ervaring).one().kwartaal == "2020-K3"
    assert db.session.query(Kluissleutel).count() == 4


def test_the_table_knows_no_time_no_order_and_no_visit(app):
    columns = {column["name"]: column for column in inspect(db.engine).get_columns("ervaring")}
    kinds = {name: str(column["type"]).upper() for name, column in columns.items()}
    assert not [k for k in kinds.values() if "TIME" in k or "DATE" in k or "SERIAL" in k]
    assert not {name for name, kind in kinds.items() if "INT" in kind} - {"raad_id", "uitvraag_id"}
    targets = {key["referred_table"] for key in inspect(db.engine).get_foreign_keys("ervaring")}
    assert targets == {"raad", "uitvraag"}


def test_an_id_is_random_and_a_code_finds_only_its_own(app):
    uitvraag, _ = open_call()
    codes = [new_code() for _ in range(5)]
    for number, code in enumerate(codes):
        send(uitvraag, code, f"Verhaal {number}")
    ids = [ervaring.id for ervaring in db.session.query(Ervaring)]
    assert all(len(id) == 32 and int(id, 16) >= 0 for id in ids)
    assert [read(find_with_code(code)).tekst[-1] for code in codes] == list("01234")
    assert find_with_code(new_code()) is None
    assert uitvragen.list_open(today()) == [uitvraag]


def test_changing_what_is_gone_says_so_and_withdrawing_twice_is_fine(app):
    uitvraag, _ = open_call()
    code = new_code()
    send(uitvraag, code)
    actions.intrekken(derive_keys(code), today=today())
    actions.intrekken(derive_keys(code), today=today())
    with pytest.raises(RuleViolation, match=rules.WEG):
        actions.toestemming_wijzigen(derive_keys(code), Toestemming.TELLEN, today=today())
