"""
Als lid van een raad wil ik zien hoe mijn tekst eruitziet en wat moeilijk is,
zonder dat iemand anders mijn tekst kan lezen en zonder dat er iets van mij weg is.
"""

import re

import pytest
from sqlalchemy import inspect, text

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern.db import db
from cliëntenraad.kern.markdown import render_markdown
from tests.factories import make_account, make_dossier, make_raad

MOEILIJK = (
    "Met inachtneming van de regels wordt de aanvraag door ons afgewezen.\n\n- een\n- **twee**"
)


@pytest.fixture
def member(app, log_in):
    return log_in(make_account(Rol.SECRETARIS, make_raad()))


def rows_of_every_table() -> dict[str, int]:
    names = inspect(db.engine).get_table_names()
    return {n: db.session.scalar(text(f'SELECT count(*) FROM "{n}"')) for n in names}


def token(page) -> str:
    return re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page.html)[1]


def test_the_text_is_shown_as_it_will_look_with_what_is_hard_and_what_to_write(member):
    page = member.submit("/schrijfhulp", tekst=MOEILIJK)

    assert "<strong>twee</strong>" in page.html
    assert "<mark>Met inachtneming van</mark>" in page.html
    assert "Taalhulp: een aanwijzing" in page.text
    assert "Ambtelijk woord" in page.text
    assert "Schrijf liever" in page.text
    assert page.link("Naar de plek van aanwijzing 1") == "#hulp-tekst-plek-1"


def test_every_number_in_the_text_leads_to_its_remark_and_back(member):
    html = member.submit("/schrijfhulp", tekst=MOEILIJK).html
    places = set(re.findall(r'id="(hulp-tekst-[a-z]+-\d+)"', html))
    links = set(re.findall(r'href="#(hulp-tekst-[a-z]+-\d+)"', html))
    assert places == links
    assert len(places) >= 4


def test_an_easy_text_gets_no_remarks(member):
    page = member.submit("/schrijfhulp", tekst="Wij belden u. U was er niet.")
    assert "Wij vonden geen moeilijke plekken." in page.text


@pytest.mark.parametrize("evil", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>"])
def test_what_is_typed_is_cleaned_like_everywhere(member, evil):
    page = member.submit("/schrijfhulp", tekst=f"Hallo {evil} [x](javascript:alert(1))")
    shown = page.html.partition('class="editor__voorbeeld"')[2].partition("<h2>")[0]
    assert "Hallo" in shown
    assert not re.search("<script|<img|onerror|javascript:", shown)


def test_the_button_under_a_field_shows_that_field_and_no_other(app, log_in):
    raad = make_raad()
    dossier = make_dossier(raad)
    member = log_in(make_account(Rol.SECRETARIS, raad))
    form = member.open(f"/dossiers/{dossier.id}/adviezen/nieuw")
    sent = {"csrf_token": token(form), "inleiding": "Over **geld**.", "slot": "Tot ziens."}

    page = member.client.post("/schrijfhulp", data={**sent, "veld": "inleiding"}).text

    assert "Over <strong>geld</strong>." in page
    assert "Tot ziens." not in page
    assert "Uw tekst staat nog op het andere tabblad" in page


def test_the_script_gets_only_the_part_below_the_field(member):
    sent = {"csrf_token": token(member.open("/schrijfhulp")), "veld": "punt_3-motivering"}
    sent |= {"punt_3-motivering": MOEILIJK, "deel": "paneel"}
    part = member.client.post("/schrijfhulp", data=sent).text
    assert "<html" not in part
    assert 'id="hulp-punt_3-motivering-plek-1"' in part


def test_the_name_of_a_field_cannot_break_out_of_the_page(member):
    sent = {"csrf_token": token(member.open("/schrijfhulp")), "veld": '"><script>'}
    page = member.client.post("/schrijfhulp", data={**sent, '"><script>': MOEILIJK}).text
    assert "<script>" not in page
    assert 'id="hulp-plek-1"' in page


def test_a_text_that_is_too_long_stays_and_is_refused_in_words(member):
    page = member.submit("/schrijfhulp", tekst="Woord. " * 2900)
    assert "Maak de tekst korter: ten hoogste 20.000 tekens." in page.text
    assert "Taalhulp: een aanwijzing" not in page.text
    assert "Woord. Woord." in page.html


def test_an_empty_text_says_what_to_do(member):
    page = member.submit("/schrijfhulp", tekst=" \n ")
    assert "Typ eerst een tekst." in page.text


def test_whoever_is_not_logged_in_gets_no_help(visitor):
    response = visitor.client.post("/schrijfhulp", data={"tekst": MOEILIJK})
    assert response.status_code == 302
    assert response.location.startswith("/inloggen")


def test_a_forged_request_shows_nothing(member):
    page = member.client.post("/schrijfhulp", data={"veld": "inleiding", "inleiding": MOEILIJK})
    assert "Met inachtneming" not in page.text
    assert "Dit formulier stond te lang open." in page.text


@pytest.mark.parametrize("rol", list(Rol))
def test_every_role_may_use_it(app, log_in, rol):
    page = log_in(make_account(rol)).submit("/schrijfhulp", tekst="Dag. Hallo.")
    assert "Zo ziet uw tekst eruit" in page.text


def test_nothing_of_the_text_is_kept_anywhere(member, caplog):
    form = member.open("/schrijfhulp")
    before, kept = rows_of_every_table(), render_markdown.cache_info().currsize

    member.submit_on(form, tekst="Kanariebloem, met inachtneming van alles.")

    assert rows_of_every_table() == before
    assert render_markdown.cache_info().currsize == kept
    assert "Kanariebloem" not in caplog.text
