"""Typed text, made fit to keep: one form, no invisible traps."""

import re
import unicodedata

#: Control signs except tab and line end; bidi overrides that can turn a line around; NUL.
INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufeff]")
SURROGATES = re.compile("[\ud800-\udfff]")
_MARK = "[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff]"
MARKS = re.compile(f"({_MARK}{{4}}){_MARK}+")


def clean_text(text: str) -> str:
    """Return the text in NFC with `\\n` line ends, without signs that no reader can see.

    A lone surrogate becomes U+FFFD and at most four marks stay on a letter:
    neither can be typed by hand, and both break databases or screens.
    """
    text = SURROGATES.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = MARKS.sub(r"\1", unicodedata.normalize("NFC", INVISIBLE.sub("", text)))
    return text.strip()
