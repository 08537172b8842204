"""What the site says about a passage that looks like personal data. It warns and never blocks."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from cliëntenraad.kern.personal import Found, Soort, find_personal
from cliëntenraad.kern.rules import to_translate
from cliëntenraad.kern.text import shorten

#: A page full of warnings is read by nobody.
MOST_SHOWN: Final = 10
LONGEST_PASSAGE: Final = 60
WORDS: Final = {
    Soort.EMAIL: to_translate("Dit lijkt een e-mailadres. Haal het weg."),
    Soort.URL: to_translate("Dit lijkt de pagina van een persoon. Haal het adres weg."),
    Soort.IBAN: to_translate("Dit lijkt een rekeningnummer. Haal het weg."),
    Soort.KLANTNR: to_translate("Dit lijkt een nummer van een persoon of zaak. Haal het weg."),
    Soort.TEL: to_translate("Dit lijkt een telefoonnummer. Haal het weg."),
    Soort.BSN: to_translate("Dit lijkt een BSN. Haal het weg."),
    Soort.GEBDATUM: to_translate(
        "Dit lijkt een geboortedatum. Schrijf liever ongeveer hoe oud iemand is."
    ),
    Soort.KENTEKEN: to_translate("Dit lijkt een kenteken. Haal het weg."),
    Soort.ADRES: to_translate("Dit lijkt een adres. Schrijf liever: in mijn straat."),
    Soort.POSTCODE: to_translate("Dit lijkt een postcode. Haal hem weg."),
    Soort.LEEFTIJD: to_translate(
        "Dit lijkt een leeftijd. Schrijf liever: een kind, of een oudere man."
    ),
    Soort.NAAM: to_translate(
        "Dit lijkt een naam. Schrijf liever wie het is: mijn kind, of mijn klantmanager."
    ),
}


@dataclass(frozen=True)
class Hint:
    """A passage, and what to write instead."""

    passage: str
    words: str


@dataclass(frozen=True)
class Hints:
    """What to show. `more` says that there is more than is shown."""

    shown: tuple[Hint, ...]
    more: bool

    def __bool__(self) -> bool:
        return bool(self.shown)


NO_HINTS: Final = Hints((), False)


def hints_for(text: str, left: Collection[str] = ()) -> Hints:
    """Return what to say of a text, except of the passages whose marks are in `left`."""
    passages: dict[str, Hint] = {}
    for found in find_personal(text):
        passage = text[found.begin : found.end]
        if (sign := mark(passage)) not in left:
            passages.setdefault(sign, _hint(found, passage))
    hints = tuple(passages.values())
    return Hints(hints[:MOST_SHOWN], len(hints) > MOST_SHOWN)


def marks_of(text: str) -> set[str]:
    """Return a short mark for each passage, to know it again without keeping it."""
    return {mark(text[found.begin : found.end]) for found in find_personal(text)}


def mark(passage: str) -> str:
    plain = " ".join(passage.casefold().split())
    return hashlib.blake2s(plain.encode(), digest_size=4).hexdigest()


def _hint(found: Found, passage: str) -> Hint:
    return Hint(shorten(passage, LONGEST_PASSAGE), WORDS[found.soort])
