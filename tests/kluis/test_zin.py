"""Als voorzitter wil ik een andere kluiszin kiezen, zodat de oude niets meer opent."""

from datetime import timedelta

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern import limits
from cliëntenraad.kern.crypto import CannotOpen
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kluis.actions_zin import zin_wijzigen
from cliëntenraad.kluis.models import Kluis
from cliëntenraad.kluis.queries import get_kluis, list_keys, quarter_private_keys
from tests.factories import NOW, make_account
from tests.factories_kluis import KLUISZIN, make_kluis, master_of, open_kluis

NIEUW = "vier fietsen staan onder de groene brug"
CLOSED = "Typ de kluiszin. Daarna kunt u de ervaringen lezen"


@pytest.fixture
def raad(app):
    return make_kluis()


@pytest.fixture
def voorzitter(raad, log_in):
    return log_in(make_account(Rol.VOORZITTER, raad))


def change(visitor, raad, **changes):
    fields = {"oud": KLUISZIN, "kluiszin": NIEUW, "herhaling": NIEUW}
    return visitor.submit(f"/raden/{raad.id}/kluis/kluiszin", **{**fields, **changes})


def test_the_new_phrase_opens_what_the_old_one_opened(raad, voorzitter):
    before = master_of(raad)

    page = change(voorzitter, raad)

    assert "De oude werkt niet meer." in page.text
    assert master_of(raad, NIEUW) == before
    with pytest.raises(CannotOpen):
        master_of(raad, KLUISZIN)
    assert db.session.query(Event).filter_by(soort="kluiszin veranderd").count() == 1


def test_only_the_master_key_is_wrapped_again(raad, voorzitter):
    before = [(k.publieke_sleutel, k.verzegelde_sleutel) for k in list_keys(raad.id)]

    change(voorzitter, raad)

    assert [(k.publieke_sleutel, k.verzegelde_sleutel) for k in list_keys(raad.id)] == before


def test_every_open_kluis_closes(raad, voorzitter, log_in):
    lid = open_kluis(log_in(make_account(Rol.RAADSLID, raad)), raad)
    open_kluis(voorzitter, raad)

    change(voorzitter, raad)

    assert CLOSED in lid.open(f"/raden/{raad.id}/kluis").text
    assert CLOSED in voorzitter.open(f"/raden/{raad.id}/kluis").text


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"oud": ""}, "Typ de kluiszin die nu geldt."),
        ({"oud": "acht eenden lopen over het ijs"}, "Dit is niet de kluiszin van deze raad."),
        ({"herhaling": "iets anders"}, "Deze zin is anders dan de eerste."),
        ({"kluiszin": "te kort", "herhaling": "te kort"}, "ten minste 4 verschillende woorden"),
        ({"kluiszin": KLUISZIN, "herhaling": KLUISZIN}, "Dit is de oude zin."),
        (
            {k: "Oost west thuis best altijd" for k in ("kluiszin", "herhaling")},
            "te makkelijk te raden",
        ),
    ],
)
def test_a_wrong_form_changes_nothing_and_says_why(raad, voorzitter, changes, reason):
    page = change(voorzitter, raad, **changes)

    assert reason in page.text
    assert NIEUW not in page.html
    assert master_of(raad)


def test_when_someone_else_knows_the_phrase_the_keys_change_too(raad, voorzitter):
    old_master = master_of(raad)

    change(voorzitter, raad, vernieuwen="y")

    assert master_of(raad, NIEUW) != old_master
    assert quarter_private_keys(raad.id, "2026-K4", old_master) == []
    assert len(list_keys(raad.id)) == 2


def test_a_lid_without_the_role_may_not(raad, log_in):
    lid = log_in(make_account(Rol.RAADSLID, raad))

    for page in ("kluiszin", "delen", "herstellen", "opgeven", "opgeven/zeker", "bewaartermijn"):
        assert lid.open(f"/raden/{raad.id}/kluis/{page}").status == 403


def test_two_people_who_choose_at_once_get_one_phrase(raad, monkeypatch):
    kluis = get_kluis(raad.id)
    real = zin_wijzigen.__globals__["phrase_key"]

    def meanwhile(phrase, salt):
        db.session.query(Kluis).update({"versie": Kluis.versie + 1})
        db.session.commit()
        return real(phrase, salt)

    monkeypatch.setitem(zin_wijzigen.__globals__, "phrase_key", meanwhile)
    with pytest.raises(RuleViolation, match="Intussen koos iemand anders"):
        zin_wijzigen(kluis, KLUISZIN, NIEUW, vernieuwen=False, door_id=None, now=NOW)
    assert master_of(raad)


def test_ten_wrong_phrases_make_the_raad_wait_a_minute_and_no_longer(raad, voorzitter, monkeypatch):
    kluis = f"/raden/{raad.id}/kluis"
    for _ in range(10):
        page = voorzitter.submit(kluis, kluiszin="acht eenden lopen over het ijs")
        assert "Dit is niet de kluiszin" in page.text

    page = voorzitter.submit(kluis, kluiszin=KLUISZIN)
    assert "Er is te vaak een verkeerde kluiszin getypt. Wacht een minuut." in page.text

    later = limits.time.monotonic() + timedelta(seconds=61).total_seconds()
    monkeypatch.setattr(limits.time, "monotonic", lambda: later)
    assert "De kluis is open" in voorzitter.submit(kluis, kluiszin=KLUISZIN).text


def test_wrong_phrases_of_one_raad_do_not_hinder_another(raad, voorzitter, log_in):
    other = make_kluis()
    for _ in range(11):
        limits.KLUIS_LIMIT.take(raad.id)

    page = log_in(make_account(Rol.RAADSLID, other)).submit(
        f"/raden/{other.id}/kluis", kluiszin=KLUISZIN
    )

    assert "De kluis is open" in page.text
