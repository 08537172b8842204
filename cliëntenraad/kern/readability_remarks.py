"""What is hard in a Dutch text, where it stands, and what to write instead: hints, no verdict."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from cliëntenraad.kern.officialese import find_officialese
from cliëntenraad.kern.readability import MAX_WORDS, is_long
from cliëntenraad.kern.readability_passive import find_passives
from cliëntenraad.kern.readability_sentences import Sentence, sentences, word_set

_NOT: Final = word_set("niet geen nooit")
_UN: Final = re.compile("on.{3,30}(?:baar|ig|lijk|zaam|terecht|juist|waar)(?:e|er)?|zonder")
_PASSIVE: Final = (
    "Hier staat niet meteen wie het doet. Zeg wie het doet, bijvoorbeeld: ‘de gemeente …’."
)


class RemarkKind(StrEnum):
    LONG_SENTENCE = "lange zin"
    PASSIVE = "lijdende zin"
    OFFICIALESE = "ambtelijk woord"
    LONG_WORD = "lang woord"
    DOUBLE_NEGATION = "dubbele ontkenning"


@dataclass(frozen=True)
class Remark:
    """What is hard, where it stands (`text[begin:end] == passage`), and what to do, in Dutch."""

    kind: RemarkKind
    begin: int
    end: int
    passage: str
    hint: str


def remarks(text: str) -> list[Remark]:
    """Return what is hard in a Markdown text, in the order in which it stands there."""
    found: list[Remark] = []
    seen: set[str] = set()
    for sentence in sentences(text):
        for kind, begin, end, hint in [*_in_sentence(sentence), *_long_words(sentence, seen)]:
            found.append(Remark(kind, begin, end, text[begin:end], hint))
    return sorted(found, key=lambda remark: (remark.begin, -remark.end))


_Place = tuple[RemarkKind, int, int, str]


def _in_sentence(sentence: Sentence) -> Iterator[_Place]:
    words = sentence.words
    if len(words) > MAX_WORDS:
        hint = f"Deze zin heeft {len(words)} woorden. {_cut(len(words))}"
        yield RemarkKind.LONG_SENTENCE, sentence.begin, sentence.end, hint
    for first, last in find_passives(words):
        yield RemarkKind.PASSIVE, words[first].begin, words[last].end, _PASSIVE
    for hit in find_officialese(words):
        hint = f"Schrijf liever: {hit.instead}."
        yield RemarkKind.OFFICIALESE, hit.words[0].begin, hit.words[-1].end, hint
    for one, other in pairwise(words):
        if one.key in _NOT and _UN.fullmatch(other.key):
            hint = "Twee keer ‘niet’ leest lastig. Zeg het in één keer: wat is het wel?"
            yield RemarkKind.DOUBLE_NEGATION, one.begin, other.end, hint


def _cut(length: int) -> str:
    if length <= 2 * MAX_WORDS:
        return "Maak er twee zinnen van."
    return "Maak er meer zinnen van. Zeg in elke zin één ding."


def _long_words(sentence: Sentence, seen: set[str]) -> Iterator[_Place]:
    """Point at a long word once: explained at its first place, it may stay."""
    for word in sentence.words:
        if word.key not in seen and is_long(word):
            seen.add(word.key)
            hint = "Dit woord is lang. Leg het uit of kies een korter woord."
            yield RemarkKind.LONG_WORD, word.begin, word.end, hint
