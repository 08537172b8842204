"""What kind of file this is, read from its content. Its name is never believed."""

import re
from dataclasses import dataclass
from typing import Final

from cliëntenraad.dossiers.rules_archives import DOCX, ODT, kind_of_archive
from cliëntenraad.dossiers.rules_images import check_jpeg, check_png
from cliëntenraad.kern.rules import RuleViolation

LARGEST: Final = 20 * 1024 * 1024
#: The end mark of a PDF; some programs write a little more after it.
PDF_TAIL: Final = 4096
ALLOWED: Final = "Wij nemen alleen PDF, ODT, DOCX, PNG en JPEG aan."
TOO_LARGE: Final = "Dit bestand is groter dan 20 MB. Kies een kleiner bestand."
HTML: Final = re.compile(rb"\s*<(?:!--|!doctype\s+html|html|head|body|script|svg)", re.IGNORECASE)
#: How files that people often try begin, and what they can do about it.
OTHERS: Final = (
    (b"\xd0\xcf\x11\xe0", "een oud Office-bestand. Sla het op als DOCX of PDF"),
    (b"{\\rtf", "een RTF-bestand. Sla het op als DOCX of PDF"),
    (b"GIF8", "een GIF-plaatje. Sla het op als PNG"),
    (b"MZ", "een programma. Kies het document zelf"),
    (b"<?xml", "een XML-bestand. Sla het op als PDF"),
)


@dataclass(frozen=True)
class Bestandssoort:
    extension: str
    mediatype: str


PDF: Final = Bestandssoort("pdf", "application/pdf")
PNG: Final = Bestandssoort("png", "image/png")
JPEG: Final = Bestandssoort("jpg", "image/jpeg")
ARCHIVES: Final = {
    ODT: Bestandssoort("odt", ODT),
    DOCX: Bestandssoort("docx", DOCX),
}


def check_content(content: bytes) -> Bestandssoort:
    """Return what the file is; raise RuleViolation, with what to do, for anything we refuse."""
    if not content:
        raise RuleViolation("Dit bestand is leeg. Kies een ander bestand.")
    if len(content) > LARGEST:
        raise RuleViolation(TOO_LARGE)
    if content.startswith(b"%PDF-"):
        return _check_pdf(content)
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        check_png(content)
        return PNG
    if content.startswith(b"\xff\xd8\xff"):
        check_jpeg(content)
        return JPEG
    if content.startswith(b"PK\x03\x04"):
        return ARCHIVES[kind_of_archive(content)]
    raise RuleViolation(_why_not(content))


def _check_pdf(content: bytes) -> Bestandssoort:
    if b"%%EOF" not in content[-PDF_TAIL:]:
        raise RuleViolation("Dit PDF-bestand is niet compleet. Sla het opnieuw op en kies het dan.")
    return PDF


def _why_not(content: bytes) -> str:
    start = content[:2048].removeprefix(b"\xef\xbb\xbf")
    if HTML.match(start):
        return f"In dit bestand zit een webpagina (HTML). Sla de pagina op als PDF. {ALLOWED}"
    if start[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc"}:
        return f"Dit is een HEIC-foto. Sla de foto op als JPEG. {ALLOWED}"
    for sign, what in OTHERS:
        if start.startswith(sign):
            return f"Dit is {what}. {ALLOWED}"
    return f"Wij herkennen de inhoud van dit bestand niet. {ALLOWED} Sla het bestand zo op."
