"""Als bewoner wil ik dat wie uit de raad is, mijn verhaal daarna niet meer kan openen."""

from datetime import timedelta

import pytest

from cliëntenraad.accounts.actions import blokkeren
from cliëntenraad.accounts.rules import Rol
from cliëntenraad.analyses.opening import OpenKluis
from cliëntenraad.kern.crypto import CannotOpen, open_with
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event
from cliëntenraad.kluis.actions import ensure_quarter_key
from cliëntenraad.kluis.actions_tijdperk import vertrek_nagaan
from cliëntenraad.kluis.actions_zin import zin_wijzigen
from cliëntenraad.kluis.models import Kluissleutel
from cliëntenraad.kluis.queries import (
    current_public_key,
    get_kluis,
    key_binding,
    list_keys,
    quarter_private_keys,
)
from cliëntenraad.raden.actions import zitting_beeindigen
from tests.factories import NOW, TODAY, make_account, make_lid, make_raad
from tests.factories_analyses import VERHAAL, ervaring_of, make_uitvraag, opened, share
from tests.factories_kluis import KLUISZIN, make_kluis, master_of

NIEUW = "vier fietsen staan onder de groene brug"
ASKS = "Een lid is weg. Kies een nieuwe kluiszin."
LONG_AGO = NOW - timedelta(days=300)


@pytest.fixture
def raad(app):
    return make_kluis(now=LONG_AGO)


def leave(raad, tot=TODAY):
    lid = make_lid(raad)
    zitting_beeindigen(lid, tot, door_id=make_account(Rol.VOORZITTER, raad).id, now=NOW)
    return lid


def test_a_new_epoch_begins_at_once(raad):
    leave(raad)

    newest = list_keys(raad.id)[0]
    assert newest.onder_pepper
    assert current_public_key(raad.id, "2026-K4") == (newest.publieke_sleutel, "2026-K4")
    assert get_kluis(raad.id).nieuwe_zin_sinds == TODAY
    assert db.session.query(Event).filter_by(soort="kluissleutel gemaakt na vertrek").count() == 1


def test_what_comes_in_does_not_open_with_phrase_and_database_alone(raad):
    leave(raad)
    key = list_keys(raad.id)[0]

    place = key_binding(raad.id, key.kwartaal, key.volgnummer)
    with pytest.raises(CannotOpen):
        open_with(master_of(raad), key.verzegelde_sleutel, place)


def test_those_who_stay_read_on_meanwhile(raad):
    uitvraag = make_uitvraag(raad)
    before = share(uitvraag)
    leave(raad)
    after = share(uitvraag)

    kluis = opened(uitvraag)
    assert kluis.inhoud(ervaring_of(before)).tekst == VERHAAL
    assert kluis.inhoud(ervaring_of(after)).tekst == VERHAAL


def test_the_row_of_a_story_does_not_say_whether_it_came_before_or_after(raad):
    uitvraag = make_uitvraag(raad)
    ensure_quarter_key(raad.id, "2026-K4", door_id=None, now=NOW)
    before = ervaring_of(share(uitvraag))
    leave(raad)
    after = ervaring_of(share(uitvraag))

    assert (before.kwartaal, before.week) == (after.kwartaal, after.week)
    assert len(before.sleutel_raad) == len(after.sleutel_raad)


def test_a_new_phrase_shuts_out_whoever_kept_the_old_master_key(raad):
    uitvraag = make_uitvraag(raad)
    kept = master_of(raad)
    leave(raad)
    between = share(uitvraag)
    kluis = get_kluis(raad.id)
    zin_wijzigen(kluis, KLUISZIN, NIEUW, vernieuwen=False, door_id=None, now=NOW)

    assert quarter_private_keys(raad.id, "2026-K4", kept) == []
    assert get_kluis(raad.id).nieuwe_zin_sinds is None
    assert not db.session.query(Kluissleutel).filter_by(onder_pepper=True).count()
    found = OpenKluis(raad.id, master_of(raad, NIEUW)).inhoud(ervaring_of(between))
    assert found.tekst == VERHAAL


def test_a_last_day_that_is_still_to_come_counts_from_the_day_after(raad):
    leave(raad, tot=TODAY + timedelta(days=10))

    assert get_kluis(raad.id).nieuwe_zin_sinds is None
    assert vertrek_nagaan(now=NOW + timedelta(days=10)) == 0
    assert vertrek_nagaan(now=NOW + timedelta(days=11)) == 1
    assert vertrek_nagaan(now=NOW + timedelta(days=12)) == 0
    assert list_keys(raad.id)[0].onder_pepper


def test_an_account_that_is_closed_counts_as_leaving(raad):
    account, other = make_account(Rol.RAADSLID, raad), make_account(Rol.BEHEERDER)
    blokkeren(account, door_id=other.id, now=NOW)

    assert list_keys(raad.id)[0].onder_pepper


def test_an_official_who_leaves_changes_nothing(raad):
    account, other = make_account(Rol.BELEIDSMEDEWERKER, raad), make_account(Rol.BEHEERDER)
    blokkeren(account, door_id=other.id, now=NOW)

    assert not list_keys(raad.id)[0].onder_pepper


def test_the_pages_ask_for_a_new_phrase_until_there_is_one(raad, log_in):
    voorzitter = log_in(make_account(Rol.VOORZITTER, raad))
    leave(raad)

    assert ASKS in voorzitter.open("/start").text
    assert ASKS in voorzitter.open(f"/raden/{raad.id}/kluis").text
    fields = {"oud": KLUISZIN, "kluiszin": NIEUW, "herhaling": NIEUW}
    voorzitter.submit(f"/raden/{raad.id}/kluis/kluiszin", **fields)

    assert ASKS not in voorzitter.open("/start").text
    assert ASKS not in voorzitter.open(f"/raden/{raad.id}/kluis").text


def test_a_new_quarter_meanwhile_is_guarded_too(raad):
    leave(raad)
    ensure_quarter_key(raad.id, "2027-K1", door_id=None, now=NOW)

    assert list_keys(raad.id, "2027-K1")[0].onder_pepper


def test_a_raad_without_kluis_lets_people_go(app):
    raad = make_raad()

    leave(raad)

    assert list_keys(raad.id) == []
