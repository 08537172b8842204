"""Als bezoeker met een klein tegoed wil ik dat een pagina weinig kost, zonder dat iets lekt."""

import gzip

import pytest

from cliëntenraad.kern.db import db
from cliëntenraad.web.factory import create_app
from tests.conftest import test_settings

UNPACKS = {"Accept-Encoding": "gzip, br"}


def test_a_long_page_is_squeezed_for_who_can_unpack_it(sqlite_app):
    client = sqlite_app.test_client()
    plain, squeezed = client.get("/huisstijl"), client.get("/huisstijl", headers=UNPACKS)
    assert "Content-Encoding" not in plain.headers
    assert squeezed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(squeezed.data).startswith(b"<!doctype html>")
    assert len(squeezed.data) < len(plain.data) / 3
    assert int(squeezed.headers["Content-Length"]) == len(squeezed.data)


def test_the_length_tells_nothing(sqlite_app):
    client = sqlite_app.test_client()
    lengths = {len(client.get("/huisstijl", headers=UNPACKS).data) for _ in range(10)}
    assert len(lengths) > 1


@pytest.mark.parametrize("path", ["/mee", "/weg", "/robots.txt", "/gezond"])
def test_pages_of_residents_and_other_kinds_are_left_as_they_are(sqlite_app, path):
    response = sqlite_app.test_client().get(path, headers=UNPACKS)
    assert "Content-Encoding" not in response.headers


def test_a_kept_page_is_recognised_also_when_it_was_squeezed(app, tmp_path):
    url = app.config["SETTINGS"].database_url
    site = create_app(test_settings(url, tmp_path, keep_pages=True))
    client = site.test_client()
    first = client.get("/help/inwoners", headers=UNPACKS)
    again = client.get(
        "/help/inwoners", headers={**UNPACKS, "If-None-Match": str(first.headers["ETag"])}
    )
    assert first.headers["ETag"].startswith('W/"')
    assert again.status_code == 304
    site.wsgi_app.app.app.close()
    with site.app_context():
        db.engine.dispose()
