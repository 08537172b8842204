"""The collected pages, fetched once for all workers, and a screen to show them on."""

import pickle
from pathlib import Path

import fasteners
import pytest
from playwright.sync_api import Browser

from tests.keuring.checkers import axe_faults, codesniffer_faults
from tests.keuring.collecting import Collected, Collection
from tests.keuring.fitting import fit_faults
from tests.keuring.rendering import screen
from tests.keuring.states import collect, one_of_each

HALVES = 2
Faults = dict[str, list[str]]


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
    """One page of each kind that the site can show."""
    return one_of_each(collection.pages)


def faults_of_half(
    browser: Browser, collection: Collection, audited: list[Collected], which: int
) -> Faults:
    """Show half of the pages, so that two workers share the work, and let every check look."""
    found: Faults = {"engines": [], "fit": [], "browser": []}
    with screen(browser, collection) as shown:
        for page in audited[which::HALVES]:
            shown.show(page)
            notes = {"engines": codesniffer_faults(shown) + axe_faults(shown)}
            notes["fit"] = fit_faults(shown)
            notes["browser"] = shown.faults
            for kind, faults in notes.items():
                found[kind] += [f"{page.name}: {fault}" for fault in faults]
    return found
