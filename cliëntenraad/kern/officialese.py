"""Words of offices and laws, and what to write instead."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cliëntenraad.kern.readability_sentences import Word


@dataclass(frozen=True)
class Officialese:
    """Words of one sentence that have a plainer twin."""

    words: tuple[Word, ...]
    instead: str


def _read_list() -> dict[tuple[str, ...], str]:
    """Return every form in officialese.tsv with its plain twin.

    A line holds the forms with commas between them, a tab, and what to write instead.
    """
    text = Path(__file__).with_name("officialese.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines())
    return {tuple(form.split()): instead for forms, instead in lines for form in forms.split(", ")}


INSTEAD: Final[Mapping[tuple[str, ...], str]] = _read_list()
_LONGEST: Final = max(map(len, INSTEAD))


def find_officialese(words: tuple[Word, ...]) -> Iterator[Officialese]:
    """Yield what stands in the list, the longest expression first, without overlap."""
    keys = [word.key for word in words]
    at = 0
    while at < len(keys):
        length = _length_at(keys, at)
        if length:
            instead = INSTEAD[tuple(keys[at : at + length])]
            yield Officialese(words[at : at + length], instead)
        at += length or 1


def _length_at(keys: list[str], at: int) -> int:
    for length in range(_LONGEST, 0, -1):
        if tuple(keys[at : at + length]) in INSTEAD and at + length <= len(keys):
            return length
    return 0
