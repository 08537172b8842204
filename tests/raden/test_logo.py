"""Als beheerder wil ik het logo zetten dat ik heb; als lezer wil ik alleen een plaatje krijgen."""

import io

import pytest
from PIL import Image

from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.logo import LARGEST, LARGEST_RESULT, make_logo
from tests import pictures


def opened(logo) -> Image.Image:
    return Image.open(io.BytesIO(logo.inhoud))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_logo_becomes_one_small_plain_picture(kind):
    logo = make_logo(pictures.picture(2400, 400, kind))
    assert opened(logo).format == "WEBP"
    assert (logo.breedte, logo.hoogte) == opened(logo).size == (600, 100)
    assert len(logo.inhoud) <= LARGEST_RESULT


def test_a_small_logo_keeps_its_size():
    logo = make_logo(pictures.picture(90, 30))
    assert (logo.breedte, logo.hoogte) == (90, 30)


def test_transparency_stays():
    assert opened(make_logo(pictures.picture())).convert("RGBA").getpixel((390, 60))[3] == 0


def test_what_else_was_in_the_file_is_gone():
    logo = make_logo(pictures.with_secrets())
    assert b"eheim" not in logo.inhoud
    assert b"script" not in logo.inhoud
    assert not opened(logo).getexif()


def test_something_behind_the_picture_is_gone():
    logo = make_logo(pictures.picture() + b"<script>alert(1)</script>")
    assert b"script" not in logo.inhoud


def test_a_picture_that_stays_heavy_becomes_coarser():
    assert len(make_logo(pictures.noise(600, 200)).inhoud) <= LARGEST_RESULT * 2


def test_the_same_logo_has_the_same_mark():
    assert make_logo(pictures.picture()).sha256 == make_logo(pictures.picture()).sha256


@pytest.mark.parametrize("name", pictures.BAD)
def test_anything_else_is_refused_with_what_to_do(name):
    content, words = pictures.BAD[name]
    with pytest.raises(RuleViolation, match=words.replace("(", r"\(").replace(")", r"\)")):
        make_logo(content)


def test_too_large_is_refused_unread():
    with pytest.raises(RuleViolation, match="groter dan 2 MB"):
        make_logo(pictures.picture() + b"\0" * LARGEST)
