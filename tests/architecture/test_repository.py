"""Rules about the repository itself: names and sizes of files, and what may not stand in them."""

import os
import re
import unicodedata

import pytest

from tests.architecture.source import (
    PACKAGE_NAME,
    ROOT,
    functions,
    line_count,
    tracked_paths,
)

# Built from parts, so that this file does not hold what it looks for.
REGISTRIES = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("npmjs", "com"),
        ("deb", "debian", "org"),
        ("crates", "io"),
    )
]
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "data", "info"}
ENGLISH_TWINS = {"advice", "response", "experience", "commitment"}

PYTHON_PATHS = [path for path in tracked_paths() if path.endswith(".py")]
# A migration is a list of tables: its length says nothing about how hard it is to read.
CODE_PATHS = [path for path in PYTHON_PATHS if not path.startswith("migrations/versions/")]
TEMPLATE_PATHS = [path for path in tracked_paths() if path.startswith("templates/")]


def lines(path):
    return (ROOT / path).read_text(encoding="utf-8").splitlines()


def longest_allowed(path, function):
    is_view = path.startswith(PACKAGE_NAME) and path.rpartition("/")[2].startswith("views")
    is_test = path.startswith("tests/") and function.name.startswith("test_")
    return 40 if is_view or is_test else 50


def test_file_names_are_composed_and_ascii_below_the_package():
    for path in tracked_paths():
        assert unicodedata.is_normalized("NFC", path)
        assert path.removeprefix(f"{PACKAGE_NAME}/").isascii()


@pytest.mark.parametrize("words", [SAYS_NOTHING, ENGLISH_TWINS], ids=["vague", "english"])
def test_file_names_say_what_is_in_them(words):
    paths = [*PYTHON_PATHS, *TEMPLATE_PATHS]
    assert not [path for path in paths if words & set(re.split(r"[/_.-]", path.lower()))]


def test_python_files_have_at_most_300_lines():
    assert not [path for path in CODE_PATHS if len(lines(path)) > 300]


def test_functions_fit_on_a_screen():
    assert not [
        f"{path}: {function.name}"
        for path in CODE_PATHS
        for function in functions(ROOT / path)
        if line_count(function) > longest_allowed(path, function)
    ]


def test_templates_have_at_most_150_lines():
    assert not [path for path in TEMPLATE_PATHS if len(lines(path)) > 150]


def test_no_file_names_a_package_registry():
    for path in tracked_paths():
        text = (ROOT / path).read_bytes().decode("utf-8", "replace")
        assert not [host for host in REGISTRIES if host in text], path


def test_ci_runs_make_test_and_nothing_else():
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_text(encoding="utf-8").splitlines()[-1] == "make test"


def test_every_habit_is_explained_by_make_help():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    habits = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[1].split()
    explained = re.findall(r"^([a-z]+):.*## \S", makefile, re.MULTILINE)
    assert sorted(explained) == sorted(habits)


@pytest.mark.parametrize("path", sorted(p.name for p in ROOT.glob("requirements*.txt")))
def test_every_package_is_pinned(path):
    names = [line for line in lines(path) if line and not line.startswith(("#", "-r "))]
    assert not [line for line in names if not re.fullmatch(r"[\w.-]+(\[\w+\])?==[\w.]+", line)]
