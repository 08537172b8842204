"""The collected pages, fetched once for all workers, and a screen to show them on."""

import pickle
from collections.abc import Iterator
from pathlib import Path

import fasteners
import pytest

from tests.keuring.collecting import Collected, Collection
from tests.keuring.rendering import Screen, screen
from tests.keuring.states import collect, one_of_each

HALVES = 2


@pytest.fixture(scope="session")
def collection(request, tmp_path_factory) -> Collection:
    """Every page of the site. The first worker collects; another one waits and reads the same."""
    is_alone = not hasattr(request.config, "workerinput")
    folder = tmp_path_factory.getbasetemp()
    kept = Path(folder if is_alone else folder.parent) / "pages.pickle"
    with fasteners.InterProcessLock(f"{kept}.lock"):
        if not kept.exists():
            app = request.getfixturevalue("sqlite_app")
            with app.app_context():
                found = collect(app, request.getfixturevalue("clean_sqlite"))
            kept.write_bytes(pickle.dumps(found))
    return pickle.loads(kept.read_bytes())


@pytest.fixture(scope="session")
def audited(collection) -> list[Collected]:
    """One page of each kind: long texts apart, as they look like the others but are longer."""
    short = [page for page in collection.pages if page.state != "lang"]
    return one_of_each(short) + one_of_each(collection.pages_in("lang"))


@pytest.fixture(scope="module")
def shown(collection) -> Iterator[Screen]:
    with screen(collection) as a_screen:
        yield a_screen


def half(pages: list[Collected], which: int) -> list[Collected]:
    """Return this half, so that two workers share the work."""
    return pages[which::HALVES]
