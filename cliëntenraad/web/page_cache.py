"""Serve pages that did not change since they were made, without waking Flask.

A page is kept for one path, one version of the site, one build of the code and
one day in the Netherlands (a promise becomes late at midnight). The version
rises in the transaction of every change (kern.events), and is read here before
the page is made: a page can be newer than the number it is kept under, never
older. So nobody ever sees a page that was true yesterday, or a minute ago.

Only for visitors without a session, and only what a view marked with `kept`.
The ETag is made of the page itself, the same for everyone: it tells a server
nothing about who asks, and changes only when there is something new to see.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from sqlalchemy.engine import URL

from cliëntenraad.accounts.sessions import is_resident_path
from cliëntenraad.kern import clock
from cliëntenraad.kern.access import KEEP
from cliëntenraad.kern.settings import ROOT, Settings
from cliëntenraad.web.page_store import Edition, KeptPage, PageStore
from cliëntenraad.web.site_version import SiteVersionReader

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Headers = list[tuple[str, str]]

STAFF_COOKIES: Final = {"sessie", "__Host-sessie"}
OWN_HEADERS: Final = {"cache-control", "content-length", "etag", "vary"}
CACHING: Final = [
    ("Cache-Control", "public, max-age=0, must-revalidate"),
    ("Vary", "Cookie"),
]
ABOUT_THE_BODY: Final = {"content-type", "content-length"}


class PageCache:
    """WSGI middleware around the whole application."""

    def __init__(
        self, app: Callable[..., Iterable[bytes]], settings: Settings, database: URL
    ) -> None:
        self.app = app
        self.build = build_of(settings)
        self.versions = SiteVersionReader(database)
        self.store = PageStore(settings.var_dir / "pages.sqlite")

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        edition = self._edition(environ) if may_be_kept(environ) else None
        if edition is None:
            return self.app(environ, start_response)
        page = self.store.find(edition)
        if page is not None:
            return answer(page, environ, start_response)
        return self._render(edition, environ, start_response)

    def close(self) -> None:
        """Close what this thread opened."""
        self.versions.close()
        self.store.close()

    def _edition(self, environ: Environ) -> Edition | None:
        day = clock.today().isoformat()
        version = self.versions.read()
        if version is None:
            return None
        path = f"{environ['wsgi.url_scheme']}:{environ.get('SCRIPT_NAME', '')}{path_of(environ)}"
        return Edition(path, self.build, version, day)

    def _render(
        self, edition: Edition, environ: Environ, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Let Flask make the page; keep it when its view said so."""
        started: list[Any] = []

        def hold(status: str, headers: Headers, exc_info: Any = None) -> None:
            started[:] = [status, headers, exc_info]

        inner = {**environ, "REQUEST_METHOD": "GET"}
        chunks = self.app(inner, hold)
        status, headers, exc_info = started
        if not inner.get(KEEP) or is_personal(headers):
            start_response(status, headers, exc_info)
            return without_body(chunks) if environ["REQUEST_METHOD"] == "HEAD" else chunks
        page = page_of(headers, b"".join(chunks))
        without_body(chunks)
        self.store.keep(edition, page)
        return answer(page, environ, start_response)


def may_be_kept(environ: Environ) -> bool:
    """Tell whether the answer can be the same for everyone who is not logged in."""
    if environ["REQUEST_METHOD"] not in {"GET", "HEAD"} or environ.get("QUERY_STRING"):
        return False
    path = path_of(environ)
    if is_resident_path(path) or path.startswith("/static/"):
        return False
    cookies = environ.get("HTTP_COOKIE", "")
    names = {part.partition("=")[0].strip() for part in cookies.split(";")} if cookies else set()
    return not names & STAFF_COOKIES


def path_of(environ: Environ) -> str:
    return str(environ.get("PATH_INFO", ""))


def is_personal(headers: Headers) -> bool:
    """Tell whether an answer gives its visitor something that no other may get."""
    return any(name.lower() == "set-cookie" for name, _ in headers)


def without_body(chunks: Iterable[bytes]) -> Iterable[bytes]:
    """Let Flask end the request, and send nothing of it."""
    if hasattr(chunks, "close"):
        chunks.close()
    return []


def page_of(headers: Headers, body: bytes) -> KeptPage:
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    plain = [(name, value) for name, value in headers if name.lower() not in OWN_HEADERS]
    own = [*CACHING, ("ETag", etag), ("Content-Length", str(len(body)))]
    return KeptPage(etag, [*plain, *own], body)


def answer(page: KeptPage, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
    """Send the page, or only say that the visitor has it already."""
    if knows(environ.get("HTTP_IF_NONE_MATCH", ""), page.etag):
        headers = [pair for pair in page.headers if pair[0].lower() not in ABOUT_THE_BODY]
        start_response("304 Not Modified", headers)
        return []
    start_response("200 OK", page.headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [page.body]


def knows(header: str, etag: str) -> bool:
    """Tell whether If-None-Match names this page, as it is or as a proxy weakened it."""
    return header.strip() == "*" or etag in header


def build_of(settings: Settings) -> str:
    """Return a mark of everything but the database that decides how a page looks."""
    seen = hashlib.sha256(repr(_shown(settings)).encode())
    for file in _sources():
        state = file.stat()
        seen.update(f"{file}|{state.st_mtime_ns}|{state.st_size}\n".encode())
    return seen.hexdigest()[:16]


def _shown(settings: Settings) -> dict[str, Any]:
    secrets = {"secret_key", "pepper", "mail_server", "mail_port", "mail_from", "port"}
    return {name: value for name, value in asdict(settings).items() if name not in secrets}


def _sources() -> list[Path]:
    package = Path(__file__).resolve().parents[1]
    built = ROOT / "static" / "build" / "site.css"
    found = [*package.rglob("*.py"), *(ROOT / "templates").rglob("*.html"), built]
    return sorted(file for file in found if file.is_file())
