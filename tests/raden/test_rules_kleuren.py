"""Als gemeente wil ik onze kleur, en als lezer wil ik alles kunnen lezen."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cliëntenraad.kern.rules_colour import MARK, TEXT, WHITE, colour, hex_of, luminance, ratio
from cliëntenraad.kern.settings import ROOT
from cliëntenraad.raden.rules_huisstijl import (
    Lettertype,
    is_gewoon,
    stylesheet,
    stylesheet_address,
)
from cliëntenraad.raden.rules_kleuren import (
    DONKER,
    HOE_KLEUR,
    LICHT,
    alle_paren,
    nearest,
    obstacles_to_kleur,
    ramp_donker,
    ramp_licht,
)

COLOURS = st.tuples(*[st.integers(0, 255)] * 3)
STEPS = [50, 100, 200, 300, 400, 500, 600, 700]
OWN_CSS = (ROOT / "static" / "src" / "eigen.css").read_text(encoding="utf-8")


@settings(deadline=None)
@given(COLOURS)
def test_every_accepted_colour_can_be_read_everywhere_in_light_and_dark(kleur):
    kleur = nearest(kleur)
    assert obstacles_to_kleur(hex_of(kleur)) == []
    for licht, donker in alle_paren(kleur):
        for paar in (licht, donker):
            assert ratio(paar.voor, paar.achter) >= paar.nodig, paar
            assert paar.nodig in {TEXT, MARK}


@settings(deadline=None)
@given(COLOURS)
def test_only_a_colour_that_cannot_be_read_itself_is_refused(kleur):
    readable = min(ratio(kleur, WHITE), ratio(kleur, LICHT.grijs_50)) >= TEXT
    assert (obstacles_to_kleur(hex_of(kleur)) == []) is readable


@settings(deadline=None)
@given(COLOURS)
def test_a_ramp_has_all_steps_in_order(kleur):
    kleur = nearest(kleur)
    licht, donker = ramp_licht(kleur), ramp_donker(kleur)
    assert list(licht) == list(donker) == STEPS
    assert licht[500] == kleur
    assert [luminance(licht[s]) for s in STEPS] == sorted(
        (luminance(licht[s]) for s in STEPS), reverse=True
    )
    assert luminance(donker[50]) < luminance(donker[400]) < luminance(donker[700])


def test_the_refusal_names_what_was_measured_and_what_would_do():
    (reason,) = obstacles_to_kleur("#ff6600")
    assert reason.startswith(
        "Deze kleur heeft te weinig contrast met wit: 2,9 op 1. Nodig is 4,5 op 1."
        " Kies een donkerder kleur."
    )
    assert obstacles_to_kleur(re.search("#[0-9a-f]{6}", reason)[0]) == []


def test_a_colour_that_fails_only_on_grey_is_told_so():
    (reason,) = obstacles_to_kleur("#767676")
    assert "te weinig contrast met lichtgrijs: 4,3 op 1" in reason


@pytest.mark.parametrize("text", ["rood", "#12", "url(x)", "#000;}body{}"])
def test_what_is_no_colour_is_told_how_to_write_one(text):
    assert obstacles_to_kleur(text) == [HOE_KLEUR]


@pytest.mark.parametrize(("part", "vast"), [(0, LICHT), (1, DONKER)])
def test_the_fixed_colours_are_those_of_the_style_sheet(part, vast):
    light, _, rest = OWN_CSS.partition("@media screen and (prefers-color-scheme: dark)")
    css = (light, rest)[part]
    found = dict(re.findall(r"--voorbeeld-kleuren-((?:grijs|wit)[\w-]*): (#[0-9a-f]{6});", css))
    assert hex_of(vast.wit) == found.get("wit", "#ffffff")
    for step in (50, 400, 600):
        assert hex_of(getattr(vast, f"grijs_{step}")) == found[f"grijs-{step}"]


def test_the_ordinary_looks_ask_for_no_style_sheet():
    assert is_gewoon(None, Lettertype.NOTO)
    assert stylesheet_address(None, Lettertype.NOTO) is None


@pytest.mark.parametrize("lettertype", list(Lettertype))
def test_the_style_sheet_is_for_screens_and_reaches_nobody_else(lettertype):
    css = stylesheet("#5a2d82", lettertype)
    assert all(line.startswith("@media screen") for line in css.splitlines())
    assert "--voorbeeld-kleuren-violet-500:#5a2d82;" in css
    assert "prefers-color-scheme:dark" in css
    assert "url" not in css
    assert "@import" not in css
    assert css.count("{") == css.count("}")


def test_an_address_changes_with_what_is_in_it():
    addresses = {
        stylesheet_address(kleur, lettertype)
        for kleur in ("#5a2d82", "#00695c", None)
        for lettertype in Lettertype
    }
    assert len(addresses) == 12


def test_the_dark_page_keeps_the_hue():
    red, green, blue = ramp_donker(colour("#b00020"))[500]
    assert red > green
    assert red > blue
