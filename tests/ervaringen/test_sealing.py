"""Een verhaal gaat alleen open met de code of met de sleutel van de raad, op zijn eigen plek."""

import pytest

from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.sealing import (
    Inhoud,
    codeslot,
    open_for_raad,
    open_inhoud,
    open_key,
    seal_inhoud,
)
from cliëntenraad.kern.crypto import CannotOpen, CodeKeys, new_dek, new_keypair

INHOUD = Inhoud("De brief kwam te laat.", {"C1": "2"})


def sealed(inhoud=INHOUD, **changes):
    private, public = new_keypair()
    kek = new_dek()
    slot = codeslot(CodeKeys(b"lookup", kek))
    where = {"raad_id": 1, "ervaring_id": "a" * 32}
    box = seal_inhoud(inhoud, code_key=slot.publieke_sleutel, public_key=public, **where)
    values = {
        "id": where["ervaring_id"],
        "raad_id": 1,
        "inhoud": box.inhoud,
        "sleutel_code": box.sleutel_code,
        "sleutel_raad": box.sleutel_raad,
    }
    return Ervaring(**{**values, **changes}), kek, private


def test_the_raad_and_the_code_open_the_same():
    ervaring, kek, private = sealed()
    dek = open_key(kek, ervaring.sleutel_code, 1, ervaring.id)
    assert open_inhoud(ervaring, dek) == open_for_raad(ervaring, private) == INHOUD


def test_what_follows_from_a_code_seals_for_it_and_opens_nothing():
    ervaring, kek, _ = sealed()
    slot = codeslot(CodeKeys(b"lookup", kek))
    for key in (slot.zoekwaarde.ljust(32), slot.publieke_sleutel):
        with pytest.raises(CannotOpen):
            open_key(key, ervaring.sleutel_code, 1, ervaring.id)


@pytest.mark.parametrize("changes", [{"id": "b" * 32}, {"raad_id": 2}])
def test_moved_to_another_row_or_raad_it_stays_shut(changes):
    ervaring, _, private = sealed(**changes)
    with pytest.raises(CannotOpen):
        open_for_raad(ervaring, private)


def test_another_key_opens_nothing():
    ervaring, _, _ = sealed()
    with pytest.raises(CannotOpen):
        open_for_raad(ervaring, new_keypair()[0])


def test_the_key_of_one_record_does_not_open_another():
    (first, _, private), (second, _, _) = sealed(), sealed()
    first.inhoud = second.inhoud
    with pytest.raises(CannotOpen):
        open_for_raad(first, private)


def test_the_length_says_next_to_nothing():
    sizes = {len(sealed(Inhoud("a" * n, {}))[0].inhoud) for n in range(1, 16_000, 97)}
    assert len(sizes) <= 6


def test_what_fits_in_no_box_is_an_error():
    with pytest.raises(ValueError, match="too long"):
        sealed(Inhoud("a" * 70_000, {}))
