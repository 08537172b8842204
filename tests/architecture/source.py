"""Read the project's own source as a tree of names, for the tests about its shape."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE_NAME = "cliëntenraad"
PACKAGE = ROOT / PACKAGE_NAME


@cache
def tracked_paths() -> list[str]:
    """Paths as git knows them; `-z` because git quotes a name with a diacritic otherwise."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    return sorted(path for path in set(listing.split("\0")) if path and (ROOT / path).is_file())


def package_files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def imports(file: Path) -> Iterator[str]:
    """Every name a file imports, as `package.module.name`."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def called_names(file: Path) -> Iterator[str]:
    """The last word of every call: `commit` for `db.session.commit()`."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Attribute):
                yield function.attr
            elif isinstance(function, ast.Name):
                yield function.id


def attributes(file: Path) -> Iterator[str]:
    """Every `owner.name` that is read, with the last word of the owner: `datetime.now`."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Attribute):
            owner = node.value
            word = getattr(owner, "id", None) or getattr(owner, "attr", "")
            yield f"{word}.{node.attr}"


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def line_count(node: ast.AST) -> int:
    return (node.end_lineno or 0) - node.lineno + 1


def name_of(file: Path) -> str:
    """A short ASCII name for in a test report."""
    return ".".join(file.relative_to(ROOT).with_suffix("").parts[1:]) or file.stem
