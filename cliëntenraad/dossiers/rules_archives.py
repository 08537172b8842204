"""Word and OpenDocument files are zip files: looked into here, never unpacked to a disk."""

import io
import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from cliëntenraad.kern.rules import RuleViolation

ODT: Final = "application/vnd.oasis.opendocument.text"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT_PARTS: Final = {"mimetype", "content.xml", "META-INF/manifest.xml"}
DOCX_PARTS: Final = {"[Content_Types].xml", "_rels/.rels", "word/document.xml"}
DOCX_MAIN: Final = re.compile(rb'"' + re.escape(DOCX.encode()) + rb'\.main\+xml"')
MOST_MEMBERS: Final = 2000
#: The list of members at the end of the file: room for 2000 long names.
LARGEST_LIST: Final = 1024 * 1024
LARGEST_UNPACKED: Final = 200 * 1024 * 1024
#: Text packs well, but no document that people wrote packs better than this.
LARGEST_RATIO: Final = 100
#: Below this the ratio says nothing: a picture of one colour packs very well.
SMALL: Final = 5 * 1024 * 1024
PIECE: Final = 64 * 1024
END: Final = struct.Struct("<4s4H2LH")
ENCRYPTED: Final = 0x1

ONLY_DOCUMENTS: Final = (
    "Dit is geen ODT of DOCX, maar een ander ingepakt bestand. Kies het document zelf, of sla het"
    " op als PDF."
)
BROKEN: Final = "Dit bestand is beschadigd. Sla het opnieuw op en kies het dan."
BOMB: Final = (
    "Dit bestand wordt bij het uitpakken veel te groot. Sla het document opnieuw op als PDF."
)
LOCKED: Final = "Op dit bestand zit een wachtwoord. Sla het op zonder wachtwoord."
MACROS: Final = "In dit document zitten macro’s (kleine programma’s). Sla het op als PDF."


def kind_of_archive(content: bytes) -> str:
    """Return the media type of a document in a zip file; raise RuleViolation for any other."""
    with opened(content, LARGEST_UNPACKED) as archive:
        return _kind(archive, set(archive.namelist()))


@contextmanager
def opened(content: bytes, largest: int) -> Iterator[ZipFile]:
    """Look into a zip file, of which every member can then be read; raise RuleViolation if not."""
    _check_list(content)
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            _check_members(members, len(content), largest)
            yield archive
            _read_all(archive, members, largest)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, struct.error):
        raise RuleViolation(BROKEN) from None


def _check_list(content: bytes) -> None:
    """Refuse a list that would cost too much to read, before anything reads it."""
    place = content.rfind(b"PK\x05\x06")
    if place < 0 or place + END.size > len(content):
        raise RuleViolation(BROKEN)
    _, _, _, _, total, size, _, _ = END.unpack_from(content, place)
    has_second_list = content[max(place - 20, 0) : place].startswith(b"PK\x06\x07")
    if total > MOST_MEMBERS or size > LARGEST_LIST or has_second_list:
        raise RuleViolation(BOMB)


def _check_members(members: list[ZipInfo], packed: int, largest: int) -> None:
    """Judge by what the list says; `_read_all` sees whether it told the truth."""
    unpacked = sum(member.file_size for member in members)
    is_bomb = unpacked > SMALL and unpacked > packed * LARGEST_RATIO
    if len(members) > MOST_MEMBERS or unpacked > largest or is_bomb:
        raise RuleViolation(BOMB)
    if any(member.flag_bits & ENCRYPTED for member in members):
        raise RuleViolation(LOCKED)
    if any(member.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for member in members):
        raise RuleViolation(BROKEN)


def _kind(archive: ZipFile, names: set[str]) -> str:
    if any(name.endswith("vbaProject.bin") or name.startswith("Basic/") for name in names):
        raise RuleViolation(MACROS)
    if names >= ODT_PARTS and _start_of(archive, "mimetype").strip() == ODT.encode():
        if b"manifest:encryption-data" in _start_of(archive, "META-INF/manifest.xml"):
            raise RuleViolation(LOCKED)
        return ODT
    if names >= DOCX_PARTS and DOCX_MAIN.search(_start_of(archive, "[Content_Types].xml")):
        return DOCX
    raise RuleViolation(ONLY_DOCUMENTS)


def _start_of(archive: ZipFile, name: str) -> bytes:
    with archive.open(name) as member:
        return member.read(LARGEST_LIST)


def _read_all(archive: ZipFile, members: list[ZipInfo], largest: int) -> None:
    """Unpack every member in small pieces and throw them away, so that no size can lie."""
    left = largest
    for info in members:
        with archive.open(info) as member:
            while piece := member.read(PIECE):
                left -= len(piece)
                if left < 0:
                    raise RuleViolation(BOMB)
