"""Als beheerder wil ik de site de kleur en het logo van onze gemeente geven, en eerst zien hoe."""

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event
from cliëntenraad.kern.uploads import READ_AND_REFUSED
from cliëntenraad.raden.models_huisstijl import Huisstijl, Logoinhoud
from cliëntenraad.raden.rules_huisstijl import Lettertype, stylesheet_address
from tests import pictures
from tests.factories import make_account, make_gemeente, make_raad

PAARS = "#5a2d82"
MB = 1024 * 1024


@pytest.fixture
def gemeente(app):
    return make_gemeente(naam="Waterdam")


@pytest.fixture
def path(gemeente):
    return f"/beheer/gemeenten/{gemeente.id}/huisstijl"


@pytest.fixture
def beheerder(app, log_in):
    return log_in(make_account(Rol.BEHEERDER))


def choose(visitor, path, kleur=PAARS, button="Huisstijl bewaren", **more):
    return visitor.submit(path, action=path, button=button, kleur=kleur, **more)


def place(visitor, path, content, name="logo.png", **more):
    return visitor.submit(f"{path}/logo", bestand=(name, content), **more)


def stijlen():
    return db.session.query(Huisstijl).all()


def events() -> list[str]:
    return [event.soort for event in db.session.query(Event).order_by(Event.id)]


def test_a_beheerder_chooses_a_colour_and_a_typeface(beheerder, path, gemeente):
    page = choose(beheerder, path, "5A2D82", lettertype="schreef")

    (stijl,) = stijlen()
    assert (stijl.kleur, stijl.lettertype) == (PAARS, Lettertype.SCHREEF)
    assert "De huisstijl van Waterdam is bewaard." in page.text
    assert stylesheet_address(PAARS, Lettertype.SCHREEF) in page.html
    assert "huisstijl gekozen" in events()
    event = db.session.query(Event).filter_by(soort="huisstijl gekozen").one()
    assert (event.object_soort, event.object_id) == ("gemeente", gemeente.id)
    assert "Nu: #5a2d82, Georgia, zonder logo" in beheerder.open("/beheer").text


def test_looking_first_changes_nothing(beheerder, path):
    page = choose(beheerder, path, button="Voorbeeld bekijken", lettertype="ruim")

    assert stijlen() == []
    assert "Er is nog niets bewaard." in page.text
    assert stylesheet_address(PAARS, Lettertype.RUIM) in page.html
    assert f'value="{PAARS}"' in page.html
    assert "Tekst op een knop 4,5 op 1 Aa 9,8 op 1 Aa 8" in page.text
    assert "/thema/" not in beheerder.open(path).html


def test_a_colour_without_contrast_is_refused_in_place_with_what_was_measured(beheerder, path):
    page = choose(beheerder, path, "#f60", lettertype="schreef")

    assert (
        "Deze kleur heeft te weinig contrast met wit: 2,9 op 1. Nodig is 4,5 op 1."
        " Kies een donkerder kleur." in page.text
    )
    assert "2,9 op 1 Te weinig" in page.text
    assert 'value="#f60"' in page.html
    assert "/thema/" not in page.html
    assert stijlen() == []
    assert "huisstijl gekozen" not in events()


@pytest.mark.parametrize("kleur", ["rood", "#12345", "url(//evil.test)", "x" * 500])
def test_what_is_no_colour_is_told_how_to_write_one(beheerder, path, kleur):
    page = choose(beheerder, path, kleur)
    assert "zoals #125b7c." in page.text
    assert page.title.startswith("Fout:")
    assert stijlen() == []


def test_an_unknown_typeface_is_refused(beheerder, path):
    page = choose(beheerder, path, lettertype="comic")
    assert page.title.startswith("Fout:")
    assert stijlen() == []


def test_no_colour_and_the_ordinary_typeface_is_no_huisstijl(beheerder, path):
    choose(beheerder, path)
    choose(beheerder, path, "", lettertype="noto")
    assert stijlen() == []


