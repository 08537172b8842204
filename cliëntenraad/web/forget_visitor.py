"""Take from a request whatever says who asks, before any of our code or a library sees it.

What is not there cannot be logged, counted, stored or shown by mistake (design §6.1). A list of
what may stay: a proxy or a browser may invent a name tomorrow that nobody here has heard of.
"""

from collections.abc import Callable, Iterable
from typing import Any, Final

Environ = dict[str, Any]
#: What is asked for, with what, and how the answer may be packed. No language, no browser, no
#: address, no page that someone came from.
NEEDED: Final = frozenset(
    {
        *("REQUEST_METHOD", "SCRIPT_NAME", "PATH_INFO", "QUERY_STRING"),
        *("SERVER_NAME", "SERVER_PORT", "SERVER_PROTOCOL"),
        *("CONTENT_TYPE", "CONTENT_LENGTH"),
        *("HTTP_HOST", "HTTP_COOKIE", "HTTP_ACCEPT_ENCODING"),
        *("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_RANGE", "HTTP_IF_RANGE"),
    }
)
#: Of the server and of Flask itself: the body, the scheme, where errors go.
PARTS: Final = ("wsgi.", "flask.")


class ForgetVisitor:
    """WSGI middleware around everything else."""

    def __init__(self, app: Callable[..., Iterable[bytes]]) -> None:
        self.app = app

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        return self.app(without_visitor(environ), start_response)


def without_visitor(environ: Environ) -> Environ:
    """Return only what is needed to answer."""
    return {
        name: value for name, value in environ.items() if name in NEEDED or name.startswith(PARTS)
    }
