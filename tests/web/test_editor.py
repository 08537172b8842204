"""Als lid wil ik hulp bij het schrijven; als bewoner wil ik dat er niets van mij achterblijft."""

from contextvars import Context

import pytest
from wtforms import TextAreaField

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.adviezen import forms as adviezen
from cliëntenraad.analyses import forms as analyses
from cliëntenraad.dossiers import forms as dossiers
from cliëntenraad.dossiers import forms_aanvraag, forms_stukken
from cliëntenraad.ervaringen import forms as ervaringen
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.markdown_field import MarkdownField
from cliëntenraad.kluis import forms as kluis
from cliëntenraad.plannen import forms as plannen
from cliëntenraad.reacties import forms as reacties
from cliëntenraad.toezeggingen import forms as toezeggingen
from cliëntenraad.uitvragen import forms as uitvragen
from cliëntenraad.web.security_headers import CSP, OWN_SERVER_CSP
from tests.factories import make_account, make_dossier, make_raad
from tests.visitor import Visitor

MODULES = [
    *(adviezen, analyses, dossiers, forms_aanvraag, forms_stukken, ervaringen),
    *(kluis, reacties, toezeggingen, uitvragen),
]
#: Leans on stories that were read, so the browser may keep nothing of it.
NEVER_KEPT = {"BevindingForm.tekst", "TerugkoppelForm.gehoord", "ConclusieForm.conclusie"}


def fields() -> dict[str, tuple[type, bool]]:
    """Every field of these forms: its kind, and whether the browser keeps what is typed."""
    return {
        f"{form.__name__}.{name}": (field.field_class, field.kwargs.get("keep", False))
        for module in MODULES
        for form in vars(module).values()
        if isinstance(form, type) and issubclass(form, BaseForm)
        for name, field in vars(form).items()
        if hasattr(field, "field_class")
    }


def policy(client, path) -> str:
    """The policy of a page, opened in a context of its own, as a server would."""
    return Context().run(client.get, path).headers["Content-Security-Policy"]


@pytest.fixture
def member(app, log_in):
    return log_in(make_account(Rol.SECRETARIS, make_raad()))


def test_a_text_that_leans_on_stories_has_an_editor_but_is_never_kept():
    known = fields()
    for name in NEVER_KEPT:
        assert known[name] == (MarkdownField, False), name


def test_what_comes_from_an_opened_story_or_a_secret_has_no_editor_at_all():
    known = fields()
    for name in ("SchoonForm.geschoonde_tekst", "CitaatForm.fragment"):
        assert known[name][0] is TextAreaField, name
    assert not [
        name
        for floor in (ervaringen, plannen, kluis)
        for form in vars(floor).values()
        if isinstance(form, type) and issubclass(form, BaseForm)
        for name, field in vars(form).items()
        if getattr(field, "field_class", None) is MarkdownField
    ]


def test_a_text_is_kept_only_when_the_form_says_so(app, log_in):
    raad = make_raad()
    member = log_in(make_account(Rol.SECRETARIS, raad))
    assert "data-bewaren" in member.open(f"/raden/{raad.id}/dossiers/nieuw").html
    assert "data-bewaren" not in member.open("/schrijfhulp").html


def test_only_a_page_with_an_editor_or_for_search_engines_may_ask_our_own_server(member):
    assert policy(member.client, "/schrijfhulp") == OWN_SERVER_CSP
    assert OWN_SERVER_CSP.removeprefix(CSP) == "; connect-src 'self'"
    for path in ("/", "/dossiers", "/over"):
        assert policy(member.client, path) == OWN_SERVER_CSP, path
    for path in ("/start", "/inloggen", "/huisstijl", "/mee", "/weg"):
        assert policy(member.client, path) == CSP, path


def test_only_a_page_with_an_editor_loads_it(member):
    assert "js/editor.js" in member.open("/schrijfhulp").html
    for path in ("/start", "/huisstijl", "/mee"):
        html = member.open(path).html
        assert "editor.js" not in html, path
        assert "bewaren.js" not in html, path
        assert "markdown-toolbar" not in html, path


def test_each_account_keeps_under_a_name_that_does_not_tell_who(app, log_in):
    raad = make_raad()
    one, other = make_account(Rol.SECRETARIS, raad), make_account(Rol.RAADSLID, raad)
    names = set()
    for account in (one, other):
        html = log_in(account).open("/start").html
        name = html.partition('data-bewaarsleutel="')[2].partition('"')[0]
        assert len(name) == 24
        assert account.email not in html.partition("<main")[0]
        names.add(name)
    assert len(names) == 2


def test_the_enter_key_in_a_line_above_presses_the_button_that_saves(app, log_in):
    raad = make_raad()
    member = log_in(make_account(Rol.SECRETARIS, raad))
    html = member.open(f"/dossiers/{make_dossier(raad).id}/adviezen/nieuw").html
    form = html.partition("<main")[2].partition("<form")[2]
    first = form.partition("<button")[2].partition(">")[0]
    assert "formaction" not in first
    assert 'type="submit"' in first


def test_a_public_page_shows_the_summary_as_it_was_marked_up(app):
    dossier = make_dossier(samenvatting="Over **geld**.")
    assert "Over <strong>geld</strong>." in Visitor(app).open(f"/dossiers/{dossier.id}").html
