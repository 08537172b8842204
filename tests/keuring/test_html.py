"""De HTML van elke pagina klopt volgens de Nu Html Checker, en weegt weinig."""

import json
import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from cliëntenraad.web.squeeze import SMALLEST, may_be_squeezed, squeeze
from tests.keuring.reading import Reading
from tests.keuring.rendering import MODULES

VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
CHECK = ["java", "-Xss2m", "-XX:+UseSerialGC", "-jar", str(VNU)]
KB = 1024


def test_the_nu_checker_finds_no_error(audited, tmp_path):
    for number, page in enumerate(audited):
        (tmp_path / f"{number}.html").write_text(page.html, encoding="utf-8")
    done = subprocess.run(
        [*CHECK, "--format", "json", "--errors-only", "--exit-zero-always", str(tmp_path)],
        capture_output=True,
        check=True,
    )
    notes = json.loads(done.stderr)["messages"]
    wrong = [f"{audited[number_of(n)].name}: {n['message']}\n{n.get('extract')}" for n in notes]
    assert not wrong, "\n".join(wrong)


def number_of(note: dict) -> int:
    return int(Path(urlsplit(note["url"]).path).stem)


def needs(collection, page) -> set[str]:
    """The files that a first view of this page asks for."""
    files = Reading(page.html, page.path).files
    return files | {path for path in collection.files if path.endswith(".woff2")}


def sent(page) -> bytes:
    """The page as the site squeezes it for a browser."""
    body = page.html.encode()
    path = {"PATH_INFO": page.path, "REQUEST_METHOD": "GET", "HTTP_ACCEPT_ENCODING": "gzip"}
    return squeeze(body) if may_be_squeezed(path) and len(body) >= SMALLEST else body


def test_a_first_view_is_light(collection, audited):
    """Pages with long texts are left out: what a raad writes is not the weight of the site."""
    heavy = []
    for page in [page for page in audited if page.state != "lang"]:
        is_resident = page.path.startswith(("/mee", "/weg"))
        files = needs(collection, page)
        weight = len(sent(page)) + sum(collection.weights[path] for path in files)
        if weight > (50 if is_resident else 120) * KB or (is_resident and len(files) + 1 > 8):
            heavy.append(f"{page.name}: {weight / KB:.0f} KB, {len(files) + 1} requests")
    assert not heavy, "\n".join(heavy)


def test_nothing_stands_inline(audited):
    inline = re.compile(r"<style|<script(?![^>]*\bsrc=)|<[^>]+\s(?:style|on\w+)=", re.IGNORECASE)
    assert [page.name for page in audited if inline.search(page.html)] == []
