"""One word for one thing: the glossary names every table, and no English twin lives beside it."""

import ast
import re

from tests.architecture.source import ROOT, name_of, package_files, tree

GLOSSARY = (ROOT / "docs" / "begrippen.md").read_text(encoding="utf-8")
TWINS = {"advice", "experience", "commitment"}


def is_model(node: ast.ClassDef) -> bool:
    assigned = [
        target.id
        for statement in node.body
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        if isinstance(target, ast.Name)
    ]
    bases = {getattr(base, "id", getattr(base, "attr", "")) for base in node.bases}
    return "__tablename__" in assigned or "Base" in bases


def model_names() -> list[str]:
    return [
        node.name
        for file in package_files()
        if file.stem.split("_")[0] == "models"
        for node in ast.walk(tree(file))
        if isinstance(node, ast.ClassDef) and is_model(node)
    ]


def words(name: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def test_glossary_names_every_model():
    assert not [name for name in model_names() if f"`{name}`" not in GLOSSARY]


def test_glossary_is_a_table_of_three_columns_without_doubles():
    rows = [line for line in GLOSSARY.splitlines() if line.startswith("| ")]
    assert rows
    assert not [row for row in rows if row.count("|") != 4]
    terms = [row.split("|")[1].strip() for row in rows if not row.startswith("| begrip")]
    assert len(terms) == len(set(terms))


def test_no_class_or_function_uses_an_english_twin():
    for file in package_files():
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                assert not words(node.name) & TWINS, f"{name_of(file)}: {node.name}"
