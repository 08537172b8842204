"""Als bezoeker wil ik bij een fout lezen wat ik kan doen, en mag niets van mij in het logboek."""

import logging

import pytest
from flask import abort

from cliëntenraad.web.errors import PAGES
from cliëntenraad.web.factory import create_app
from tests.conftest import test_settings
from tests.page import Page


@pytest.fixture(scope="module")
def faulty_app(tmp_path_factory):
    """The site with pages that go wrong on purpose."""
    folder = tmp_path_factory.mktemp("faulty")
    app = create_app(test_settings(f"sqlite:///{folder / 'raad.sqlite'}", folder))

    @app.route("/fout/<int:code>")
    def stop(code):
        abort(code)

    @app.route("/kapot", methods=["GET", "POST"])
    def break_down():
        raise ValueError("het verhaal van Kanariebloem")

    return app


@pytest.mark.parametrize("code", sorted(PAGES))
def test_each_error_has_a_page_in_plain_dutch_that_says_what_to_do(faulty_app, code):
    page = Page(faulty_app.test_client().get(f"/fout/{code}"))

    assert page.status == code
    assert str(PAGES[code].titel) in page.text
    assert "Wat kunt u nu doen?" in page.text


def test_an_unexpected_fault_logs_the_place_and_nothing_that_was_typed(faulty_app, caplog):
    with caplog.at_level(logging.DEBUG):
        page = Page(faulty_app.test_client().post("/kapot", data={"tekst": "Kanariebloem"}))

    assert page.status == 500
    assert "Kanariebloem" not in caplog.text
    assert "ValueError" in caplog.text
