"""Typed text, made fit to keep: one form, no invisible traps."""

import re
import unicodedata

#: Control signs except tab and line end; bidi overrides that can turn a line around; NUL.
INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufeff]")
SURROGATES = re.compile("[\ud800-\udfff]")
_MARK = "[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff]"
MARKS = re.compile(f"({_MARK}{{4}}){_MARK}+")


def without_traps(text: str) -> str:
    """Return the text without signs that no reader can see and no page may hold.

    A lone surrogate becomes U+FFFD: it cannot be typed by hand, and breaks databases.
    """
    return SURROGATES.sub("\ufffd", INVISIBLE.sub("", text))


def clean_text(text: str) -> str:
    """Return the text as it is kept: NFC, plain line ends, no traps, four marks a letter."""
    text = without_traps(text).replace("\r\n", "\n").replace("\r", "\n")
    return MARKS.sub(r"\1", unicodedata.normalize("NFC", text)).strip()


def shorten(text: str, longest: int) -> str:
    """Return the text on one line, cut between two words when it is too long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    words = cut.rpartition(" ")[0]
    # A single word of ninety letters has no gap to cut at.
    return f"{(words if len(words) > longest // 2 else cut).rstrip(' ,.:;–-')}…"
