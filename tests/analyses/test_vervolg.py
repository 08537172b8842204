"""Als raadslid wil ik mensen iets kunnen vragen, zonder dat ik ooit zie wie er antwoordt."""

from datetime import timedelta

import pytest

from cliëntenraad.analyses.actions_vervolg import antwoorden_vrijgeven, vervolgvraag_stellen
from cliëntenraad.analyses.queries_vervolg import list_antwoorden, list_gesteld
from cliëntenraad.ervaringen.actions import intrekken
from cliëntenraad.ervaringen.models_vervolg import Verhaalvraag, Vervolgantwoord, Vervolgvraag
from cliëntenraad.ervaringen.queries import derive_keys
from cliëntenraad.kern.clock import iso_week
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kluis.models import Kluissleutel
from cliëntenraad.raden.models import Raad
from tests.factories import NOW, TODAY
from tests.factories_analyses import (
    address_of,
    ervaring_of,
    make_lid,
    make_ronde,
    make_uitvraag,
    opened,
    share,
)
from tests.factories_kluis import open_kluis
from tests.factories_vervolg import (
    ANTWOORD,
    SLUIT,
    VRAAG,
    give,
    make_verhaalvraag,
    make_vervolgvraag,
)

CLOSED = NOW + timedelta(weeks=5)


@pytest.fixture
def uitvraag(app):
    return make_uitvraag()


@pytest.fixture
def codes(uitvraag):
    return make_ronde(uitvraag, 12)


@pytest.fixture
def lid(uitvraag, log_in):
    return open_kluis(log_in(make_lid(uitvraag)), db.session.get(Raad, uitvraag.raad_id))


def read(vraag):
    return [a.inhoud.tekst for a in list_antwoorden(vraag, opened(vraag.uitvraag))]


def test_a_member_asks_everyone_and_it_says_what_was_done(lid, uitvraag, codes):
    path = f"/uitvragen/{uitvraag.id}/vervolgvragen/stellen"

    page = lid.submit(path, tekst=VRAAG, sluit_op=str(SLUIT))

    assert "De vraag staat nu onder alle codes." in page.text
    assert db.session.query(Vervolgvraag).one().tekst == VRAAG
    again = lid.open(path)
    assert "Er loopt al een vraag onder deze codes." in again.text


def test_the_words_of_a_question_get_the_same_hint(lid, uitvraag, codes):
    path = f"/uitvragen/{uitvraag.id}/vervolgvragen/stellen"
    page = lid.submit(path, tekst="Belde Jan op 06-12345678?", sluit_op=str(SLUIT))

    assert "Dit lijkt een telefoonnummer." in page.text
    assert db.session.query(Vervolgvraag).count() == 0


def test_nothing_is_readable_before_five_wait_and_then_shuffled(uitvraag, codes):
    vraag = make_vervolgvraag(uitvraag)
    for number, code in enumerate(codes[:4]):
        give(code, f"Antwoord {number}")
    with pytest.raises(RuleViolation, match="genoeg nieuwe antwoorden"):
        antwoorden_vrijgeven(vraag, door_id=None, now=NOW)
    assert read(vraag) == []

    for number, code in enumerate(codes[4:], start=4):
        give(code, f"Antwoord {number}")
    antwoorden_vrijgeven(vraag, door_id=None, now=NOW)

    assert sorted(read(vraag)) == sorted(f"Antwoord {number}" for number in range(12))
    with pytest.raises(RuleViolation, match="Deze week"):
        antwoorden_vrijgeven(vraag, door_id=None, now=NOW)


def test_the_return_rate_comes_with_the_last_round_and_stands(uitvraag, codes):
    vraag = make_vervolgvraag(uitvraag)
    for code in codes[:11]:
        give(code)
    antwoorden_vrijgeven(vraag, door_id=None, now=NOW)
    assert vraag.respons is None

    antwoorden_vrijgeven(vraag, door_id=None, now=CLOSED)
    for code in codes[:5]:
        intrekken(derive_keys(code), today=TODAY)

    db.session.rollback()
    assert vraag.respons == "ongeveer 10 van ongeveer 10 codes"
    assert len(read(vraag)) == 6


