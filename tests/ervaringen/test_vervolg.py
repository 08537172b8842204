"""Als bewoner wil ik op een vraag van de raad antwoorden met mijn code, of hem laten liggen."""

from datetime import timedelta

import pytest

from cliëntenraad.analyses.actions_vervolg import new_vervolgvraag
from cliëntenraad.ervaringen.actions import intrekken
from cliëntenraad.ervaringen.actions_vervolg import antwoorden
from cliëntenraad.ervaringen.models_vervolg import Verhaalvraag, Vervolgantwoord
from cliëntenraad.ervaringen.queries import derive_keys
from cliëntenraad.ervaringen.rules_vervolg import MAX_ANTWOORD, VervolgSoort
from cliëntenraad.ervaringen.sealing import Inhoud
from cliëntenraad.kern.crypto import BUCKETS
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event, OutgoingMail, SiteVersion
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kluis.models import Kluissleutel
from tests.ervaringen.journey import everything_stored, open_with_code
from tests.factories import TODAY
from tests.factories_analyses import make_ronde, make_uitvraag, share
from tests.factories_vervolg import (
    ANTWOORD,
    SLUIT,
    VRAAG,
    asked,
    found,
    give,
    make_verhaalvraag,
    make_vervolgvraag,
)

#: Version, nonce and tag of AES-GCM.
BOX = 1 + 12 + 16


@pytest.fixture
def uitvraag(app):
    return make_uitvraag()


@pytest.fixture
def codes(uitvraag):
    return make_ronde(uitvraag)


def footprint():
    db.session.rollback()
    counts = [db.session.query(kind).count() for kind in (Event, OutgoingMail)]
    return *counts, db.session.query(SiteVersion).one().nummer


def test_a_question_stands_under_every_code_also_of_who_comes_later(uitvraag, codes):
    make_vervolgvraag(uitvraag)
    later = share(uitvraag)

    assert [[g.vraag for g in asked(code)] for code in (*codes, later)] == [[VRAAG]] * 6


def test_a_question_to_one_story_stands_under_that_code_only_and_is_sealed(uitvraag, codes):
    make_verhaalvraag(uitvraag, codes[0])

    assert [len(asked(code)) for code in codes] == [1, 0, 0, 0, 0]
    assert not any(VRAAG.encode() in value for value in everything_stored())


def test_the_resident_answers_on_the_page_of_the_code(visitor, uitvraag, codes):
    make_vervolgvraag(uitvraag)

    page = visitor.submit_on(open_with_code(visitor, codes[0]), button="Antwoord geven")
    assert "U hoeft niet te antwoorden." in page.text
    page = visitor.submit_on(page, button="Antwoord versturen", antwoord=ANTWOORD)

    assert "Uw antwoord is verstuurd." in page.text
    assert ANTWOORD in page.text
    assert "Antwoord geven" not in page.text
    assert asked(codes[1])[0].antwoord is None


def test_personal_data_is_pointed_out_before_anything_is_kept(visitor, uitvraag, codes):
    make_vervolgvraag(uitvraag)
    page = visitor.submit_on(open_with_code(visitor, codes[0]), button="Antwoord geven")

    warned = visitor.submit_on(page, button="Antwoord versturen", antwoord="Bel 06-12345678.")
    assert db.session.query(Vervolgantwoord).count() == 0
    done = visitor.submit_on(warned, button="Ik laat het zo staan")

    assert "Dit lijkt een telefoonnummer." in warned.text
    assert "Uw antwoord is verstuurd." in done.text


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "Schrijf eerst een antwoord op."),
        ("x" * (MAX_ANTWOORD + 1), "Uw antwoord is te lang."),
        (
            "Mijn code is rijksweg coulisse ontpit blaffen pasvorm marter hengel krat.",
            "Er staat een code in uw antwoord.",
        ),
    ],
)
def test_what_cannot_be_sent_is_refused_in_place(visitor, uitvraag, codes, typed, reason):
    make_vervolgvraag(uitvraag)
    page = visitor.submit_on(open_with_code(visitor, codes[0]), button="Antwoord geven")

    page = visitor.submit_on(page, button="Antwoord versturen", antwoord=typed)

    assert reason in page.text
    assert db.session.query(Vervolgantwoord).count() == 0


