"""Does the page fit: a small screen, large text, wide spacing, a finger, a keyboard?"""

import json
from pathlib import Path

from tests.keuring.rendering import Screen

SCRIPT = (Path(__file__).parent / "fit.js").read_text(encoding="utf-8")
TWICE = "html { font-size: 200% !important }"
#: A colour on its way to another one says nothing.
STILL = "* { transition: none !important; animation: none !important }"
#: WCAG 1.4.12 gives these as what a reader may set.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-block-end: 2em !important }"""


def fit_faults(screen: Screen) -> list[str]:
    """Look at 320 px, which is also 400 % of 1280; then with large and with spaced text."""
    screen.run(SCRIPT)
    screen.look(320, "light")
    screen.page.keyboard.press("Tab")
    screen.run(f"fit.dress({json.dumps(STILL)})")
    faults = _ask(screen, "320 px", "wide", "clipped", "small", "focus")
    screen.look(320, "dark")
    faults += _ask(screen, "320 px dark", "focus")
    screen.look(320, "light")
    screen.run(f"fit.dress({json.dumps(SPACED)})")
    faults += _ask(screen, "spaced text", "wide", "clipped")
    screen.look(1280, "light")
    faults += _ask(screen, "spaced text at 1280 px", "wide", "clipped")
    screen.run(f"fit.dress({json.dumps(TWICE)})")
    faults += _ask(screen, "text of 200 %", "wide", "clipped")
    screen.run("fit.dress('')")
    return faults


def _ask(screen: Screen, where: str, *questions: str) -> list[str]:
    asked = ", ".join(f"...fit.{question}()" for question in questions)
    return [f"{where}: {fault}" for fault in screen.run(f"[{asked}]")]
