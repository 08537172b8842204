"""From one colour of a gemeente to the eight steps that the pages use, in light and in dark.

The colour itself stays what it is: step 500 in light, for buttons and links. What
is derived from it bends until it can be read, so that a gemeente has to change
its colour only when the colour itself cannot be read.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeAlias

from cliëntenraad.kern.rules_colour import (
    BLACK,
    MARK,
    TEXT,
    WHITE,
    Colour,
    colour,
    hex_of,
    lighten,
    mix,
    parse_colour,
    ratio,
    ratio_in_words,
)

Ramp: TypeAlias = dict[int, Colour]
#: The share of white (light) or of step 500 (dark) in each tint, from strong to weak use.
LIGHT_TINTS: Final = {100: 0.895, 200: 0.8, 300: 0.55}
DARK_TINTS: Final = {50: 0.04, 100: 0.09, 200: 0.17, 300: 0.35}
#: How far a link stands out from the page in dark; the ordinary colours do the same.
DARK_LINK: Final = 8.0
STEPS_OF_A_SEARCH: Final = 200
HOE_KLEUR: Final = "Schrijf de kleur als # met zes tekens, zoals #125b7c."


@dataclass(frozen=True)
class Ondergrond:
    """The colours of a scheme that no gemeente changes; static/src/eigen.css has the same."""

    naam: str
    wit: Colour
    grijs_50: Colour
    grijs_400: Colour
    grijs_600: Colour


LICHT: Final = Ondergrond("licht", WHITE, colour("#f8fafb"), colour("#5a6a77"), colour("#2c3b49"))
DONKER: Final = Ondergrond(
    "donker", colour("#10181f"), colour("#161f28"), colour("#96a6b5"), colour("#cdd8e1")
)


@dataclass(frozen=True)
class Paar:
    """Two colours that meet on a page, and how much they must differ."""

    plek: str
    achtergrond: str
    voor: Colour
    achter: Colour
    nodig: float

    @property
    def gemeten(self) -> float:
        return ratio(self.voor, self.achter)

    @property
    def in_hex(self) -> tuple[str, str]:
        return hex_of(self.voor), hex_of(self.achter)

    @property
    def in_woorden(self) -> str:
        return ratio_in_words(self.gemeten)

    @property
    def is_goed(self) -> bool:
        return self.gemeten >= self.nodig


def ramp_licht(kleur: Colour) -> Ramp:
    """Return the eight steps for a light page: 50 is nearly white, 700 nearly black."""
    hover, kop = mix(kleur, BLACK, 0.23), mix(kleur, BLACK, 0.5)
    readable: dict[int, Callable[[Colour], bool]] = {
        100: lambda tint: _can_be_read(tint, kleur, hover, kop, LICHT.grijs_400),
        200: lambda tint: ratio(hover, tint) >= TEXT and ratio(kleur, tint) >= MARK,
        300: lambda tint: True,
    }
    tints = {
        step: _first(readable[step], partial(_tint, kleur, share))
        for step, share in LIGHT_TINTS.items()
    }
    lichtste = mix(tints[100], WHITE, 0.5)
    rand = _first(
        lambda shade: min(ratio(shade, WHITE), ratio(shade, tints[100])) >= MARK,
        lambda part: mix(kleur, WHITE, 0.14 * (1 - part)),
    )
    return {50: lichtste, **tints, 400: rand, 500: kleur, 600: hover, 700: kop}


def ramp_donker(kleur: Colour) -> Ramp:
    """Return the eight steps for a dark page: 50 is nearly the page, 700 nearly white."""
    link = _first(
        lambda shade: ratio(shade, DONKER.wit) >= DARK_LINK,
        lambda part: lighten(kleur, 0.2 + 0.8 * part),
    )
    tints = {step: mix(DONKER.wit, link, share) for step, share in DARK_TINTS.items()}
    rand = mix(link, DONKER.wit, 0.25)
    return {**tints, 400: rand, 500: link, 600: mix(link, WHITE, 0.3), 700: mix(link, WHITE, 0.67)}


def paren(ramp: Ramp, vast: Ondergrond) -> list[Paar]:
    """Return every pair of colours that the pages really put on each other."""
    pagina = "wit" if vast is LICHT else "donkere pagina"
    grijs = "lichtgrijs" if vast is LICHT else "donkergrijs"
    tint, vlak = "de lichtste tint van deze kleur", "een vlak in deze kleur"
    return [
        Paar("Tekst op een knop", pagina, vast.wit, ramp[500], TEXT),
        Paar("Tekst op een knop, muis erop", pagina, vast.wit, ramp[600], TEXT),
        Paar("Link op de pagina", pagina, ramp[500], vast.wit, TEXT),
        Paar("Link op de pagina, muis erop", pagina, ramp[600], vast.wit, TEXT),
        Paar("Naam van de site", pagina, ramp[700], vast.wit, TEXT),
        Paar("Link in een grijs vak", grijs, ramp[500], vast.grijs_50, TEXT),
        Paar("Link in een grijs vak, muis erop", grijs, ramp[600], vast.grijs_50, TEXT),
        Paar("Link in een lijst, muis erop", tint, ramp[600], ramp[50], TEXT),
        Paar("Link in de inhoud", tint, ramp[500], ramp[50], TEXT),
        Paar("Kleine tekst in een lijst, muis erop", tint, vast.grijs_400, ramp[50], TEXT),
        Paar("Link in de voet van de pagina", vlak, ramp[500], ramp[100], TEXT),
        Paar("Link in de voet, muis erop", vlak, ramp[600], ramp[100], TEXT),
        Paar("Kop in een gekleurd vak", vlak, ramp[700], ramp[100], TEXT),
        Paar("Tekst in een gekleurd vak", vlak, vast.grijs_600, ramp[100], TEXT),
        Paar("Kleine tekst in een gekleurd vak", vlak, vast.grijs_400, ramp[100], TEXT),
        Paar("Knop met een rand, muis erop", vlak, ramp[600], ramp[200], TEXT),
        Paar("Rand van een knop", pagina, ramp[400], vast.wit, MARK),
        Paar("Staaf in een grafiek", vlak, ramp[400], ramp[100], MARK),
        Paar("Vinkje en keuzerondje", pagina, ramp[500], vast.wit, MARK),
        Paar("Balk van de voortgang", vlak, ramp[500], ramp[200], MARK),
    ]


def alle_paren(kleur: Colour) -> list[tuple[Paar, Paar]]:
    """Return every pair, on a light page and on a dark one."""
    licht = paren(ramp_licht(kleur), LICHT)
    return list(zip(licht, paren(ramp_donker(kleur), DONKER), strict=True))


def obstacles_to_kleur(tekst: str) -> list[str]:
    """Return why this colour cannot be the colour of a gemeente, with what was measured."""
    kleur = parse_colour(tekst)
    if kleur is None:
        return [HOE_KLEUR]
    paar = next((paar for both in alle_paren(kleur) for paar in both if not paar.is_goed), None)
    if paar is None:
        return []
    return [
        f"Deze kleur heeft te weinig contrast met {paar.achtergrond}:"
        f" {ratio_in_words(paar.gemeten)}. Nodig is {ratio_in_words(paar.nodig)}."
        f" Kies een donkerder kleur. Deze lijkt erop en kan wel: {hex_of(nearest(kleur))}."
    ]


def nearest(kleur: Colour) -> Colour:
    """Return the lightest darker version of a colour that can be read everywhere."""
    return _first(
        lambda shade: min(ratio(shade, WHITE), ratio(shade, LICHT.grijs_50)) >= TEXT,
        lambda part: mix(kleur, BLACK, part),
    )


def _tint(kleur: Colour, share: float, part: float) -> Colour:
    return mix(kleur, WHITE, share + (1 - share) * part)


def _can_be_read(back: Colour, *fronts: Colour) -> bool:
    return all(ratio(front, back) >= TEXT for front in fronts)


def _first(is_right: Callable[[Colour], bool], made: Callable[[float], Colour]) -> Colour:
    """Return the first colour that is right on the way from 0 to 1; the last one if none is."""
    shades = (made(step / STEPS_OF_A_SEARCH) for step in range(STEPS_OF_A_SEARCH))
    return next((shade for shade in shades if is_right(shade)), made(1.0))
