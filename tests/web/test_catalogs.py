"""Wat een bewoner leest, is in elke taal compleet en klopt met de tekst in de code."""

import re

import pytest
from babel.messages.pofile import read_po

from cliëntenraad.kern.translation import CATALOGS, TRANSLATED, catalog_path, read_translations
from cliëntenraad.web.catalogs import extract_texts, is_complete

LOCALES = [language.locale for language in TRANSLATED]
locales = pytest.mark.parametrize("locale", LOCALES)
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")


def catalog_of(locale):
    with catalog_path(locale).open("rb") as file:
        return read_po(file, locale=locale)


def messages_of(locale):
    return [message for message in catalog_of(locale) if message.id]


def texts(message):
    """Return the Dutch forms and the translated forms."""
    if message.pluralizable:
        return list(message.id), list(message.string)
    return [message.id], [message.string]


@locales
def test_a_catalog_has_exactly_the_texts_of_the_code(locale):
    """When this fails: `make translations`, and translate what is new."""
    in_code = {str(message.id) for message in extract_texts() if message.id}
    assert {str(message.id) for message in messages_of(locale)} == in_code


def test_every_folder_of_catalogs_is_a_language_that_can_be_chosen():
    assert sorted(folder.name for folder in CATALOGS.iterdir()) == sorted(LOCALES)


@locales
def test_a_translation_keeps_every_placeholder(locale):
    for message in messages_of(locale):
        dutch, translated = texts(message)
        wanted = sorted(PLACEHOLDER.findall(dutch[-1]))
        for text in filter(None, translated):
            found = sorted(PLACEHOLDER.findall(text))
            # A plural form for one thing may say the number in words.
            assert found == wanted or (message.pluralizable and not found), text
            assert "%" not in PLACEHOLDER.sub("", text), text


@locales
def test_a_translation_holds_no_markup_and_no_loose_space(locale):
    for message in messages_of(locale):
        for text in filter(None, texts(message)[1]):
            assert not re.search(r"[<>{}]", text), text
            assert text == text.strip(), text


@pytest.mark.parametrize("locale", ["en"])
def test_a_missing_translation_shows_in_dutch(locale, monkeypatch, tmp_path):
    monkeypatch.setattr("cliëntenraad.kern.translation.CATALOGS", tmp_path)
    assert read_translations(locale).ugettext("Uw verhaal") == "Uw verhaal"


def test_an_unfinished_plural_is_seen():
    catalog = catalog_of("pl")
    message = next(message for message in catalog if message.pluralizable)
    message.string = ("jedno", "dwa", "")
    assert not is_complete(message, catalog)
    message.string = ("jedno", "dwa", "pięć")
    assert is_complete(message, catalog)
