"""Walks every page that a resident can meet on the way, in every state that has its own words."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from flask import Flask

from cliëntenraad.ervaringen.flow_state import Invulling, pack
from cliëntenraad.ervaringen.signals import draad_gevraagd
from cliëntenraad.kern import clock, limits
from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.db import db
from cliëntenraad.kluis.models import Kluissleutel
from cliëntenraad.kluis.queries import list_keys
from cliëntenraad.overzichten.thread import thread_of_ervaring
from cliëntenraad.uitvragen import actions as uitvragen
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.rules import UitvraagStatus
from cliëntenraad.uitvragen.rules_vragen import VraagSoort
from tests.ervaringen.journey import STORY, code_on, open_call, open_with_code
from tests.ervaringen.questions import put_questions
from tests.factories_cycle import make_cycle
from tests.factories_uitvragen import make_open_uitvraag, make_uitvraag, make_vraag
from tests.page import Page
from tests.plannen.every_page import plan_pages
from tests.visitor import Visitor

#: Looks like personal data, of every kind there are words for.
PERSONAL = (
    "Bel 06-12345678. BSN 123456782. Mail a@b.nl. Ik woon Laan 3A, 1234 AB. Groet, Jan."
    " Geboren op 1-2-1990. Op NL91ABNA0417164300. Kenteken GX-482-T. Klantnummer 20455."
    " Ik ben 58 jaar. Op facebook.com/piet staat het."
)
LONG = "Dit is lang. " * 1300


def every_page(app: Flask) -> Iterator[Page]:
    """Yield each page as it came; what a raad or resident types is short and plain here."""
    limits.refill_all()
    visitor = Visitor(app)
    yield visitor.open("/mee")
    yield visitor.open("/weg")
    uitvraag, _ = open_call(contactblok="1.0")
    for soort in VraagSoort:
        make_vraag(uitvraag, soort)
    yield from _start(visitor, uitvraag)
    yield from _lost(visitor, uitvraag)
    page = yield from _questions(visitor)
    page = yield from _story(visitor, page)
    code = yield from _send(visitor, page, uitvraag)
    yield from _with_code(visitor, code, uitvraag)
    yield from plan_pages(visitor, visitor.open("/mee"), str)
    yield from _public(visitor, uitvraag)


def _start(visitor: Visitor, uitvraag: Uitvraag) -> Iterator[Page]:
    other = make_open_uitvraag(uitvraag.dossier)
    yield visitor.open("/mee")
    yield visitor.submit("/mee", button="Beginnen")
    uitvragen.sluiten(other, door_id=None, now=clock.now())
    yield visitor.submit("/mee", button="Beginnen", csrf_token="")


def _lost(visitor: Visitor, uitvraag: Uitvraag) -> Iterator[Page]:
    old = pack(Invulling(uitvraag.id, "een code"), clock.now() - timedelta(days=3))
    page = visitor.submit("/mee", button="Beginnen")
    yield visitor.submit_on(page, button="Volgende", staat=old)
    at_story = visitor.submit_on(visitor.submit_on(page, button="Volgende"), button="Volgende")
    at_story = visitor.submit_on(at_story, button="Verder naar mijn verhaal")
    yield visitor.submit_on(at_story, button="Volgende", staat=old, tekst=STORY)
    with _status(uitvraag, UitvraagStatus.CONCEPT):
        yield visitor.submit_on(at_story, button="Volgende", staat=old, tekst=STORY)


def _questions(visitor: Visitor):
    """Open every question once, and answer each wrong before skipping it."""
    page = visitor.submit("/mee", button="Beginnen")
    yield page
    page = visitor.submit_on(page, button="Volgende")
    while 'name="antwoord"' in page.html:
        yield page
        yield visitor.submit_on(page, button="Volgende", antwoord=LONG)
        page = visitor.submit_on(page, button="Deze vraag overslaan")
    return page


def _story(visitor: Visitor, page: Page):
    yield page
    yield visitor.submit_on(page, button="Volgende")
    yield visitor.submit_on(page, button="Volgende", tekst=LONG)
    yield visitor.submit_on(page, button="Volgende", tekst=PERSONAL)
    yield visitor.submit_on(page, button="Volgende", tekst=STORY, csrf_token="")
    page = visitor.submit_on(page, button="Volgende", tekst=STORY)
    yield page
    yield visitor.submit_on(page, button="Volgende")
    page = visitor.submit_on(page, button="Volgende", toestemming="citeren")
    yield page
    back = visitor.submit_on(visitor.submit_on(page, button="Vorige"), button="Vorige")
    yield visitor.submit_on(back, button="Volgende", tekst=code_on(page))
    return page


def _send(visitor: Visitor, page: Page, uitvraag: Uitvraag):
    yield visitor.submit_on(page, button="Versturen")
    yield from _practise(visitor, page)
    with _busy():
        yield visitor.submit_on(page, button="Versturen", bewaard="y")
    with _status(uitvraag, UitvraagStatus.GESLOTEN):
        yield visitor.submit_on(page, button="Versturen", bewaard="y")
    page = visitor.submit_on(page, button="Versturen", bewaard="y")
    yield page
    yield from _practise(visitor, page)
    return code_on(page)


def _practise(visitor: Visitor, page: Page) -> Iterator[Page]:
    code = code_on(page)
    page = visitor.submit_on(page, button="Oefen uw code")
    yield page
    for typed in ("", code, f"{code} boom", " ".join(["boom", *code.split()[1:7]])):
        yield visitor.submit_on(page, button="Nakijken", code=typed)
    yield visitor.submit_on(page, button="Laat mijn code weer zien")


def _with_code(visitor: Visitor, code: str, uitvraag: Uitvraag) -> Iterator[Page]:
    yield visitor.submit("/mee", button="Ik heb al een code")
    for typed in ("", "huis boom", f"qqqq huiss {code}", new_code()):
        yield open_with_code(visitor, typed)
    with _busy():
        yield open_with_code(visitor, code)
    thread = thread_of_ervaring(make_cycle().ervaring.id)

    def tell_thread(sender, ervaring_id):
        return thread

    with draad_gevraagd.connected_to(tell_thread), _status(uitvraag, UitvraagStatus.TERUGGEKOPPELD):
        yield open_with_code(visitor, code)
    for left in (0, 1):
        with _lost_keys(uitvraag.raad_id, left):
            yield open_with_code(visitor, code)
    yield from _asked(visitor, code)
    page = open_with_code(visitor, code)
    yield page
    change = visitor.submit_on(page, button="Mijn keuze veranderen")
    yield change
    yield visitor.submit_on(change, button="Bewaren", toestemming="alles")
    for niveau in ("samenvatten", "publiceren", "citeren", "tellen"):
        yield visitor.submit_on(change, button="Bewaren", toestemming=niveau)
    yield from _withdraw(visitor, visitor.submit_on(page, button="Mijn verhaal weghalen"))


def _asked(visitor: Visitor, code: str) -> Iterator[Page]:
    """Answer a question to everyone, what is asked again, and a question to this story."""
    put_questions(code)
    yield open_with_code(visitor, code)
    yield from _answer(visitor, code)
    yield from _measure(visitor, code)
    yield from _answer(visitor, code)


def _answer(visitor: Visitor, code: str) -> Iterator[Page]:
    page = visitor.submit_on(open_with_code(visitor, code), button="Antwoord geven")
    yield page
    for typed in ("", LONG, PERSONAL, new_code()):
        yield visitor.submit_on(page, button="Antwoord versturen", antwoord=typed)
    yield visitor.submit_on(page, button="Antwoord versturen", antwoord=STORY)


def _measure(visitor: Visitor, code: str) -> Iterator[Page]:
    page = visitor.submit_on(open_with_code(visitor, code), button="Antwoord geven")
    for wanted in ("", "1"):
        page = visitor.submit_on(
            page, button="Volgende", **({"antwoord": wanted} if wanted else {})
        )
        while "Deze vraag overslaan" in page.text:
            yield page
            page = visitor.submit_on(page, button="Deze vraag overslaan")
        yield page
        back = page
        while "Vorige" in back.text and not wanted:
            back = visitor.submit_on(back, button="Vorige")
        page = page if wanted else back
    yield visitor.submit_on(page, button="Antwoord versturen", csrf_token="")
    yield visitor.submit_on(page, button="Antwoord versturen")


def _withdraw(visitor: Visitor, page: Page) -> Iterator[Page]:
    yield page
    yield visitor.submit_on(page, button="Ja, haal mijn verhaal weg", csrf_token="")
    yield visitor.submit_on(page, button="Ja, haal mijn verhaal weg")
    yield visitor.submit_on(page, button="Ja, haal mijn verhaal weg")


def _public(visitor: Visitor, uitvraag: Uitvraag) -> Iterator[Page]:
    """Yield what the resident's pages and the foot of the site lead to, in every state."""
    for status in (UitvraagStatus.OPEN, UitvraagStatus.GESLOTEN, UitvraagStatus.TERUGGEKOPPELD):
        with _status(uitvraag, status):
            yield visitor.open(f"/uitvragen/{uitvraag.id}")
    yield visitor.open(f"/uitvragen/{make_uitvraag().id}")
    todo, seen = ["/over", "/privacy", "/toegankelijkheid", "/help"], set()
    while todo:
        path = todo.pop()
        seen.add(path)
        page = visitor.open(path)
        yield page
        links = {link.url.partition("#")[0] for link in page.links}
        todo += [url for url in sorted(links - seen - set(todo)) if url.startswith("/help/")]


