"""Als bewoner die moeilijk leest wil ik op elke bladzijde korte zinnen en gewone woorden."""

from types import SimpleNamespace

import pytest
from flask import template_rendered

from cliëntenraad.kern.access import RESIDENT
from cliëntenraad.kern.officialese import find_officialese
from cliëntenraad.kern.readability_sentences import sentences
from cliëntenraad.web.errors import PAGES
from tests.architecture.source import ROOT
from tests.ervaringen.every_page import every_page
from tests.reading import read_blocks

MEAN, LONGEST = 12, 20
#: Fewer sentences than this have no mean worth looking at; the longest still counts.
ENOUGH = 5
#: One piece of each refusal and outcome, to see that the walk came past it.
STATES = [
    "Er is nu geen vragenlijst open",
    "Deze pagina is gesloten",
    "Kies waarover u wilt vertellen",
    "Dit formulier stond te lang open",
    "Begin opnieuw",
    "Dit had u net getypt",
    "Kies een antwoord uit de lijst",
    "Maak dit korter",
    "U schreef nog niets op",
    "Uw verhaal is te lang",
    "Uw code staat in uw verhaal",
    "Kijk dit nog even na",
    "Schrijf eerst uw code op",
    "Wij kregen niets van u",
    "Deze vragenlijst is gesloten",
    "Het is verstuurd",
    "Alle acht woorden zijn goed",
    "Woord 1 klopt niet",
    "Woord 8 mist",
    "Dit hoort er niet bij",
    "De sleutel van de raad is weg",
    "De raad raakte een sleutel kwijt",
    "Typ de acht woorden",
    "Een code heeft 8 woorden",
    "is geen woord van een code",
    "Wij vinden niets bij deze code",
    "Er komen te veel vragen",
    "Uw ervaring telt mee",
    "Wat de raad ermee doet",
    "Kies wat de raad met uw verhaal mag doen",
    "Uw keuze is veranderd",
    "Wilt u uw verhaal weghalen",
    "Uw verhaal is weg",
    "Wij vinden geen plan bij deze code",
    "Uw plan is weer op slot",
    "Dit zijn niet dezelfde woorden",
    "Uw plan heeft al twee codes",
    "Uw plan is vol",
    "Dit is samen te lang",
    "Dit is net in een ander venster veranderd",
    "Uw plan is nog leeg",
    "Wat u aan een raad gaf, blijft daar",
    "Zo doet u mee",
    "Dank aan iedereen",
]


@pytest.fixture(scope="module")
def walk(sqlite_app, clean_sqlite):
    """Every page a resident can meet, with the templates and endpoints that made them."""
    templates, endpoints, pages = set(), set(), []

    def note(app, template, context, **more):
        templates.add(template.name)
        endpoints.add(context["request"].endpoint if context.get("request") else None)

    with sqlite_app.app_context(), template_rendered.connected_to(note, sqlite_app):
        clean_sqlite()
        for page in every_page(sqlite_app):
            pages.append((page.title, [s for b in read_blocks(page.html) for s in sentences(b)]))
    return SimpleNamespace(templates=templates, endpoints=endpoints, pages=pages)


def texts_of_faults():
    texts = [text for p in PAGES.values() for text in (p.titel, p.uitleg, *p.wat_nu)]
    return [sentence for text in texts for sentence in sentences(text)]


def test_every_resident_page_is_walked(sqlite_app, walk):
    """A new route or template of residents fails here until every_page.py opens it."""
    marked = {
        endpoint
        for endpoint, view in sqlite_app.view_functions.items()
        if getattr(view, "audience", None) == RESIDENT
    }
    assert marked <= walk.endpoints
    for floor in ("ervaringen", "plannen"):
        files = (ROOT / "templates" / floor).glob("[!_]*.html")
        assert {f"{floor}/{file.name}" for file in files} <= walk.templates


def test_every_state_is_walked(walk):
    read = "\n".join(sentence.text for _, found in walk.pages for sentence in found)
    missing = [state for state in STATES if state not in read]
    assert not missing, missing


def test_sentences_are_short_on_every_page(walk):
    """Labels and buttons may not hide long sentences: those count by themselves as well."""
    for title, found in [*walk.pages, ("errors", texts_of_faults())]:
        assert mean(found) <= MEAN, title
        whole = [sentence for sentence in found if sentence.text.endswith((".", "?", "!"))]
        assert len(whole) < ENOUGH or mean(whole) <= MEAN, title


def mean(found):
    return sum(len(sentence.words) for sentence in found) / len(found)


def test_no_sentence_is_long(walk):
    found = [(title, s.text) for title, found in walk.pages for s in found if is_long(s)]
    assert {*found, *(("errors", s.text) for s in texts_of_faults() if is_long(s))} == set()


def is_long(sentence):
    return len(sentence.words) > LONGEST


def test_no_official_word_stands_on_any_page(walk):
    found = {
        (title, hit.words[0].text, sentence.text)
        for title, page in [*walk.pages, ("errors", texts_of_faults())]
        for sentence in page
        for hit in find_officialese(sentence.words)
    }
    assert found == set()
