"""Files as people make them, for an uitvraag with a question of each kind."""

import csv
import io
from typing import Any

from openpyxl import Workbook

from cliëntenraad.kern import clock
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.rules import VraagSoort
from tests.factories import make_dossier
from tests.factories_kluis import make_kluis
from tests.factories_uitvragen import make_open_uitvraag, make_vraag

#: Own question, one choice, several choices, scale, story, consent.
KOP = ["V1", "V2", "V3", "V4", "verhaal", "toestemming"]
RIJ = ["De hulp.", "Ja", "1;2", "4", "De brief kwam te laat.", "citeren"]


def make_filled_uitvraag() -> Uitvraag:
    uitvraag = make_open_uitvraag(make_dossier(make_kluis(now=clock.now())))
    for soort, keuzes in (
        (VraagSoort.OPEN, []),
        (VraagSoort.EEN_KEUZE, ["Ja", "Nee"]),
        (VraagSoort.MEER_KEUZES, ["Brief", "Telefoon", "Balie, of thuis"]),
        (VraagSoort.SCHAAL, ["Slecht", "Goed"]),
    ):
        make_vraag(uitvraag, soort, keuzes=keuzes, tekst=f"Wat vindt u, en waarom? ({soort})")
    return uitvraag


def rij(**changes: str) -> list[str]:
    """Return a row that fits, with some cells changed."""
    return [changes.get(name, cell) for name, cell in zip(KOP, RIJ, strict=True)]


def make_csv(
    *rijen: list[str], kop: list[str] = KOP, sign: str = ";", encoding: str = "utf-8"
) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=sign).writerows([kop, *rijen])
    return file.getvalue().encode(encoding)


def make_xlsx(*rijen: list[Any], kop: list[str] = KOP, change: Any = None) -> bytes:
    """Return a workbook; `change` may do something to it first."""
    book = Workbook()
    for row in [kop, *rijen]:
        book.active.append(row)
    if change is not None:
        change(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