@contextmanager
def _lost_keys(raad_id: int, left: int) -> Iterator[None]:
    """Let the raad lose its key, with or without a new one in the same quarter."""
    [key] = list_keys(raad_id)
    box, key.verzegelde_sleutel, key.is_verloren = key.verzegelde_sleutel, None, True
    db.session.commit()
    new = [
        Kluissleutel(
            raad_id=raad_id,
            kwartaal=key.kwartaal,
            volgnummer=key.volgnummer + 1,
            publieke_sleutel=key.publieke_sleutel,
            verzegelde_sleutel=box,
        )
    ][:left]
    db.session.add_all(new)
    db.session.commit()
    yield
    for one in new:
        db.session.delete(one)
    key.verzegelde_sleutel, key.is_verloren = box, False
    db.session.commit()


@contextmanager
def _busy() -> Iterator[None]:
    limits.CODE_LIMIT.level = -1e9
    yield
    limits.refill_all()


@contextmanager
def _status(uitvraag: Uitvraag, status: UitvraagStatus) -> Iterator[None]:
    """Put the uitvraag in another state for a moment, as if the raad just did that."""
    uitvraag.status = status
    uitvraag.gehoord, uitvraag.gedaan = "Brieven komen te laat.", "Wij vragen om snelle brieven."
    uitvraag.gesloten_op = uitvraag.teruggekoppeld_op = clock.today()
    db.session.commit()
    yield
    uitvraag.status, uitvraag.gesloten_op, uitvraag.teruggekoppeld_op = (
        UitvraagStatus.OPEN,
        None,
        None,
    )
    uitvraag.gehoord = uitvraag.gedaan = None
    db.session.commit()
