"""Pages are composed of macros and nothing else, and /huisstijl shows every macro there is."""

import re
from functools import cache

import pytest

from tests.architecture.source import ROOT, tracked_paths

TEMPLATES = [path for path in tracked_paths() if re.fullmatch(r"templates/.+\.html", path)]
LIVING_PAGE = [path for path in TEMPLATES if re.match("templates/_?huisstijl", path)]
MACRO_FILES = [path for path in TEMPLATES if path.startswith("templates/macros/")]
PAGES = [
    path for path in TEMPLATES if not path.startswith(("templates/macros/", "templates/layouts/"))
]
#: Plain text. Whatever else is on a page comes out of a macro.
PROSE = {"a", "article", "br", "code", "em", "h1", "h2", "h3", "h4", "li", "mark", "ol", "p", "q"}
PROSE |= {"section", "strong", "time", "ul"}
COMMENT = re.compile(r"\{#(.*?)#\}", re.DOTALL)
EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
MACRO = re.compile(r"(?:\{#((?:(?!#\}).)*)#\}\n)?\{% macro (\w+)\(([^\n]*)\) -?%\}", re.DOTALL)


@cache
def text_of(path):
    return (ROOT / path).read_text(encoding="utf-8")


def code_of(path):
    return COMMENT.sub("", text_of(path))


@cache
def macros():
    """Return every macro by name: its file, comment, parameters and body."""
    found = {}
    for path in MACRO_FILES:
        for match in MACRO.finditer(text_of(path)):
            body = text_of(path)[match.end() :].partition("{%- endmacro %}")[0]
            found[match[2]] = (path, match[1] or "", match[3], body)
    return found


def called(code):
    """Return the names of macros that are called in the expressions of a template."""
    expressions = " ".join(EXPRESSION.findall(code))
    return {name for name in macros() if re.search(rf"(?<![\w.]){name}\(", expressions)}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_composed_of_macros_and_plain_text(path):
    html = EXPRESSION.sub("", code_of(path))
    tags = set(re.findall(r"<([a-z][a-z0-9]*)", html))
    assert tags <= PROSE
    assert not re.search(r"\b(class|style)\s*=", html)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_imports_the_macros_it_uses_and_no_other(path):
    code = code_of(path)
    imports = re.findall(r'\{% from "macros/\w+\.html" import ([^%]+) %\}', code)
    names = [name.strip() for line in imports for name in line.split(",")]
    rest = re.sub(r'\{% from "macros/[^%]+%\}', "", code)
    own = set(re.findall(r"\{% macro (\w+)\(", rest))
    assert sorted(names) == sorted(called(rest) - own)


@pytest.mark.parametrize("name", macros())
def test_a_macro_says_what_it_is_for(name):
    path, comment, _, _ = macros()[name]
    assert comment.strip(), f"{name} in {path} has no comment"
    is_part_of_another = comment.startswith(" ")
    assert is_part_of_another or re.search(rf"\b{name}\(", comment), f"{name} shows no usage"


@pytest.mark.parametrize("name", [name for name in macros() if not name.startswith("_")])
def test_a_macro_takes_at_most_six_parameters(name):
    parameters = re.sub(r"\([^)]*\)|\"[^\"]*\"", "", macros()[name][2])
    assert len([part for part in parameters.split(",") if part.strip()]) <= 6


@pytest.mark.parametrize("name", macros())
def test_the_living_page_shows_every_macro(name):
    shown, waiting = set(), called(" ".join(code_of(path) for path in LIVING_PAGE))
    while waiting:
        one = waiting.pop()
        shown.add(one)
        waiting |= called(macros()[one][3]) - shown
    assert name in shown, f"{name} is not on /huisstijl"


def test_two_macros_never_share_a_name():
    names = [match[2] for path in MACRO_FILES for match in MACRO.finditer(text_of(path))]
    assert len(names) == len(set(names))
