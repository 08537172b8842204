"""Show collected pages in Chromium, with their real headers and without a server."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import CDPSession, Page, Route, sync_playwright

from tests.browser.conftest import QUIET, chromium
from tests.keuring.collecting import Collected, Collection

ROOT = Path(__file__).resolve().parents[2]
MODULES = ROOT / "node_modules"
HOST = "http://localhost"
HEIGHT = 900
ICON = "/favicon.ico"


class Screen:
    """One page of a browser that shows what was collected; notes whatever goes wrong."""

    def __init__(self, page: Page, collection: Collection) -> None:
        self.page, self.files = page, collection.files
        self.shown: Collected | None = None
        self.requests: list[str] = []
        self.faults: list[str] = []
        self.cdp: CDPSession = page.context.new_cdp_session(page)
        page.on("console", lambda note: self._note(note.type == "error", note.text))
        page.on("pageerror", lambda fault: self._note(True, str(fault)))
        page.route("**/*", self._answer)

    def show(self, page: Collected, width: int = 1280, scheme: str = "light") -> None:
        self.shown, self.requests, self.faults = page, [], []
        self.look(width, scheme)
        self.page.goto(HOST + page.path, wait_until="load")

    def look(self, width: int, scheme: str) -> None:
        """Change the width and the colours of the page that is shown."""
        if self.page.viewport_size != {"width": width, "height": HEIGHT}:
            self.page.set_viewport_size({"width": width, "height": HEIGHT})
        self.page.emulate_media(color_scheme=scheme)

    def run(self, script: str) -> object:
        """Run a script past the page's security policy, as a browser extension would."""
        answer = self.cdp.send(
            "Runtime.evaluate",
            {"expression": script, "awaitPromise": True, "returnByValue": True},
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def _answer(self, route: Route) -> None:
        request = route.request
        if self.shown is not None and request.is_navigation_request():
            route.fulfill(
                status=200, headers=plain(self.shown.headers), body=self.shown.html.encode()
            )
            return
        address = urlsplit(request.url)
        path = f"{address.path}?{address.query}" if address.query else address.path
        self.requests.append(path)
        found = self.files.get(path) or self.files.get(address.path)
        if request.url.startswith(HOST + "/") and found is not None:
            route.fulfill(status=200, headers=plain(found[0]), body=found[1])
        else:
            self._note(path != ICON, f"asks for {request.url}")
            route.abort()

    def _note(self, is_fault: bool, what: str) -> None:
        if is_fault:
            self.faults.append(what)


def plain(headers: dict[str, str]) -> dict[str, str]:
    """Leave out what would send the browser to another host or forget its own state."""
    left_out = {"content-length", "set-cookie", "clear-site-data", "strict-transport-security"}
    return {name: value for name, value in headers.items() if name.lower() not in left_out}


@contextmanager
def screen(collection: Collection) -> Iterator[Screen]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        context = browser.new_context(viewport={"width": 1280, "height": HEIGHT})
        yield Screen(context.new_page(), collection)
        browser.close()


def source(path: str) -> str:
    """Return the source of a checker that npm installed."""
    return (MODULES / path).read_text(encoding="utf-8")
