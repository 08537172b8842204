"""Styles, scripts, letters and pictures: sent squeezed where the build squeezed them."""

from pathlib import Path
from typing import Final
from wsgiref.headers import Headers

from flask import Flask
from whitenoise import WhiteNoise

from cliëntenraad.kern.settings import ROOT
from cliëntenraad.web.security_headers import HEADERS

FOLDER: Final = Path(ROOT) / "static"
#: Pages link to them with a version, so that a browser never shows an old one.
MONTH: Final = 30 * 24 * 60 * 60


def asset_version() -> str:
    """Return what stands behind `?v=`: other as soon as any file is."""
    return str(max((int(path.stat().st_mtime) for path in FOLDER.rglob("*.*")), default=0))


def register(app: Flask) -> None:
    """Answer `/static/` before Flask sees it; what is not there gets Flask's own 404."""
    files = WhiteNoise(
        app.wsgi_app,
        root=FOLDER,
        prefix="static",
        max_age=MONTH,
        allow_all_origins=False,
        add_headers_function=_add_headers,
    )
    setattr(app, "wsgi_app", files)  # noqa: B010  (Flask's own way; mypy sees a method)


def _add_headers(headers: Headers, path: str, url: str) -> None:
    for name, value in HEADERS.items():
        headers[name] = value
