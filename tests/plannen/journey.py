"""The way of a resident through a plan, for tests that are about something on that way."""

from tests.ervaringen.journey import code_on
from tests.page import Page
from tests.visitor import Visitor

ENTRY = "De brief over mijn bonnetjes kwam weer te laat."


def begin(visitor: Visitor) -> Page:
    return visitor.submit("/mee", button="Naar mijn plan")


def make_plan(visitor: Visitor) -> tuple[str, Page]:
    """Make a plan; return its code and the page of the open plan."""
    page = visitor.submit_on(begin(visitor), button="Een plan maken")
    code = code_on(page)
    page = visitor.submit_on(page, button="Mijn code klopt", code=code)
    assert "Uw plan is gemaakt." in page.text
    return code, page


def open_plan(visitor: Visitor, code: str) -> Page:
    return visitor.submit_on(begin(visitor), button="Mijn plan openen", code=code)


def write(visitor: Visitor, page: Page, button: str, **fields: str) -> Page:
    """Write a new sheet from the page of the open plan, and keep it."""
    sheet = visitor.submit_on(page, button=button)
    return visitor.submit_on(sheet, button="Bewaren", **fields)


def write_diary(visitor: Visitor, page: Page, tekst: str = ENTRY, dag: str = "2026-11-20") -> Page:
    page = write(visitor, page, "In het dagboek schrijven", tekst=tekst, dag=dag)
    assert "Het is bewaard." in page.text
    return page


def wipe(visitor: Visitor, page: Page) -> Page:
    page = visitor.submit_on(page, button="Alles wissen")
    return visitor.submit_on(page, button="Ja, wis alles")
