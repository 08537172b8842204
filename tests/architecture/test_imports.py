"""Who may import whom: the policy cycle runs one way, and so do the files inside a step."""

import ast
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGE, PACKAGE_NAME, imports, name_of, package_files, tree

FLOORS = [
    "kern",
    "raden",
    "accounts",
    "kluis",
    "dossiers",
    "uitvragen",
    "ervaringen",
    "plannen",
    "invoer",
    "analyses",
    "adviezen",
    "reacties",
    "toezeggingen",
    "overzichten",
    "voorbeeld",
    "web",
]
SHELVES = {"rules": 0, "models": 1, "queries": 2, "actions": 3, "forms": 3, "views": 4, "cli": 4}
PRIVATE = {"forms", "views", "cli"}
# The front door joins everything, the example fills everything.
JOINS_ALL = {"web", "voorbeeld"}
FRONT_DOOR = {"views": {"web.factory", "web.blueprints"}, "cli": {"web.cli"}}
ANONYMOUS = {"ervaringen", "plannen"}


def shelf_of(module: str) -> str:
    """`actions_punten` stands on the shelf `actions`; a file with a name of its own on none."""
    shelf = module.split("_")[0]
    return shelf if shelf in SHELVES else ""


def own_imports(file: Path) -> list[tuple[str, str]]:
    """The (floor, module) pairs that a file takes from this package."""
    pairs = []
    for name in imports(file):
        package, floor, module, *_ = [*name.split("."), "", ""]
        if package == PACKAGE_NAME:
            pairs.append((floor, module))
    return pairs


def place_of(file: Path) -> tuple[str, str]:
    return file.parent.name, shelf_of(file.stem)


STEP_FILES = [file for file in package_files() if file.parent != PACKAGE]
steps = pytest.mark.parametrize("file", STEP_FILES, ids=name_of)


def test_every_folder_is_a_floor():
    folders = {path.parent.name for path in PACKAGE.glob("*/*.py")}
    assert folders == set(FLOORS)


@steps
def test_a_floor_is_one_folder_deep(file):
    assert file.parent.parent == PACKAGE


@steps
def test_a_floor_imports_only_lower_floors(file):
    floor, _ = place_of(file)
    for other, module in own_imports(file):
        assert FLOORS.index(other) <= FLOORS.index(floor), f"{other}.{module} lies above {floor}"


@steps
def test_a_shelf_imports_only_lower_shelves(file):
    floor, shelf = place_of(file)
    for other, module in own_imports(file):
        other_shelf = shelf_of(module)
        if not other_shelf or other_shelf == shelf or other == "kern" or floor in JOINS_ALL:
            continue
        # A file with a name of its own (letter.py) may do what a question may do.
        level = SHELVES.get(shelf, SHELVES["actions"])
        assert SHELVES[other_shelf] < level, f"{other}.{module} lies above {file.name}"


@steps
def test_forms_views_and_commands_belong_to_their_own_step(file):
    floor, _ = place_of(file)
    for other, module in own_imports(file):
        if other not in {floor, "kern"} and floor not in JOINS_ALL:
            assert shelf_of(module) not in PRIVATE, f"{module} belongs to {other} alone"


@steps
def test_only_the_front_door_imports_views_and_commands(file):
    for other, module in own_imports(file):
        importers = FRONT_DOOR.get(shelf_of(module))
        # One address may have its pages in several files of one step (/mee).
        is_own_shelf = (other, shelf_of(module)) == place_of(file)
        if importers and not is_own_shelf and (other, module) != ("web", "cli"):
            assert f"{file.parent.name}.{file.stem}" in importers, f"imports {other}.{module}"


@pytest.mark.parametrize(
    "file", [file for file in STEP_FILES if place_of(file)[1] == "rules"], ids=name_of
)
def test_rules_know_only_rules(file):
    for name in imports(file):
        package, *rest = name.split(".")
        if package == PACKAGE_NAME:
            assert shelf_of(rest[1]) == "rules", f"rules stay free of {name}"
        else:
            assert package in sys.stdlib_module_names, f"rules stay free of {name}"


@pytest.mark.parametrize(
    "file", [file for file in STEP_FILES if place_of(file)[0] in ANONYMOUS], ids=name_of
)
def test_an_anonymous_floor_knows_no_account_and_no_key(file):
    assert not [name for name in imports(file) if name.startswith("flask_login")]
    for other, module in own_imports(file):
        assert other != "accounts", "who shares an experience is nobody"
        assert other != "kluis" or shelf_of(module) != "actions", (
            "only analyses opens what is sealed"
        )


@steps
def test_imports_stand_at_the_top_and_name_the_package_in_full(file):
    nodes = [n for n in ast.walk(tree(file)) if isinstance(n, ast.Import | ast.ImportFrom)]
    assert all(node in tree(file).body for node in nodes), "an import inside a block or function"
    for node in nodes:
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "a relative import"
            assert node.module != PACKAGE_NAME, "import from a floor, not from the package"
        else:
            names = [alias.name.split(".")[0] for alias in node.names]
            assert PACKAGE_NAME not in names, "write `from ... import ...`"


@pytest.mark.parametrize("file", sorted(PACKAGE.rglob("__init__.py")), ids=name_of)
def test_init_holds_a_docstring_at_most(file):
    body = tree(file).body
    assert len(body) == (1 if ast.get_docstring(tree(file)) else 0)


def test_no_file_imports_itself_in_a_circle():
    files = {(f.parent.name, f.stem) for f in package_files()}
    sorter: TopologicalSorter = TopologicalSorter()
    for file in package_files():
        sorter.add((file.parent.name, file.stem), *(set(own_imports(file)) & files))
    sorter.prepare()
