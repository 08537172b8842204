"""Fetch every page of the site in every state, starting from the list of routes.

A page that is added is found by its route. When nothing leads to it in the example,
test_collected.py fails until a step that makes it reachable stands in steps.py.
"""

import io
import re
from collections.abc import Iterator
from contextvars import Context
from dataclasses import dataclass, field
from itertools import islice, product
from urllib.parse import urlsplit

from flask import Flask
from werkzeug.exceptions import HTTPException
from werkzeug.test import Client, TestResponse

from cliëntenraad.kern import limits
from cliëntenraad.kern.db import db
from tests.keuring.reading import FoundForm, Reading

#: Routes that answer with something else than a page for people, and why.
NO_PAGE = {
    "/static/<path:filename>": "a file",
    "/gezond": "one word for a machine",
    "/gereed": "one word for a machine",
    "/robots.txt": "text for a machine",
    "/sitemap.xml": "a list for a machine",
    "/.well-known/security.txt": "text for a machine",
    "/thema/<kleur>/<lettertype>/<mark>.css": "a style sheet",
    "/thema/logo/<id:gemeente_id>/<mark>.webp": "a picture",
    "/stukken/<id:stuk_id>": "a download",
    "/stukken/<id:stuk_id>/openbaar": "a download",
    "/uitvragen/<id:uitvraag_id>/bestand/leeg-csv": "a download",
    "/uitvragen/<id:uitvraag_id>/bestand/leeg-xlsx": "a download",
}
LEAVING = ("/uitloggen", "/weg", "/static", "/stukken")
PER_RULE = 5
GUESSES = 40
#: Ids to try where no address showed one.
LOW = range(1, 8)


@dataclass(frozen=True)
class Collected:
    """A page as it was sent, and what it stands for."""

    rule: str
    state: str
    who: str
    path: str
    status: int
    headers: dict[str, str]
    html: str
    shape: frozenset[str]

    @property
    def name(self) -> str:
        return f"{self.state} {self.path} ({self.who}, {self.status})"


@dataclass
class Collection:
    """All pages collected, and every file that one of them asks for."""

    pages: list[Collected] = field(default_factory=list)
    files: dict[str, tuple[dict[str, str], bytes]] = field(default_factory=dict)
    #: How many bytes each of those files is on its way to a browser.
    weights: dict[str, int] = field(default_factory=dict)
    #: Which routes have a form, as found on the pages: the address it is sent to.
    forms: set[str] = field(default_factory=set)
    #: Which ids stood in an address, by the name the routes give them.
    ids: dict[str, set] = field(default_factory=dict)

    def pages_in(self, *states: str) -> list[Collected]:
        return [page for page in self.pages if page.state in states]

    def rules(self, *states: str) -> set[str]:
        return {page.rule for page in self.pages if not states or page.state in states}


