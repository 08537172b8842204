"""Read CSV as it really comes: any encoding, any of three signs between the columns."""

import csv
import io
from collections.abc import Callable, Iterator
from typing import Final

from cliëntenraad.invoer.reading_rows import Regel
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kern.text import clean_text

SIGNS: Final = (";", ",", "\t")
MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
CSV_NOTICE: Final = (
    "Dit bestand is niet opgeslagen als UTF-8. Kijk hieronder of letters als é en ë kloppen."
    " Zo niet, sla het bestand dan op als XLSX."
)
NOT_TEXT: Final = (
    "Dit is geen CSV of XLSX. Kies het bestand waarin u de ervaringen typte, en sla het zo nodig"
    " op als XLSX."
)


def decode(content: bytes) -> tuple[str, bool]:
    """Return the text, and whether its encoding is sure."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _decode(content, encoding), True
    if b"\0" in content[:200]:
        return _decode(content, "utf-16-le" if content[1:2] == b"\0" else "utf-16-be"), True
    try:
        return content.decode("utf-8"), True
    except UnicodeDecodeError:
        # What Windows writes in the Netherlands; Latin-1 is the same for every Dutch letter.
        return _decode(content, "cp1252"), False


def _decode(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise RuleViolation(NOT_TEXT) from None
    if "\0" in text:
        raise RuleViolation(NOT_TEXT)
    return text


def rows_of_csv(text: str, is_kolom: Callable[[str], bool]) -> Iterator[Regel]:
    """Yield the rows one by one, so that who asks can stop."""
    sign = max(SIGNS, key=lambda sign: _known_columns(text, sign, is_kolom))
    number = 0
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text), delimiter=sign, strict=True)):
            if number == 0 and [cell[:4] for cell in cells][:1] == ["sep="]:
                continue
            yield Regel(number + 1, tuple(clean_text(cell) for cell in cells))
    except csv.Error:
        raise RuleViolation(
            f"Rij {number + 2} is niet te lezen. Vaak staat er een aanhalingsteken te veel of te"
            " weinig. Sla het bestand op als XLSX en kies dat."
        ) from None


def _known_columns(text: str, sign: str, is_kolom: Callable[[str], bool]) -> int:
    """Count the columns that we know in the first rows, read with this sign between them."""
    found = 0
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text), delimiter=sign)):
            found = max(found, sum(is_kolom(clean_text(cell)) for cell in cells))
            if number == 2:
                break
    except csv.Error:
        return found
    return found
