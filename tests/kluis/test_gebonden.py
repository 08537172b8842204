"""Als bewoner wil ik dat wie in de database schuift met wat verzegeld is, nergens bij komt."""

import ast
from dataclasses import replace

import pytest

from cliëntenraad.analyses.opening import OpenKluis, citaat_binding, schoning_binding
from cliëntenraad.analyses.queries import get_schoning
from cliëntenraad.ervaringen import sealing
from cliëntenraad.ervaringen.queries import find_with_code
from cliëntenraad.kern.crypto import (
    BUCKETS,
    CannotOpen,
    binding,
    keypair_from,
    open_sealed,
    open_with,
    unpad,
)
from cliëntenraad.kern.db import db
from cliëntenraad.kluis.actions import ensure_quarter_key
from cliëntenraad.kluis.queries import list_keys, open_key
from tests.architecture.source import name_of, package_files, tree
from tests.factories import NOW
from tests.factories_analyses import (
    GESCHOOND,
    clean,
    ervaring_of,
    make_citaat,
    make_uitvraag,
    opened,
    share,
)
from tests.factories_kluis import make_kluis, master_of

#: What AES-GCM adds: a version, a nonce and a tag; and what a key sealed to a public key takes.
BOX, SEALED_KEY = 1 + 12 + 16, 80


def test_a_story_does_not_open_in_the_place_of_another(app):
    uitvraag = make_uitvraag()
    one, other = ervaring_of(share(uitvraag)), ervaring_of(share(uitvraag))
    one.inhoud, one.sleutel_raad = other.inhoud, other.sleutel_raad

    assert opened(uitvraag).inhoud(one) is None


def test_a_story_does_not_open_at_another_raad(app):
    ours, theirs = make_uitvraag(), make_uitvraag()
    story = ervaring_of(share(ours))
    story.raad_id = theirs.raad_id

    assert OpenKluis(ours.raad_id, opened(ours).master).inhoud(story) is None
    assert opened(theirs).inhoud(story) is None


def test_the_key_of_the_code_does_not_open_as_the_key_of_another_field_or_version(app, monkeypatch):
    code = share(make_uitvraag())
    found = find_with_code(code)
    row = found.ervaring
    private_key, _ = keypair_from(found.keys.kek, sealing.CODE_LABEL)
    for field in ("inhoud", "sleutel_raad"):
        place = sealing.bound_to(row.raad_id, row.id, field)
        with pytest.raises(CannotOpen):
            open_with(private_key, row.sleutel_code, place)

    monkeypatch.setattr(sealing, "VERSION", 2)
    assert find_with_code(code) is None


def test_a_cleaned_text_does_not_open_as_a_quote(app):
    uitvraag = make_uitvraag()
    code = share(uitvraag)
    citaat = make_citaat(code)
    schoning = get_schoning(citaat.ervaring_id)
    assert opened(uitvraag).geschoonde_tekst(schoning) == GESCHOOND

    citaat.verzegelde_tekst = schoning.geschoonde_tekst
    assert opened(uitvraag).citaat_tekst(citaat) is None
    assert schoning_binding(1, "a") != citaat_binding(1, "a")


def test_the_key_of_one_epoch_does_not_open_in_the_place_of_another(app):
    raad = make_kluis()
    ensure_quarter_key(raad.id, "2027-K1", door_id=None, now=NOW)
    late, early = list_keys(raad.id)
    late.verzegelde_sleutel = early.verzegelde_sleutel

    with pytest.raises(CannotOpen):
        open_key(late, master_of(raad))


def test_without_the_pepper_the_right_phrase_opens_nothing(app):
    raad = make_kluis()
    settings = app.config["SETTINGS"]
    app.config["SETTINGS"] = replace(settings, pepper="another pepper, also long enough to be one")
    try:
        with pytest.raises(CannotOpen):
            master_of(raad)
    finally:
        app.config["SETTINGS"] = settings


def test_every_part_of_a_place_makes_a_difference():
    place = ("ervaring", 1, "a", "inhoud", 1)
    others = [("citaat", *place[1:]), ("ervaring", 2, *place[2:]), (*place[:2], "b", *place[3:])]
    others += [(*place[:3], "sleutel_code", 1), (*place[:4], 2)]

    assert len({binding(*parts) for parts in (place, *others)}) == 6


@pytest.mark.parametrize("length", [1, 400, 900, 3_000, 7_000, 15_000])
def test_every_length_comes_from_the_ladder(app, length):
    uitvraag = make_uitvraag()
    text = ("woord " * length)[:length].strip() or "w"
    code = share(uitvraag, tekst=text)
    clean(code, tekst=text)

    story, schoning = ervaring_of(code), get_schoning(ervaring_of(code).id)
    assert len(story.inhoud) - BOX in BUCKETS[:6]
    assert len(schoning.geschoonde_tekst) - BOX - SEALED_KEY in BUCKETS[:6]
    assert len(unpad(open_sealed(*_dek_and_box(code)))) > 0
    db.session.rollback()


def _dek_and_box(code):
    found = find_with_code(code)
    row = found.ervaring
    return found.dek, row.inhoud, sealing.bound_to(row.raad_id, row.id, "inhoud")


@pytest.mark.parametrize("file", package_files(), ids=name_of)
def test_nothing_is_sealed_to_a_key_without_saying_where_it_belongs(file):
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"seal_to", "open_with"}:
            assert len(node.args) == 3, f"{file.name}:{node.lineno} names no place"
