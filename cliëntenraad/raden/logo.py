"""A logo as someone sends it, made into one small plain picture; what else was in it is gone."""

import hashlib
import io
import re
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageOps

from cliëntenraad.kern.rules import RuleViolation

LARGEST: Final = 2 * 1024 * 1024
TOO_LARGE: Final = "Dit bestand is groter dan 2 MB. Kies een kleiner bestand."
MEDIATYPE: Final = "image/webp"
READ: Final = ("PNG", "JPEG", "WEBP")
#: More can be packed in a few kB than a server can bear unpacked.
MOST_PIXELS: Final = 25_000_000
BOX: Final = (600, 200)
SMALLEST_SIDE: Final = 24
WIDEST, TALLEST = 8, 2
#: What a logo may add to the weight of a page, and how coarse it may become for that.
LARGEST_RESULT: Final = 30_000
QUALITIES: Final = (90, 80, 65, 50, 35)
#: Below this difference in grey there is nothing to see on white.
LEAST_DIFFERENCE: Final = 24
ALLOWED: Final = "Kies een PNG, JPEG of WebP."
SVG: Final = (
    "Dit is een SVG. Daar kan een programma in zitten, en daarom nemen wij het niet aan."
    " Sla het logo op als PNG en kies dat."
)
BROKEN: Final = "Dit plaatje is beschadigd of niet compleet. Sla het opnieuw op en kies het dan."
TOO_MANY: Final = "Dit plaatje heeft te veel beeldpunten. Maak het kleiner dan 4000 bij 4000."
MARKUP: Final = re.compile(rb"\s*<(!--|!doctype|\?xml|html|head|body|script|svg)", re.IGNORECASE)


@dataclass(frozen=True)
class Logo:
    """A logo as it is kept and shown."""

    inhoud: bytes
    breedte: int
    hoogte: int

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.inhoud).hexdigest()


def make_logo(content: bytes) -> Logo:
    """Return the picture in this file, small and plain; raise, with what to do, for anything else.

    Slow, so before the act. It is drawn anew: name, place, script and colour
    profile of the file do not come along.
    """
    _check_kind(content)
    picture = _decode(content)
    if _is_invisible(picture):
        raise RuleViolation(
            "Op wit is van dit logo niets te zien. Kies de versie voor een witte achtergrond."
        )
    picture.thumbnail(BOX, Image.Resampling.LANCZOS)
    return Logo(_encode(picture), *picture.size)


def _check_kind(content: bytes) -> None:
    if not content:
        raise RuleViolation(f"Dit bestand is leeg. {ALLOWED}")
    if len(content) > LARGEST:
        raise RuleViolation(TOO_LARGE)
    start = content[:2048].removeprefix(b"\xef\xbb\xbf")
    if b"<svg" in start.lower():
        raise RuleViolation(SVG)
    if MARKUP.match(start):
        raise RuleViolation(f"In dit bestand zit een webpagina (HTML), geen plaatje. {ALLOWED}")
    kinds = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF")
    if not content.startswith(kinds):
        raise RuleViolation(f"Wij herkennen dit plaatje niet. {ALLOWED}")


def _decode(content: bytes) -> Image.Image:
    try:
        with Image.open(io.BytesIO(content), formats=READ) as found:
            _check_size(*found.size)
            found.load()
            return ImageOps.exif_transpose(found).convert("RGBA")
    except RuleViolation:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise RuleViolation(TOO_MANY) from None
    except Exception:
        # A decoder can stumble over bytes in any way; for who sent them it is one thing.
        raise RuleViolation(BROKEN) from None


def _check_size(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise RuleViolation(TOO_MANY)
    size = f"Dit plaatje is {width} bij {height} beeldpunten."
    if min(width, height) < SMALLEST_SIDE:
        raise RuleViolation(
            f"{size} Dat is te klein. Kies een logo van ten minste {SMALLEST_SIDE} bij"
            f" {SMALLEST_SIDE}; 200 hoog is het mooist."
        )
    if width > WIDEST * height:
        raise RuleViolation(
            f"{size} Dat is te breed. Kies een logo dat ten hoogste {WIDEST} keer zo breed is als"
            " hoog."
        )
    if height > TALLEST * width:
        raise RuleViolation(
            f"{size} Dat is te hoog. Kies een logo dat ten hoogste {TALLEST} keer zo hoog is als"
            " breed."
        )


def _is_invisible(picture: Image.Image) -> bool:
    page = Image.new("RGBA", picture.size, "white")
    page.alpha_composite(picture)
    marks = page.convert("L").point(lambda grey: 255 if grey < 255 - LEAST_DIFFERENCE else 0)
    return marks.getbbox() is None


def _encode(picture: Image.Image) -> bytes:
    """Draw it without loss; when that is too heavy, as well as its weight allows."""
    best = _saved(picture, lossless=True)
    for quality in QUALITIES:
        if len(best) <= LARGEST_RESULT:
            break
        best = _saved(picture, quality=quality)
    return best


def _saved(picture: Image.Image, **how: bool | int) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "WEBP", method=6, exif=b"", icc_profile=b"", xmp=b"", **how)
    return buffer.getvalue()
