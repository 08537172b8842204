"""
Een bouwer bekijkt de huisstijl en ziet elk onderdeel in elke staat.

The layouts and macros are rendered without the rest of the site, so that a failure
here points at the template and nothing else.
"""

from pathlib import Path
from types import SimpleNamespace

import pytest
from flask import Flask, flash, render_template, render_template_string
from markupsafe import Markup

from cliëntenraad.kern import translation
from cliëntenraad.kern.markdown import plain_markdown
from cliëntenraad.overzichten.views import WORDS
from cliëntenraad.web import template_filters
from cliëntenraad.web.style_guide import style_guide_context
from tests.page import Page

ROOT = Path(__file__).resolve().parents[2]
LAYOUT = (
    "{% extends layout %}{% block title %}Vragen{% endblock %}"
    "{% block content %}<h1>Vragen</h1>{% endblock %}"
)
MENU = [
    SimpleNamespace(titel="Dossiers", url="/dossiers", actief=True),
    SimpleNamespace(titel="Overleggen", url="/overleggen", actief=False),
]


@pytest.fixture
def bare_app():
    """Only the templates: no database, no login, no menu of the real site."""
    app = Flask("face", root_path=str(ROOT))
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    app.secret_key = "test"
    for question in ("aankleding_van_site", "aankleding_van_gebruiker"):
        app.add_template_global(lambda: None, question)
    translation.register(app)
    app.add_template_global(
        lambda: Markup('<input type="hidden" name="csrf_token" value="x">'), "csrf_field"
    )
    template_filters.register(app)
    app.jinja_env.filters["plat"] = plain_markdown
    app.jinja_env.globals.update(WORDS)
    return app


@pytest.fixture
def show(bare_app):
    """Return a function that serves one template and opens it as a visitor."""

    def show_template(template: str, message: tuple[str, str] | None = None, **context) -> Page:
        def view() -> str:
            if message:
                flash(*message)
            render = render_template if template.endswith(".html") else render_template_string
            return render(template, asset_version="7", **context)

        bare_app.add_url_rule("/pagina", view_func=view)
        client = bare_app.test_client()
        client.set_cookie("sessie", "x")
        return Page(client.get("/pagina"))

    return show_template


def test_every_macro_keeps_the_rules_of_a_page(show):
    page = show("huisstijl.html", menu=MENU, voetmenu=MENU, voorbeeld=True, **style_guide_context())
    assert page.title == "Huisstijl – Cliëntenraad"
    assert "Dit is een voorbeeld." in page.text
    assert "Wachtwoord E" not in page.text


def test_a_wrong_field_is_named_in_the_summary_and_at_the_field(show):
    page = show("huisstijl.html", menu=MENU, **style_guide_context())
    assert page.link("Schrijf een titel op.") == "#fout-titel"
    assert page.link("Schrijf een vraag op.") == "#fout-vragen-0-tekst"
    assert 'aria-describedby="fout-verhaal-uitleg fout-verhaal-fout"' in page.html
    assert page.text.count("Fout: Kies een onderwerp.") == 1


def test_only_fields_that_may_stay_empty_say_so(show):
    page = show("huisstijl.html", menu=MENU, **style_guide_context())
    assert "E-mailadres (niet verplicht)" in page.text
    assert "Titel (niet verplicht)" not in page.text


def test_an_error_in_the_form_shows_in_the_title(show):
    page = show(LAYOUT, layout="layouts/public.html", form=style_guide_context()["fout"])
    assert page.title == "Fout: Vragen – Cliëntenraad"


def test_the_current_menu_item_is_marked(show):
    page = show(LAYOUT, layout="layouts/public.html", menu=MENU)
    assert page.html.count('aria-current="page"') == 1
    assert page.link("Overleggen") == "/overleggen"


def test_a_resident_page_has_no_name_and_no_menu_and_the_way_out_first(show):
    page = show(LAYOUT, layout="layouts/resident.html", menu=MENU)
    assert page.title == "Vragen"
    assert page.links[0] == ("Verlaat deze pagina", "/weg")
    assert "Dossiers" not in page.text
    assert "<nav" not in page.html


def test_the_workspace_shows_who_is_logged_in_and_logs_out_with_a_post(show):
    page = show(
        LAYOUT,
        layout="layouts/workspace.html",
        menu=MENU,
        gebruiker=SimpleNamespace(naam="Fatima El Amrani"),
    )
    assert "Ingelogd als Fatima El Amrani" in page.text
    assert page.form("/uitloggen").method == "post"


@pytest.mark.parametrize(("kind", "role"), [("error", "alert"), ("success", "status")])
def test_a_flashed_message_is_announced(show, kind, role):
    page = show(LAYOUT, message=("Bewaard.", kind), layout="layouts/public.html")
    assert "Bewaard." in page.text
    assert f'role="{role}"' in page.html


@pytest.mark.parametrize("layout", ["layouts/light.html", "layouts/resident.html"])
def test_an_error_page_says_what_to_do(show, layout):
    page = show(
        "errors/error.html",
        layout=layout,
        titel="Deze pagina bestaat niet",
        uitleg="Het adres klopt niet.",
        wat_nu=["Kijk of het adres goed is getypt."],
    )
    assert "Kijk of het adres goed is getypt." in page.text
