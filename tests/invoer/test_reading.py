"""Als raadslid wil ik elk rekenblad kunnen kiezen, en lezen wat ik moet doen als het niet gaat."""

import io
import zipfile
from datetime import date

import pytest
from openpyxl import load_workbook

from cliëntenraad.invoer import reading, sheets
from cliëntenraad.invoer.reading_csv import CSV_NOTICE, NOT_TEXT
from cliëntenraad.invoer.reading_xlsx import BROKEN, IN_A_SHEET, MACROS, NO_SHEET
from cliëntenraad.invoer.rules_bestand import LEEG, MAX_RIJEN, TE_VEEL
from cliëntenraad.kern.rules import RuleViolation
from tests.factories_bestand import KOP, make_csv, make_xlsx, rij
from tests.invoer.test_bestand_rules import VRAGEN

ACCENTS = "Ik wachtte één week. Financiële hulp? Nee – geen €."


def read(content):
    return reading.read(content, lambda name: name in KOP)


def refused(content):
    with pytest.raises(RuleViolation) as violation:
        read(content)
    return str(violation.value)


@pytest.mark.parametrize("sign", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_csv_is_read_whatever_its_signs_and_encoding(sign, encoding):
    row = rij(verhaal=f'{ACCENTS}; en, "zo"\nverder')
    gelezen = read(make_csv(row, sign=sign, encoding=encoding))
    assert gelezen.kop == KOP
    assert gelezen.regels[0].cellen == tuple(row)
    assert (gelezen.regels[0].nummer, gelezen.opmerking) == (2, "")


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_csv_in_latin_1_is_read_with_a_remark(encoding):
    gelezen = read(make_csv(rij(verhaal="Eén café, ïets later."), encoding=encoding))
    assert gelezen.regels[0].cellen[4] == "Eén café, ïets later."
    assert gelezen.opmerking == CSV_NOTICE


def test_rows_keep_the_number_that_a_sheet_program_shows():
    content = make_csv(rij(), [], rij(verhaal="Twee\nregels"), [""] * 6, rij())
    assert [regel.nummer for regel in read(content).regels] == [2, 4, 6]
    content = make_xlsx(rij(), [], rij(), [None], rij())
    assert [regel.nummer for regel in read(content).regels] == [2, 4, 6]


def test_the_line_in_which_excel_names_its_sign_is_no_row():
    gelezen = read(b"sep=,\r\n" + make_csv(rij(), sign=","))
    assert (gelezen.kop, len(gelezen.regels)) == (KOP, 1)


def test_a_hundred_thousand_rows_are_refused_at_the_first_too_many():
    def rows():
        yield from (reading.Regel(number, ("x",)) for number in range(MAX_RIJEN + 2))
        raise AssertionError("read on after it was clear")

    with pytest.raises(RuleViolation, match="meer dan 300 rijen"):
        reading._collect(rows())
    assert refused(make_csv(*[["", "", "", "", "x", "tellen"]] * 100_000)) == TE_VEEL


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "Dit bestand is leeg."),
        (b"\xef\xbb\xbf \r\n", LEEG),
        (make_csv(), LEEG),
        (make_xlsx(), LEEG),
        (b"%PDF-1.7 en meer", "Dit is een PDF."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Dit is een oud Excel-bestand"),
        (b"PK\x03\x04 geen zip", BROKEN),
        (b"V1;verhaal\n\x81\x8d\x90;\xff", NOT_TEXT),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), NOT_TEXT),
        (make_csv() + b'"nooit gesloten;x\n' * 3, "Rij 2 is niet te lezen."),
        (make_csv(rij(verhaal="a" * 200_000)), "Rij 2 is niet te lezen."),
    ],
)
def test_what_is_no_sheet_is_refused_with_what_to_do(content, reason):
    assert refused(content).startswith(reason)


