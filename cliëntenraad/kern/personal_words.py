"""The words by which a sentence shows that a name comes, and the words that are no name."""

from functools import cache
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent


def _read_lists() -> dict[str, frozenset[str]]:
    lists: dict[str, set[str]] = {}
    for line in (_FOLDER / "naamwoorden.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, _, words = line.partition("\t")
            lists.setdefault(name, set()).update(words.split())
    return {name: frozenset(words) for name, words in lists.items()}


_LISTS: Final = _read_lists()

#: Before a family name. Also without a capital behind it.
TITLES: Final = _LISTS["titles"]
#: Before a name: what someone is to the writer.
ROLES: Final = _LISTS["roles"]
#: These stand before a whole name when someone did something: "ik sprak met …".
BEFORE_PERSON: Final = _LISTS["before_person"]
#: What a person does, right behind the name.
DOINGS: Final = _LISTS["doings"]
#: Inside a name, between the given name and the family name or before the latter.
LINKS: Final = _LISTS["links"]
#: The end of a letter; the name of the writer comes after it.
CLOSINGS: Final = _LISTS["closings"]
#: With a capital in the middle of a sentence, and yet no name of a person.
NO_NAMES: Final = _LISTS["no_names"]
#: Behind these a word with a capital is a place or a thing, not a person.
NO_PERSON_AFTER: Final = _LISTS["no_person_after"]
#: A word of a name that ends on one of these makes it the name of an organisation.
ORGANISATION: Final = tuple(sorted(_LISTS["organisation"]))


@cache
def given_names() -> tuple[frozenset[str], frozenset[str]]:
    """Return the names that are nothing else, and those that are a word as well."""
    sure: set[str] = set()
    words: set[str] = set()
    for line in (_FOLDER / "voornamen.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            (words if line.startswith("?") else sure).update(line.removeprefix("?").split())
    return frozenset(sure - words), frozenset(words)
