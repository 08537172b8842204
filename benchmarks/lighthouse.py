"""Print `lighthouse_<category>_<page> value`: what Google's Lighthouse says of four pages.

    python -m benchmarks.lighthouse

Performance depends on the machine and its moment, so it is measured here and not by a test, and
of three runs the middle one counts, as the makers of Lighthouse advise.
"""

import json
import os
import shutil
import subprocess
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from statistics import median
from typing import Any, Final

from benchmarks.servers import ROOT, fill_example, site
from benchmarks.visits import Browser, largest_advies

PROGRAM: Final = ROOT / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES: Final = ("performance", "accessibility", "best-practices", "seo")
CHROMIUM: Final = ("chromium", "chromium-browser", "google-chrome")
RUNS: Final = 3
TRIES: Final = 3
MISSED: Final = b"NO_NAVSTART"
#: Search engines are kept out of pages of residents on purpose (besluit 87).
UNFINDABLE: Final = {"mee": ("is-crawlable", "robots-txt")}


def pages_of(advies: str) -> dict[str, str]:
    """Return the pages to measure: name and address."""
    return {"home": "/", "mee": "/mee", "dossier": "/dossiers/1", "advies": advies}


def scores(name: str, url: str, categories: tuple[str, ...] = CATEGORIES) -> dict[str, float]:
    """Return what Lighthouse gives a page per category, from 0 to 100."""
    skipped = [f"--skip-audits={','.join(UNFINDABLE[name])}"] if name in UNFINDABLE else []
    report = report_of([url, f"--only-categories={','.join(categories)}", *skipped])
    return {
        category: round(100 * (report["categories"][category]["score"] or 0))
        for category in categories
    }


def report_of(arguments: list[str]) -> dict[str, Any]:
    """Run Lighthouse; again when it missed the beginning of the page, as it then asks itself."""
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    chrome = ("--no-enable-error-reporting", "--chrome-flags=--headless=new --no-sandbox")
    for _ in range(TRIES):
        done = subprocess.run(
            ["node", str(PROGRAM), *arguments, "--quiet", "--output=json", *chrome],
            env={**os.environ, "CHROME_PATH": str(chromium)},
            cwd=ROOT,
            capture_output=True,
        )
        if done.returncode == 0 or MISSED not in done.stderr:
            break
    if done.returncode:
        raise SystemExit(done.stderr.decode())
    return json.loads(done.stdout)


def main() -> None:
    ArgumentParser(description=__doc__).parse_args()
    with tempfile.TemporaryDirectory(dir=ROOT) as folder:
        fill_example(Path(folder), 1)
        with site(Path(folder)) as ours:
            advies = largest_advies(Browser(ours.port))
            for name, path in pages_of(advies).items():
                url = f"http://127.0.0.1:{ours.port}{path}"
                runs = [scores(name, url) for _ in range(RUNS)]
                for category in CATEGORIES:
                    middle = median(run[category] for run in runs)
                    print(f"lighthouse_{category.replace('-', '_')}_{name}", f"{middle:.0f}")


if __name__ == "__main__":
    main()
