"""Als zoeker of deler van een pagina wil ik aan titel en samenvatting zien wat ik krijg."""

import xml.etree.ElementTree as ET

import html5lib
import pytest

from cliëntenraad.kern.access import PUBLIC
from cliëntenraad.kern.db import db
from cliëntenraad.kern.text import shorten
from tests.factories import make_dossier
from tests.factories_cycle import make_cycle
from tests.factories_overzichten import make_open_uitvraag

LONGEST_TITLE = 70
SITE = "http://127.0.0.1:8000"
#: Public, and yet nothing to find or to share: for machines, for who makes the site, for staff.
NOT_FOUND_ON_PURPOSE = {
    *("/gezond", "/gereed", "/robots.txt", "/sitemap.xml", "/.well-known/security.txt"),
    *("/huisstijl", "/inloggen", "/wachtwoord-vergeten"),
}
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def public_paths(app) -> set[str]:
    """Every public address without a part to fill in, that can be opened as a page."""
    return {
        rule.rule
        for rule in app.url_map.iter_rules()
        if getattr(app.view_functions[rule.endpoint], "audience", None) == PUBLIC
        and "GET" in rule.methods
        and not rule.arguments
    }


def entries(visitor) -> dict[str, str | None]:
    root = ET.fromstring(visitor.open("/sitemap.xml").html)
    return {
        entry.findtext(f"{NAMESPACE}loc").removeprefix(SITE): entry.findtext(f"{NAMESPACE}lastmod")
        for entry in root
    }


def head(html: str) -> dict[str, str]:
    """Return what the page says of itself: names, properties and the canonical address."""
    root = html5lib.parse(html, namespaceHTMLElements=False)
    said = {
        meta.get("name") or meta.get("property"): meta.get("content")
        for meta in root.iter("meta")
        if meta.get("content")
    }
    links = {link.get("rel"): link.get("href") for link in root.iter("link")}
    return said | {"canonical": links.get("canonical")}


def test_the_sitemap_holds_every_public_page_and_nothing_else(app, visitor):
    cycle = make_cycle()

    found = entries(visitor)

    assert public_paths(app) - NOT_FOUND_ON_PURPOSE == {p for p in found if p.count("/") < 2} | {
        path for path in found if path.startswith("/help")
    }
    for path in found:
        assert visitor.open(path).status == 200
    assert f"/adviezen/{cycle.advies.id}" in found


def test_the_sitemap_tells_a_day_only_of_what_raad_and_gemeente_did(visitor):
    cycle = make_cycle()
    before = entries(visitor)

    assert before["/"] is None
    assert before[f"/adviezen/{cycle.advies.id}"] == before[f"/dossiers/{cycle.dossier.id}"]
    cycle.ervaring.week = "2026-W47"
    db.session.commit()
    assert entries(visitor) == before


def test_every_page_has_a_title_of_its_own_that_fits(app, visitor):
    cycle = make_cycle()
    cycle.dossier.titel = cycle.uitvraag.titel = cycle.advies.titel
    db.session.commit()
    extra = public_paths(app) - {"/gezond", "/gereed"}

    paths = [path for path in {*entries(visitor), *extra} if not path.endswith((".txt", ".xml"))]
    titles = {path: visitor.open(path).title for path in paths}

    assert len(set(titles.values())) == len(titles), sorted(titles.values())
    assert not [title for title in titles.values() if len(title) > LONGEST_TITLE]


@pytest.mark.parametrize("titel", ["Woorden " * 40, "x" * 90, "A" * 300])
def test_a_long_title_is_cut_in_the_tab_and_whole_on_the_page(visitor, titel):
    dossier = make_dossier(titel=titel.strip())

    page = visitor.open(f"/dossiers/{dossier.id}")

    assert len(page.title) <= LONGEST_TITLE
    assert "… – dossier – Cliëntenraad" in page.title
    assert titel.strip() in page.text


def test_a_shared_page_shows_what_it_is(visitor):
    cycle = make_cycle()
    for path in entries(visitor):
        said = head(visitor.open(path).html)
        assert said["canonical"] == said["og:url"] == f"{SITE}{path}"
        assert 40 <= len(said["description"]) <= 170, (path, said["description"])
        assert said["description"] == said["og:description"]
        assert said["og:title"]
        assert (said["og:type"], said["og:locale"]) == ("website", "nl_NL")
        assert said["og:image"] == f"{SITE}/static/voorvertoning.png"
        assert said["twitter:card"] == "summary"
    assert cycle.advies.titel in head(visitor.open(f"/adviezen/{cycle.advies.id}").html)["og:title"]


def test_what_somebody_typed_stays_text_in_the_summary(visitor):
    dossier = make_dossier(titel='Wie zegt "nee"?', samenvatting='"><script>alert(1)</script>')

    said = head(visitor.open(f"/dossiers/{dossier.id}").html)

    assert said["description"] == '"><script>alert(1)</script>'
    assert said["og:title"] == 'Wie zegt "nee"? – dossier'


def test_the_way_in_for_residents_says_of_itself_only_how_long_it_takes(visitor):
    said = head(visitor.open("/mee").html)

    assert said["canonical"] is None
    assert not {name for name in said if name.startswith(("og:", "twitter:"))}
    assert said["description"].startswith("Het duurt ongeveer 10 minuten.")
    assert "raad" not in said["description"]


@pytest.mark.parametrize("path", ["/weg", "/inloggen", "/bestaat-niet", "/huisstijl"])
def test_a_page_that_nobody_should_share_says_nothing_of_itself(visitor, path):
    make_open_uitvraag(make_dossier())

    said = head(visitor.open(path).html)

    assert said["canonical"] is None
    assert not {name for name in said if name.startswith(("og:", "twitter:", "description"))}


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("kort genoeg", "kort genoeg"),
        ("een twee drie vier", "een twee…"),
        ("een  twee\ndrie", "een twee…"),
        ("woordzonderspaties", "woordzonde…"),
        ("een, twee – drie vier", "een, twee…"),
    ],
)
def test_a_text_is_cut_between_two_words(text, short):
    assert shorten(text, 11) == short
    assert len(shorten(text, 11)) <= 11
