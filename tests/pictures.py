"""Small pictures for tests, and files that only look like one."""

import io
import struct
import zlib

from PIL import Image, ImageDraw

from tests.files import HTML

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
SVG_WITH_HEAD = b'<?xml version="1.0"?>\n<!-- logo -->\n' + SVG


def picture(width: int = 400, height: int = 120, kind: str = "PNG", **how) -> bytes:
    """A dark bar on a transparent or white ground."""
    image = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    ImageDraw.Draw(image).rectangle((0, 0, width // 2, height), fill="#5a2d82")
    return saved(image if kind != "JPEG" else image.convert("RGB"), kind, **how)


def saved(image: Image.Image, kind: str = "PNG", **how) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **how)
    return buffer.getvalue()


def noise(width: int, height: int) -> bytes:
    """A picture that no encoder can make small."""
    return saved(Image.effect_noise((width, height), 120).convert("RGB"))


def with_secrets() -> bytes:
    """A photo that tells where it was made, and by whom."""
    exif = Image.Exif()
    exif[0x013B] = "Geheime maker"
    return picture(kind="JPEG", exif=exif, comment=b"geheim <script>alert(1)</script>")


def bomb(width: int, height: int) -> bytes:
    """A few bytes that say they hold a picture larger than the memory."""

    def chunk(name: bytes, content: bytes) -> bytes:
        check = zlib.crc32(name + content)
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [
        chunk(b"IHDR", header),
        chunk(b"IDAT", zlib.compress(b"\0" * 100)),
        chunk(b"IEND", b""),
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


#: Each bad file, with words of the instruction that it gets.
BAD = {
    "html as png": (HTML, "webpagina (HTML)"),
    "svg with script": (SVG, "Dit is een SVG"),
    "svg with a head": (SVG_WITH_HEAD, "Dit is een SVG"),
    "empty": (b"", "leeg"),
    "text": (b"hallo", "Wij herkennen dit plaatje niet"),
    "gif": (b"GIF89a" + b"\0" * 50, "Wij herkennen dit plaatje niet"),
    "riff that is no webp": (b"RIFF\0\0\0\0WAVEfmt ", "beschadigd"),
    "half": (picture()[: len(picture()) // 2], "beschadigd"),
    "only a beginning": (b"\x89PNG\r\n\x1a\n", "beschadigd"),
    "one pixel": (picture(1, 1), "1 bij 1 beeldpunten. Dat is te klein"),
    "very wide": (picture(2000, 30), "Dat is te breed"),
    "very tall": (picture(30, 900), "Dat is te hoog"),
    "bomb": (bomb(6000, 6000), "te veel beeldpunten"),
    "larger bomb": (bomb(60000, 60000), "te veel beeldpunten"),
    "bomb for a warning": (bomb(10000, 10000), "te veel beeldpunten"),
    "white on white": (saved(Image.new("RGB", (200, 60), "white")), "niets te zien"),
    "nothing": (saved(Image.new("RGBA", (200, 60), (0, 0, 0, 0))), "niets te zien"),
}
