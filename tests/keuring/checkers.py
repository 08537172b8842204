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
#: Each differs in one thing from the one before it.
LOOKS = [(1280, "light"), (1280, "dark"), (320, "dark"), (320, "light")]

OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
    "preload": False,
}
_RUN_AXE = f"""axe.run(document, {json.dumps(OPTIONS)})
  .then(found => found.violations.flatMap(rule => rule.nodes.map(node => [
    rule.id, node.target.join(' '),
    (node.any[0] || node.all[0] || node.none[0] || {{}}).message || rule.help,
    node.html.slice(0, 200)])))"""
_RUN_CODESNIFFER = """(() => {
  const ask = HTMLCS.getTranslation;
  HTMLCS.getTranslation = name => ask.call(HTMLCS, name) || name;
  return new Promise(done => HTMLCS.process('WCAG2AA', document, () => done(
    HTMLCS.getMessages().filter(note => note.type === HTMLCS.ERROR)
      .map(note => [note.code, note.element.outerHTML.slice(0, 500), note.msg]))));
})()"""


def axe_faults(screen: Screen) -> list[str]:
    """Check all rules on a wide and a narrow page, light and dark."""
    screen.run(AXE)
    faults = []
    for width, scheme in LOOKS:
        screen.look(width, scheme)
        found = screen.run(_RUN_AXE)
        faults += [f"axe {width} {scheme}: " + " | ".join(note) for note in found]
    return faults


def codesniffer_faults(screen: Screen) -> list[str]:
    """Check with the second engine; a text it lacks would otherwise stop it halfway."""
    screen.run(CODESNIFFER)
    faults = ["codesniffer: " + " | ".join(note) for note in screen.run(_RUN_CODESNIFFER)]
    return [fault for fault in faults if not any(all(map(fault.count, known)) for known in KNOWN)]