def test_a_button_pressed_twice_makes_one_huisstijl(beheerder, path):
    page = beheerder.open(path)
    for _ in range(2):
        beheerder.submit_on(page, action=path, button="Huisstijl bewaren", kleur=PAARS)
    assert len(stijlen()) == 1


def test_a_logo_is_placed_replaced_and_taken_away(beheerder, path, gemeente):
    page = place(beheerder, path, pictures.picture(), alt="Gemeente Waterdam")
    assert "Het logo van Waterdam staat op de site." in page.text
    assert 'alt="Gemeente Waterdam"' in page.html
    first = stijlen()[0].logo_sha256
    place(beheerder, path, pictures.picture(300, 100), alt="Waterdam")
    assert stijlen()[0].logo_sha256 != first
    assert db.session.query(Logoinhoud).count() == 1

    page = beheerder.submit(f"{path}/logo/weghalen", action="weghalen")

    assert "Het logo is weggehaald." in page.text
    assert (stijlen(), db.session.query(Logoinhoud).all()) == ([], [])
    assert events()[-3:] == ["logo geplaatst", "logo geplaatst", "logo weggehaald"]


def test_the_words_for_the_logo_are_there_already(beheerder, path):
    assert 'value="Gemeente Waterdam"' in beheerder.open(f"{path}/logo").html


@pytest.mark.parametrize("name", pictures.BAD)
def test_a_bad_logo_is_refused_in_place_and_the_words_stay(beheerder, path, name):
    content, words = pictures.BAD[name]
    page = place(beheerder, path, content, alt="Onze gemeente")

    expected = "Kies een bestand" if not content else words
    assert page.status == 200
    assert expected in page.text or words in page.text
    assert 'value="Onze gemeente"' in page.html
    assert stijlen() == []


@pytest.mark.parametrize("size", [3 * MB, 20 * MB, 25 * MB])
def test_a_logo_that_is_too_large_is_refused_in_place(beheerder, path, size):
    page = place(beheerder, path, pictures.picture() + b"\0" * size, alt="Onze gemeente")
    assert page.status == 200
    assert "Dit bestand is groter dan 2 MB. Kies een kleiner bestand." in page.text
    assert 'value="Onze gemeente"' in page.html
    assert stijlen() == []


def test_a_file_beyond_all_measure_gets_the_page_that_says_so(beheerder, path):
    answer = beheerder.client.post(
        f"{path}/logo", environ_overrides={"CONTENT_LENGTH": str(READ_AND_REFUSED + 1)}
    )
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("alt", "words"), [("", "Schrijf op wat er op het logo staat"), ("a" * 121, "120 tekens")]
)
def test_a_logo_needs_words(beheerder, path, alt, words):
    page = place(beheerder, path, pictures.picture(), alt=alt)
    assert words in page.text
    assert stijlen() == []


def test_going_back_to_the_ordinary_colours_asks_first(beheerder, path):
    choose(beheerder, path)
    place(beheerder, path, pictures.picture())
    page = beheerder.open(f"{path}/wissen")
    assert "Wilt u terug naar de gewone kleuren?" in page.text
    assert len(stijlen()) == 1

    page = beheerder.submit(f"{path}/wissen", action="wissen")
    assert "De pagina’s hebben weer de gewone kleuren." in page.text
    assert (stijlen(), db.session.query(Logoinhoud).all()) == ([], [])

    page = beheerder.submit(f"{path}/wissen", action="wissen")
    assert "Deze gemeente heeft de gewone kleuren al." in page.text


@pytest.mark.parametrize("part", ["", "/logo", "/logo/weghalen", "/wissen"])
def test_only_a_beheerder_comes_here_and_only_for_a_gemeente_that_exists(
    app, visitor, beheerder, log_in, path, part
):
    assert beheerder.open(f"/beheer/gemeenten/9999{'/huisstijl'}{part}").status == 404
    raad = make_raad()
    for rol in (Rol.VOORZITTER, Rol.BELEIDSMEDEWERKER):
        assert log_in(make_account(rol, raad)).open(path + part).status == 403
    visitor.open(path + part)
    assert visitor.path == "/inloggen"
