"""Wie een advies of een uitvraag afdrukt, krijgt een brief: zonder knoppen, menu's en voet."""

import re

import pytest

from tests.browser import walk

NEVER_ON_PAPER = "nav, button, .knoplink, .voet, .uitloggen, .nl-skip-link, .weg"

#: Every text that is on the paper, and not only in the page.
SHOWN_TEXTS = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    const shown = parentElement.checkVisibility({ checkVisibilityCSS: true });
    if (shown && data.trim()) found.push(data.trim());
  }
  return found;
}"""


@pytest.fixture
def site(sqlite_site) -> str:
    """What is printed is the same on either database."""
    return sqlite_site


@pytest.fixture
def reader(arrive):
    reader = arrive()
    reader.page.emulate_media(media="print")
    return reader


@pytest.mark.parametrize("path", ["/adviezen/1", "/uitvragen/1", "/dossiers/1", "/toezeggingen"])
def test_a_printed_page_holds_the_text_and_nothing_to_press(reader, path):
    reader.goes_to(path)
    shown = reader.page.locator(NEVER_ON_PAPER).evaluate_all(
        "found => found.filter(e => e.checkVisibility()).map(e => e.outerHTML)"
    )
    assert shown == []
    assert len(reader.page.locator("main").inner_text()) > 200


def test_the_printed_advies_says_from_whom_to_whom_and_when(reader):
    reader.goes_to("/adviezen/1")
    for word in ["Van", "Aan", "Datum", "Kenmerk", "Onderwerp", "Wat wij adviseren"]:
        reader.sees(word)


def test_what_is_folded_on_the_screen_is_on_the_paper(reader):
    reader.goes_to("/mee")
    folded = reader.page.locator("details").first
    assert folded.locator("li").first.is_visible()


def test_the_printed_code_card_names_neither_site_nor_subject(arrive):
    bewoner = arrive(width=320)
    code = walk.comes_to_the_code(bewoner)
    bewoner.page.emulate_media(media="print")
    shown = bewoner.page.evaluate(SHOWN_TEXTS)
    assert " ".join(shown) == code
    assert len(re.findall(rb"/Type ?/Page\b", bewoner.page.pdf())) == 1
