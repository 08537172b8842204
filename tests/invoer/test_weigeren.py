"""Als wie invoert wil ik horen wat er niet kan, en dan staat alles wat ik typte er nog."""

import pytest

from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.queries import find_with_code, read
from cliëntenraad.invoer.models_kaarten import Kaart
from cliëntenraad.kern.db import db
from cliëntenraad.uitvragen.rules import UitvraagStatus
from tests.ervaringen.journey import STORY, open_call
from tests.factories_uitvragen import make_open_uitvraag, make_vraag
from tests.invoer.paper import member_of, one_card, type_in

LONG = "a" * 16_001
CODE = "rijksweg coulisse ontpit blaffen pasvorm marter hengel krat"
#: From a list: nobody can type another value by hand.
CHOSEN = {"toestemming", "antwoord_C1"}


def stored() -> list[Ervaring]:
    return db.session.query(Ervaring).all()


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"kaartnummer": "CDFH-JKLM"}, "Dit kaartnummer kan niet."),
        ({"kaartnummer": ""}, "Typ het kaartnummer."),
        ({"kaartnummer": "CDFH"}, "Typ het kaartnummer."),
        ({"tekst": ""}, "U schreef nog niets op."),
        ({"tekst": LONG}, "Maak het verhaal korter"),
        ({"antwoord_V1": "b" * 2001}, "Maak dit antwoord korter"),
        ({"toestemming": "alles"}, "Kies wat er is aangekruist."),
        ({"antwoord_C1": "99"}, "Kies een antwoord uit de lijst."),
        ({"tekst": f"Mijn code is {CODE}."}, "de acht woorden van een code"),
        ({"antwoord_V1": CODE.replace(" ", "-")}, "de acht woorden van een code"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_place(app, log_in, typed, reason):
    uitvraag, _ = open_call(contactblok="1.0")
    make_vraag(uitvraag)
    kaart = one_card(uitvraag)
    page = type_in(member_of(uitvraag, log_in), uitvraag, kaart, **typed)

    assert reason in page.text
    for name, value in {"tekst": STORY, **typed}.items():
        assert value in page.html or name in CHOSEN, f"{name} is gone"
    assert stored() == []
    assert db.session.query(Kaart).count() == 1


def test_a_used_card_is_refused_and_changes_nothing(app, log_in):
    uitvraag, _ = open_call()
    kaart, member = one_card(uitvraag), member_of(uitvraag, log_in)
    type_in(member, uitvraag, kaart)
    page = type_in(member, uitvraag, kaart, tekst="Nog een keer.")
    assert "Dit kaartnummer kan niet." in page.text
    assert "Nog een keer." in page.html
    assert read(find_with_code(" ".join(kaart.woorden))).tekst == STORY


def test_a_card_of_another_uitvraag_or_raad_does_not_fit(app, log_in):
    uitvraag, _ = open_call()
    sibling = make_open_uitvraag(uitvraag.dossier)
    theirs, _ = open_call()
    member = member_of(uitvraag, log_in)
    page = type_in(member, uitvraag, one_card(sibling))
    assert "hoort bij een andere uitvraag" in page.text
    page = type_in(member, uitvraag, one_card(theirs))
    assert "Dit kaartnummer kan niet." in page.text
    assert (len(stored()), db.session.query(Kaart).count()) == (0, 2)


@pytest.mark.parametrize("has_card", [True, False])
def test_what_closed_meanwhile_is_said_with_everything_still_there(app, log_in, has_card):
    uitvraag, _ = open_call()
    kaart, member = one_card(uitvraag), member_of(uitvraag, log_in)
    route = "" if has_card else "?route=gesprek"
    page = member.open(f"/uitvragen/{uitvraag.id}/invoeren{route}")
    uitvraag.status = UitvraagStatus.GESLOTEN
    db.session.commit()
    number = kaart.kaartnummer if has_card else ""
    page = member.submit_on(
        page, button="Bewaren", kaartnummer=number, tekst=STORY, toestemming="tellen"
    )
    assert "Deze vragenlijst is gesloten." in page.text
    assert STORY in page.html
    assert stored() == []
    later = member.open(f"/uitvragen/{uitvraag.id}/invoeren")
    assert "Deze uitvraag neemt niets meer aan" in later.text
    assert "Bewaren" not in later.text


def test_a_form_that_stood_open_too_long_keeps_what_was_typed(app, log_in):
    uitvraag, _ = open_call()
    page = type_in(
        member_of(uitvraag, log_in), uitvraag, one_card(uitvraag), csrf_token="0.x", staat="x"
    )
    assert "stond te lang open" in page.text
    assert STORY in page.html
    assert stored() == []
