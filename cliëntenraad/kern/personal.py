"""Find what looks like personal data in Dutch text: a hint to who writes it, no promise.

Numbers and addresses by rules of our own, always. Names by rules of our own too, and
with the optional package `deduce` also by its lists. Nothing is kept, logged or counted.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cliëntenraad.kern import personal_numbers as numbers
from cliëntenraad.kern import personal_places as places
from cliëntenraad.kern.personal_lists import listed_names
from cliëntenraad.kern.personal_names import names, plausible
from cliëntenraad.kern.personal_numbers import Span


class Soort(StrEnum):
    """The kinds, as the command prints them."""

    EMAIL = "EMAIL"
    URL = "URL"
    IBAN = "IBAN"
    KLANTNR = "KLANTNR"
    TEL = "TEL"
    BSN = "BSN"
    GEBDATUM = "GEBDATUM"
    KENTEKEN = "KENTEKEN"
    ADRES = "ADRES"
    POSTCODE = "POSTCODE"
    LEEFTIJD = "LEEFTIJD"
    NAAM = "NAAM"


@dataclass(frozen=True)
class Found:
    """A passage, by its place in the text."""

    soort: Soort
    begin: int
    end: int


#: In this order: of two that overlap, the earlier kind stays. Names come last of all.
FINDERS: Final[dict[Soort, Callable[[str], Iterator[Span]]]] = {
    Soort.EMAIL: numbers.emails,
    Soort.URL: numbers.pages,
    Soort.IBAN: numbers.ibans,
    Soort.KLANTNR: numbers.case_numbers,
    Soort.TEL: numbers.phones,
    Soort.BSN: numbers.bsns,
    Soort.GEBDATUM: places.birthdays,
    Soort.KENTEKEN: numbers.plates,
    Soort.ADRES: places.streets,
    Soort.POSTCODE: places.postcodes,
    Soort.LEEFTIJD: places.ages,
}
#: What a name ends on when it was cut off: "Truus van (Sumatrastraat 8)".
LOOSE_END: Final = re.compile(
    r"(?:(?:^|[\s,(]{1,3})(?:van|de|der|den|het|in|op|uit|aan|-)){0,3}[\s,(]{0,3}$"
)


def find_personal(text: str) -> list[Found]:
    """Return what looks like personal data, in the order of the text, without overlap."""
    taken = bytearray(len(text))
    found: list[Found] = []
    for soort, finder in FINDERS.items():
        for begin, end in finder(text):
            if not any(taken[begin:end]):
                taken[begin:end] = b"\x01" * (end - begin)
                found.append(Found(soort, begin, end))
    found += [Found(Soort.NAAM, *span) for span in _names(text, taken)]
    return sorted(found, key=lambda one: one.begin)


def _names(text: str, taken: bytearray) -> Iterator[Span]:
    """Yield what the rules and the lists say is a name, as far as nothing else stands there."""
    for begin, end in joined([*names(text), *plausible(text, listed_names(text))]):
        first_taken = taken.find(1, begin, end)
        if first_taken == -1:
            yield begin, end
        elif rest := LOOSE_END.sub("", text[begin:first_taken]):
            yield begin, begin + len(rest)


def joined(spans: list[Span]) -> list[Span]:
    """Return the spans in order, those that overlap as one."""
    result: list[Span] = []
    for begin, end in sorted(spans):
        if result and begin < result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((begin, end))
    return result
