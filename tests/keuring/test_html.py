"""De HTML van elke pagina klopt volgens de Nu Html Checker, en weegt weinig."""

import gzip
import json
import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from tests.keuring.rendering import MODULES

VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
CHECK = ["java", "-Xss2m", "-XX:+UseSerialGC", "-jar", str(VNU)]
KB = 1024
FONTS = ("/static/build/fonts/noto-sans-400.woff2", "/static/build/fonts/noto-sans-700.woff2")


def test_the_nu_checker_finds_no_error(audited, tmp_path):
    for number, page in enumerate(audited):
        (tmp_path / f"{number}.html").write_text(page.html, encoding="utf-8")
    done = subprocess.run(
        [*CHECK, "--format", "json", "--errors-only", "--exit-zero-always", str(tmp_path)],
        capture_output=True,
        check=True,
    )
    notes = json.loads(done.stderr)["messages"]
    assert [f"{audited[number_of(n)].name}: {n['message']}" for n in notes] == []


def number_of(note: dict) -> int:
    return int(Path(urlsplit(note["url"]).path).stem)


def bytes_of(collection, page) -> int:
    """What a first view costs over the wire: fonts are packed already, the rest is gzipped."""
    files = [collection.files[path][1] for path in needs(collection, page)]
    sizes = [len(f) if f[:4] == b"wOF2" else len(gzip.compress(f, 6)) for f in files]
    return len(gzip.compress(page.html.encode(), 6)) + sum(sizes)


def needs(collection, page) -> list[str]:
    """The files that a first view of this page asks for."""
    addresses = re.findall(
        r'<(?:link rel="(?:stylesheet|icon)"|script|img)[^>]*?'
        r'(?:href|src)="([^"]+)"',
        page.html,
    )
    return [*dict.fromkeys(addresses), *FONTS]


def test_a_first_view_is_light(collection, audited):
    heavy = []
    for page in audited:
        limit = 50 if page.path.startswith(("/mee", "/weg")) else 120
        size, count = bytes_of(collection, page) / KB, len(needs(collection, page)) + 1
        if size > limit or (limit == 50 and count > 8):
            heavy.append(f"{page.name}: {size:.0f} KB, {count} requests")
    assert heavy == []


def test_nothing_stands_inline(audited):
    inline = re.compile(r"<style|<script(?![^>]*\bsrc=)|<[^>]+\s(?:style|on\w+)=", re.IGNORECASE)
    assert [page.name for page in audited if inline.search(page.html)] == []
