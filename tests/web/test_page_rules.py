"""Each rule of tests/page_rules.py finds the mistake it is there for."""

import pytest
from werkzeug.test import TestResponse
from werkzeug.wrappers import Response

from tests.page import Page

GOOD = (
    '<!doctype html><html lang="nl"><head><meta charset="utf-8">'
    "<title>Dossiers – Cliëntenraad</title></head>"
    "<body><main><h1>Dossiers</h1>{}</main></body></html>"
)
TOKEN = '<input type="hidden" name="csrf_token" value="x">'


def respond(html: str, status: int = 200, mimetype: str = "text/html") -> TestResponse:
    response = Response(html, status, mimetype=mimetype)
    return TestResponse(response.iter_encoded(), response.status, response.headers, None)


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("<p>Tekst</div>", "not valid"),
        ("<h1>Nog een</h1>", "one <h1>"),
        ("<h3>Te diep</h3>", "skips"),
        ("<h2></h2>", "empty heading"),
        ('<p id="a">1</p><p id="a">2</p>', "only once"),
        ('<a href="#weg">Daar</a>', "not there"),
        ('<p aria-describedby="weg">x</p>', "not there"),
        ('<input name="titel">', "no label"),
        ('<label for="t"></label><input id="t" name="titel">', "no label"),
        ("<fieldset><p>Vraag</p></fieldset>", "legend"),
        ("<button></button>", "without text"),
        ('<a href="/x"></a>', "without text"),
        ('<img src="/x.png">', "without alt"),
        ('<p style="color:red">x</p>', "security policy"),
        ('<p onclick="x()">x</p>', "security policy"),
        ("<script>x()</script>", "security policy"),
        ('<script src="//elders.example/x.js"></script>', "another site"),
        ('<img alt="" src="https://elders.example/x.png">', "another site"),
        ('<form method="post" action="/x"></form>', "no csrf_token"),
        ("<p>Uiterlijk None</p>", "shows 'None'"),
        ("<p>{{ advies.titel }}</p>", "shows"),
    ],
)
def test_a_broken_rule_is_found(body, complaint):
    with pytest.raises(AssertionError, match=complaint):
        Page(respond(GOOD.format(body)))


@pytest.mark.parametrize(
    ("old", "new"), [('lang="nl"', 'lang="xx"'), ("Dossiers – Cliëntenraad", " – Cliëntenraad")]
)
def test_a_page_without_language_or_title_is_found(old, new):
    with pytest.raises(AssertionError):
        Page(respond(GOOD.format("").replace(old, new)))


def test_an_error_page_keeps_the_same_rules():
    with pytest.raises(AssertionError):
        Page(respond("<p>Niet gevonden</p>", status=404))


def test_a_redirect_or_another_kind_of_file_is_left_alone():
    assert Page(respond("Moved", status=302)).status == 302
    assert Page(respond('{"a": 1}', mimetype="application/json")).text == '{"a": 1}'


def test_a_good_page_tells_what_it_shows():
    body = '<ul><li>een</li><li>t<b>we</b>e</li></ul><a href="https://elders.example">Elders</a>'
    page = Page(respond(GOOD.format(f"{body}<p hidden>geheim</p>")))
    assert page.title == "Dossiers – Cliëntenraad"
    assert page.text == "Dossiers een twee Elders"
    assert page.link("Elders") == "https://elders.example"


def test_a_form_tells_what_a_browser_would_send():
    form = (
        f'<form method="post" action="/x">{TOKEN}'
        '<label>Titel <input name="titel" value="A"></label>'
        '<label><input type="checkbox" name="nee"> Nee</label>'
        '<label><input type="radio" name="soort" value="b" checked> B</label>'
        '<label>Wijk <select name="wijk"><option value="n">Noord</option></select></label>'
        '<label>Tekst <textarea name="tekst">Hoi</textarea></label><button>Ga</button></form>'
    )
    fields = Page(respond(GOOD.format(form))).form("/x").fields
    assert fields == {"csrf_token": "x", "titel": "A", "soort": "b", "wijk": "n", "tekst": "Hoi"}
