"""Wie weinig data heeft, krijgt de stijl van een pagina klein toegestuurd."""

import pytest

SHEETS = ["site.css", "bewoner.css"]


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_style_sheet_is_sent_squeezed_to_who_can_take_it(sqlite_app, sheet):
    client = sqlite_app.test_client()
    with client.get(f"/static/build/{sheet}") as plain:
        weight = len(plain.data)
    with client.get(f"/static/build/{sheet}", headers={"Accept-Encoding": "gzip"}) as squeezed:
        assert squeezed.headers["Content-Encoding"] == "gzip"
        assert "Accept-Encoding" in squeezed.headers["Vary"]
        assert len(squeezed.data) < weight / 5


def test_a_file_is_kept_by_the_browser_because_its_address_has_a_version(sqlite_app):
    client = sqlite_app.test_client()
    with client.get("/static/icon.svg") as icon:
        assert "max-age=2592000" in icon.headers["Cache-Control"]
    assert "/static/build/site.css?v=" in client.get("/").text
    assert "/static/build/bewoner.css?v=" in client.get("/mee").text


@pytest.mark.parametrize("path", ["/static/bestaat-niet.css", "/static/../app.py", "/static/"])
def test_what_is_not_there_gets_the_ordinary_page(sqlite_app, path):
    answer = sqlite_app.test_client().get(path)
    assert answer.status_code == 404
    assert "Cliëntenraad" in answer.text
