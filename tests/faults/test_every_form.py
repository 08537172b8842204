"""Wie je ook bent en wat je ook typt: nooit een fout van de site, en nooit een woord kwijt.

The forms are found by walking the whole example as each who can log in, so that
a new form cannot escape.
"""

import re
from contextvars import Context
from urllib.parse import urljoin

import html5lib
import pytest

from cliëntenraad.kern.db import db
from cliëntenraad.voorbeeld.rules import ACCOUNTS, DOMEIN, PASSWORD, PHRASE
from tests.page import Page
from tests.visitor import Visitor, find_form

#: What no human types on purpose, but browsers, phones and scripts send.
NASTY = {
    "empty": "",
    "spaces": "   \n ",
    "surrogate": "half \ud800 teken",
    "marks": "o" + "\u0301" * 10_000 + "k",
    "wrong type": "geen getal, geen dag <b>'\"; DROP TABLE raad;--",
    "too long": "woord " * 5_000,
    "control": "nul\x00teken\u202e",
}
#: Ids stand for any id; one form of each kind is enough.
KIND = re.compile(r"\d+")
ROLES = sorted(email.removesuffix(DOMEIN) for email in ACCOUNTS)
#: Those who together see every form.
WIDEST = {"ambtenaar", "beheerder", "voorzitter"}
#: Leaving ends the walk.
NOT_FOLLOWED = ("/uitloggen", "/weg", "/static", "/stukken")


def links_of(page: Page, path: str) -> set[str]:
    tree = html5lib.parse(page.html, treebuilder="etree", namespaceHTMLElements=False)
    found = {urljoin(path, a.get("href", "")).split("#")[0].split("?")[0] for a in tree.iter("a")}
    return {link for link in found if link.startswith("/") and not link.startswith(NOT_FOLLOWED)}


def walk(visitor: Visitor) -> dict[str, str]:
    """Return one page of every kind that this visitor can reach, by its address."""
    found: dict[str, str] = {}
    waiting, kinds = ["/start", "/", "/mee", "/inloggen"], set()
    while waiting:
        path = waiting.pop()
        kind = KIND.sub("#", path)
        if kind in kinds:
            continue
        kinds.add(kind)
        page = visitor.open(path)
        assert page.status < 500, path
        found[path] = page.html
        waiting.extend(links_of(page, path))
    return found


def post_targets(html: str) -> list[str]:
    tree = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)
    forms = [f for f in tree.iter("form") if f.get("method", "get").lower() == "post"]
    return [f.get("action") for f in forms if f.get("action") not in NOT_FOLLOWED]


def send(visitor: Visitor, path: str, target: str, values) -> Page:
    send_form = visitor.client.post
    response = Context().run(send_form, urljoin(path, target), data=values, follow_redirects=True)
    return Page(response)


def visible_fields(values) -> list[str]:
    return [name for name in values if name not in {"csrf_token", "versie", "staat"}]


@pytest.mark.parametrize("role", ROLES)
def test_no_form_breaks_or_loses_the_session_on_nasty_input(example, role):
    if role not in WIDEST and db.engine.dialect.name == "sqlite":
        pytest.skip("these forms are sent by another on SQLite, and by this one on PostgreSQL")
    visitor = Visitor(example)
    visitor.submit("/inloggen", email=f"{role}{DOMEIN}", wachtwoord=PASSWORD)
    if role in {"voorzitter", "secretaris"}:
        visitor.submit("/raden/1/kluis", kluiszin=PHRASE)
    pages = walk(visitor)
    assert len(pages) > 5
    for path in pages:
        html = visitor.open(path).html
        for target in post_targets(html):
            for kind, nasty in NASTY.items():
                values = find_form(html, target, "")[1]
                fields = visible_fields(values)
                if not fields or path == "/inloggen":
                    continue
                for field in fields:
                    values.setlist(field, [nasty])
                page = send(visitor, path, target, encode(values))
                assert page.status < 500, (kind, path, target)


def encode(values) -> dict[str, list[bytes | str]]:
    """Send a lone surrogate as the bytes a broken client would send."""
    return {
        name: [
            v.encode("utf-8", "surrogatepass") if "\ud800" in v else v for v in values.getlist(name)
        ]
        for name in values
    }


def test_an_expired_form_comes_back_with_everything_typed(example):
    visitor = Visitor(example)
    visitor.submit("/inloggen", email=f"secretaris{DOMEIN}", wachtwoord=PASSWORD)
    lost = []
    for path in walk(visitor):
        html = visitor.open(path).html
        for target in post_targets(html):
            values = find_form(html, target, "")[1]
            texts = re.findall(r'<textarea[^>]* name="([^"]+)"', html)
            own = [name for name in texts if name in values]
            if not own or values.get("csrf_token") is None:
                continue
            values["csrf_token"] = "0.verlopen"
            values[own[0]] = "Kanariebloem die ik net typte"
            page = send(visitor, path, target, values)
            if "Kanariebloem die ik net typte" not in page.text:
                lost.append(target)
    assert lost == []
