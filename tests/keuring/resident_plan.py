"""The way of a resident through a plan of their own, page by page, with the wrong turns."""

from datetime import timedelta

from cliëntenraad.kern import clock
from cliëntenraad.kern.code_words import new_code
from cliëntenraad.plannen.plan_state import Staat, pack
from tests.keuring.collecting import Collector
from tests.keuring.reading import FoundForm, Reading

ENTRY = "De brief kwam te laat. Ik moest er binnen twee dagen zijn."
PERSONAL = "Bel Sandra de Wit op 06 12345678 of mail naar sandra@test.test."
LATE = {"csrf_token": "0.verlopen"}
SHEETS = {"gesprek": "weten", "afspraak": "wat", "bericht": "tekst"}


def keep_a_plan(visitor: Collector, start: str) -> None:
    """Make a plan, write in it, take it along, give of it, and wipe it."""
    first = visitor.post(plain(visitor.get(start)), naar="plan")
    opening = next(form for form in first.forms if "code" in form.names)
    visitor.post(opening, "fout", code="", naar="plan_openen")
    visitor.post(opening, "verlopen", **LATE, naar="plan_openen")
    visitor.post(opening, "fout", code=new_code(), naar="plan_openen")
    form = carried(visitor.post(plain(first), naar="plan_nieuw"))
    visitor.post(form, "fout", code=new_code())
    code = " ".join(words_on(visitor, 2))
    plan = visitor.post(form, code=code)
    visitor.post(carried(plan), "leeg", naar="verslag")
    for soort, field in SHEETS.items():
        plan = write(visitor, plan, soort, field)
    take_along(visitor, plan)
    plan = give(visitor, plan)
    second(visitor, plan)
    lose(visitor, visitor.post(carried(plan), naar="nieuw/bericht"))
    wipe(visitor, plan)


def write(visitor: Collector, plan: Reading, soort: str, field: str) -> Reading:
    """Send a sheet empty, impossible, too late, right, and once more from another window."""
    form = carried(visitor.post(carried(plan), naar=f"nieuw/{soort}"))
    visitor.post(form, "fout", naar="bewaren")
    visitor.post(form, "lang", **{field: ENTRY * 300}, dag="31-02-2026", naar="bewaren")
    visitor.post(form, "verlopen", **LATE, naar="bewaren")
    plan = visitor.post(form, **{field: ENTRY}, dag="2026-11-20", naar="bewaren")
    visitor.post(form, "fout", **{field: "Iets anders."}, naar="bewaren")
    return plan


def take_along(visitor: Collector, plan: Reading) -> None:
    form = carried(visitor.post(carried(plan), naar="verslag"))
    visitor.post(form, "fout", naar="verslag_maken")
    visitor.post(form, delen=form.choices["delen"], naar="verslag_maken")


def give(visitor: Collector, plan: Reading) -> Reading:
    entry = carried(visitor.post(carried(plan), naar=last_sheet(visitor)))
    ask = carried(visitor.post(entry, naar="weghalen"))
    visitor.post(ask, "verlopen", **LATE, naar="weghalen_zeker")
    form = carried(visitor.post(entry, naar="geven"))
    choice = {"uitvraag": form.choices["uitvraag"][-1]}
    visitor.post(form, "fout", tekst="", naar="geven_verder")
    visitor.post(form, "fout", tekst=PERSONAL, **choice, naar="geven_verder")
    form = carried(visitor.post(form, **choice, naar="geven_verder"))
    visitor.post(form, "fout", naar="geven_versturen")
    plan = visitor.post(form, toestemming="tellen", bewaard="y", naar="geven_versturen")
    gift = carried(visitor.post(carried(plan), naar=last_sheet(visitor)))
    ask = carried(visitor.post(gift, naar="terughalen"))
    visitor.post(ask, "verlopen", **LATE, naar="terughalen_zeker")
    return plan


def second(visitor: Collector, plan: Reading) -> None:
    form = carried(visitor.post(carried(plan), naar="code"))
    visitor.post(form, "fout", code="", naar="code_bewaren")
    code = " ".join(words_on(visitor, 1))
    plan = visitor.post(form, code=code, naar="code_bewaren")
    ask = carried(visitor.post(carried(plan), naar="code"))
    visitor.post(ask, "verlopen", **LATE, naar="code_weghalen")


def lose(visitor: Collector, sheet: Reading) -> None:
    """Come back to a page that stood open too long, and type a wrong code."""
    old = pack(Staat(code="x"), clock.now() - timedelta(days=1))
    lost = visitor.post(carried(sheet), "verlopen", tekst=ENTRY, plan=old, naar="bewaren")
    form = next(form for form in lost.forms if "code" in form.names)
    visitor.post(form, "fout", code=new_code(), naar="plan_openen")


def wipe(visitor: Collector, plan: Reading) -> None:
    ask = carried(visitor.post(carried(plan), naar="wissen"))
    visitor.post(ask, "verlopen", **LATE, naar="wissen_zeker")
    visitor.post(ask, naar="wissen_zeker")


def plain(page: Reading) -> FoundForm:
    """Return a form that carries nothing: only a button."""
    return next(form for form in page.forms if set(form.names) == {"csrf_token"})


def carried(page: Reading) -> FoundForm:
    return next(form for form in page.forms if "plan" in form.names)


def last_sheet(visitor: Collector) -> str:
    """Return the value of the last button that opens a sheet, on the last page of a plan."""
    html = next(p.html for p in reversed(visitor.found.pages) if 'value="blad/' in p.html)
    return "blad/" + html.rsplit('value="blad/', 1)[1].split('"')[0]


def words_on(visitor: Collector, back: int) -> list[str]:
    html = visitor.found.pages[-back].html
    words = html.split('class="codewoorden">')[1].split("</ol>")[0]
    return words.replace("<li>", " ").replace("</li>", " ").split()
