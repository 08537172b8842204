"""The states in which every page is fetched: empty, filled, wrong, expired, long, and faults."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from flask import Flask, abort
from sqlalchemy import Text, create_engine, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.types import String

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern.db import Base, db
from cliëntenraad.voorbeeld import build
from cliëntenraad.voorbeeld.rules import ACCOUNTS, DOMEIN, PHRASE
from cliëntenraad.voorbeeld.rules import PASSWORD as EXAMPLE_PASSWORD
from cliëntenraad.web.errors import PAGES
from tests.factories import PASSWORD, make_account, make_raad
from tests.keuring.collecting import Collected, Collection, Collector, as_upload
from tests.keuring.reading import Reading
from tests.keuring.resident import tell_and_come_back
from tests.keuring.steps import further

SEEN_LAST = {"verlopen": 1, "lang": 2}
START = ["/start", "/", "/mee", "/inloggen", "/huisstijl"]
WRONG = "geen getal, geen dag <b>'\""
LONG_WORD = (
    "Hottentottententententoonstellingsmakersgildevergaderzaalverhuurkantoormedewerkersopleiding"
)
LONG_TITLE = ("Een titel die maar door blijft gaan en nog steeds niet klaar is " * 5)[:300].strip()
LONG_TEXT = ("Wij hoorden vaak hetzelfde verhaal. " * 40 + "\n\n") * 13
PLAIN_TEXT = (Text, String)
#: Columns that hold words of people, by what their name says.
LONG = {
    "titel": LONG_TITLE,
    "onderwerp": LONG_TITLE,
    "naam": LONG_WORD,
    "eigenaar": LONG_WORD,
    "schuilnaam": LONG_WORD,
    "kenmerk": LONG_WORD,
    "doelgroep": LONG_TITLE,
    "bestandsnaam": f"{LONG_WORD}.pdf",
    "verwerkingsverantwoordelijke": LONG_WORD,
}
LONG_TEXTS = ("tekst", "samenvatting", "inleiding", "slot", "toelichting", "motivering", "reden")
LONG_TEXTS += ("gehoord", "gedaan", "conclusie", "welk_deel", "uitleg")


class Disk:
    """The SQLite file of the site, put back as it was after a form did what it does."""

    def __init__(self, app: Flask) -> None:
        self.path = Path(app.config["SETTINGS"].var_dir) / "raad.sqlite"
        self.copy = self.path.with_suffix(".before")

    def remember(self) -> None:
        self._close()
        shutil.copy(self.path, self.copy)

    def put_back(self) -> None:
        self._close()
        shutil.copy(self.copy, self.path)

    def _close(self) -> None:
        db.session.remove()
        with db.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        db.engine.dispose()
        for leftover in self.path.parent.glob("raad.sqlite-*"):
            leftover.unlink()


def collect(app: Flask, clean) -> Collection:
    """Fetch everything; `clean` empties the database of `app`, whose context is active."""
    found = Collection()
    nobody = Collector(app, found)
    clean()
    nobody.as_visitor("bezoeker", "leeg").walk(START)
    collect_new_raad(nobody)
    clean()
    found.ids.clear()
    build.fill()
    visitors = log_in_everyone(nobody)
    further(visitors)
    for visitor in visitors.values():
        visitor.walk(START)
        visitor.try_addresses(nobody.all_rules() - found.rules("gevuld"))
    tell_and_come_back(nobody)
    disk = Disk(app)
    disk.remember()
    collect_wrong(visitors, found, disk)
    collect_faults(nobody.as_visitor("bezoeker", "storing"))
    collect_long(visitors, found, disk)
    return found


def collect_new_raad(nobody: Collector) -> None:
    """Look around in a raad of which only the people are there."""
    raad = make_raad()
    for rol in Rol:
        account = make_account(rol, None if rol is Rol.BEHEERDER else raad)
        email = account.email
        visitor = log_in(nobody.as_visitor(rol.value, "leeg"), email, PASSWORD)
        visitor.walk([*START, f"/raden/{raad.id}"])
        if rol is Rol.SECRETARIS:
            send_empty_and_late(visitor, f"/raden/{raad.id}/kluis/inrichten")


def send_empty_and_late(visitor: Collector, path: str) -> None:
    for form in visitor.get(path).forms:
        if form.action == path:
            visitor.post(form, "verlopen", csrf_token="0.verlopen")
            visitor.post(form, "fout", **dict.fromkeys(form.typed, ""))


def log_in(visitor: Collector, email: str, password: str) -> Collector:
    form = visitor.get("/inloggen").forms[0]
    visitor.post(form, email=email, wachtwoord=password)
    return visitor


def log_in_everyone(nobody: Collector) -> dict[str, Collector]:
    visitors = {"bezoeker": nobody.as_visitor("bezoeker", "gevuld")}
    send_empty_and_late(visitors["bezoeker"], "/inloggen")
    for email in ACCOUNTS:
        who = email.removesuffix(DOMEIN)
        visitors[who] = log_in(nobody.as_visitor(who, "gevuld"), email, EXAMPLE_PASSWORD)
    for who in ("voorzitter", "secretaris", "ondersteuner"):
        page = visitors[who].get("/raden/1/kluis")
        opening = next(form for form in page.forms if "kluiszin" in form.names)
        visitors[who].post(opening, kluiszin=PHRASE)
    return visitors


def one_of_each(pages: Iterable[Collected]) -> list[Collected]:
    """Leave out a page when all it is made of stands on another page of the same route too.

    A page with long texts is left out when it looks like another one of any route, and
    a form sent too late when it shows nothing new: it is the page itself and one message.
    """
    kept: list[Collected] = []
    seen: set[str] = set()
    for page in sorted(pages, key=lambda page: (SEEN_LAST.get(page.state, 0), -len(page.shape))):
        alike = [other.shape for other in kept if is_like(page, other)]
        if page.state == "verlopen":
            alike = [frozenset(seen)]
        if not any(page.shape <= shape for shape in alike):
            kept.append(page)
            seen |= page.shape
    return kept


def is_like(page: Collected, other: Collected) -> bool:
    if "lang" in (page.state, other.state):
        return page.state == other.state
    return other.rule == page.rule


def collect_wrong(visitors: dict[str, Collector], found: Collection, disk: Disk) -> None:
    """Send every form empty, with nonsense, and too late; undo what was done."""
    for page in one_of_each(found.pages_in("gevuld")):
        visitor = visitors.get(page.who)
        if visitor is None:
            continue
        for form in Reading(page.html, page.path).forms:
            if form.action.startswith(("/uitloggen", "/mee")):
                continue
            late = {name: WRONG for name in form.typed[:1] if name in form.fields}
            visitor.post(form, "verlopen", csrf_token="0.verlopen", **late)
            for value in ("", WRONG):
                if form.typed:
                    send_wrong(visitor, form, value, disk)


def send_wrong(visitor: Collector, form, value: str, disk: Disk) -> None:
    values = form.fields.copy()
    for name in form.typed:
        values.setlist(name, [value])
    if form.multipart and value:
        values.setlist(next(iter(form.typed)), [as_upload("kapot.pdf", b"geen pdf")])
    response = visitor.send("post", form.action, data=values)
    visitor.keep(response, "gelukt" if response.history else "fout")
    if response.history:
        disk.put_back()


def collect_faults(visitor: Collector) -> None:
    """Let two pages go wrong in every way that has a page of its own."""
    for endpoint, path in (("over.over", "/over"), ("ervaringen.mee", "/mee")):
        view = visitor.app.view_functions[endpoint]
        for code in PAGES:
            visitor.app.view_functions[endpoint] = lambda code=code: abort(code)
            visitor.get(path, f"fout {code}")
        visitor.app.view_functions[endpoint] = unreachable
        visitor.get(path, "fout 503")
        visitor.app.view_functions[endpoint] = view
    visitor.get("/nergens", "fout 404")
    visitor.get("/uitloggen", "fout 405")


def unreachable() -> None:
    raise OperationalError("SELECT 1", {}, Exception("the database is gone"))


def collect_long(visitors: dict[str, Collector], found: Collection, disk: Disk) -> None:
    """Make every title, name and text as long as they may be, and look again."""
    before = one_of_each(found.pages_in("gevuld"))
    lengthen(disk)
    for page in before:
        if page.who in visitors and page.status == 200 and not page.path.startswith("/mee"):
            visitors[page.who].get(page.path, "lang")
    disk.put_back()


def lengthen(disk: Disk) -> None:
    """Write long words into every table at once, past what guards an adopted text."""
    db.session.remove()
    engine = create_engine(f"sqlite:///{disk.path}")
    with engine.begin() as connection:
        triggers = connection.execute(text("SELECT name FROM sqlite_master WHERE type='trigger'"))
        for (name,) in triggers.all():
            connection.execute(text(f"DROP TRIGGER {name}"))
        for table in Base.metadata.sorted_tables:
            for column in table.columns:
                if isinstance(column.type, PLAIN_TEXT) and (change := long_value(column.name)):
                    connection.execute(text(f"UPDATE OR IGNORE {table.name} SET {change}"))
    engine.dispose()


def long_value(name: str) -> str:
    """Return how to lengthen this column; a very long text once per five, as more say no more."""
    if name in LONG:
        return f"{name} = '{LONG[name]}' || rowid WHERE {name} IS NOT NULL"
    if name in LONG_TEXTS:
        return f"{name} = '{LONG_TEXT}' WHERE {name} IS NOT NULL AND rowid % 5 = 1"
    return ""
