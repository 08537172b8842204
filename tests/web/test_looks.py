"""Als gemeente wil ik onze kleur zien op wat over ons gaat, en als inwoner nergens op mijn pad."""

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern.db import db
from cliëntenraad.raden import actions_huisstijl as actions
from cliëntenraad.raden.queries_huisstijl import aankleding_van_gemeenten
from cliëntenraad.raden.rules_huisstijl import Lettertype, stylesheet_address
from cliëntenraad.web.factory import create_app
from tests import pictures
from tests.conftest import test_settings
from tests.factories import NOW, give_role, make_account, make_dossier, make_gemeente, make_raad
from tests.factories_overzichten import make_advies, make_open_uitvraag, vaststellen

PAARS, GROEN = "#5a2d82", "#00695c"


def dress(gemeente, kleur=PAARS, logo=True):
    """Give a gemeente its looks; return what a page of it then holds."""
    actions.huisstijl_kiezen(gemeente, kleur, Lettertype.RUIM, door_id=None, now=NOW)
    if logo:
        actions.logo_plaatsen(gemeente, pictures.picture(), "Logo", door_id=None, now=NOW)
    return aankleding_van_gemeenten([gemeente.id])


@pytest.fixture
def raad(app):
    return make_raad()


def paths_of(raad) -> list[str]:
    dossier = make_dossier(raad)
    advies = make_advies(dossier)
    vaststellen(advies)
    return [
        f"/dossiers/{dossier.id}",
        f"/adviezen/{advies.id}",
        f"/uitvragen/{make_open_uitvraag(dossier).id}",
    ]


def test_pages_of_one_raad_wear_the_looks_of_its_gemeente(visitor, raad):
    own, other = dress(raad.gemeente), dress(make_gemeente(), GROEN)
    for path in paths_of(raad):
        html = visitor.open(path).html
        assert html.count(own.css) == html.count(own.logo) == 1, path
        assert other.css not in html
        assert html.index("site.css") < html.index(own.css)


def test_pages_of_a_gemeente_without_looks_ask_for_nothing(visitor, raad):
    dress(make_gemeente())
    for path in paths_of(raad):
        assert "/thema/" not in visitor.open(path).html, path


@pytest.mark.parametrize("path", ["/", "/dossiers", "/toezeggingen", "/over", "/inloggen"])
def test_pages_of_the_site_wear_looks_only_when_there_is_one_gemeente(visitor, raad, path):
    own = dress(raad.gemeente)
    assert own.css in visitor.open(path).html
    make_gemeente()
    assert "/thema/" not in visitor.open(path).html


@pytest.mark.parametrize("path", ["/mee", "/mee/code", "/weg", "/bestaat-niet"])
def test_a_resident_sees_no_colour_and_no_logo(visitor, raad, path):
    dress(raad.gemeente)
    html = visitor.open(path).html
    assert "/thema/" not in html
    assert "merk__logo" not in html


def test_the_whole_way_of_a_resident_is_neutral(visitor, raad):
    dress(raad.gemeente)
    uitvraag = make_open_uitvraag(make_dossier(raad))
    for path in (f"/mee/{uitvraag.id}", f"/mee/{uitvraag.id}/begin"):
        assert "/thema/" not in visitor.open(path).html


def test_the_workspace_wears_the_looks_of_the_account(log_in, raad):
    own = dress(raad.gemeente)
    dress(make_gemeente(), GROEN)
    for rol in (Rol.RAADSLID, Rol.BELEIDSMEDEWERKER):
        assert own.css in log_in(make_account(rol, raad)).open("/start").html
    assert "/thema/" not in log_in(make_account(Rol.BEHEERDER)).open("/beheer").html


def test_who_works_for_two_gemeenten_sees_neither(log_in, raad):
    account = make_account(Rol.RAADSLID, raad)
    dress(raad.gemeente)
    give_role(account, Rol.RAADSLID, make_raad())
    assert "/thema/" not in log_in(account).open("/start").html


def test_the_style_sheet_may_be_kept_for_good(visitor, raad):
    response = visitor.client.get(dress(raad.gemeente).css)
    assert response.mimetype == "text/css"
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in response.headers
    assert "violet-500:#5a2d82" in response.text


def test_a_style_sheet_of_another_release_is_given_but_not_kept(visitor, raad):
    address = dress(raad.gemeente).css
    response = visitor.client.get(address.rpartition("/")[0] + "/0123456789ab.css")
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "name",
    [
        "ff6600/noto",
        "zzz/noto",
        "5A2D82/noto",
        "5a2d82/comic",
        "gewoon/noto",
        "123/noto",
        "%7D/noto",
    ],
)
def test_no_style_sheet_for_what_nobody_can_have_chosen(sqlite_app, name):
    assert sqlite_app.test_client().get(f"/thema/{name}/0123456789ab.css").status_code == 404


def test_a_logo_is_only_ever_a_picture(visitor, raad):
    looks = dress(raad.gemeente)
    response = visitor.client.get(looks.logo)
    assert response.mimetype == "image/webp"
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in response.headers["Cache-Control"]
    assert response.data.startswith(b"RIFF")
    assert "Set-Cookie" not in response.headers


def test_a_logo_that_was_replaced_is_gone(visitor, raad):
    before = dress(raad.gemeente).logo
    actions.logo_plaatsen(raad.gemeente, pictures.picture(90, 90), "L", door_id=None, now=NOW)
    assert visitor.client.get(before).status_code == 404
    assert visitor.client.get("/thema/logo/9999/0123456789abcdef.webp").status_code == 404


def test_a_kept_page_shows_new_looks_at_once(app, raad, tmp_path):
    url = app.config["SETTINGS"].database_url
    site = create_app(test_settings(url, tmp_path, keep_pages=True))
    paths = ["/", *paths_of(raad)]
    old = {path: site.test_client().get(path).text for path in paths}
    try:
        for kleur in (PAARS, GROEN):
            own = dress(raad.gemeente, kleur, logo=False)
            for path in paths:
                assert "/thema/" not in old[path]
                assert own.css in site.test_client().get(path).text, path
        actions.huisstijl_wissen(raad.gemeente, door_id=None, now=NOW)
        for path in paths:
            assert site.test_client().get(path).text == old[path]
    finally:
        site.wsgi_app.app.app.close()
        with site.app_context():
            db.engine.dispose()


def test_the_address_says_all_that_is_in_the_sheet(sqlite_app):
    address = stylesheet_address(None, Lettertype.SCHREEF)
    text = sqlite_app.test_client().get(address).text
    assert "Georgia" in text
    assert "violet" not in text