def test_an_answer_leaves_no_event_no_mail_no_version_and_is_padded(uitvraag, codes):
    make_vervolgvraag(uitvraag)
    make_verhaalvraag(uitvraag, codes[1])
    before = footprint()

    give(codes[0])
    give(codes[1], "Kort.")

    assert footprint() == before
    sizes = {len(row.inhoud) - BOX for row in db.session.query(Vervolgantwoord)}
    assert sizes == {BUCKETS[0]}
    assert not any(ANTWOORD.encode() in value for value in everything_stored())


def test_sent_twice_it_is_one_and_the_first_stands(uitvraag, codes):
    make_vervolgvraag(uitvraag)
    first = asked(codes[0])[0]
    give(codes[0])

    antwoorden(found(codes[0]), first, Inhoud("Een ander antwoord", {}), today=TODAY)

    assert db.session.query(Vervolgantwoord).count() == 1
    assert asked(codes[0])[0].antwoord.tekst == ANTWOORD


def test_the_answers_go_with_the_story(visitor, uitvraag, codes):
    make_vervolgvraag(uitvraag)
    make_verhaalvraag(uitvraag, codes[0])
    give(codes[0])

    intrekken(derive_keys(codes[0]), today=TODAY)

    assert db.session.query(Vervolgantwoord).count() == 0
    assert db.session.query(Verhaalvraag).count() == 0
    assert "Wij vinden niets bij deze code" in open_with_code(visitor, codes[0]).text


def test_a_withdrawn_story_takes_no_answer_any_more(uitvraag, codes):
    make_vervolgvraag(uitvraag)
    gevonden, first = found(codes[0]), asked(codes[0])[0]
    intrekken(derive_keys(codes[0]), today=TODAY)

    with pytest.raises(RuleViolation, match="Dit verhaal is er niet meer"):
        antwoorden(gevonden, first, Inhoud(ANTWOORD, {}), today=TODAY)
    assert db.session.query(Vervolgantwoord).count() == 0


def test_after_the_last_day_the_question_is_gone_and_the_answer_refused(uitvraag, codes):
    make_vervolgvraag(uitvraag)
    gevonden, first = found(codes[0]), asked(codes[0])[0]
    late = SLUIT + timedelta(days=1)

    assert asked(codes[0], late) == []
    with pytest.raises(RuleViolation, match="Deze vraag is gesloten"):
        antwoorden(gevonden, first, Inhoud(ANTWOORD, {}), today=late)


def test_without_a_key_of_the_raad_nothing_is_asked_any_more(uitvraag, codes):
    make_vervolgvraag(uitvraag)
    give(codes[0])
    db.session.query(Kluissleutel).update({"verzegelde_sleutel": None})
    db.session.commit()

    assert asked(codes[1]) == []
    assert asked(codes[0])[0].antwoord.tekst == ANTWOORD


def test_an_answer_does_not_open_under_another_story(uitvraag, codes):
    make_vervolgvraag(uitvraag)
    give(codes[0])
    row = db.session.query(Vervolgantwoord).one()
    other = found(codes[1])
    row.ervaring_id = other.ervaring.id
    db.session.commit()

    assert asked(codes[1])[0].antwoord is None


def test_the_same_questions_are_answered_one_by_one_and_looked_over(visitor, uitvraag, codes):
    vraag = new_vervolgvraag(
        uitvraag, VervolgSoort.NAMETING, "Merkt u iets van de belofte?", SLUIT, TODAY
    )
    db.session.add(vraag)
    db.session.commit()

    page = visitor.submit_on(open_with_code(visitor, codes[0]), button="Antwoord geven")
    page = visitor.submit_on(page, button="Volgende", antwoord="2")
    while "Deze vraag overslaan" in page.text:
        page = visitor.submit_on(page, button="Deze vraag overslaan")
    assert "Kijk uw antwoorden na" in page.text
    page = visitor.submit_on(page, button="Antwoord versturen")

    assert "Uw antwoord is verstuurd." in page.text
    assert asked(codes[0])[0].antwoord.antwoorden == {"C1": "2"}
