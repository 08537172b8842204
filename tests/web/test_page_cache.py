"""Als bezoeker wil ik een pagina snel zien, en altijd zoals zij nu is."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from flask import Flask, g

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.accounts.sessions import StaffSessions
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act
from cliëntenraad.web.factory import create_app
from cliëntenraad.web.page_cache import STAFF_COOKIES
from tests.conftest import test_settings
from tests.factories import NOW, make_account, make_dossier
from tests.factories_cycle import make_cycle
from tests.factories_overzichten import make_advies
from tests.visitor import Visitor


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def sites(app, tmp_path) -> Iterator[list[Flask]]:
    """Two processes of the same site: each its own application, one database, one store."""
    url = app.config["SETTINGS"].database_url
    sites = [create_app(test_settings(url, tmp_path, keep_pages=True)) for _ in range(2)]
    for site in sites:
        site.test_client().get("/gezond")
    yield sites
    for site in sites:
        site.wsgi_app.app.app.close()
        with site.app_context():
            db.engine.dispose()


@pytest.fixture
def renders(monkeypatch) -> list[str]:
    """Return a list in which every page that Flask makes is written down."""
    made = []
    full_dispatch = Flask.full_dispatch_request

    def count(self, *arguments):
        made.append(self.name)
        return full_dispatch(self, *arguments)

    monkeypatch.setattr(Flask, "full_dispatch_request", count)
    return made


def rename(dossier: Dossier, titel: str) -> None:
    with act("dossier gewijzigd", dossier, door_id=None, now=NOW):
        dossier.titel = titel


def get(site: Flask, path: str, **headers: str):
    return site.test_client().get(
        path, headers={k.replace("_", "-"): v for k, v in headers.items()}
    )


def test_a_page_is_made_once_for_all_processes(sites, renders):
    path = f"/dossiers/{make_dossier().id}"
    first = get(sites[0], path)
    second = get(sites[1], path)

    assert len(renders) == 1
    assert first.data == second.data
    assert second.status_code == 200
    assert dict(first.headers) == dict(second.headers)
    assert second.headers["Content-Security-Policy"]


def test_a_change_shows_at_once_in_every_process(sites):
    dossier = make_dossier(titel="Oude titel")
    for site in sites:
        assert "Oude titel" in get(site, "/dossiers").text

    rename(dossier, "Nieuwe titel")

    for site in sites:
        assert "Nieuwe titel" in get(site, "/dossiers").text
        assert "Oude titel" not in get(site, "/dossiers").text


def test_a_page_is_kept_under_the_version_from_before_it_was_made(sites, monkeypatch):
    """Somebody changes the title after the page was made, before it is kept."""
    dossier = make_dossier(titel="Oude titel")
    cache = sites[0].wsgi_app.app.app
    inner = cache.app

    def change_meanwhile(environ, start_response):
        chunks = inner(environ, start_response)
        rename(dossier, "Nieuwe titel")
        return chunks

    monkeypatch.setattr(cache, "app", change_meanwhile)
    assert "Oude titel" in get(sites[0], "/dossiers").text

    assert "Nieuwe titel" in get(sites[1], "/dossiers").text


def test_midnight_in_the_netherlands_makes_a_new_page(sites, renders, monkeypatch):
    late = make_cycle().te_laat
    path = f"/adviezen/{late.puntreactie.adviespunt.advies_id}"
    assert "4 weken te laat" in get(sites[0], path).text
    get(sites[0], path)
    assert len(renders) == 1

    monkeypatch.setattr(clock, "now", lambda: NOW + timedelta(days=8))

    assert "5 weken te laat" in get(sites[0], path).text


def test_who_is_logged_in_gets_no_kept_page_and_fills_none(sites, renders):
    account = make_account(Rol.VOORZITTER)
    visitor = Visitor(sites[0])
    visitor.submit("/inloggen", email=account.email, wachtwoord="een lang genoeg wachtwoord")
    renders.clear()

    own = visitor.open("/")
    assert own.link("Start") == "/start"
    assert own.html != get(sites[0], "/").text
    visitor.open("/")

    assert len(renders) == 3
    assert "Start" not in get(sites[1], "/").text
    assert len(renders) == 3


@pytest.mark.parametrize("secure", [False, True])
def test_the_cookie_of_staff_is_one_the_cache_looks_for(sites, secure):
    with sites[0].test_request_context("/inloggen"):
        g.is_resident_visit = False
        assert StaffSessions(secure)._name() in STAFF_COOKIES


def test_a_visitor_who_has_the_page_gets_304_from_the_store(sites, renders):
    dossier = make_dossier()
    etag = get(sites[0], "/dossiers").headers["ETag"]
    renders.clear()

    answer = get(sites[1], "/dossiers", If_None_Match=etag)

    assert (answer.status_code, answer.data, renders) == (304, b"", [])
    assert answer.headers["ETag"] == etag
    assert answer.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert answer.headers["Vary"] == "Cookie"
    rename(dossier, "Nieuwe titel")
    assert get(sites[1], "/dossiers", If_None_Match=etag).status_code == 200


def test_the_etag_stays_while_nothing_on_the_page_changes(sites):
    dossier = make_dossier()
    etag = get(sites[0], "/over").headers["ETag"]

    rename(dossier, "Iets anders")

    assert get(sites[0], "/over").headers["ETag"] == etag
    assert get(sites[0], "/over", If_None_Match=f"W/{etag}").status_code == 304


def test_head_gets_the_headers_of_the_page_and_nothing_else(sites, renders):
    asked = sites[0].test_client().head("/dossiers")
    page = get(sites[0], "/dossiers")

    assert asked.data == b""
    assert asked.headers["Content-Length"] == str(len(page.data))
    assert asked.headers["ETag"] == page.headers["ETag"]
    assert len(renders) == 1


def test_a_draft_never_leaks(sites):
    dossier = make_dossier(titel="Nog geheim", is_openbaar=False)
    advies = make_advies(make_dossier(titel="Openbaar"), titel="Nog een concept")
    for path in ("/", "/dossiers", f"/dossiers/{advies.dossier_id}", "/sitemap.xml"):
        text = get(sites[0], path).text
        assert "Nog geheim" not in text
        assert "Nog een concept" not in text
    for path in (f"/dossiers/{dossier.id}", f"/adviezen/{advies.id}"):
        assert get(sites[0], path).status_code == 404
        assert "ETag" not in get(sites[0], path).headers


def test_what_was_public_and_no_longer_is_disappears_at_once(sites):
    dossier = make_dossier()
    path = f"/dossiers/{dossier.id}"
    assert get(sites[0], path).status_code == 200

    with act("dossier gesloten voor publiek", dossier, door_id=None, now=NOW):
        dossier.is_openbaar = False

    assert get(sites[1], path).status_code == 404


@pytest.mark.parametrize("path", ["/inloggen", "/dossiers?x=1", "/mee", "/gezond", "/start"])
def test_other_pages_are_never_kept(sites, renders, path):
    for _ in range(2):
        answer = get(sites[0], path)
        assert "public" not in answer.headers.get("Cache-Control", "")
        assert "ETag" not in answer.headers
    assert len(renders) == 2
