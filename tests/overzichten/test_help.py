"""Als raadslid dat twee maanden weg was, wil ik stap voor stap lezen hoe ik verder kan."""

import re
import struct

import html5lib
import pytest

from cliëntenraad.accounts.rules import Permission, Rol
from cliëntenraad.kern.settings import ROOT
from cliëntenraad.overzichten.help_pages import HELP_PAGES, help_with
from tests.factories import make_account, make_dossier
from tests.overzichten.sentences import lengths, sentences
from tests.visitor import Visitor

HEAVIEST_PICTURE = 40 * 1024
HEAVIEST_PAGE = 120 * 1024
ABOUT = ["/over", "/privacy", "/toegankelijkheid", "/kwetsbaarheid-melden"]
help_pages = pytest.mark.parametrize("path", HELP_PAGES)


@pytest.fixture
def reader(sqlite_app):
    """Someone who reads pages that no database changes, so that once is enough."""
    with sqlite_app.app_context():
        yield Visitor(sqlite_app)


def elements(html: str, tag: str) -> list:
    return list(html5lib.parse(html, namespaceHTMLElements=False).iter(tag))


def pictures(html: str) -> set[str]:
    shown = [image.get("src") for image in elements(html, "img")]
    return {url.partition("?")[0] for url in shown}


def size_of_webp(content: bytes) -> tuple[int, int]:
    """Return width and height of a plain (lossy) WebP picture."""
    assert content[:4] == b"RIFF"
    assert content[8:16] == b"WEBPVP8 "
    width, height = struct.unpack("<HH", content[26:30])
    return width & 0x3FFF, height & 0x3FFF


@help_pages
def test_every_picture_is_there_light_and_dark_and_says_what_it_shows(reader, path):
    html = reader.open(path).html

    for image in elements(html, "img"):
        assert len(image.get("alt")) > 30
        assert image.get("loading") == "lazy"
        shown = (image.get("width"), image.get("height"))
        for name in (image.get("src"), image.get("src").replace(".webp", "-donker.webp")):
            content = (ROOT / name.partition("?")[0].lstrip("/")).read_bytes()
            assert len(content) <= HEAVIEST_PICTURE
            assert size_of_webp(content) == tuple(map(int, shown))


def test_no_picture_is_kept_that_no_page_shows(reader):
    shown = {name for path in HELP_PAGES for name in pictures(reader.open(path).html)}
    kept = {f"/static/help/{file.name}" for file in (ROOT / "static" / "help").glob("*.webp")}

    assert kept == shown | {name.replace(".webp", "-donker.webp") for name in shown}


@help_pages
def test_a_page_of_help_is_light_enough_for_an_old_phone(reader, path):
    html = reader.open(path).html

    weight = sum((ROOT / name.lstrip("/")).stat().st_size for name in pictures(html))
    # The style sheet and the fonts come on top of this, and are there already.
    assert weight + len(html.encode()) < HEAVIEST_PAGE - 50 * 1024


@pytest.mark.parametrize("path", [*HELP_PAGES, *ABOUT])
def test_every_link_leads_to_a_page_and_to_a_place_on_it(reader, path):
    for link in reader.open(path).links:
        address, _, place = link.url.partition("#")
        if link.url.startswith("mailto:"):
            continue
        page = reader.open(address or path)
        assert page.status == 200, link.url
        assert not place or re.search(f'id="{place}"', page.html), link.url


@pytest.mark.parametrize("path", [*HELP_PAGES, *ABOUT])
def test_the_sentences_are_short(reader, path):
    html = reader.open(path).html
    found = list(lengths(html))

    assert max(found) <= 20, [s for s in sentences(html) if len(s.split()) > 20]
    assert sum(found) / len(found) <= 12


def test_every_kind_of_user_finds_their_help_from_every_page(reader):
    assert reader.open("/").link("Hulp") == "/help"
    page = reader.open("/help")

    assert page.link("Ik krijg bijstand en wil iets vertellen") == "/help/inwoners"
    assert page.link("Ik zit in een raad") == "/help/raadsleden"
    assert page.link("Ik werk bij de gemeente") == "/help/gemeente"
    assert page.link("Ik beheer deze site") == "/help/beheer"


def test_the_pages_of_a_resident_lead_to_no_help_and_name_nothing(reader):
    assert "/help" not in reader.open("/mee").html


def test_a_page_in_the_workspace_leads_to_help_with_what_one_does_there(log_in):
    dossier = make_dossier()
    secretaris = log_in(make_account(Rol.SECRETARIS, raad=dossier.raad))

    page = secretaris.open(f"/dossiers/{dossier.id}/werkblad")

    assert page.link("Hulp bij deze pagina") == "/help/raadsleden/dossier"
    assert secretaris.open(f"/raden/{dossier.raad_id}/kluis").link("Hulp bij deze pagina")


@pytest.mark.parametrize("permission", sorted(set(Permission) - {Permission.INGELOGD}), ids=str)
def test_help_exists_for_everything_that_someone_may_do(permission):
    assert help_with(permission) in HELP_PAGES
    assert help_with(permission) != "/help"