class Collector:
    def __init__(self, app: Flask, collection: Collection) -> None:
        self.app, self.found = app, collection
        self.who, self.state = "bezoeker", "gevuld"
        self.client: Client = app.test_client()
        self.opened: dict[str, list[tuple[str, str]]] = {}

    def as_visitor(self, who: str, state: str) -> "Collector":
        """Go on as someone with a browser of their own."""
        other = Collector(self.app, self.found)
        other.who, other.state = who, state
        return other

    def get(self, path: str, state: str | None = None) -> Reading:
        return self.keep(self.send("get", path), state)

    def post(self, form: FoundForm, state: str | None = None, **typed) -> Reading:
        """Send a form with what it holds, except for the fields named here."""
        values = form.fields.copy()
        for name, value in typed.items():
            values.setlist(name, value if isinstance(value, list) else [value])
        return self.keep(self.send("post", form.action, data=values), state)

    def send(self, method: str, path: str, follow: bool = True, **values) -> TestResponse:
        limits.refill_all()
        run = getattr(self.client, method)
        response = Context().run(run, path, follow_redirects=follow, **values)
        for answer in (*response.history, response):
            answer.get_data()
            answer.request.environ["wsgi.input"].close()
            answer.close()
        db.session.rollback()
        return response

    def keep(self, response: TestResponse, state: str | None = None) -> Reading:
        """Remember a page, and the files it asks for."""
        path = response.request.path
        if response.mimetype != "text/html" or response.status_code in range(300, 400):
            return Reading("", path)
        html = response.get_data(as_text=True)
        reading = Reading(html, path)
        self.found.pages.append(
            Collected(
                rule=self.rule_of(path) or f"fout {response.status_code}",
                state=state or self.state,
                who=self.who,
                path=path,
                status=response.status_code,
                headers=dict(response.headers),
                html=html,
                shape=frozenset(reading.shape),
            )
        )
        self.found.forms |= {self.rule_of(form.action, "POST") or "" for form in reading.forms}
        for address in reading.files - set(self.found.files):
            self.fetch_file(address)
        return reading

    def fetch_file(self, address: str) -> None:
        """Fetch what a page needs, and what a style sheet needs in turn."""
        response = self.send("get", address)
        if response.status_code != 200 or urlsplit(address).netloc:
            return
        self.found.files[address] = (dict(response.headers), response.get_data())
        self.found.weights[address] = self.weight_of(address)
        if response.mimetype == "text/css":
            folder = urlsplit(address).path.rpartition("/")[0]
            for name in re.findall(r'url\(["\']?([^"\')]+)', response.get_data(as_text=True)):
                self.fetch_file(f"{folder}/{name}")

    def weight_of(self, address: str) -> int:
        """Return how many bytes this is on its way to a browser, which takes brotli over https."""
        return len(self.send("get", address, headers={"Accept-Encoding": "gzip, br"}).get_data())

    def rule_of(self, path: str, method: str = "GET") -> str | None:
        adapter = self.app.url_map.bind("localhost")
        try:
            rule, parts = adapter.match(urlsplit(path).path, method=method, return_rule=True)
        except HTTPException:
            return None
        for name, value in parts.items():
            self.found.ids.setdefault(name, set()).add(value)
        return rule.rule

    def walk(self, start: list[str], per_rule: int = PER_RULE) -> None:
        """Open what links lead to, a few pages of every route."""
        waiting, seen, counts = list(start), set(start), dict[str, int]()
        while waiting:
            path = waiting.pop(0)
            rule = self.rule_of(path)
            if rule is None or path.startswith(LEAVING) or counts.get(rule, 0) >= per_rule:
                continue
            counts[rule] = counts.get(rule, 0) + 1
            new = [link for link in self.get(path).links if link not in seen]
            seen.update(new)
            waiting.extend(link for link in new if link.startswith("/"))

    def try_addresses(self, rules: set[str]) -> None:
        """Open a page of each of these routes with the ids that stood in other addresses."""
        for rule in rules:
            for path in self.addresses_of(rule):
                response = self.send("get", path, follow=False)
                if response.status_code == 200:
                    self.keep(response)
                    break

    def addresses_of(self, rule: str) -> Iterator[str]:
        """Addresses of this route, with ids of the right kinds."""
        names = re.findall(r"<(?:\w+:)?(\w+)>", rule)
        kinds = [sorted(self.found.ids.get(name, LOW)) for name in names]
        for ids in islice(product(*kinds), GUESSES):
            path = rule
            for value in ids:
                path = re.sub(r"<[^>]+>", str(value), path, count=1)
            yield path

    def all_rules(self) -> set[str]:
        """Every route with a page."""
        with_get = {r.rule for r in self.app.url_map.iter_rules() if "GET" in (r.methods or ())}
        return with_get - set(NO_PAGE)


def as_upload(name: str, content: bytes) -> tuple[io.BytesIO, str]:
    return io.BytesIO(content), name
