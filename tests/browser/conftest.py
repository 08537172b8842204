"""People with a real browser of their own, on the running site."""

import pytest

from tests.browser.keyboard import KeyboardPerson
from tests.browser.person import Person
from tests.chromium import PATIENCE


@pytest.fixture
def site(running) -> str:
    """The address of the site, once on SQLite and once on PostgreSQL."""
    return running.address


@pytest.fixture
def arrive(browser, site):
    """Return a function that gives someone a browser of their own, at some width."""
    contexts = []

    def arrive(*, width: int = 1280, javascript: bool = True, keyboard: bool = False) -> Person:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=javascript
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return (KeyboardPerson if keyboard else Person)(context.new_page(), site)

    yield arrive
    for context in contexts:
        context.close()
