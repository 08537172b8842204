"""The empty sheet, as CSV and as XLSX: the right columns, and the choices explained."""

import csv
import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cliëntenraad.ervaringen.rules import UITLEG as NIVEAUS
from cliëntenraad.invoer.reading_xlsx import BLAD, UITLEG
from cliëntenraad.invoer.rules_bestand import MAX_RIJEN, TOESTEMMING, VERHAAL, list_kolommen
from cliëntenraad.uitvragen.rules import VraagSoort
from cliëntenraad.uitvragen.rules_vragen import Formuliervraag

#: With a mark in front and semicolons, a Dutch sheet program opens it right at once.
MARK = "\ufeff"


def empty_csv(vragen: Sequence[Formuliervraag]) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=";").writerow(list_kolommen(vragen))
    return (MARK + file.getvalue()).encode()


def empty_xlsx(vragen: Sequence[Formuliervraag]) -> bytes:
    """Return a workbook: a sheet to fill in, and a sheet that says how."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)  # noqa: S101  (a new workbook has one)
    sheet.title = BLAD
    for at, kolom in enumerate(list_kolommen(vragen), 1):
        # As text, also when it begins with a sign that would make it a formula.
        sheet.cell(1, at, kolom).data_type = "s"
        width = 60 if kolom == VERHAAL else 28
        sheet.column_dimensions[get_column_letter(at)].width = width
    _make_readable(sheet)
    sheet.freeze_panes = "A2"
    explained = book.create_sheet(UITLEG)
    for row in list_uitleg(vragen):
        explained.append(row)
        for cell in explained[explained.max_row]:
            cell.data_type = "s"
    for letter, width in (("A", 40), ("B", 16), ("C", 60)):
        explained.column_dimensions[letter].width = width
    _make_readable(explained)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def list_uitleg(vragen: Sequence[Formuliervraag]) -> list[tuple[str, str, str]]:
    """Return a row for each thing that may be typed: column, what, and what it means."""
    rows = [("Kolom", "Vul in", "Dat betekent")]
    for vraag in vragen:
        kolom = f"{vraag.id}: {vraag.tekst}"
        if vraag.soort is VraagSoort.OPEN:
            rows.append((kolom, "tekst", "Eigen woorden, niet meer dan 2.000 tekens"))
        rows += [(kolom, keuze.code, keuze.tekst) for keuze in vraag.keuzes]
        if vraag.soort is VraagSoort.MEER_KEUZES:
            rows.append((kolom, "1;2", "Meer keuzes? Zet er een puntkomma tussen."))
    rows.append((VERHAAL, "tekst", "Het hele verhaal, niet meer dan 16.000 tekens"))
    rows += [(TOESTEMMING, niveau.value, text) for niveau, text in NIVEAUS.items()]
    return [
        *rows,
        (
            "Elke rij",
            "",
            "Eén ervaring van één persoon. Vragen mogen leeg blijven, toestemming niet.",
        ),
        ("Hoeveel", "", f"Niet meer dan {MAX_RIJEN} rijen in één bestand"),
        ("Namen", "", "Schrijf geen namen, adressen of nummers van mensen op."),
    ]


def _make_readable(sheet: Worksheet) -> None:
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for cell in sheet[1]:
        cell.font = Font(bold=True)
