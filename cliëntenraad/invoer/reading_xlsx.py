"""Read an XLSX file: looked into in memory, never unpacked to a disk, no formula believed."""

import io
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from cliëntenraad.dossiers import rules_archives as archives
from cliëntenraad.invoer.reading_rows import Regel
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kern.text import clean_text

#: The sheet that is read, and the one that explains the choices.
BLAD: Final = "Ervaringen"
UITLEG: Final = "Uitleg"
LARGEST_UNPACKED: Final = 40 * 1024 * 1024
MOST_COLUMNS: Final = 200
#: To see whether another sheet is empty.
GLANCE: Final = 1000
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLSX_MAIN: Final = f"{XLSX}.main+xml".encode()
MERGED: Final = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z0-9:]{2,20})"')
RETURN: Final = re.compile("_x000[dD]_\n?")
NO_SHEET: Final = (
    "Dit is geen rekenblad maar een ander ingepakt bestand. Sla het op als XLSX of CSV."
)
BROKEN: Final = "Dit bestand is beschadigd. Sla het opnieuw op als XLSX en kies het dan."
MACROS: Final = "In dit bestand zitten macro’s (kleine programma’s). Sla het op als gewoon XLSX."
IN_A_SHEET: Final = {
    archives.BROKEN: BROKEN,
    archives.BOMB: "Dit bestand wordt bij het uitpakken veel te groot. Sla het op als CSV.",
    archives.LOCKED: "Op dit bestand zit een wachtwoord. Sla het op zonder wachtwoord.",
}


def rows_of_xlsx(content: bytes) -> Iterator[Regel]:
    """Yield the rows of the one sheet with experiences."""
    try:
        with archives.opened(content, LARGEST_UNPACKED) as archive:
            _check(archive)
    except RuleViolation as violation:
        raise RuleViolation(IN_A_SHEET.get(str(violation), str(violation))) from None
    try:
        yield from _rows(content)
    except RuleViolation:
        raise
    except Exception:
        # The library stumbles in many ways over a file that no sheet program made.
        raise RuleViolation(BROKEN) from None


def _check(archive: ZipFile) -> None:
    names = archive.namelist()
    if any(name.endswith("vbaProject.bin") for name in names):
        raise RuleViolation(MACROS)
    if "[Content_Types].xml" not in names:
        raise RuleViolation(NO_SHEET)
    kinds = archive.read("[Content_Types].xml")
    if b"macroEnabled" in kinds:
        raise RuleViolation(MACROS)
    if XLSX_MAIN not in kinds:
        raise RuleViolation(NO_SHEET)
    for name in names:
        if name.endswith((".xml", ".rels")):
            _check_part(archive.read(name))


def _check_part(part: bytes) -> None:
    if b"<!DOCTYPE" in part:
        raise RuleViolation(BROKEN)
    if merged := MERGED.search(part):
        raise RuleViolation(
            f"De cellen {merged[1].decode()} zijn samengevoegd. Splits ze: elke ervaring een eigen"
            " rij, elk antwoord een eigen cel."
        )


def _rows(content: bytes) -> Iterator[Regel]:
    book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
    sheet = _sheet(book)
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), 1):
        fouten = tuple(filter(None, (_why_no_text(cell) for cell in row)))
        cells = [_text(cell.value) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        yield Regel(number, tuple(cells), fouten)


def _sheet(book: Workbook) -> Any:
    """Return the sheet with experiences. More than one is refused: nobody may miss half."""
    filled = [sheet for sheet in book.worksheets if sheet.title != UITLEG and (_is_filled(sheet))]
    if len(filled) > 1:
        names = ", ".join(f"‘{sheet.title[:40]}’" for sheet in filled)
        raise RuleViolation(
            f"Er staat iets op {len(filled)} bladen: {names}. Zet alle ervaringen op één blad."
        )
    return filled[0] if filled else book.worksheets[0]


def _is_filled(sheet: Any) -> bool:
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=GLANCE, max_col=MOST_COLUMNS, values_only=True)
    return any(value is not None for row in rows for value in row)


def _why_no_text(cell: Any) -> str:
    if cell.value is None:
        return ""
    if cell.data_type == "f":
        return f"Cel {cell.coordinate} bevat een formule. Typ daar de tekst zelf."
    if cell.data_type == "e":
        return f"Cel {cell.coordinate} bevat een foutmelding van het rekenblad. Typ daar de tekst."
    if isinstance(cell.value, bool | date | datetime | time | timedelta):
        return (
            f"Cel {cell.coordinate} is een datum, een tijd of WAAR/ONWAAR. Typ daar gewone tekst."
        )
    return ""


def _text(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.15g}"
    return "" if value is None else clean_text(RETURN.sub("\n", str(value)))
