"""Als bewoner wil ik dat ook een fout van de site niets van mij opschrijft."""

import logging

import pytest
from sqlalchemy import text
from werkzeug.routing import Rule

from cliëntenraad.kern.db import db
from cliëntenraad.web.factory import create_app
from tests.conftest import test_settings

WORD = "kanariebloem"


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """The site with every page broken, each while it holds what someone typed."""
    folder = tmp_path_factory.mktemp("broken")
    app = create_app(test_settings(f"sqlite:///{folder / 'raad.sqlite'}", folder))

    def fail(**values: object) -> None:
        typed = {"tekst": WORD}
        raise ValueError(f"het verhaal van {WORD}", typed, values)

    def fail_in_the_database(**_values: object) -> None:
        db.session.execute(text("SELECT :tekst FROM nergens"), {"tekst": WORD})

    for endpoint in app.view_functions:
        app.view_functions[endpoint] = fail
    app.add_url_rule("/stuk", view_func=fail_in_the_database, methods=["GET", "POST"])
    return app


def address_of(rule: Rule) -> str:
    """Return an address of this rule that says the word wherever it may."""
    values = {
        name: 7 if rule._converters[name].regex.startswith("\\d") else WORD
        for name in rule.arguments
    }
    _, path = rule.build(values) or ("", rule.rule)
    return path


def test_a_fault_on_any_page_logs_its_place_and_no_word(broken, caplog, capfd):
    client = broken.test_client()
    rules = [rule for rule in broken.url_map.iter_rules() if rule.endpoint != "static"]
    with caplog.at_level(logging.DEBUG):
        for rule in rules:
            for method in rule.methods & {"GET", "POST"}:
                where = {"query_string": {"zoek": WORD}, "headers": {"Cookie": f"bezoek={WORD}"}}
                data = {"tekst": WORD, "code": WORD} if method == "POST" else None
                answer = client.open(address_of(rule), method=method, data=data, **where)
                assert answer.status_code >= 400, rule
                assert WORD not in answer.get_data(as_text=True), rule
    written = "".join(capfd.readouterr())

    assert len(caplog.records) > len(rules) / 2
    assert "ValueError" in caplog.text
    assert WORD not in caplog.text + written


def test_a_fault_of_the_database_says_neither_statement_nor_value(broken, caplog, capfd):
    with caplog.at_level(logging.DEBUG):
        answer = broken.test_client().post("/stuk", data={"tekst": WORD})

    assert answer.status_code in {500, 503}
    assert "OperationalError" in caplog.text
    assert WORD not in caplog.text + "".join(capfd.readouterr())
    assert "nergens" not in caplog.text
