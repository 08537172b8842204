"""The words of a text with their places, as the search for names reads them."""

import re
from typing import Final

from cliëntenraad.kern.personal_words import NO_NAMES, TITLES

TOKEN: Final = re.compile(
    r"(?:[^\W\d_]\.){1,6}(?![^\W\d_])|['’]t(?!\w)|[^\W\d_]{1,60}(?:['’-][^\W\d_]{1,60}){0,4}"
)
INITIALS: Final = re.compile(r"(?:[^\W\d_]\.){1,6}")
SENTENCE_END: Final = re.compile(r"[.!?\n:;]")
NEVER_A_NAME: Final = NO_NAMES | TITLES


class Token:
    """A word; a text of many pages has thousands, so what is asked often is kept."""

    __slots__ = ("begin", "end", "gap", "is_initials", "low", "may_be_name", "opens", "text")

    def __init__(self, text: str, begin: int, gap: str, opens: bool) -> None:
        self.text = text
        self.low = text.lower()
        self.begin = begin
        self.end = begin + len(text)
        #: What stands between this word and the one before it.
        self.gap = gap
        #: Whether a sentence begins here, so that a capital says nothing.
        self.opens = opens
        self.is_initials = text[0].isupper() and INITIALS.fullmatch(text) is not None
        self.may_be_name = self.is_capital and not self.is_initials and self.low not in NEVER_A_NAME

    @property
    def is_capital(self) -> bool:
        """Tell whether this is written as a name: one capital first, not an abbreviation."""
        return self.text[0].isupper() and len(self.text) > 1 and not self.text[:3].isupper()


def tokenize(text: str) -> list[Token]:
    tokens: list[Token] = []
    end = 0
    for match in TOKEN.finditer(text):
        gap = text[end : match.start()]
        opens = not tokens or (gap != " " and SENTENCE_END.search(gap) is not None)
        # The stop of an abbreviation ends no sentence.
        if tokens and gap.startswith(".") and "\n" not in gap and tokens[-1].low in TITLES:
            opens = False
        tokens.append(Token(match[0], match.start(), gap, opens))
        end = match.end()
    return tokens
