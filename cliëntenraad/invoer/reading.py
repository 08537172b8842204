"""Read a sheet, whatever program made it, into rows of text. Nothing of it touches a disk."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Final

from cliëntenraad.invoer.reading_csv import CSV_NOTICE, decode, rows_of_csv
from cliëntenraad.invoer.reading_rows import Regel
from cliëntenraad.invoer.reading_xlsx import rows_of_xlsx
from cliëntenraad.invoer.rules_bestand import LEEG, MAX_RIJEN, TE_VEEL
from cliëntenraad.kern.rules import RuleViolation

LARGEST: Final = 5 * 1024 * 1024
TOO_LARGE: Final = "Dit bestand is groter dan 5 MB. Verdeel de rijen over meer bestanden."
#: How files that people try begin, and what they can do about it.
OTHERS: Final = (
    (
        b"\xd0\xcf\x11\xe0",
        "Dit is een oud Excel-bestand, of er zit een wachtwoord op."
        " Sla het op als XLSX of CSV, zonder wachtwoord.",
    ),
    (b"%PDF-", "Dit is een PDF. Kies het bestand waarin u de ervaringen typte: XLSX of CSV."),
    (b"PK\x05\x06", "Dit bestand is leeg. Kies het bestand waarin u de ervaringen typte."),
)


@dataclass(frozen=True)
class Gelezen:
    """What a file holds: the names of its columns, and the rows below them."""

    kop: list[str]
    regels: list[Regel]
    opmerking: str = ""


def read(content: bytes, is_kolom: Callable[[str], bool]) -> Gelezen:
    """Return what the file holds; raise RuleViolation with what to do when it cannot be read."""
    if not content.strip():
        raise RuleViolation("Dit bestand is leeg. Kies het bestand waarin u de ervaringen typte.")
    for start, reason in OTHERS:
        if content.startswith(start):
            raise RuleViolation(reason)
    if content.startswith(b"PK\x03\x04"):
        return _collect(rows_of_xlsx(content))
    text, is_sure = decode(content)
    return _collect(rows_of_csv(text, is_kolom), "" if is_sure else CSV_NOTICE)


def _collect(rows: Iterable[Regel], opmerking: str = "") -> Gelezen:
    """Take no more rows than may be taken: a file of 100 000 is refused at the first too many."""
    filled = (row for row in rows if any(row.cellen) or row.fouten)
    kop = next(filled, None)
    if kop is None:
        raise RuleViolation(LEEG)
    regels: list[Regel] = []
    for row in filled:
        if len(regels) == MAX_RIJEN:
            raise RuleViolation(TE_VEEL)
        regels.append(row)
    if not regels:
        raise RuleViolation(LEEG)
    names = list(kop.cellen)
    used = {at for row in regels for at, cell in enumerate(row.cellen) if cell}
    names += [""] * (max(used, default=-1) + 1 - len(names))
    return Gelezen(_without_empty_end(names, used), regels, opmerking)


def _without_empty_end(names: list[str], used: Collection[int]) -> list[str]:
    while names and not names[-1] and len(names) - 1 not in used:
        names.pop()
    return names
