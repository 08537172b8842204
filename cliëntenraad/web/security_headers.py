"""Headers that every answer carries, error pages and static files included."""

from typing import Final

from flask import Flask, Response, g, request

from cliëntenraad.accounts.sessions import is_resident_path
from cliëntenraad.kern.access import KEEP

CSP: Final = "; ".join(
    [
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
    ]
)
#: For a page of the workspace with an editor: its script asks our own server for the taalhulp.
#: And for public pages that search engines read: they fetch /robots.txt from within (besluit 87).
OWN_SERVER_CSP: Final = f"{CSP}; connect-src 'self'"
HEADERS: Final = {
    "Content-Security-Policy": CSP,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
}


def register(app: Flask) -> None:
    """Put the headers on every answer of the app."""

    @app.after_request
    def add_headers(response: Response) -> Response:
        may_fetch = g.get("may_fetch") or request.environ.get(KEEP)
        if may_fetch and not is_resident_path(request.path):
            response.headers["Content-Security-Policy"] = OWN_SERVER_CSP
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if is_resident_path(request.path) or "Cache-Control" not in response.headers:
            response.headers["Cache-Control"] = "no-store"
        if is_resident_path(request.path):
            response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response
