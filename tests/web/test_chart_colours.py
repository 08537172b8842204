"""Als lezer wil ik elk getal op een staaf kunnen lezen, in het licht en in het donker."""

import re

import pytest

from tests.web.test_style_guide import ROOT

CSS = (ROOT / "static" / "src" / "eigen.css").read_text()
LIGHT, _, REST = CSS.partition("@media screen and (prefers-color-scheme: dark)")
DARK = REST.split("\n}\n", 1)[0]
TOKEN = re.compile(r"--voorbeeld-kleuren-([\w-]+): #([0-9a-f]{6});")
MODES = {
    "light": {"wit": "ffffff", **dict(TOKEN.findall(LIGHT))},
    "dark": dict(TOKEN.findall(DARK)),
}
NUMBER = re.compile(
    r"\.grafiek__op--(\d) \{ fill: var\(--voorbeeld-kleuren-([\w-]+)\);"
    r" stroke: var\(--voorbeeld-kleuren-([\w-]+)\)"
)
FILLING = re.compile(r"\.grafiek__vlak--(\d) \{ fill: var\(--voorbeeld-kleuren-([\w-]+)\)")


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", MODES)
def test_a_number_on_a_bar_can_be_read(mode):
    found = NUMBER.findall(CSS)
    assert len(found) == 5
    for _, text, behind in found:
        assert contrast(MODES[mode][text], MODES[mode][behind]) >= 4.5, (text, behind)


def test_the_number_stands_on_the_colour_of_its_own_piece():
    behind = {number: colour for number, _, colour in NUMBER.findall(CSS)}
    assert behind == dict(FILLING.findall(CSS))


def test_the_measure_itself_is_right():
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("767676", "ffffff") == pytest.approx(4.54, abs=0.01)
