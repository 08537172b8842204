"""Als secretaris wil ik een stuk bewaren, zonder dat iemand er een gevaarlijk bestand van maakt."""

import contextlib
import random

import pytest

from cliëntenraad.dossiers.rules_content import LARGEST, check_content
from cliëntenraad.kern.rules import RuleViolation
from tests import files

GOOD = {
    "pdf": files.PDF,
    "odt": files.odt(),
    "docx": files.docx(),
    "png": files.png(),
    "jpg": files.jpeg(),
}


@pytest.mark.parametrize("extension", GOOD)
def test_each_allowed_kind_is_known_by_its_content(extension):
    assert check_content(GOOD[extension]).extension == extension


def test_a_pdf_with_a_script_is_taken_as_it_is_only_ever_saved():
    assert check_content(files.PDF_WITH_SCRIPT).mediatype == "application/pdf"


REFUSED = [
    ("empty", b"", "leeg"),
    ("too large", b"%PDF-" + b" " * LARGEST, "groter dan 20 MB"),
    ("a web page", files.HTML, "webpagina"),
    ("a web page after spaces", b"\xef\xbb\xbf \n<HTML>", "webpagina"),
    ("a comment of a web page", b"<!-- x --><html>", "webpagina"),
    ("a drawing with scripts", b"<svg onload=alert(1)>", "webpagina"),
    ("text", b"Beste raad,", "herkennen"),
    ("old Word", b"\xd0\xcf\x11\xe0rest", "oud Office-bestand"),
    ("a program", b"MZ\x90", "programma"),
    ("a photo of a telephone", b"\x00\x00\x00\x18ftypheic", "HEIC"),
    ("half a PDF", files.PDF[:20], "niet compleet"),
    ("half a PNG", files.png()[:-10], "beschadigd"),
    ("a PNG of no size", files.png(0, 1), "beschadigd"),
    ("a PNG larger than any screen", files.png(60_000, 2), "te veel beeldpunten"),
    ("a JPEG of many pixels", files.jpeg(20_000, 20_000), "te veel beeldpunten"),
    ("a JPEG without picture", b"\xff\xd8\xff\xd9" + b"\x00" * 20, "beschadigd"),
    ("half a JPEG", files.jpeg()[:-2], "beschadigd"),
    ("another zip", files.archive({"brief.txt": "Beste raad"}), "geen ODT of DOCX"),
    ("half a DOCX", files.docx()[:-30], "beschadigd"),
    (
        "a DOCX with macros",
        files.docx(word__vbaProject_bin=b"").replace(b"vbaProject_bin", b"vbaProject.bin"),
        "macro",
    ),
    ("an ODT with macros", files.odt(Basic__Standard=b"sub main"), "macro"),
    (
        "an ODT with a password",
        files.odt(**{"META-INF__manifest.xml": "<manifest:encryption-data/>"}),
        "wachtwoord",
    ),
    (
        "an ODT that is a sheet",
        files.odt(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
        "geen ODT",
    ),
    ("a bomb", files.docx_bomb(), "veel te groot"),
    ("a bomb that lies", files.docx_bomb_that_lies(), "beschadigd"),
    ("too many members", files.docx(**{f"m{n}": b"" for n in range(2001)}), "veel te groot"),
]


@pytest.mark.parametrize(
    ("content", "reason"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED]
)
def test_anything_else_is_refused_with_what_to_do(content, reason):
    with pytest.raises(RuleViolation, match=reason):
        check_content(content)


def test_a_second_list_of_members_is_not_even_read():
    whole = files.docx()
    end = whole.rfind(b"PK\x05\x06")
    locator = b"PK\x06\x07" + b"\x00" * 16

    with pytest.raises(RuleViolation, match="veel te groot"):
        check_content(whole[:end] + locator + whole[end:])


def test_a_member_with_a_password_is_refused():
    whole = bytearray(files.docx())
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        whole[whole.find(sign) + offset] |= 1

    with pytest.raises(RuleViolation, match="wachtwoord"):
        check_content(bytes(whole))


@pytest.mark.parametrize("extension", GOOD)
def test_whatever_is_wrong_in_a_file_it_is_taken_or_refused_and_nothing_else(extension):
    chance = random.Random(1)
    for _ in range(500):
        content = bytearray(GOOD[extension])
        for _ in range(chance.randrange(1, 6)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        for damaged in (content, content[: chance.randrange(len(content))]):
            with contextlib.suppress(RuleViolation):
                assert check_content(bytes(damaged)).extension in GOOD
