"""Small real files of each kind, and files that pretend, made here and nowhere kept."""

import io
import struct
import zlib
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

ODT = "application/vnd.oasis.opendocument.text"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Override PartName="/word/document.xml" ContentType="{WORD}"/></Types>'
)
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PDF_WITH_SCRIPT = PDF.replace(b"/Catalog", b"/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>")


def png(width: int = 1, height: int = 1) -> bytes:
    def chunk(name: bytes, content: bytes) -> bytes:
        check = zlib.crc32(name + content)
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\x00\x00")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        [chunk(b"IHDR", header), chunk(b"IDAT", pixels), chunk(b"IEND", b"")]
    )


def jpeg(width: int = 1, height: int = 1) -> bytes:
    jfif = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    scan = b"\xff\xda" + struct.pack(">HB", 8, 1) + b"\x01\x00\x00\x3f\x00" + b"\x00"
    return b"\xff\xd8" + jfif + frame + scan + b"\xff\xd9"


def archive(parts: dict[str, bytes | str], stored: set[str] = frozenset()) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as made:
        for name, content in parts.items():
            kind = ZIP_STORED if name in stored else ZIP_DEFLATED
            made.writestr(ZipInfo(name), content, compress_type=kind)
    return buffer.getvalue()


def docx(**more: bytes) -> bytes:
    extra = {name.replace("__", "/"): content for name, content in more.items()}
    return archive(
        {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": "<Relationships/>",
            "word/document.xml": "<w:document/>",
            **extra,
        }
    )


def odt(**parts: bytes | str) -> bytes:
    whole = {
        "mimetype": ODT,
        "content.xml": "<office:document-content/>",
        "META-INF/manifest.xml": "<manifest:manifest/>",
    }
    extra = {name.replace("__", "/"): content for name, content in parts.items()}
    return archive({**whole, **extra}, stored={"mimetype"})


def docx_bomb() -> bytes:
    """A few hundred kB that unpack to far more than any document."""
    return docx(word__media=b"\x00" * (60 * 1024 * 1024))


def docx_bomb_that_lies() -> bytes:
    """The same, while the list says that the big member is small."""
    honest = docx_bomb()
    size = struct.pack("<I", 60 * 1024 * 1024)
    return honest.replace(size, struct.pack("<I", 1000))
