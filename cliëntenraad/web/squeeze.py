"""Send pages squeezed to browsers that can unpack them.

Where a page mixes a secret with what someone else may choose, the length of the squeezed page
could tell the secret bit by bit (BREACH). So pages of residents are never squeezed; the tokens
in the other pages change every second; and a name of random length makes every length differ.
"""

import gzip
import secrets
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any, Final

from cliëntenraad.accounts.sessions import is_resident_path

Headers = list[tuple[str, str]]
Environ = dict[str, Any]
#: Below this a page fits in a few packets as it is.
SMALLEST: Final = 4 * 1024
#: Slower levels win a few percent.
LEVEL: Final = 5
LONGEST_NAME: Final = 100
#: Of the body as it was before; made anew.
OLD: Final = {"content-length", "etag"}


class Squeeze:
    """WSGI middleware around the whole application."""

    def __init__(self, app: Callable[..., Iterable[bytes]]) -> None:
        self.app = app

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        if not may_be_squeezed(environ):
            return self.app(environ, start_response)
        started: list[Any] = []

        def hold(status: str, headers: Headers, exc_info: Any = None) -> None:
            started[:] = [status, headers, exc_info]

        chunks = self.app(environ, hold)
        status, headers, exc_info = started
        if not is_plain_page(headers):
            start_response(status, headers, exc_info)
            return chunks
        body = b"".join(chunks)
        if hasattr(chunks, "close"):
            chunks.close()
        if len(body) >= SMALLEST:
            body, headers = squeeze(body), with_mark(headers)
        kept = [(name, value) for name, value in headers if name.lower() != "content-length"]
        start_response(status, [*kept, ("Content-Length", str(len(body)))], exc_info)
        return [body]


def may_be_squeezed(environ: Environ) -> bool:
    """Tell whether this visitor can unpack, and the page is not one of a resident."""
    path = str(environ.get("PATH_INFO", ""))
    can_unpack = "gzip" in environ.get("HTTP_ACCEPT_ENCODING", "")
    return can_unpack and environ["REQUEST_METHOD"] == "GET" and not is_resident_path(path)


def is_plain_page(headers: Headers) -> bool:
    known = {name.lower(): value for name, value in headers}
    return known.get("content-type", "").startswith("text/html") and (
        "content-encoding" not in known
    )


def squeeze(body: bytes) -> bytes:
    name = "x" * secrets.randbelow(LONGEST_NAME)
    packed = BytesIO()
    with gzip.GzipFile(name, "wb", LEVEL, packed, mtime=0) as file:
        file.write(body)
    return packed.getvalue()


def with_mark(headers: Headers) -> Headers:
    """Say that it is squeezed; its ETag now means "the same page", not "the same bytes"."""
    etag = [(name, f"W/{value}") for name, value in headers if name.lower() == "etag"]
    kept = [(name, value) for name, value in headers if name.lower() not in OLD]
    return [*kept, *etag, ("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding")]
