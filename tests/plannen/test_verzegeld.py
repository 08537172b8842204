"""Als bewoner wil ik dat wie in de database schuift of steelt, niets van mijn plan leest."""

from datetime import date

import pytest
from sqlalchemy import text

from cliëntenraad.kern import crypto
from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.crypto import BUCKETS, CannotOpen
from cliëntenraad.kern.db import db
from cliëntenraad.plannen import actions, queries, sealing
from cliëntenraad.plannen.actions_opruimen import opruimen
from cliëntenraad.plannen.models import Planblad, Plansleutel
from cliëntenraad.plannen.queries import derive_keys, find_blad, find_with_code
from cliëntenraad.plannen.rules import Blad, BladSoort

DAY = date(2026, 11, 22)
#: What AES-GCM adds: a version, a nonce and a tag.
BOX = 1 + 12 + 16


def make(*teksten):
    """Return the code of a new plan, and the ids of its entries."""
    code = new_code()
    actions.aanleggen(derive_keys(code), today=DAY)
    ids = [actions.new_id() for _ in teksten]
    for blad_id, tekst in zip(ids, teksten, strict=True):
        blad = Blad(BladSoort.BERICHT, {"tekst": tekst})
        actions.bewaren(find_with_code(code), blad_id, blad, na="")
    return code, ids


def row(model, row_id):
    return db.session.get(model, row_id)


def test_a_sheet_does_not_open_in_the_place_of_another(app):
    code, (one, other) = make("Een.", "Twee.")
    row(Planblad, one).inhoud = row(Planblad, other).inhoud
    row(Planblad, one).stand = row(Planblad, other).stand
    with pytest.raises(CannotOpen):
        find_blad(find_with_code(code), one)


def test_an_older_save_does_not_open_in_the_place_of_a_newer(app):
    code, (one,) = make("Een.")
    plan, old = find_with_code(code), row(Planblad, one)
    before, stand = old.inhoud, old.stand
    actions.bewaren(plan, one, Blad(BladSoort.BERICHT, {"tekst": "Nieuw."}), na=stand)
    row(Planblad, one).inhoud = before
    with pytest.raises(CannotOpen):
        find_blad(plan, one)


def test_the_key_of_one_plan_does_not_open_in_the_place_of_another(app):
    (code, _), (theirs, _) = make("Een."), make("Twee.")
    mine, other = find_with_code(code), find_with_code(theirs)
    row(Plansleutel, mine.sleutel_id).sleutel = row(Plansleutel, other.sleutel_id).sleutel
    assert find_with_code(code) is None
    row(Plansleutel, other.sleutel_id).plan_id = mine.plan_id
    assert find_with_code(theirs) is None
    db.session.rollback()


def test_another_version_does_not_open(app, monkeypatch):
    code, _ = make("Een.")
    monkeypatch.setattr(sealing, "VERSION", 2)
    assert find_with_code(code) is None


def test_a_hit_and_a_miss_do_the_same_work(app, monkeypatch):
    code, _ = make("Een.")
    work = []
    slow, opened = crypto._argon2, queries.open_sealed
    monkeypatch.setattr(crypto, "_argon2", lambda *a: work.append("slow") or slow(*a))
    monkeypatch.setattr(queries, "open_sealed", lambda *a: work.append(len(a[1])) or opened(*a))
    assert find_with_code(code) is not None
    hit, work[:] = list(work), []
    assert find_with_code(new_code()) is None
    assert work == hit
    assert hit[0] == "slow"


@pytest.mark.parametrize("length", [1, 400, 900, 3_000, 7_999])
def test_every_length_comes_from_the_ladder_and_every_save_differs(app, length):
    tekst = ("woord " * length)[:length].strip() or "w"
    _, (one, other) = make(tekst, tekst)
    boxes = [row(Planblad, blad_id).inhoud for blad_id in (one, other)]
    assert {len(box) - BOX for box in boxes} <= set(BUCKETS)
    assert boxes[0] != boxes[1]


def test_nothing_tells_when_or_how_often_or_in_which_order(app):
    code, ids = make("Een.", "Twee.", "Drie.")
    columns = {c.name for model in (Planblad, Plansleutel) for c in model.__table__.columns}
    assert columns == {"id", "plan_id", "stand", "inhoud", "zoekwaarde", "sleutel"}
    opruimen(today=DAY)
    if db.engine.dialect.name == "postgresql":
        stored = db.session.execute(text("SELECT id FROM planblad ORDER BY ctid")).scalars()
        assert list(stored) == sorted(ids)
    assert find_with_code(code).kwartaal == "2026-K4"
