"""Show collected pages in Chromium, with their real headers, from a server that only repeats."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from tests.chromium import PATIENCE
from tests.keuring.collecting import Collected, Collection

ROOT = Path(__file__).resolve().parents[2]
MODULES = ROOT / "node_modules"
HEIGHT = 900
#: What would send the browser elsewhere, or is made anew here.
LEFT_OUT = {"content-length", "set-cookie", "clear-site-data", "strict-transport-security"}


class Repeater(ThreadingHTTPServer):
    """Answers with the files and the one page it was given."""

    daemon_threads = True

    def __init__(self, collection: Collection) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.files = collection.files
        self.page: Collected | None = None

    def find(self, path: str) -> tuple[dict[str, str], bytes] | None:
        if self.page is not None and path == self.page.path:
            return self.page.headers, self.page.html.encode()
        return self.files.get(path)


class Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Repeater

    def do_GET(self) -> None:
        headers, body = self.server.find(self.path) or ({}, b"")
        self.send_response(200 if headers else 404)
        for name, value in headers.items():
            if name.lower() not in LEFT_OUT:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing: what goes wrong is noted by the screen."""


class Screen:
    """One page of a browser that shows what was collected; notes whatever goes wrong."""

    def __init__(self, page: Page, server: Repeater) -> None:
        self.page, self.server = page, server
        self.host = f"http://127.0.0.1:{server.server_port}"
        self.faults: list[str] = []
        self.cdp: CDPSession = page.context.new_cdp_session(page)
        page.on("console", lambda note: self._note(note.type == "error", note.text))
        page.on("pageerror", lambda fault: self._note(True, str(fault)))
        page.on("request", lambda request: self._note(not self._is_own(request.url), request.url))

    def show(self, page: Collected, width: int = 1280, scheme: str = "light") -> None:
        self.server.page, self.faults = page, []
        self.look(width, scheme)
        self.page.goto(self.host + page.path, wait_until="load")

    def look(self, width: int, scheme: str) -> None:
        """Change the width and the colours of the page that is shown."""
        if self.page.viewport_size != {"width": width, "height": HEIGHT}:
            self.page.set_viewport_size({"width": width, "height": HEIGHT})
        self.page.emulate_media(color_scheme=scheme)

    def run(self, script: str) -> Any:
        """Run a script past the page's security policy, as a browser extension would."""
        answer = self.cdp.send(
            "Runtime.evaluate",
            {"expression": script, "awaitPromise": True, "returnByValue": True},
        )
        said = str(answer.get("exceptionDetails", {}).get("exception", {}).get("description"))
        assert "exceptionDetails" not in answer, said[:500]
        return answer["result"].get("value")

    def _is_own(self, url: str) -> bool:
        return url.startswith((self.host, "blob:", "data:")) and "favicon.ico" not in url

    def _note(self, is_fault: bool, what: str) -> None:
        if is_fault:
            self.faults.append(what)


@contextmanager
def screen(browser: Browser, collection: Collection) -> Iterator[Screen]:
    server = Repeater(collection)
    Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context(viewport={"width": 1280, "height": HEIGHT})
    context.set_default_timeout(PATIENCE)
    yield Screen(context.new_page(), server)
    context.close()
    server.shutdown()
    server.server_close()


def source(path: str) -> str:
    """Return the source of a checker that npm installed."""
    return (MODULES / path).read_text(encoding="utf-8")
