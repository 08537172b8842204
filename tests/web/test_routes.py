"""Every address says for whom it is, and nobody else gets in."""

import re

import pytest

from cliëntenraad.accounts.rules import Permission
from cliëntenraad.kern.access import PUBLIC, RESIDENT
from cliëntenraad.kern.settings import Zone
from cliëntenraad.web.factory import create_app
from tests.conftest import test_settings
from tests.factories import make_account
from tests.visitor import Visitor

BY_DESIGN = {"/", "/dossiers", "/adviezen/<id:advies_id>", "/mee", "/inloggen", "/weg"}


def audience(app, rule) -> str | None:
    return getattr(app.view_functions[rule.endpoint], "audience", None)


def rules_of(app) -> list:
    return [rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]


def test_every_route_is_public_resident_or_asks_a_named_permission(sqlite_app):
    known = {PUBLIC, RESIDENT, *Permission}
    unmarked = [r.rule for r in rules_of(sqlite_app) if audience(sqlite_app, r) not in known]
    assert unmarked == []


def test_the_addresses_that_stay_are_there(sqlite_app):
    assert {rule.rule for rule in rules_of(sqlite_app)} >= BY_DESIGN | {"/gezond", "/gereed"}


def test_only_the_resident_zone_has_resident_addresses(sqlite_app):
    resident = {r.rule for r in rules_of(sqlite_app) if audience(sqlite_app, r) == RESIDENT}
    assert resident
    assert {rule.split("/")[1] for rule in resident} == {"mee", "weg"}


def test_the_resident_zone_alone_has_no_staff_pages(tmp_path):
    app = create_app(
        test_settings(f"sqlite:///{tmp_path / 'raad.sqlite'}", tmp_path, zone=Zone.BEWONERS)
    )
    assert {audience(app, rule) for rule in rules_of(app)} <= {PUBLIC, RESIDENT}
    assert "/inloggen" not in {rule.rule for rule in rules_of(app)}


def addresses(app, wanted) -> list[tuple[str, str]]:
    """Each address with plausible ids, and the method that its view takes."""
    return [
        (re.sub(r"<[^>]+>", "1", rule.rule), "GET" if "GET" in rule.methods else "POST")
        for rule in rules_of(app)
        if audience(app, rule) in wanted
    ]


def test_whoever_is_not_logged_in_is_sent_to_log_in_from_every_staff_page(sqlite_app):
    client = sqlite_app.test_client()
    for path, method in addresses(sqlite_app, set(Permission)):
        response = client.open(path, method=method)
        assert response.status_code == 302, path
        assert response.location.startswith("/inloggen"), path


@pytest.mark.parametrize("path", ["/dossiers/99999999999999", "/adviezen/0x1", "/raden/-1"])
def test_an_impossible_id_is_a_page_that_does_not_exist(app, path):
    assert Visitor(app).open(path).status == 404


def test_an_account_without_any_role_gets_nowhere(app, log_in):
    nobody = log_in(make_account(None))
    for path, method in addresses(app, set(Permission)):
        response = nobody.client.open(path, method=method)
        assert response.status_code in {403, 404}, path
