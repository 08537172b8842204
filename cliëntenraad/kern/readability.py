"""How a Dutch text reads: its sentences, its words and one score.

A hint ("taalhulp, een aanwijzing"), never a score for B1: there is no open, tested measure of that.
"""

import re
from dataclasses import dataclass
from typing import Final

from cliëntenraad.kern.officialese import find_officialese
from cliëntenraad.kern.readability_passive import find_passives
from cliëntenraad.kern.readability_sentences import Word, sentences, syllables

MAX_WORDS: Final = 20
MAX_LETTERS: Final = 20
MAX_SYLLABLES: Final = 6
#: From this score a text reads like this; words for people, after Douma's scale.
_BANDS: Final = (
    (80, "makkelijk"),
    (70, "vrij makkelijk"),
    (60, "gewoon"),
    (50, "vrij moeilijk"),
    (30, "moeilijk"),
    (0, "heel moeilijk"),
)


@dataclass(frozen=True)
class Readability:
    """How a text reads. Shares run from 0 to 1; a text without words has no score."""

    words: int
    sentences: int
    longest: int
    score: int | None
    long_sentences: int
    passive_sentences: int
    long_words: int
    officialese: int

    @property
    def mean(self) -> float:
        """Words per sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def band(self) -> str:
        """The score in a plain Dutch word, empty without words."""
        return "" if self.score is None else next(b for low, b in _BANDS if self.score >= low)

    @property
    def share_long_sentences(self) -> float:
        return self.long_sentences / self.sentences if self.sentences else 0.0

    @property
    def share_passive(self) -> float:
        return self.passive_sentences / self.sentences if self.sentences else 0.0

    @property
    def share_long_words(self) -> float:
        return self.long_words / self.words if self.words else 0.0


def measure(text: str) -> Readability:
    """Measure a Markdown text as it is read."""
    found = sentences(text)
    words = [word for sentence in found for word in sentence.words]
    lengths = [len(sentence.words) for sentence in found]
    return Readability(
        words=len(words),
        sentences=len(found),
        longest=max(lengths, default=0),
        score=_flesch_douma(words, len(found)) if words else None,
        long_sentences=sum(length > MAX_WORDS for length in lengths),
        passive_sentences=sum(any(find_passives(sentence.words)) for sentence in found),
        long_words=sum(map(is_long, words)),
        officialese=sum(1 for sentence in found for _ in find_officialese(sentence.words)),
    )


def is_long(word: Word) -> bool:
    """Say whether a word is hard by its length; parts with a hyphen between count apart."""
    return any(
        len(part) > MAX_LETTERS or syllables(part) >= MAX_SYLLABLES
        for part in re.split("[-/]", word.text)
    )


def _flesch_douma(words: list[Word], sentence_count: int) -> int:
    """Return 206.84 - 77 x syllables per word - 0.93 x words per sentence, from 0 to 100."""
    per_word = sum(syllables(word.text) for word in words) / len(words)
    score = 206.84 - 77 * per_word - 0.93 * len(words) / sentence_count
    return round(min(100.0, max(0.0, score)))
