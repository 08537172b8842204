"""Colours on a screen: how far two of them lie apart for the eye, and what lies between them.

The formulas are those of WCAG 2.2 (relative luminance and contrast ratio).
"""

import re
from colorsys import hls_to_rgb, rgb_to_hls
from math import floor
from typing import Final, TypeAlias

#: Red, green and blue, each from 0 to 255.
Colour: TypeAlias = tuple[int, int, int]
WHITE: Final[Colour] = (255, 255, 255)
BLACK: Final[Colour] = (0, 0, 0)
#: WCAG 1.4.3 (text) and 1.4.11 (borders, marks and bars).
TEXT: Final = 4.5
MARK: Final = 3.0
HEX: Final = re.compile("#?([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE | re.ASCII)


def parse_colour(text: str) -> Colour | None:
    """Return the colour of "#125b7c", "125B7C" or "#abc"; None for anything else."""
    found = HEX.fullmatch(text.strip())
    if found is None:
        return None
    digits = found[1] if len(found[1]) == 6 else "".join(sign * 2 for sign in found[1])
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def colour(text: str) -> Colour:
    """Return a colour that is known to be well written."""
    found = parse_colour(text)
    if found is None:
        raise ValueError(text)
    return found


def hex_of(shade: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*shade)


def luminance(shade: Colour) -> float:
    """Return how light a colour is: 0 for black, 1 for white."""
    red, green, blue = (_linear(part / 255) for part in shade)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, from 1 (the same) to 21 (black and white)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """Return `one` with a share of `other` in it: 0 is one, 1 is the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def lighten(shade: Colour, share: float) -> Colour:
    """Return the colour nearer to white, nearly as full of colour: mixing would grey it."""
    red, green, blue = (part / 255 for part in shade)
    hue, light, full = rgb_to_hls(red, green, blue)
    red, green, blue = hls_to_rgb(hue, light + (1 - light) * share, full * 0.8)
    return round(red * 255), round(green * 255), round(blue * 255)


def ratio_in_words(number: float) -> str:
    """Return "4,4 op 1". Rounded down: what is not enough may not look enough."""
    tenths = floor(number * 10 + 1e-9)
    whole = f"{tenths // 10},{tenths % 10}".removesuffix(",0")
    return f"{whole} op 1"


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
