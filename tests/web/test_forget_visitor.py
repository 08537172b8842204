"""Als bewoner wil ik dat de site niet eens kan weten wie ik ben of waarmee ik kijk."""

import pytest
from flask import request

from cliëntenraad.web.factory import create_app
from tests.conftest import test_settings

TELLING = {
    "X-Forwarded-For": "203.0.113.77",
    "X-Real-IP": "203.0.113.77",
    "Forwarded": "for=203.0.113.77",
    "CF-Connecting-IP": "203.0.113.77",
    "True-Client-IP": "203.0.113.77",
    "X-Invented-Tomorrow": "203.0.113.77",
    "User-Agent": "Kanariebloem/5.0",
    "Sec-CH-UA-Model": "Kanariebloem",
    "Accept-Language": "kanariebloem",
    "Referer": "https://kanariebloem.test/brief",
    "From": "kanariebloem@voorbeeld.test",
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """Everything that our code can see of a request by this visitor."""
    folder = tmp_path_factory.mktemp("environ")
    app = create_app(test_settings(f"sqlite:///{folder / 'raad.sqlite'}", folder))

    @app.route("/gezien")
    def show():
        return {name: str(value) for name, value in request.environ.items()}

    here = {"REMOTE_ADDR": "203.0.113.77", "REMOTE_PORT": "54321", "REMOTE_HOST": "kanariebloem"}
    here["gunicorn.socket"] = "203.0.113.77"
    return app.test_client().get("/gezien", headers=TELLING, environ_overrides=here).json


def test_no_value_says_from_where_or_with_what_someone_asks(seen):
    values = " ".join(seen.values()).lower()
    assert "203.0.113.77" not in values
    assert "54321" not in values
    assert "kanariebloem" not in values


def test_what_is_asked_is_still_there(seen):
    assert seen["PATH_INFO"] == "/gezien"
    assert seen["HTTP_HOST"] == "localhost"
