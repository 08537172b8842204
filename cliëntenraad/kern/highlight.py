"""Markdown as it will look, with passages marked and numbered.

A passage is known by its place in the Markdown, and must be marked in the HTML that comes of it.
So signs that nobody types go in at both ends before the text is converted, and turn into marks
afterwards: whatever the text does, the HTML around them has been cleaned by then.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from cliëntenraad.kern.markdown import convert

#: Private-use letters of Unicode; one for the begin and one for the end of each passage.
FIRST: Final = 0xE000
MOST: Final = 3000
SIGN: Final = re.compile("[\ue000-\uf8ff]")
TAG: Final = re.compile("(<[^>]*>)")


@dataclass(frozen=True)
class Passage:
    """`text[begin:end]`, marked strongly when it is a word, lightly when it is more."""

    begin: int
    end: int
    is_word: bool


@dataclass(frozen=True)
class Highlighted:
    """The HTML, and the numbers of the passages that can be found in it."""

    html: Markup
    numbers: frozenset[int]


def highlight(text: str, passages: Sequence[Passage], prefix: str, kop: int) -> Highlighted:
    """Return the text as HTML. Passage n ends in a link to `#<prefix>-aanwijzing-<n>`.

    `prefix` keeps ids apart on a page with several texts: letters, digits and hyphens.
    """
    shown = passages[:MOST]
    html = str(convert(_with_signs(SIGN.sub("\ufffd", text), shown), kop))
    marks = _Marks(shown, prefix)
    parts = [marks.tag(p) if p.startswith("<") else marks.text(p) for p in TAG.split(html)]
    # Cleaned by `convert`; what is added holds numbers and the prefix only.
    return Highlighted(Markup("".join(parts)), frozenset(marks.numbers))  # noqa: S704


def _with_signs(text: str, passages: Sequence[Passage]) -> str:
    signs = []
    for index, passage in enumerate(passages):
        # Inside out at the end of two passages, outside in at the begin.
        signs.append((passage.begin, 1, -passage.end, chr(FIRST + index)))
        signs.append((passage.end, 0, -passage.begin, chr(FIRST + MOST + index)))
    for place, _, _, sign in sorted(signs, reverse=True):
        text = text[:place] + sign + text[place:]
    return text


class _Marks:
    """Turns the signs into marks, piece by piece, and knows which passages are open."""

    def __init__(self, passages: Sequence[Passage], prefix: str) -> None:
        self.passages, self.prefix = passages, prefix
        self.numbers: set[int] = set()
        self.open: list[int] = []
        self.in_link = False
        self.waiting = ""

    def tag(self, tag: str) -> str:
        """Pass a tag on. A number waits for the end of a link: no link stands in another."""
        if tag.startswith("<a "):
            self.in_link = True
        elif tag == "</a>":
            self.in_link, waiting, self.waiting = False, self.waiting, ""
            return tag + waiting
        return SIGN.sub("", tag)

    def text(self, text: str) -> str:
        """Mark a piece of text between two tags."""
        done, place = [], 0
        for match in SIGN.finditer(text):
            done.append(self._mark(text[place : match.start()]))
            place = match.end()
            index = ord(match[0]) - FIRST
            if index < MOST:
                self.open.append(index)
            elif index - MOST in self.open:
                self.open.remove(index - MOST)
                done.append(self._number(index - MOST + 1))
        return "".join([*done, self._mark(text[place:])])

    def _mark(self, piece: str) -> str:
        if not piece.strip() or not self.open:
            return piece
        is_word = any(self.passages[index].is_word for index in self.open)
        return f"<mark>{piece}</mark>" if is_word else f'<mark class="zin">{piece}</mark>'

    def _number(self, number: int) -> str:
        self.numbers.add(number)
        link = (
            f'<sup class="aanwijzing"><a id="{self.prefix}-plek-{number}"'
            f' href="#{self.prefix}-aanwijzing-{number}"'
            f' aria-label="Aanwijzing {number}">{number}</a></sup>'
        )
        if not self.in_link:
            return link
        self.waiting += link
        return ""
