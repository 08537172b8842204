"""Als bewoner wil ik dat een bezoek nergens aan te herkennen is, ook niet aan zijn cookie."""

import base64

from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.kern import limits
from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.db import db
from tests.ervaringen.journey import everything_stored, open_call, open_with_code, tell
from tests.visitor import Visitor


def cookie_of(app) -> str:
    visitor = Visitor(app)
    visitor.submit("/mee", button="Beginnen")
    return visitor.client.get_cookie("bezoek").value


def test_a_cookie_says_nothing_and_looks_like_no_other(app):
    open_call()
    cookies = [cookie_of(app) for _ in range(20)]

    assert len(set(cookies)) == 20
    assert len({cookie[:5] for cookie in cookies}) == 20
    for cookie in cookies:
        content = base64.urlsafe_b64decode(cookie + "=")
        assert len(content) == 32
        assert not content.isascii()
        assert cookie.encode() not in b"".join(everything_stored())


def state_of_limits() -> dict[str, list[str]]:
    """What the limits remember, without the numbers in it."""
    buckets = {name: value for name, value in vars(limits).items() if hasattr(value, "lock")}
    return {name: sorted(vars(bucket)) for name, bucket in buckets.items()}


def test_a_limit_remembers_nobody(app):
    open_call()
    before, sizes = state_of_limits(), dict(limits.KLUIS_LIMIT.levels)
    for number in range(30):
        visitor = Visitor(app)
        visitor.client.environ_base = {"REMOTE_ADDR": f"203.0.113.{number}"}
        open_with_code(visitor, new_code())

    assert before
    assert state_of_limits() == before
    assert sizes == limits.KLUIS_LIMIT.levels
    assert isinstance(limits.CODE_LIMIT.level, float)


def test_what_is_withdrawn_is_not_on_the_disk_any_more(sqlite_app, clean_sqlite):
    """Its sealed body and keys are gone from every page of the file, not only from the table."""
    with sqlite_app.app_context():
        clean_sqlite()
        open_call()
        visitor = Visitor(sqlite_app)
        code = tell(visitor)
        kept = db.session.query(Ervaring).one()
        boxes = [kept.inhoud, kept.sleutel_code, kept.sleutel_raad, kept.zoekwaarde]
        assert all(box in on_disk(sqlite_app) for box in boxes)

        page = visitor.submit_on(open_with_code(visitor, code), button="Mijn verhaal weghalen")
        visitor.submit_on(page, button="Ja, haal mijn verhaal weg")

        assert db.session.query(Ervaring).count() == 0
        assert [len(box) for box in boxes if box in on_disk(sqlite_app)] == []


def on_disk(app) -> bytes:
    """Everything in the database file, after its journal was written back."""
    db.session.rollback()
    with db.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    folder = app.config["SETTINGS"].var_dir
    return b"".join(file.read_bytes() for file in folder.glob("raad.sqlite*"))
