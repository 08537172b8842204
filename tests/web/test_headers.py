"""Every answer carries the headers that keep a visitor safe, error pages and files included."""

import pytest

from cliëntenraad.web.security_headers import HEADERS

PATHS = ["/", "/inloggen", "/mee", "/bestaat-niet", "/static/build/site.css", "/start"]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_has_every_header(sqlite_app, path):
    with sqlite_app.test_client().get(path) as response:
        for name, value in HEADERS.items():
            # A public page without a form may also ask our own server (test_editor.py).
            sent = (response.headers.get(name) or "").removesuffix("; connect-src 'self'")
            assert sent == value, f"{path}: {name}"


def test_the_policy_allows_nothing_inline_and_nobody_else():
    policy = HEADERS["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "data:" not in policy
    assert "http" not in policy
    assert policy.startswith("default-src 'none'")


@pytest.mark.parametrize("path", ["/mee", "/weg"])
def test_a_resident_page_is_kept_nowhere_and_found_nowhere(sqlite_app, path):
    response = sqlite_app.test_client().get(path)
    assert response.headers["Cache-Control"] == "no-store"
    assert "noindex" in response.headers["X-Robots-Tag"]


@pytest.mark.parametrize("path", ["/", "/dossiers", "/toezeggingen", "/over"])
def test_a_public_page_leaves_no_cookie(app, path):
    assert "Set-Cookie" not in app.test_client().get(path).headers
