"""Whether a PNG or JPEG is whole and of a size that a screen can bear."""

import struct
from collections.abc import Iterator
from typing import Final

from cliëntenraad.kern.rules import RuleViolation

LONGEST_SIDE: Final = 30_000
MOST_PIXELS: Final = 100_000_000
BROKEN: Final = "Dit plaatje is beschadigd of niet compleet. Sla het opnieuw op en kies het dan."
TOO_WIDE: Final = "Dit plaatje heeft te veel beeldpunten. Maak het plaatje kleiner."
#: Markers that start a JPEG frame and hold its size; C4, C8 and CC mean something else.
FRAMES: Final = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
SCAN: Final = 0xDA
#: Markers without a length: restart marks and the temporary one.
BARE: Final = {0x01, *range(0xD0, 0xD8)}


def check_png(content: bytes) -> None:
    """Raise unless the first chunk gives a sane size and the last one ends the picture."""
    chunks = list(_png_chunks(content))
    if not chunks or chunks[0][0] != b"IHDR" or chunks[-1][0] != b"IEND":
        raise RuleViolation(BROKEN)
    if len(chunks[0][1]) != 13 or not any(name == b"IDAT" for name, _ in chunks):
        raise RuleViolation(BROKEN)
    _check_size(*struct.unpack(">II", chunks[0][1][:8]))


def check_jpeg(content: bytes) -> None:
    """Raise unless a frame gives a sane size and the picture ends."""
    size = _jpeg_size(content)
    if size is None or b"\xff\xd9" not in content[-4096:]:
        raise RuleViolation(BROKEN)
    _check_size(*size)


def _check_size(width: int, height: int) -> None:
    if width < 1 or height < 1:
        raise RuleViolation(BROKEN)
    if max(width, height) > LONGEST_SIDE or width * height > MOST_PIXELS:
        raise RuleViolation(TOO_WIDE)


def _png_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the name and first bytes of each chunk, up to the end mark or where it breaks."""
    place, name = 8, b""
    while name != b"IEND" and place + 12 <= len(content):
        (length,) = struct.unpack_from(">I", content, place)
        name = content[place + 4 : place + 8]
        end = place + 12 + length
        if end > len(content):
            return
        yield name, content[place + 8 : min(end - 4, place + 8 + 13)]
        place = end


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Return width and height from the first frame, or None when there is none."""
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if marker == 0xFF:
            place += 1
        elif marker in BARE:
            place += 2
        elif marker in FRAMES:
            height, width = struct.unpack_from(">HH", content, place + 5)
            return width, height
        elif marker == SCAN:
            return None
        else:
            place += 2 + struct.unpack_from(">H", content, place + 2)[0]
    return None
