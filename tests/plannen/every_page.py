"""Walks every page of a plan, in every state that has its own words, in any language.

`say` gives the words of a button in the language of the first page.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from unittest.mock import patch

from cliëntenraad.kern import clock, limits
from cliëntenraad.kern.code_words import new_code
from cliëntenraad.plannen import rules
from cliëntenraad.plannen.plan_state import Staat, pack
from tests.ervaringen.journey import code_on
from tests.page import Page
from tests.visitor import Visitor

Say = Callable[[str], str]
ENTRY = "De brief kwam te laat."
LONG = "Dit is lang. " * 700
KINDS = ("Een gesprek voorbereiden", "Een afspraak opschrijven", "In het dagboek schrijven")


def plan_pages(visitor: Visitor, start: Page, say: Say) -> Iterator[Page]:
    yield (first := visitor.submit_on(start, button=say("Naar mijn plan")))
    new = visitor.submit_on(first, button=say("Een plan maken"))
    yield new
    code, right = code_on(new), say("Mijn code klopt")
    yield visitor.submit_on(new, button=right, code=new_code())
    limits.CODE_LIMIT.level = -1e9
    yield visitor.submit_on(new, button=right, code=code)
    limits.refill_all()
    yield (plan := visitor.submit_on(new, button=right, code=code))
    yield visitor.submit_on(plan, button=say("Verslag om te printen"))
    for button in KINDS:
        yield from _sheet(visitor, visitor.submit_on(plan, button=say(button)), say)
    yield from _full(visitor, plan, say)
    yield from _clash(visitor, plan, say)
    plan = _again(visitor, first, code, say)
    yield from _report(visitor, plan, say)
    yield from _give(visitor, plan, say)
    yield from _second(visitor, plan, say)
    yield from _lost(visitor, plan, code, say)
    yield from _end(visitor, _again(visitor, first, code, say), say)


def _again(visitor: Visitor, first: Page, code: str, say: Say) -> Page:
    return visitor.submit_on(first, button=say("Mijn plan openen"), code=code)


def _sheet(visitor: Visitor, sheet: Page, say: Say) -> Iterator[Page]:
    """Send one sheet empty, impossible, too long, and right; then take one away."""
    keep = say("Bewaren")
    fields = [name for name in sheet.form(sheet.forms[0].action).fields if name in WORDS]
    yield sheet
    yield visitor.submit_on(sheet, button=keep)
    yield visitor.submit_on(sheet, button=keep, dag="31-02-2026")
    yield visitor.submit_on(sheet, button=keep, dag="1850-01-01")
    yield visitor.submit_on(sheet, button=keep, **dict.fromkeys(fields, LONG))
    if "mee" in fields:
        yield visitor.submit_on(sheet, button=keep, **dict.fromkeys(rules.PUNTEN, "😀" * 1_990))
    yield visitor.submit_on(sheet, button=keep, **{fields[0]: ENTRY}, csrf_token="1.2")
    yield visitor.submit_on(sheet, button=keep, **dict.fromkeys(fields, ENTRY), dag="2026-11-20")


WORDS = {name for names in rules.EIGEN_WOORDEN.values() for name in names}


def _full(visitor: Visitor, plan: Page, say: Say) -> Iterator[Page]:
    sheet = visitor.submit_on(plan, button=say(KINDS[2]))
    with patch.object(rules, "MAX_BLADEN", 0):
        yield visitor.submit_on(sheet, button=say("Bewaren"), tekst=ENTRY)


def _titled(page: Page) -> list[str]:
    """Return the buttons that open what stands in the plan, by their value."""
    return [part.split('"')[0] for part in page.html.split('value="blad/')[1:]]


def _open(visitor: Visitor, plan: Page, place: int, say: Say) -> Page:
    return visitor.submit_on(plan, button=say("Alles wissen"), naar=f"blad/{_titled(plan)[place]}")


def _clash(visitor: Visitor, plan: Page, say: Say) -> Iterator[Page]:
    plan = visitor.submit_on(plan, button=say("Tweede code"))
    plan = visitor.submit_on(plan, button=say("Terug naar mijn plan"))
    for place in range(3):
        yield (sheet := _open(visitor, plan, place, say))
        name = next(name for name in ("tekst", "wat", "met") if f'name="{name}"' in sheet.html)
        visitor.submit_on(sheet, button=say("Bewaren"), **{name: "Links."})
        yield visitor.submit_on(sheet, button=say("Bewaren"), **{name: "Rechts."})
    yield (ask := visitor.submit_on(sheet, button=say("Weghalen")))
    yield visitor.submit_on(ask, button=say("Ja, haal het weg"), csrf_token="1.2")


def _report(visitor: Visitor, plan: Page, say: Say) -> Iterator[Page]:
    yield (choose := visitor.submit_on(plan, button=say("Verslag om te printen")))
    make = say("Verslag maken")
    yield visitor.submit_on(choose, button=make)
    every = [part.split('"')[0] for part in choose.html.split('name="delen" value="')[1:]]
    yield visitor.submit_on(choose, button=make, delen=every)


def _give(visitor: Visitor, plan: Page, say: Say) -> Iterator[Page]:
    yield (
        text := visitor.submit_on(_open(visitor, plan, 2, say), button=say("Geven aan een raad"))
    )
    further, send = say("Volgende"), say("Versturen")
    for wrong in ("", LONG * 2, "Bel 06-12345678."):
        yield visitor.submit_on(text, button=further, tekst=wrong)
    yield (consent := visitor.submit_on(text, button=further, tekst=ENTRY))
    yield visitor.submit_on(text, button=further, tekst=code_on(consent))
    yield visitor.submit_on(consent, button=send)
    yield (plan := visitor.submit_on(consent, button=send, toestemming="tellen", bewaard="y"))
    yield visitor.submit_on(plan, button=say("Alles wissen"))
    yield (gift := _open(visitor, plan, 3, say))
    yield (ask := visitor.submit_on(gift, button=say("Mijn verhaal terughalen")))
    yield visitor.submit_on(ask, button=say("Ja, haal het terug"))


def _second(visitor: Visitor, plan: Page, say: Say) -> Iterator[Page]:
    yield (new := visitor.submit_on(plan, button=say("Tweede code")))
    other = visitor.submit_on(plan, button=say("Tweede code"))
    right = say("Mijn code klopt")
    yield (plan := visitor.submit_on(new, button=right, code=code_on(new)))
    yield visitor.submit_on(other, button=right, code=code_on(other))
    yield (ask := visitor.submit_on(plan, button=say("Tweede code")))
    yield visitor.submit_on(ask, button=say("Haal de andere code weg"))


def _lost(visitor: Visitor, plan: Page, code: str, say: Say) -> Iterator[Page]:
    sheet = visitor.submit_on(plan, button=say("In het dagboek schrijven"))
    old = pack(Staat(code=code), clock.now() - timedelta(days=1))
    for typed in ("", ENTRY):
        yield (lost := visitor.submit_on(sheet, button=say("Bewaren"), tekst=typed, plan=old))
        opened = say("Mijn plan openen")
        yield visitor.submit_on(lost, button=opened, code="")
        yield (unknown := visitor.submit_on(lost, button=opened, code=new_code()))
        yield visitor.submit_on(unknown, button=say("Probeer het nog een keer"))
    yield visitor.submit_on(lost, button=opened, code=code)


def _end(visitor: Visitor, plan: Page, say: Say) -> Iterator[Page]:
    yield (ask := visitor.submit_on(plan, button=say("Alles wissen")))
    yield visitor.submit_on(ask, button=say("Ja, wis alles"), csrf_token="1.2")
    yield visitor.submit_on(ask, button=say("Ja, wis alles"))
