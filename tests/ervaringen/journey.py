"""The way of a resident through the form, for tests that are about something on that way."""

from collections.abc import Iterator

from sqlalchemy import text

from cliëntenraad.kern.db import Base, db
from cliëntenraad.uitvragen.models import Uitvraag
from tests.factories import make_dossier, make_raad
from tests.factories_uitvragen import make_open_uitvraag, make_sleutel
from tests.page import Page
from tests.visitor import Visitor

STORY = "De brief kwam te laat. Ik moest er binnen twee dagen zijn."


def open_call(**values) -> tuple[Uitvraag, bytes]:
    """Make an open uitvraag whose raad can receive; return it with the private key."""
    raad = make_raad()
    private_key = make_sleutel(raad)
    return make_open_uitvraag(make_dossier(raad), **values), private_key


def go_to_story(visitor: Visitor) -> Page:
    """Begin, and skip every question."""
    page = visitor.submit("/mee", button="Beginnen")
    page = visitor.submit_on(page, button="Volgende")
    while "Verder naar mijn verhaal" in page.text:
        page = visitor.submit_on(page, button="Verder naar mijn verhaal")
    return page


def go_to_code(visitor: Visitor, story: str = STORY, toestemming: str = "citeren") -> Page:
    page = visitor.submit_on(go_to_story(visitor), button="Volgende", tekst=story)
    return visitor.submit_on(page, button="Volgende", toestemming=toestemming)


def tell(visitor: Visitor, story: str = STORY, toestemming: str = "citeren") -> str:
    """Tell a story from beginning to end; return the code."""
    page = go_to_code(visitor, story, toestemming)
    page = visitor.submit_on(page, button="Versturen", bewaard="y")
    assert "Het is verstuurd" in page.text
    return code_on(page)


def code_on(page: Page) -> str:
    words = page.html.split('<ol class="codewoorden">')[1].split("</ol>")[0]
    return words.replace("<li>", " ").replace("</li>", " ").strip().replace("   ", " ")


def open_with_code(visitor: Visitor, code: str) -> Page:
    page = visitor.submit("/mee", button="Ik heb al een code")
    return visitor.submit_on(page, button="Mijn verhaal openen", code=code)


def everything_stored() -> Iterator[bytes]:
    """Yield every value of every table as bytes."""
    for table in Base.metadata.sorted_tables:
        for row in db.session.execute(text(f"SELECT * FROM {table.name}")):
            for value in row:
                yield value if isinstance(value, bytes) else str(value).encode()
