"""The machine's own Chromium: one for all the tests of a worker."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, expect, sync_playwright

NAMES = ["chromium", "chromium-browser", "google-chrome"]
#: Milliseconds. A page that never comes must end somewhere; a busy machine is slow, not wrong.
PATIENCE = 120_000
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@contextmanager
def open_chromium() -> Iterator[Browser]:
    """Start it, headless. Playwright refuses a second one beside it in the same process."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    assert path, "Chromium is missing; `make test` installs it or says how"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET, timeout=PATIENCE)
        expect.set_options(timeout=PATIENCE)
        yield browser
        browser.close()