def as_zip(**members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def with_member(content, name, text):
    file = io.BytesIO(content)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return file.getvalue()


def test_a_zip_that_is_no_sheet_is_refused():
    assert refused(as_zip(brief="Beste mensen")) == NO_SHEET
    assert refused(as_zip(**{"[Content_Types].xml": "<Types/>"})) == NO_SHEET
    assert refused(make_xlsx(rij())[:2000]) == BROKEN


def test_a_bomb_macros_and_a_doctype_are_refused_before_anything_reads_them():
    full = make_xlsx(rij())
    bomb = "\0" * (30 * 1024 * 1024)
    assert refused(with_member(full, "xl/media/a.bin", bomb)).startswith("Dit bestand wordt bij")
    assert "veel te groot" in "".join(IN_A_SHEET.values())
    assert refused(with_member(full, "xl/vbaProject.bin", "Sub Auto_Open()")) == MACROS
    assert refused(with_member(full, "xl/x.xml", '<!DOCTYPE a [<!ENTITY b "c">]>')) == BROKEN


def test_a_sheet_that_no_program_made_is_refused():
    full = make_xlsx(rij())
    broken = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(full)) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, text[: len(text) // 2] if "sheet1" in name else text)
    assert refused(broken.getvalue()) == BROKEN


def test_merged_cells_are_named():
    content = make_xlsx(rij(), change=lambda book: book.active.merge_cells("B2:C2"))
    assert refused(content).startswith("De cellen B2:C2 zijn samengevoegd. Splits ze")


def test_more_filled_sheets_are_refused_but_an_empty_one_and_the_explanation_are_not():
    def add(book, title="Blad2", value="nog een"):
        book.create_sheet(title).append([value])

    assert refused(make_xlsx(rij(), change=add)).startswith("Er staat iets op 2 bladen: ‘Sheet’,")
    assert read(make_xlsx(rij(), change=lambda book: add(book, "Uitleg"))).kop == KOP
    assert read(make_xlsx(rij(), change=lambda book: book.create_sheet("Leeg"))).kop == KOP


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("=1+1", "Cel E2 bevat een formule. Typ daar de tekst zelf."),
        (date(2026, 11, 22), "Cel E2 is een datum, een tijd of WAAR/ONWAAR."),
        (True, "Cel E2 is een datum, een tijd of WAAR/ONWAAR."),
        ("#N/A", "Cel E2 bevat een foutmelding van het rekenblad."),
    ],
)
def test_a_cell_without_plain_text_is_named(value, reason):
    row = rij(verhaal=value)
    [regel] = read(make_xlsx(row)).regels
    [fout] = regel.fouten
    assert fout.startswith(reason)


def test_numbers_in_a_sheet_are_read_as_they_were_typed():
    [regel] = read(make_xlsx(["tekst", 1, 2.0, 4, 12.5, "tellen"])).regels
    assert regel.cellen == ("tekst", "1", "2", "4", "12.5", "tellen")
    assert regel.fouten == ()


def test_a_story_that_begins_with_a_sign_of_a_formula_is_text_in_csv():
    assert read(make_csv(rij(verhaal="=SOM(A1)"))).regels[0].cellen[4] == "=SOM(A1)"


def test_the_empty_sheets_read_back_as_what_is_asked():
    for content in (sheets.empty_csv(VRAGEN), sheets.empty_xlsx(VRAGEN)):
        assert refused(content) == LEEG
    book = load_workbook(io.BytesIO(sheets.empty_xlsx(VRAGEN)))
    assert book.sheetnames == ["Ervaringen", "Uitleg"]
    assert [cell.value for cell in book["Ervaringen"][1]][-2:] == ["verhaal", "toestemming"]
    explained = list(book["Uitleg"].values)
    assert ("V2: Wat, en waarom? (V2)", "1", "Ja, altijd") in explained
    assert {"tellen", "samenvatten", "citeren", "publiceren"} <= {row[1] for row in explained}
