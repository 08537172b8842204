"""Every act says what it did, and asks first when it cannot be undone."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tests.architecture.source import PACKAGE, ROOT, package_files, tracked_paths, tree

#: Where a redirect is no answer to an act, with the reason.
WITHOUT_WORDS = {
    ("accounts/access.py", "guarded"): "nothing was done: who is not logged in is asked to",
    ("kluis/views_zin.py", "opgeven"): "nothing was done: the next page asks for the second time",
    ("accounts/views.py", "inloggen"): "the next page greets who is logged in by name",
}
#: The name of an act, as it ends its address, that no later act takes back.
FINAL = {"aanbieden", "afronden", "afsluiten", "beeindigen", "beoordelen", "inrichten"}
FINAL |= {"intrekken", "openen", "sluiten", "terugkoppelen", "terugnemen", "uitstel"}
FINAL |= {"vaststellen", "vastleggen", "verwijderen", "verzenden", "wissen", "weghalen"}
#: Acts that can be done again at once, so that one press is enough.
ONE_PRESS = {"/raden/<id:raad_id>/kluis/sluiten"}
WORDS_OF_NO_RETURN = re.compile(
    "niet terug|niet meer|niet opnieuw|niet veranderen|staat de reactie vast|alles kwijt|dan weg"
)
IRREVERSIBLE_PAGES = [
    *("adviezen/aanbieden", "adviezen/intrekken", "adviezen/vaststellen"),
    *("analyses/citaat_terugnemen", "analyses/lezen", "kluis/inrichten", "reacties/uitstel"),
    *("reacties/verzenden", "reacties/wissen", "toezeggingen/afronden", "toezeggingen/beoordelen"),
    *("toezeggingen/doen", "uitvragen/openen", "uitvragen/sluiten", "uitvragen/terugkoppelen"),
    *("uitvragen/vraag_verwijderen",),
]


def redirects() -> Iterator[tuple[str, str, bool]]:
    """Return each `return redirect(...)`: file, function, and whether a flash stands before it."""
    for file in package_files():
        for function in ast.walk(tree(file)):
            if isinstance(function, ast.FunctionDef):
                for block in blocks(function):
                    for before, statement in zip([None, *block], block, strict=False):
                        if calls(statement, "redirect") and isinstance(statement, ast.Return):
                            place = file.relative_to(PACKAGE).as_posix()
                            yield (
                                place,
                                function.name,
                                before is not None and calls(before, "flash"),
                            )


def blocks(function: ast.FunctionDef) -> Iterator[list[ast.stmt]]:
    """Return the lists of statements of this function, not of functions inside it."""
    waiting: list[ast.AST] = [function]
    while waiting:
        node = waiting.pop()
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if isinstance(block, list):
                yield block
                waiting += [child for child in block if not isinstance(child, ast.FunctionDef)]
        waiting += getattr(node, "handlers", [])


def calls(node: ast.AST, name: str) -> bool:
    return any(
        isinstance(call, ast.Call) and getattr(call.func, "id", "") == name
        for call in ast.walk(node)
    )


def test_whoever_is_sent_on_is_told_what_happened():
    found = list(redirects())
    silent = {(place, function) for place, function, told in found if not told}
    assert len(found) > 40
    assert silent == set(WITHOUT_WORDS)


def test_an_act_that_stays_has_a_page_that_asks_first(sqlite_app):
    rules = [rule for rule in sqlite_app.url_map.iter_rules() if rule.rule not in ONE_PRESS]
    final = [rule for rule in rules if rule.rule.rsplit("/", 1)[1] in FINAL]
    assert len(final) > 20
    assert [rule.rule for rule in final if "GET" not in rule.methods] == []


@pytest.mark.parametrize("name", IRREVERSIBLE_PAGES)
def test_a_page_that_asks_says_what_will_be_different(name):
    text = (ROOT / "templates" / f"{name}.html").read_text(encoding="utf-8")
    assert WORDS_OF_NO_RETURN.search(text)


PAGES = [
    path
    for path in tracked_paths()
    if re.fullmatch(r"templates/.+\.html", path) and "/macros/" not in path
]


@pytest.mark.parametrize("path", PAGES)
def test_a_list_with_nothing_in_it_says_what_to_do(path):
    """What a loop says when it is empty is an empty state, not a bare sentence."""
    source = Environment().parse(Path(ROOT / path).read_text(encoding="utf-8"))
    for loop in source.find_all(nodes.For):
        said = [call.node for part in loop.else_ for call in part.find_all(nodes.Call)]
        words = [text.data for part in loop.else_ for text in part.find_all(nodes.TemplateData)]
        if said or "<" in "".join(words):
            assert "empty_state" in {getattr(name, "name", "") for name in said}, loop.lineno


@pytest.mark.parametrize("path", PAGES)
def test_no_page_says_that_there_is_nothing_in_a_bare_sentence(path):
    text = (ROOT / path).read_text(encoding="utf-8")
    assert not re.search(r"<p>(Er (zijn|is|wacht) (nog )?(geen|niets)|Nog (geen|niets))", text)
