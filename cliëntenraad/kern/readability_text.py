"""A text as it is read: without Markdown, in blocks, every letter with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

#: Quote marks, list marks and heading marks at the start of a line.
_LEAD: Final = re.compile(r"[ \t]*(?:>[ \t]?)*((?:[-*+•–] |\d{1,3}[.)] |#{1,6} )?)[ \t]*")
#: What a line under a heading, a line across the page or the line in a table consists of.
_RULE: Final = "-=*_:| \t\r"
#: What disappears when Markdown becomes a page, and addresses: nobody reads those as words.
_UNREAD: Final = re.compile(
    r"\]\([^\s()]*(?: \"[^\"()\n]*\")?\)"  # the address behind a link
    r"|</?[a-zA-Z][^<>\n]*>|(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)]"
    r"|[*`~\[\]\\\u00ad\u200b\ufeff]|(?<!\w)_+|(?<!_)_++(?!\w)"
)
#: Shorter lines than this were ended on purpose; longer ones may be wrapped by a mail program.
_SHORT_LINE: Final = 50


@dataclass(frozen=True)
class Block:
    """A paragraph, heading or list item. `places` says where each letter stands in the original."""

    text: str
    places: tuple[int, ...]

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """Return where this part of the block stands in the original text."""
        return self.places[begin], self.places[end - 1] + 1


def blocks(text: str) -> Iterator[Block]:
    """Yield what is read, block by block; tables and addresses are left out."""
    part: list[tuple[int, str]] = []
    for begin, line, starts_anew in _lines(text):
        if part and (starts_anew or not line.strip() or _ends_on_purpose(part[-1][1], line)):
            yield _block(part)
            part = []
        if line.strip():
            part.append((begin, line))
    if part:
        yield _block(part)


def _lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """Yield each line without its marks, where it begins, and whether it begins a new block.

    What is no text (a table, a line across) is yielded empty.
    """
    lines = text.split("\n")
    place, in_table = 0, False
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        in_table = "|" in line and (in_table or _is_table_rule(following))
        if in_table or not line.strip(_RULE):
            yield place, "", True
        else:
            lead = _LEAD.match(line)
            marks = lead.end() if lead else 0
            yield place + marks, line[marks:], bool(lead and lead[1])
            if lead and lead[1].startswith("#"):
                yield place, "", True
        place += len(line) + 1


def _is_table_rule(line: str) -> bool:
    return "|" in line and "-" in line and not line.strip(_RULE)


def _ends_on_purpose(line: str, following: str) -> bool:
    """Say whether the writer ended this line: a hard break, or short before a new beginning."""
    begins = following[:1].isupper() or following[:1].isdigit()
    return line.endswith("  ") or (len(line) < _SHORT_LINE and begins)


def _block(part: list[tuple[int, str]]) -> Block:
    signs: list[str] = []
    places: list[int] = []
    for begin, line in part:
        unread = 0
        for match in _UNREAD.finditer(line):
            signs.extend(line[unread : match.start()])
            places.extend(range(begin + unread, begin + match.start()))
            unread = match.end()
        signs.extend([*line[unread:], " "])
        places.extend(range(begin + unread, begin + len(line) + 1))
    return Block("".join(signs), tuple(places))
