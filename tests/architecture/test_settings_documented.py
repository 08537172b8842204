"""Who installs the site finds every setting in docs/installatie.md, and none that is gone."""

import ast
import re

from tests.architecture.source import PACKAGE, ROOT, tree

SETTINGS = PACKAGE / "kern" / "settings.py"
INSTALLATION = ROOT / "docs" / "installatie.md"
NAME = re.compile(r"[A-Z]+(_[A-Z]+)*")


def names_read() -> set[str]:
    """Names of environment variables are the only texts in capitals in kern/settings.py."""
    assert SETTINGS.exists(), "the settings stand in kern/settings.py"
    return {
        node.value
        for node in ast.walk(tree(SETTINGS))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and NAME.fullmatch(node.value)
    }


def names_documented() -> set[str]:
    text = INSTALLATION.read_text(encoding="utf-8")
    return set(re.findall(r"^\| `([A-Z_]+)` \|", text, re.MULTILINE))


def test_settings_and_their_documentation_name_the_same():
    assert names_read()
    assert names_documented() == names_read()
