"""Keep the .po files equal to the texts in the code: `make translations`."""

from typing import Any, Final

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from cliëntenraad.kern.settings import ROOT
from cliëntenraad.kern.translation import DOMAIN, TRANSLATED, catalog_path

SOURCES: Final = {"cliëntenraad": "python", "templates": "jinja2"}
KEYWORDS: Final[dict[str, Any]] = {
    "_": None,
    "gettext": None,
    "lazy_gettext": None,
    "to_translate": None,
    "ngettext": (1, 2),
}
ABOUT: Final[dict[str, Any]] = {
    "project": "Cliëntenraad",
    "version": "1",
    "msgid_bugs_address": "",
    "last_translator": "",
    "language_team": "",
    "fuzzy": False,
}
HEADER: Final = "# %s\n# Licence: EUPL-1.2, as the rest of this project."


def extract_texts(locale: str | None = None) -> Catalog:
    """Return every text that residents see, as it stands in the code now."""
    catalog = Catalog(locale=locale, domain=DOMAIN, charset="utf-8", fuzzy=False)
    for folder, kind in SOURCES.items():
        suffix = "*.py" if kind == "python" else "*.html"
        found = extract_from_dir(
            ROOT / folder,
            method_map=[(f"**/{suffix}", kind), (suffix, kind)],
            options_map={f"**/{suffix}": {"trimmed": "true"}},
            keywords=KEYWORDS,
            comment_tags=("Translators:",),
            strip_comment_tags=True,
        )
        for file, _line, message, comments, context in found:
            place = [(f"{folder}/{file}", 0)]
            catalog.add(message, locations=place, auto_comments=comments, context=context)
    return catalog


def update_catalog(locale: str, name: str) -> Catalog:
    """Write the .po file of one language anew: kept translations, new texts empty."""
    file = catalog_path(locale)
    catalog = Catalog(locale=locale, domain=DOMAIN, charset="utf-8", **ABOUT)
    if file.is_file():
        with file.open("rb") as source:
            catalog = read_po(source, locale=locale, domain=DOMAIN)
    catalog.update(extract_texts(), no_fuzzy_matching=True, update_creation_date=False)
    catalog.obsolete.clear()
    catalog.header_comment = HEADER % name
    catalog.fuzzy = False
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as target:
        write_po(target, catalog, sort_by_file=True, width=100, include_lineno=False)
    return catalog


@click.command("vertalingen")
def vertalingen_command() -> None:
    """Breng de vertalingen bij de tijd, en zeg wat er nog mist."""
    for language in TRANSLATED:
        catalog = update_catalog(language.locale, language.name)
        missing = sum(1 for message in catalog if message.id and not is_complete(message, catalog))
        click.echo(f"{language.locale}: {len(catalog)} teksten, {missing} nog te vertalen")


def is_complete(message: Any, catalog: Catalog) -> bool:
    """Tell whether a text is translated, in as many plural forms as its language has."""
    forms = message.string if message.pluralizable else (message.string,)
    expected = catalog.num_plurals if message.pluralizable else 1
    return not message.fuzzy and len(forms) == expected and all(forms)
