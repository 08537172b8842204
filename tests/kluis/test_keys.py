"""Als bewoner wil ik dat alleen de raad mijn verhaal kan openen, met de kluiszin."""

import pytest

from cliëntenraad.kern.crypto import CannotOpen, open_with, seal_to
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kluis.actions import ensure_quarter_key, inrichten
from cliëntenraad.kluis.cli import kluis_kwartaal_command
from cliëntenraad.kluis.models import Kluis, Kluissleutel
from cliëntenraad.kluis.queries import (
    current_public_key,
    get_kluis,
    open_master,
    quarter_private_keys,
)
from tests.factories import NOW, make_raad
from tests.factories_kluis import KLUISZIN, make_kluis, master_of


def test_what_is_sealed_for_a_quarter_opens_with_the_phrase(app):
    raad = make_kluis()
    public, kwartaal = current_public_key(raad.id, "2026-K4")

    box = seal_to(public, b"geheim")

    (private,) = quarter_private_keys(raad.id, kwartaal, master_of(raad))
    assert open_with(private, box) == b"geheim"
    assert kwartaal == "2026-K4"


def test_case_and_spaces_of_the_phrase_do_not_matter(app):
    raad = make_kluis()

    assert master_of(raad, f"  {KLUISZIN.upper().replace(' ', '  ')} ") == master_of(raad)


def test_another_phrase_opens_nothing(app):
    raad = make_kluis()

    with pytest.raises(CannotOpen):
        master_of(raad, "negen eenden lopen over het ijs")


def test_the_key_of_another_raad_opens_nothing(app):
    ours, theirs = make_kluis(), make_kluis()

    assert quarter_private_keys(theirs.id, "2026-K4", master_of(ours)) == []


def test_a_sealed_key_put_in_the_kluis_of_another_raad_does_not_open(app):
    ours, theirs = get_kluis(make_kluis().id), get_kluis(make_kluis().id)
    theirs.zout, theirs.verzegelde_sleutel = ours.zout, ours.verzegelde_sleutel

    with pytest.raises(CannotOpen):
        open_master(theirs, KLUISZIN)


def test_without_a_key_of_this_quarter_the_newest_before_it_is_used(app):
    raad = make_kluis()
    ensure_quarter_key(raad.id, "2027-K1", door_id=None, now=NOW)

    assert current_public_key(raad.id, "2027-K3")[1] == "2027-K1"
    assert current_public_key(raad.id, "2026-K4")[1] == "2026-K4"
    assert current_public_key(raad.id, "2026-K3") is None
    assert current_public_key(make_raad().id, "2026-K4") is None


def test_a_destroyed_quarter_stays_shut(app):
    raad = make_kluis()

    assert quarter_private_keys(raad.id, "2025-K1", master_of(raad)) == []


def test_the_key_of_a_quarter_is_made_once_and_without_phrase(app):
    raad = make_kluis()

    first = ensure_quarter_key(raad.id, "2027-K1", door_id=None, now=NOW).id

    assert ensure_quarter_key(raad.id, "2027-K1", door_id=None, now=NOW).id == first
    assert db.session.query(Event).filter_by(soort="kluissleutel gemaakt").count() == 1
    assert ensure_quarter_key(make_raad().id, "2027-K1", door_id=None, now=NOW) is None


def test_a_kluis_is_set_up_once(app):
    raad = make_kluis()
    before = get_kluis(raad.id).verzegelde_sleutel

    with pytest.raises(RuleViolation, match="al ingericht"):
        inrichten(raad, "een heel andere zin voor de raad", door_id=None, now=NOW)

    assert get_kluis(raad.id).verzegelde_sleutel == before
    assert db.session.query(Kluis).count() == 1


def test_the_command_makes_only_what_is_missing(app):
    make_kluis()
    make_raad()
    db.session.query(Kluissleutel).delete()
    db.session.commit()

    first = app.test_cli_runner().invoke(kluis_kwartaal_command)
    again = app.test_cli_runner().invoke(kluis_kwartaal_command)

    assert first.output.endswith(": 1 sleutels gemaakt\n")
    assert again.output.endswith(": 0 sleutels gemaakt\n")
    assert db.session.query(Kluissleutel).count() == 1
