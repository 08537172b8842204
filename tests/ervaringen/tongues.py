"""The resident's pages in another language, for tests about languages."""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from babel.support import NullTranslations

from cliëntenraad.kern.translation import read_translations
from cliëntenraad.uitvragen.rules import VraagSoort
from tests.ervaringen.journey import code_on, open_call
from tests.factories_uitvragen import make_vraag
from tests.page import Page, parsed
from tests.plannen.every_page import plan_pages
from tests.visitor import Visitor

STORY = "وصلت الرسالة متأخرة."
WRITTEN_BY_THE_RAAD = "Wat vond u van de brief?"
SHOWN_IN_ATTRIBUTES = ("aria-label", "title", "placeholder", "alt")
Say = Callable[[str], str]


class Marked(NullTranslations):
    """Puts every text that went through the translation between ⟦ and ⟧."""

    def ugettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ungettext(self, one: str, many: str, number: int) -> str:
        return f"⟦{one if number == 1 else many}⟧"


def say_in(locale: str) -> Say:
    """Return a function that gives a Dutch text in this language."""
    return read_translations(locale).ugettext


def open_call_with_everything() -> None:
    """An open uitvraag with an own question, an own choice, the block and a closing day."""
    uitvraag, _ = open_call(contactblok="1.0")
    make_vraag(uitvraag, tekst=WRITTEN_BY_THE_RAAD)
    make_vraag(uitvraag, VraagSoort.EEN_KEUZE, keuzes=["Met de bus", "Te voet"])


def walk(visitor: Visitor, key: str, say: Say) -> Iterator[Page]:
    """Yield every page a resident can come across, in the order of a visit."""
    yield (page := visitor.open(f"/mee?taal={key}"))
    yield from _tell(visitor, page, say)
    yield from plan_pages(visitor, visitor.open(f"/mee?taal={key}"), say)
    yield visitor.open(f"/weg?taal={key}")
    yield visitor.open(f"/mee/bestaat-niet?taal={key}")


def _tell(visitor: Visitor, page: Page, say: Say) -> Iterator[Page]:
    further = say("Volgende")
    yield (page := visitor.submit_on(page, button=say("Beginnen")))
    yield (page := visitor.submit_on(page, button=further))
    yield visitor.submit_on(page, button=further, antwoord="a" * 2001)
    yield (page := visitor.submit_on(page, button=further, antwoord="شكرا"))
    yield (page := visitor.submit_on(page, button=further, antwoord="2"))
    yield visitor.submit_on(page, button=further, antwoord="99")
    for _ in range(12):
        yield (page := visitor.submit_on(page, button=further, antwoord="1"))
    yield visitor.submit_on(page, button=further, staat="weg", tekst=STORY)
    yield visitor.submit_on(page, button=further, csrf_token="1.2", tekst=STORY)
    yield visitor.submit_on(page, button=further, tekst="a" * 16_001)
    yield visitor.submit_on(page, button=further, tekst="06-12345678 of 123456782. Groet, Jan")
    yield (page := visitor.submit_on(page, button=further, tekst=STORY))
    yield visitor.submit_on(page, button=further)
    yield (page := visitor.submit_on(page, button=further, toestemming="citeren"))
    yield visitor.submit_on(page, button=say("Versturen"))
    yield (page := visitor.submit_on(page, button=say("Versturen"), bewaard="y"))
    yield from _come_back(visitor, page, say)


def _come_back(visitor: Visitor, page: Page, say: Say) -> Iterator[Page]:
    code = code_on(page)
    first = visitor.open(page_address(page))
    yield (ask := visitor.submit_on(first, button=say("Ik heb al een code")))
    opened = say("Mijn verhaal openen")
    for wrong in ("", "aap", " ".join(["qqqq", *code.split()]), " ".join(["aarde"] * 8)):
        yield visitor.submit_on(ask, button=opened, code=wrong)
    yield (page := visitor.submit_on(ask, button=opened, code=code))
    yield (change := visitor.submit_on(page, button=say("Mijn keuze veranderen")))
    yield visitor.submit_on(change, button=say("Bewaren"), toestemming="alles")
    yield (page := visitor.submit_on(change, button=say("Bewaren"), toestemming="tellen"))
    yield (page := visitor.submit_on(page, button=say("Mijn verhaal weghalen")))
    yield visitor.submit_on(page, button=say("Ja, haal mijn verhaal weg"))
    yield visitor.submit_on(ask, button=opened, code=code)


def page_address(page: Page) -> str:
    """Return /mee with the language of this page, as its way out carries it."""
    return page.links[0].url.replace("/weg", "/mee")


def untranslated(page: Page) -> list[str]:
    """Return what a page in `Marked` shows that is neither marked, nor Dutch on purpose."""
    root = parsed(page.html)[0]
    left = _without_marks("\n".join(_shown(root, "en"))).split("\n")
    return [text.strip() for text in left if re.search(r"[^\W\d_]", text)]


def _shown(element: Element, lang: str) -> Iterator[str]:
    lang = element.get("lang", lang)
    if element.tag in {"script", "style"} or element.get("class") == "talen":
        return
    if lang == "en":
        yield from (element.get(name) or "" for name in SHOWN_IN_ATTRIBUTES)
        if element.get("dir") != "auto":
            yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from _shown(child, lang)
        yield (child.tail or "") if lang == "en" else ""


def _without_marks(text: str) -> str:
    while (shorter := re.sub("⟦[^⟦⟧]*⟧", "", text)) != text:
        text = shorter
    return text
