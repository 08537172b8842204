"""A page as a visitor gets it, checked for the rules that every page must keep.

`Page(response)` fails as soon as one of the rules in tests/page_rules.py is broken,
whatever the status is. A test then asks the page what it shows:

    page = Page(client.get("/adviezen/12"))
    assert "Vastgesteld" in page.text
    assert page.link("Toezeggingen") == "/adviezen/12/toezeggingen"
    client.post(page.forms[0].action, data=page.forms[0].fields | {"titel": "Bijstand"})
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from xml.etree.ElementTree import Element

import html5lib
from werkzeug.test import TestResponse

from tests.page_rules import check, visible_text

REDIRECTS = range(300, 400)


@lru_cache(maxsize=16)
def parsed(html: str) -> tuple[Element, list]:
    """Read a page as a browser does. Slow, so once for whoever looks at it; nobody changes it."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    return parser.parse(html), parser.errors


class Link(NamedTuple):
    text: str
    url: str


@dataclass
class PageForm:
    """A form on the page, with what a browser would send when nothing is changed."""

    action: str
    method: str
    fields: dict[str, str]


class Page:
    def __init__(self, response: TestResponse) -> None:
        self.status: int = response.status_code
        # A link may lead to a download, which is no text.
        errors = "strict" if response.mimetype == "text/html" else "replace"
        self.html: str = response.get_data().decode(errors=errors)
        self.title = ""
        self.text = self.html
        self.links: list[Link] = []
        self.forms: list[PageForm] = []
        if response.mimetype == "text/html" and self.status not in REDIRECTS:
            self._read()

    def _read(self) -> None:
        root, errors = parsed(self.html)
        check(root, errors)
        self.title = " ".join((root.findtext("head/title") or "").split())
        self.text = visible_text(root.find("body"))
        self.links = [Link(visible_text(a), a.get("href", "")) for a in root.iter("a")]
        self.forms = [read_form(form) for form in root.iter("form")]

    def link(self, text: str) -> str:
        """Return the address behind the first link with exactly this text."""
        for link in self.links:
            if link.text == text:
                return link.url
        raise AssertionError(f"no link {text!r}; there are {[link.text for link in self.links]}")

    def form(self, action: str) -> PageForm:
        """Return the form that is sent to this address."""
        for form in self.forms:
            if form.action == action:
                return form
        raise AssertionError(f"no form to {action}; there are {[f.action for f in self.forms]}")


def read_form(form: Element) -> PageForm:
    fields = {}
    for field in form.iter():
        name = field.get("name")
        if not name or field.tag not in ("input", "select", "textarea"):
            continue
        value = read_value(field)
        if value is not None:
            fields[name] = value
    return PageForm(form.get("action", ""), form.get("method", "get").lower(), fields)


def read_value(field: Element) -> str | None:
    """Return what a browser would send for this field, or None when it sends nothing."""
    if field.tag == "textarea":
        return "".join(field.itertext())
    if field.tag == "select":
        options = list(field.iter("option"))
        chosen = [o for o in options if o.get("selected") is not None] or options[:1]
        return chosen[0].get("value", visible_text(chosen[0])) if chosen else None
    if field.get("type") in ("submit", "button", "file", "image"):
        return None
    if field.get("type") in ("checkbox", "radio"):
        return field.get("value", "on") if field.get("checked") is not None else None
    return field.get("value", "")
