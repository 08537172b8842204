"""Geen pagina ontsnapt aan de keuring: de lijst van adressen is het begin."""

from tests.keuring.collecting import NO_PAGE, Collector

#: Forms that a person presses and cannot fill in wrong, or that need what the example never has.
NEVER_WRONG = {
    "/uitloggen": "only a button, on every page; too late it does nothing",
    "/raden/<id:raad_id>/kluis/sluiten": "only a button; too late it does nothing",
    "/uitvragen/<id:uitvraag_id>/ronde-maken": "only a button; it leads back to its page",
    "/vervolgvragen/<id:vervolgvraag_id>/vrijgeven": "only a button; it leads back to its page",
    "/uitvragen/<id:uitvraag_id>/vragen/<id:vraag_id>/omhoog": "only a button",
    "/adviezen/<id:advies_id>/punten/<id:punt_id>/verplaatsen": "only a button",
}


def test_every_route_with_a_page_was_collected(collection, sqlite_app):
    wanted = Collector(sqlite_app, collection).all_rules()
    assert wanted - collection.rules() == set()


def test_every_route_that_is_no_page_is_still_there(sqlite_app):
    assert set(NO_PAGE) <= {rule.rule for rule in sqlite_app.url_map.iter_rules()}


def test_every_form_was_sent_wrong_or_too_late(collection):
    wanted = collection.forms - set(NEVER_WRONG) - {""}
    assert wanted - collection.rules("fout", "verlopen") == set()


def test_every_state_was_collected(collection):
    states = {"leeg", "gevuld", "fout", "verlopen", "lang"}
    codes = {400, 403, 404, 405, 410, 413, 429, 500, 503}
    assert {page.state for page in collection.pages} >= states | {f"fout {c}" for c in codes}
