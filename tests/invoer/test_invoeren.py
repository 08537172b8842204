"""Als bewoner op papier of in een gesprek wil ik even veilig meedoen als online."""

import logging
import threading
from datetime import timedelta

import pytest
from sqlalchemy import text

from cliëntenraad.accounts.models import StaffSession
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.queries import derive_keys, find_with_code, find_with_keys, read
from cliëntenraad.ervaringen.rules import Kanaal, Toestemming
from cliëntenraad.ervaringen.sealing import Inhoud
from cliëntenraad.invoer.actions_gesprek import Ingevuld, met_kaart_bewaren
from cliëntenraad.invoer.actions_kaarten import kaarten_maken
from cliëntenraad.invoer.models_kaarten import Kaart
from cliëntenraad.invoer.rules_kaarten import show_kaartnummer
from cliëntenraad.kern import clock
from cliëntenraad.kern.clock import iso_week, today
from cliëntenraad.kern.crypto import CodeKeys, new_dek
from cliëntenraad.kern.db import Base, db
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen.models import Uitvraag
from tests.ervaringen.journey import STORY, code_on, everything_stored, open_call, open_with_code
from tests.factories_uitvragen import make_vraag
from tests.invoer.paper import member_of, one_card, type_in
from tests.visitor import Visitor

KEPT = "Het formulier is bewaard"


def stored() -> list[Ervaring]:
    return db.session.query(Ervaring).all()


def snapshot() -> dict[str, list]:
    """Return all rows of all tables, but those that may change."""
    tables = [t.name for t in Base.metadata.sorted_tables if t.name not in {"ervaring", "kaart"}]
    return {
        name: sorted(map(repr, db.session.execute(text(f"SELECT * FROM {name}"))))
        for name in tables
    }


def test_from_paper_to_the_resident_who_reads_it_back_with_the_card(app, log_in):
    uitvraag, _ = open_call()
    make_vraag(uitvraag, tekst="Wat ging er goed?")
    kaart = one_card(uitvraag)
    page = type_in(member_of(uitvraag, log_in), uitvraag, kaart, antwoord_V1="De brief was kort.")

    assert KEPT in page.text
    assert "Maak het papier nu kapot" in page.text
    assert 'value="citeren" checked' not in page.html
    assert STORY not in page.html
    (row,) = stored()
    assert (row.kanaal, row.week) == (Kanaal.PAPIER, iso_week(today()))
    assert row.toestemming is Toestemming.CITEREN
    assert db.session.query(Kaart).count() == 0
    own = open_with_code(Visitor(app), " ".join(kaart.woorden).upper())
    assert STORY in own.text
    assert "De brief was kort." in own.text


def test_who_has_the_database_and_the_number_cannot_open_it_with_them(app, log_in):
    uitvraag, _ = open_call()
    kaart = one_card(uitvraag)
    row = db.session.query(Kaart).one()
    kept = (row.zoekwaarde, row.publieke_sleutel, row.id.encode(), row.kaartnummer.encode())
    type_in(member_of(uitvraag, log_in), uitvraag, kaart)

    for secret in kept:
        assert find_with_keys(CodeKeys(kept[0], secret.ljust(32)[:32])) is None
    for typed in (kaart.kaartnummer, show_kaartnummer(kaart.kaartnummer)):
        assert find_with_code(typed) is None
    assert kaart.kaartnummer.encode() not in b"\n".join(everything_stored())
    assert find_with_code(" ".join(kaart.woorden)) is not None


def test_in_a_conversation_without_a_card_the_person_gets_one(app, log_in):
    uitvraag, _ = open_call()
    page = type_in(member_of(uitvraag, log_in), uitvraag, None)

    assert "laat niemand meelezen" in page.text
    assert stored()[0].kanaal is Kanaal.GESPREK
    code = code_on(page)
    assert code.encode() not in b"\n".join(everything_stored())
    assert STORY in open_with_code(Visitor(app), code).text


def test_in_a_conversation_with_a_printed_card_no_word_is_shown(app, log_in):
    uitvraag, _ = open_call()
    kaart = one_card(uitvraag)
    member = member_of(uitvraag, log_in)
    page = member.submit(
        f"/uitvragen/{uitvraag.id}/invoeren?route=gesprek",
        button="Bewaren",
        kaartnummer=kaart.kaartnummer,
        tekst=STORY,
        toestemming="tellen",
    )
    assert "Geef de kaart met de code nu aan de persoon" in page.text
    assert "codewoorden" not in page.html
    assert stored()[0].kanaal is Kanaal.GESPREK
    assert find_with_code(" ".join(kaart.woorden)) is not None


@pytest.mark.parametrize("has_card", [True, False])
def test_nothing_but_the_story_changes_anywhere(app, log_in, caplog, has_card):
    uitvraag, _ = open_call()
    kaart = one_card(uitvraag) if has_card else None
    member = member_of(uitvraag, log_in)
    member.open(f"/uitvragen/{uitvraag.id}/invoeren")
    session = db.session.query(StaffSession).one()
    session.gebruikt_op = clock.now() - timedelta(minutes=20)
    db.session.commit()
    before = snapshot()
    with caplog.at_level(logging.DEBUG):
        type_in(member, uitvraag, kaart)

    assert snapshot() == before
    assert len(stored()) == 1
    logged = [record.getMessage() for record in caplog.records]
    assert not [line for line in logged if STORY in line or "invoeren" in line]


