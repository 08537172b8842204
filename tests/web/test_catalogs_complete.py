"""Wie een taal kan kiezen, krijgt alles in die taal."""

import pytest

from cliëntenraad.kern.translation import TRANSLATED, read_translations
from cliëntenraad.web.catalogs import is_complete
from tests.web.test_catalogs import catalog_of

OWN_SIGNS = {"ar": ("\u0600", "\u06ff"), "uk": ("\u0400", "\u04ff")}


@pytest.mark.parametrize("locale", [language.locale for language in TRANSLATED])
def test_every_text_is_translated_in_every_plural_form_and_none_is_a_guess(locale):
    catalog = catalog_of(locale)
    assert [m.id for m in catalog if m.id and not is_complete(m, catalog)] == []


@pytest.mark.parametrize("locale", OWN_SIGNS)
def test_a_language_with_its_own_signs_uses_them_in_every_text(locale):
    first, last = OWN_SIGNS[locale]
    for message in catalog_of(locale):
        forms = message.string if message.pluralizable else (message.string,)
        assert not message.id or all(any(first <= s <= last for s in form) for form in forms)


@pytest.mark.parametrize("language", TRANSLATED, ids=lambda language: language.key)
@pytest.mark.parametrize("number", [0, 1, 2, 3, 5, 11, 21, 100, 102])
def test_no_number_falls_back_to_dutch(language, number):
    one = "Een code heeft 8 woorden. U typte 1 woord. Vul aan wat mist."
    many = "Een code heeft 8 woorden. U typte %(num)d woorden. Vul aan wat mist."
    shown = read_translations(language.locale).ungettext(one, many, number)
    assert shown not in {one, many} or language.tag == "nl"
