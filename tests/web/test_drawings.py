"""
Als lezer wil ik een tekening kunnen zien, horen en als tabel lezen, zonder dat er meer
in staat dan ik mag weten.
"""

from xml.etree import ElementTree

import pytest
from flask import Flask, render_template_string

from cliëntenraad.kern.charts import bars, divided
from cliëntenraad.web.style_guide_drawings import STANDEN, drawings
from tests.web.test_style_guide import ROOT

SVG = "{http://www.w3.org/2000/svg}"
IMPORTS = (
    '{% from "macros/charts.html" import bar_chart, divided_chart %}'
    '{% from "macros/cyclus.html" import cyclus, cyclus_strook %}'
)


@pytest.fixture
def draw():
    """Return a function that renders macros and reads the result as strict XML."""
    app = Flask("face", root_path=str(ROOT))

    def render(template: str, **context) -> ElementTree.Element:
        with app.app_context():
            html = render_template_string(IMPORTS + template, **context)
        return ElementTree.fromstring(f"<main>{html}</main>")

    return render


def said(root: ElementTree.Element, tag: str) -> list[str]:
    return [element.text or "" for element in root.iter(tag)]


def ids(root: ElementTree.Element) -> list[str]:
    return [element.get("id") for element in root.iter() if element.get("id")]


@pytest.mark.parametrize("naam", STANDEN)
def test_the_drawing_says_what_the_steps_say(draw, naam):
    tekening = dict(drawings()["tekeningen"])[naam]

    root = draw("{{ cyclus(tekening) }}", tekening=tekening)

    assert said(root, "desc") == [tekening.in_woorden]
    steps = ["".join(item.find("p").itertext()) for item in root.iter("li")]
    assert [step.split(": ")[1] for step in steps] == [stap.titel for stap in tekening.stappen]
    marked = [item.get("aria-current") for item in root.iter("li")]
    assert marked.count("step") == (0 if tekening.hier is None else 1)
    (picture,) = [svg for svg in root.iter("svg") if svg.get("role") == "img"]
    classes = [
        group.get("class").split("--")[1]
        for group in picture.iter("g")
        if "kring__punt" in group.get("class")
    ]
    assert classes == [stap.staat for stap in tekening.stappen]
    assert set(picture.get("aria-labelledby").split()) <= set(ids(root))


def test_every_state_has_a_shape_of_its_own(draw):
    shapes = {}
    for _, tekening in drawings()["tekeningen"]:
        root = draw("{{ cyclus(tekening) }}", tekening=tekening)
        for stap, item in zip(tekening.stappen, root.iter("li"), strict=True):
            marks = [
                (mark.tag, mark.get("class"), mark.get("d"), mark.get("r"), mark.get("width"))
                for mark in item.find("svg").iter()
                if mark.tag in {"circle", "rect", "path"}
            ]
            shapes[stap.staat] = str(marks)
    assert len(shapes) == len(set(shapes.values())) == 6


def test_the_small_drawing_says_it_in_text_and_links_to_the_act(draw):
    (_, tekening) = drawings()["tekeningen"][2]

    root = draw('{{ cyclus_strook(t, "/d#kring", ("Antwoord nu", "/a")) }}', t=tekening)

    links = {link.text: link.get("href") for link in root.iter("a")}
    assert links == {tekening.in_woorden: "/d#kring", "Antwoord nu": "/a"}
    assert all(svg.get("aria-hidden") == "true" for svg in root.iter("svg"))


def test_two_charts_on_one_page_share_no_id_and_every_pattern_exists(draw):
    rows = [("Ja", 30), ("Een beetje", 10), ("Nee", 8)]
    root = draw(
        '{{ divided_chart("een", "Vraag", d) }}{{ divided_chart("twee", "Vraag", d) }}'
        '{{ bar_chart("drie", "Vraag", b) }}',
        d=divided(rows),
        b=bars(rows, 48),
    )
    found = ids(root)
    assert len(found) == len(set(found))
    used = {
        fill[5:-1]
        for element in root.iter()
        if (fill := element.get("fill") or "").startswith("url(")
    }
    assert used <= set(found)
    assert used


def test_the_table_holds_every_figure_of_the_chart(draw):
    root = draw(
        '{{ divided_chart("een", "Vraag", d, "n = 48") }}', d=divided([("Ja", 31), ("Nee", 17)])
    )
    cells = [cell.text for row in root.iter("tr") for cell in row if cell.tag != "th"]
    assert cells == ["31", "65%", "17", "35%"]
    assert said(root, "desc") == ["Ja: 65%; Nee: 35%."]
    assert said(root, "figcaption") == ["n = 48"]


def test_a_number_that_is_too_small_is_nowhere_in_a_divided_bar(draw):
    hidden = '{{ divided_chart("een", "Vraag", d) }}'
    one = draw(hidden, d=divided([("Ja", 41), ("Nee", None)]))
    other = draw(hidden, d=divided([("Ja", 77), ("Nee", None)]))
    assert ElementTree.tostring(one) == ElementTree.tostring(other)
    assert "Te weinig antwoorden." in said(one, "desc")


def test_a_number_that_is_too_small_draws_a_hatched_bar_without_a_length(draw):
    root = draw('{{ bar_chart("een", "Vraag", b) }}', b=bars([("Nee", None)], 48))
    widths = {rect.get("width") for rect in root.iter("rect")}
    assert widths == {"100%"}
    text = "".join(root.itertext())
    assert "te weinig antwoorden" in text
    assert not any(sign.isdigit() for sign in text)
