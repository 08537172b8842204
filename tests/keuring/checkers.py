"""Two engines that look for what shuts people out: axe-core and HTML_CodeSniffer."""

import json

from tests.keuring.rendering import Screen, source

AXE = source("axe-core/axe.min.js")
CODESNIFFER = source("html_codesniffer/build/HTMLCS.js")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: What is no fault, as pieces of the note, and why.
KNOWN = {
    # The HTML standard lets a field for an e-mail address hold the name of an account; Nu agrees.
    ("InvalidAutoComplete_Text", 'autocomplete="username"', 'type="email"'),
}
#: Rules whose outcome depends on the colours, and on the width.
COLOURS = ["color-contrast", "link-in-text-block"]
WIDTH = ["color-contrast", "target-size", "scrollable-region-focusable"]
OPPOSITE = (320, "dark", [*COLOURS, *WIDTH])
OTHERS = ((1280, "dark", COLOURS), (320, "light", WIDTH))

_RUN_AXE = """axe.run(document, %s).then(found => found.violations.flatMap(rule =>
  rule.nodes.map(node => [rule.id, node.target.join(' '),
    (node.any[0] || node.all[0] || node.none[0] || {}).message || rule.help,
    node.html.slice(0, 200)])))"""
_RUN_CODESNIFFER = """(() => {
  const ask = HTMLCS.getTranslation;
  HTMLCS.getTranslation = name => ask.call(HTMLCS, name) || name;
  return new Promise(done => HTMLCS.process('WCAG2AA', document, () => done(
    HTMLCS.getMessages().filter(note => note.type === HTMLCS.ERROR)
      .map(note => [note.code, note.element.outerHTML.slice(0, 500), note.msg]))));
})()"""


def axe_faults(screen: Screen, is_new: bool) -> list[str]:
    """Check all rules on a wide light page, and those about looks on a narrow dark one.

    `is_new`: the page shows something not seen before, so look at the other two ways as well.
    """
    screen.run(AXE)
    faults = _axe(screen, {"type": "tag", "values": TAGS})
    for width, scheme, rules in (OPPOSITE, *OTHERS) if is_new else (OPPOSITE,):
        screen.look(width, scheme)
        faults += _axe(screen, {"type": "rule", "values": rules}, f" {width} {scheme}")
    return faults


def _axe(screen: Screen, only: dict, where: str = "") -> list[str]:
    options = {
        "runOnly": only,
        "rules": {"target-size": {"enabled": True}},
        "resultTypes": ["violations"],
        "preload": False,
    }
    found = screen.run(_RUN_AXE % json.dumps(options))
    return [f"axe{where}: " + " | ".join(note) for note in found]


def codesniffer_faults(screen: Screen) -> list[str]:
    """Check with the second engine; a text it lacks would otherwise stop it halfway."""
    screen.run(CODESNIFFER)
    faults = ["codesniffer: " + " | ".join(note) for note in screen.run(_RUN_CODESNIFFER)]
    return [fault for fault in faults if not any(all(map(fault.count, known)) for known in KNOWN)]
