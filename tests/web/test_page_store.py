"""Als beheerder wil ik dat een kapotte of volle opslag van bladzijden niemand stoort."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy.engine import make_url

from cliëntenraad.web import page_store
from cliëntenraad.web.page_store import Edition, KeptPage, PageStore
from cliëntenraad.web.site_version import SiteVersionReader

PAGE = KeptPage('"abc"', [("Content-Type", "text/html")], b"<h1>Dossiers</h1>")


@pytest.fixture
def store(tmp_path):
    store = PageStore(tmp_path / "pages.sqlite")
    yield store
    store.close()


def edition(path: str = "/", version: int = 1, day: str = "2026-11-22", build: str = "a"):
    return Edition(path, build, version, day)


def test_a_page_comes_back_as_it_was_kept(store):
    store.keep(edition(), PAGE)

    assert store.find(edition()) == PAGE


@pytest.mark.parametrize(
    "other",
    [
        edition(path="/dossiers"),
        edition(version=2),
        edition(day="2026-11-23"),
        edition(build="b"),
    ],
    ids=["path", "version", "day", "build"],
)
def test_a_page_of_another_edition_is_not_found(store, other):
    store.keep(edition(), PAGE)

    assert store.find(other) is None


def test_a_newer_version_takes_the_place_of_the_older(store):
    for version in range(1, 20):
        store.keep(edition(version=version), PAGE)

    with closing(sqlite3.connect(store.file)) as connection:
        assert connection.execute("SELECT count(*) FROM page").fetchone() == (1,)


def test_a_page_that_nobody_asks_for_again_is_forgotten_too(store):
    store.keep(edition("/adviezen/1"), KeptPage('"q"', [], b"Kanariebloem"))

    store.keep(edition("/", version=2), PAGE)

    rows = store._connection().execute("SELECT path FROM page").fetchall()
    assert rows == [("/",)]


def test_a_new_process_begins_with_an_empty_store(store):
    store.keep(edition(), PAGE)

    again = PageStore(store.file)

    assert again.find(edition()) is None
    again.close()


def test_a_full_store_begins_again(store, monkeypatch):
    monkeypatch.setattr(page_store, "LARGEST_STORE", 40 * page_store.SQLITE_PAGE)
    large = KeptPage(PAGE.etag, PAGE.headers, b"x" * 20_000)
    for number in range(30):
        store.keep(edition(path=f"/dossiers/{number}"), large)
    store.keep(edition(path="/"), PAGE)

    assert store.file.stat().st_size <= 40 * page_store.SQLITE_PAGE
    assert store.find(edition(path="/")) == PAGE


def test_a_page_that_is_too_large_is_not_kept(store):
    store.keep(edition(), KeptPage('"a"', [], b"x" * (page_store.LARGEST_PAGE + 1)))

    assert store.find(edition()) is None


def test_a_damaged_file_is_thrown_away(store):
    store.file.write_bytes(b"this is no database" * 500)

    assert store.find(edition()) is None
    store.keep(edition(), PAGE)
    assert store.find(edition()) == PAGE


def test_without_a_database_there_is_no_version(tmp_path):
    reader = SiteVersionReader(make_url(f"sqlite:///{tmp_path / 'none.sqlite'}"))

    assert reader.read() is None
    assert not (tmp_path / "none.sqlite").exists()


def test_a_postgresql_that_is_away_gives_no_version():
    reader = SiteVersionReader(make_url("postgresql+psycopg://nobody@127.0.0.1:1/none"))

    assert reader.read() is None
