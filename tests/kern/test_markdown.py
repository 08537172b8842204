"""Als lid wil ik een advies opmaken, zonder dat iemand er iets gevaarlijks in kan zetten."""

import pytest

from cliëntenraad.kern.markdown import plain_markdown, render_markdown

EVIL = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "[klik](javascript:alert(1))",
    "[klik](data:text/html;base64,AAAA)",
    "![plaatje](https://elders.test/x.png)",
    '<a href="x" style="color:red" onclick="x()">x</a>',
    "<svg/onload=alert(1)>",
    "# kop\n<iframe src='//elders.test'></iframe>",
]


@pytest.mark.parametrize("text", EVIL)
def test_nothing_that_runs_or_fetches_comes_through(text):
    html = render_markdown(text).lower()
    for trap in ("<script", "onerror", "javascript:", "data:", "<img", "style=", "<svg", "<iframe"):
        assert trap not in html
    assert "<h1" not in html


def test_what_a_letter_needs_comes_through():
    html = render_markdown("**vet** en [bron](https://wetten.test)\n\n1. een\n2. twee\n\n> citaat")
    for part in ("<strong>vet</strong>", 'href="https://wetten.test"', "<ol>", "<blockquote>"):
        assert part in html


def test_a_table_needs_no_inline_style():
    html = render_markdown("| a | b |\n|:--|--:|\n| 1 | 2 |")
    assert "<table>" in html
    assert "style" not in html


def test_a_pasted_text_keeps_its_lines():
    html = render_markdown("Eerste regel.\nTweede regel.\n\n- een\n- twee")
    assert html.count("<br>") == 1
    assert html.count("<li>") == 2
    assert plain_markdown("Eerste regel.\nTweede regel.") == "Eerste regel. Tweede regel."
