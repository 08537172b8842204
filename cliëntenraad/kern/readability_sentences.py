"""Dutch text to sentences, words and syllables, each with its place in the original."""

import re
from dataclasses import dataclass
from typing import Final

from cliëntenraad.kern.readability_text import Block, blocks


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LETTER: Final = r"[\w\u0300-\u036f]"
#: 1.000, d.w.z, e-mail, zo'n and en/of are one word each.
_WORD: Final = re.compile(rf"{_LETTER}+(?:[-'’./]{_LETTER}+|,(?=\d){_LETTER}+)*")
#: A possible end of a sentence. Also where the space after it was forgotten: "klaar.Toen".
_END: Final = re.compile(
    r"[.!?…]+(?P<quote>[\"'”’»)\]]*)(?:\s+|$)|(?<=[a-zà-ÿ]{3})[.!?](?=[A-Z][a-z])"
)
_BEFORE_LAST: Final = re.compile(r"[\s(\"'‘’“”]")
#: Not the end of a sentence, whatever follows.
_ABBREVIATIONS: Final = word_set(
    "aanh afb afd art artt bijl bijv blz ca cf dd dhr div dr drs evt excl fig gem hfdst incl ing"
    " inl ir jhr jkvr max med mej mevr mln mld mr mrd mw nr nrs prof ref resp st stb stcrt toel"
    " vb vgl zgn jan feb mrt apr jun jul aug sept sep okt nov dec"
)
#: Abbreviations that may stand at the end: a capital after them begins a sentence.
_CLOSING: Final = word_set("enz etc e.d e.a c.s jl a.s jr b.v n.v p.p")
#: Longest first: each is one syllable. A dotted letter begins a new one: cli-ën-ten.
_SYLLABLE: Final = re.compile(
    "aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu(?!m)|ui|ij|ei|ëi|au|ou|[aoe]y"
    "|[aeioyáàâäéèêëíìîïóòôöúùûü]|(?<!q)u"
)


@dataclass(frozen=True)
class Word:
    text: str
    begin: int
    end: int
    #: A comma or the like stands between this word and the next.
    pause: bool = False

    @property
    def key(self) -> str:
        """The word as a list knows it."""
        return self.text.casefold().replace("’", "'")


@dataclass(frozen=True)
class Sentence:
    """A sentence, heading or list item: its text as read, and its place in the original."""

    text: str
    begin: int
    end: int
    words: tuple[Word, ...]


def sentences(text: str) -> list[Sentence]:
    """Return the sentences of a Markdown text, in order; what holds no word is none."""
    return [sentence for block in blocks(text) for sentence in _sentences_of(block)]


def syllables(word: str) -> int:
    """Count the syllables of a Dutch word, by its vowels; at least one."""
    return max(1, len(_SYLLABLE.findall(word.casefold())))


def _sentences_of(block: Block) -> list[Sentence]:
    ends = [mark.end() for mark in _END.finditer(block.text) if _is_end(block.text, mark)]
    begins = [0, *ends]
    found = [_sentence(block, *part) for part in zip(begins, [*ends, len(block.text)], strict=True)]
    return [sentence for sentence in found if sentence]


def _is_end(text: str, mark: re.Match[str]) -> bool:
    following = text[mark.end() : mark.end() + 1]
    if mark["quote"] and following.islower():
        return False
    if "…" in mark[0] or ".." in mark[0]:
        return not following.islower()
    if "." not in mark[0]:
        return True
    # No abbreviation is longer, and a very long word is not read again for every dot.
    near = text[max(0, mark.start() - 30) : mark.start()]
    last = _BEFORE_LAST.split(near)[-1].casefold()
    if last in _CLOSING:
        return not following.islower()
    if last.isdigit():
        return not following.islower()
    return not (last in _ABBREVIATIONS or _is_initials(last))


def _is_initials(last: str) -> bool:
    """Say whether this is d.w.z, i.v.m or the J of J. Jansen; "u" is a word."""
    return last != "u" and all(len(part) == 1 and part.isalpha() for part in last.split("."))


def _sentence(block: Block, begin: int, end: int) -> Sentence | None:
    found = [match for match in _WORD.finditer(block.text, begin, end) if match[0].strip("_")]
    if not found:
        return None
    following = [*(match.start() for match in found[1:]), end]
    words = tuple(
        Word(match[0], *block.span(*match.span()), _has_pause(block.text, match.end(), after))
        for match, after in zip(found, following, strict=True)
    )
    shown = block.text[begin:end]
    begin += len(shown) - len(shown.lstrip())
    return Sentence(shown.strip(), *block.span(begin, begin + len(shown.strip())), words)


def _has_pause(text: str, begin: int, end: int) -> bool:
    return any(sign in ",;:()–—" for sign in text[begin:end])