def test_members_read_answers_without_their_story(lid, uitvraag, codes):
    vraag = make_vervolgvraag(uitvraag)
    for code in codes[:6]:
        give(code)

    before = lid.open(f"/vervolgvragen/{vraag.id}")
    page = lid.submit_on(before, button="Antwoorden vrijgeven")

    assert ANTWOORD not in before.text
    assert page.text.count(ANTWOORD) == 6
    assert "/leesrondes/" not in page.html


@pytest.mark.parametrize("gone", ["verloren", "voorbij"])
def test_nothing_is_asked_when_nobody_could_read_the_answer(uitvraag, codes, gone):
    late = {"verzegelde_sleutel": None} if gone == "verloren" else {"bewaren_tot": TODAY.min}
    db.session.query(Kluissleutel).update(late)
    db.session.commit()

    with pytest.raises(RuleViolation, match="De sleutel van deze verhalen is er niet meer"):
        vervolgvraag_stellen(uitvraag, VRAAG, SLUIT, door_id=None, now=NOW)


def test_without_a_reading_round_nothing_is_asked(uitvraag):
    share(uitvraag)
    with pytest.raises(RuleViolation, match="Maak eerst een leesronde"):
        make_vervolgvraag(uitvraag)


def test_a_member_asks_one_story_while_reading_and_the_log_names_none(lid, uitvraag, codes):
    path = address_of(codes[0])

    page = lid.submit(f"{path}/vraag-stellen", tekst=VRAAG)

    assert "Alleen wie de code heeft, ziet haar." in page.text
    assert "Het antwoord komt nog, of het komt niet." in page.text
    line = db.session.query(Event).filter_by(soort="vraag bij een verhaal gesteld").one()
    assert (line.object_soort, line.object_id) == (Verhaalvraag.__tablename__, None)
    assert "Er staat al een vraag bij dit verhaal." in lid.open(f"{path}/vraag-stellen").text


def test_the_answer_of_one_story_shows_when_the_week_has_turned(uitvraag, codes):
    make_verhaalvraag(uitvraag, codes[0])
    unanswered = shown(uitvraag, codes[0], TODAY)
    give(codes[0])

    assert shown(uitvraag, codes[0], TODAY) == unanswered == [(VRAAG, None)]
    assert shown(uitvraag, codes[0], TODAY + timedelta(weeks=1)) == [(VRAAG, ANTWOORD)]


def shown(uitvraag, code, day):
    found = list_gesteld(ervaring_of(code), opened(uitvraag), iso_week(day))
    return [(gesteld.vraag, gesteld.antwoord) for gesteld in found]


def test_a_second_question_waits_for_the_answer(uitvraag, codes):
    make_verhaalvraag(uitvraag, codes[0])
    give(codes[0])
    with pytest.raises(RuleViolation, match="Wacht op het antwoord"):
        make_verhaalvraag(uitvraag, codes[0])

    make_verhaalvraag(uitvraag, codes[0], "En daarna?", now=NOW + timedelta(weeks=1))
    assert db.session.query(Verhaalvraag).count() == 2


def test_the_order_of_answers_says_nothing_of_who_came_first(uitvraag):
    codes = make_ronde(uitvraag, 30)
    vraag = make_vervolgvraag(uitvraag)
    for number, code in enumerate(codes):
        give(code, str(number))
    antwoorden_vrijgeven(vraag, door_id=None, now=NOW)

    order = [int(text) for text in read(vraag)]

    pairs = [(a, b) for i, a in enumerate(order) for b in order[i + 1 :]]
    tau = sum(1 if a < b else -1 for a, b in pairs) / len(pairs)
    assert abs(tau) < 0.6
    assert db.session.query(Vervolgantwoord).filter(Vervolgantwoord.ronde.is_(None)).count() == 0
