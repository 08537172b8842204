"""Other languages for what a resident sees. The only file that knows Flask-Babel.

The language stands in the address (`?taal=ar`) and nowhere else: no cookie, no
session, no header of the browser. Staff pages are Dutch, whatever the address says.
Catalogs are read from their .po file on first use, so nothing has to be compiled.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask import Flask, g, has_request_context, request
from flask_babel import Babel, Domain, get_locale, gettext, lazy_gettext, ngettext, refresh
from markupsafe import Markup

__all__ = ["gettext", "lazy_gettext", "ngettext"]

PARAMETER: Final = "taal"
CATALOGS: Final = Path(__file__).resolve().parents[1] / "vertalingen"
DOMAIN: Final = "messages"


@dataclass(frozen=True)
class Language:
    """`key` stands in the address, `locale` is the folder, `tag` is for <html lang>."""

    key: str
    locale: str
    tag: str
    name: str
    #: As staff read it.
    dutch_name: str
    direction: str = "ltr"


#: The language in which everything is written first.
SOURCE: Final = Language("nl", "nl", "nl", "Nederlands", "Nederlands")
LANGUAGES: Final = (
    SOURCE,
    Language("eenvoudig", "nl@eenvoudig", "nl", "Makkelijk Nederlands", "Makkelijk Nederlands"),
    Language("en", "en", "en", "English", "Engels"),
    Language("ar", "ar", "ar", "العربية", "Arabisch", "rtl"),
    Language("uk", "uk", "uk", "Українська", "Oekraïens"),
    Language("tr", "tr", "tr", "Türkçe", "Turks"),
    Language("pl", "pl", "pl", "Polski", "Pools"),
)
TRANSLATED: Final = LANGUAGES[1:]
_BY_KEY: Final = {language.key: language for language in LANGUAGES}


class PoDomain(Domain):
    """Translations straight from the .po files: no compiled copy that can be out of date."""

    def get_translations(self) -> NullTranslations:
        locale = str(get_locale() or SOURCE.locale)
        if locale not in self.cache:
            self.cache[locale] = read_translations(locale)
        return self.cache[locale]


class PoBabel(Babel):
    @cached_property
    def domain_instance(self) -> Domain:
        return PoDomain()


def read_translations(locale: str) -> NullTranslations:
    """Return the finished translations of one locale; what is missing shows in Dutch."""
    file = catalog_path(locale)
    if locale == SOURCE.locale or not file.is_file():
        return NullTranslations()
    with file.open("rb") as source:
        catalog = read_po(source, locale=locale)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return Translations(compiled, DOMAIN)


def catalog_path(locale: str) -> Path:
    return CATALOGS / locale / "LC_MESSAGES" / f"{DOMAIN}.po"


def current_language() -> Language:
    """Return the language of this page; Dutch outside the resident pages."""
    return _BY_KEY.get(_asked(), SOURCE)


def find_translated(key: str) -> Language | None:
    """Return the language with this key, if texts can be translated into it."""
    return next((language for language in TRANSLATED if language.key == key), None)


def is_unknown_language() -> bool:
    """Tell whether the address asks for a language that we do not have."""
    return bool(_asked()) and _asked() not in _BY_KEY


def is_in_dutch() -> bool:
    return current_language().tag == SOURCE.tag


def in_language(path: str) -> str:
    """Return an address of the resident pages in the language that is being read."""
    language = current_language()
    return path if language is SOURCE else f"{path}?{PARAMETER}={language.key}"


def dutch(text: str) -> str:
    """Return text of the raad, marked as Dutch and left to right where the page is not."""
    if is_in_dutch():
        return text
    return Markup('<span lang="nl" dir="ltr">{}</span>').format(text)


def format_day(day: date) -> str:
    """Return a date in full, in the language of the page."""
    return format_date(day, "long", locale=current_language().locale)


def register(app: Flask) -> None:
    """Make `_()` and the rest known to the templates, and choose the language per request."""
    PoBabel(app, default_locale=SOURCE.locale, locale_selector=lambda: current_language().locale)
    app.before_request(refresh)
    app.jinja_env.filters["dutch"] = dutch
    app.jinja_env.globals.update(
        language=current_language,
        languages=LANGUAGES,
        in_language=in_language,
        is_in_dutch=is_in_dutch,
        is_unknown_language=is_unknown_language,
        is_resident_page=lambda: bool(g.get("is_resident_visit")) and not is_unknown_language(),
    )


def _asked() -> str:
    if not has_request_context() or not g.get("is_resident_visit"):
        return ""
    return request.args.get(PARAMETER, "")