def test_a_long_hour_of_typing_in_does_not_end_the_session(app, log_in):
    uitvraag, _ = open_call()
    member = member_of(uitvraag, log_in)
    session = db.session.query(StaffSession).one()
    session.gebruikt_op = clock.now() - timedelta(minutes=50)
    db.session.commit()
    assert KEPT in type_in(member, uitvraag, one_card(uitvraag)).text
    db.session.rollback()
    assert clock.now() - db.session.query(StaffSession).one().gebruikt_op < timedelta(minutes=1)


def test_sent_twice_from_the_same_page_it_is_one_and_no_error(app, log_in):
    uitvraag, _ = open_call()
    kaart, member = one_card(uitvraag), member_of(uitvraag, log_in)
    page = member.open(f"/uitvragen/{uitvraag.id}/invoeren")
    typed = {"kaartnummer": kaart.kaartnummer, "tekst": STORY, "toestemming": "tellen"}
    for _ in range(2):
        assert KEPT in member.submit_on(page, button="Bewaren", **typed).text
    assert len(stored()) == 1


def test_a_conversation_sent_twice_is_one_and_shows_the_same_code(app, log_in):
    uitvraag, _ = open_call()
    member = member_of(uitvraag, log_in)
    page = member.open(f"/uitvragen/{uitvraag.id}/invoeren?route=gesprek")
    typed = {"tekst": STORY, "toestemming": "tellen"}
    first, second = (member.submit_on(page, button="Bewaren", **typed) for _ in range(2))
    assert code_on(first) == code_on(second)
    assert len(stored()) == 1


def test_a_page_kept_open_does_not_swallow_the_next_conversation(app, log_in):
    uitvraag, _ = open_call()
    member = member_of(uitvraag, log_in)
    page = member.open(f"/uitvragen/{uitvraag.id}/invoeren?route=gesprek")
    first = member.submit_on(page, button="Bewaren", tekst=STORY, toestemming="tellen")
    again = member.submit_on(page, button="Bewaren", tekst="Iets anders.", toestemming="tellen")
    assert "Druk dan nog een keer op Bewaren" in again.text
    assert "Iets anders." in again.html
    second = member.submit_on(again, button="Bewaren")
    assert code_on(first) != code_on(second)
    assert {read(find_with_code(code_on(page))).tekst for page in (first, second)} == {
        STORY,
        "Iets anders.",
    }


def test_many_at_once_with_one_card_are_one_experience(app):
    uitvraag, _ = open_call()
    kaart, uitvraag_id, faults = one_card(uitvraag), uitvraag.id, []
    gate = threading.Barrier(4)

    def type_in_own_thread(number):
        with app.app_context():
            ingevuld = Ingevuld(Kanaal.PAPIER, Toestemming.TELLEN, Inhoud(f"Keer {number}", {}))
            again, day = db.session.get(Uitvraag, uitvraag_id), today()
            gate.wait()
            try:
                met_kaart_bewaren(
                    again, kaart.kaartnummer, ingevuld, ervaring_id=f"{number:032x}", today=day
                )
            except RuleViolation as fault:
                faults.append(str(fault))

    threads = [threading.Thread(target=type_in_own_thread, args=[n]) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    db.session.rollback()
    assert (len(stored()), len(faults)) == (1, 3)
    assert db.session.query(Kaart).count() == 0


def test_a_hint_warns_before_anything_is_kept_and_never_blocks(app, log_in):
    uitvraag, _ = open_call()
    kaart, member = one_card(uitvraag), member_of(uitvraag, log_in)
    page = type_in(member, uitvraag, kaart, tekst="Ik belde 06-12345678.")
    assert "Dit lijkt een telefoonnummer." in page.text
    assert stored() == []
    page = member.submit_on(page, button="Zo bewaren", kaartnummer="CDFHJKLM")
    assert "Dit kaartnummer kan niet." in page.text
    page = member.submit_on(page, button="Bewaren", kaartnummer=kaart.kaartnummer)
    assert KEPT in page.text


def test_focus_is_in_the_first_field_before_and_after(app, log_in):
    uitvraag, _ = open_call()
    member = member_of(uitvraag, log_in)
    for page in (
        member.open(f"/uitvragen/{uitvraag.id}/invoeren"),
        type_in(member, uitvraag, one_card(uitvraag)),
    ):
        (focused,) = [part for part in page.html.split("<") if "autofocus" in part]
        assert 'id="kaartnummer"' in focused


def test_a_box_for_a_random_key_stays_shut(app, log_in):
    uitvraag, _ = open_call()
    kaart = kaarten_maken(uitvraag, 1, today=today())[0]
    type_in(member_of(uitvraag, log_in), uitvraag, kaart)
    lookup = derive_keys(" ".join(kaart.woorden)).lookup
    assert find_with_keys(CodeKeys(lookup, new_dek())) is None
