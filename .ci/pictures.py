"""`make pictures`: photograph the running example for the pages of help and for shared links.

Starts the site itself, with an example of its own. Every picture of help is 640 by 440, light
and dark; `templates/macros/help.html` counts on that size and a test on the weight.
"""

import io
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "static" / "help"
PREVIEW = ROOT / "static" / "voorvertoning.png"
WIDTH, HEIGHT = 640, 440
HEAVIEST = 40 * 1024
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
PASSWORD = "welkom-in-de-raad"
PHRASE = "open de kluis van het voorbeeld"

Walk = Callable[[Page], None]


def open_page(path: str) -> Walk:
    return lambda page: page.goto(path) and None


def tell(page: Page) -> None:
    """Answer nothing, write one sentence, and stop where the code is shown."""
    page.goto("/mee")
    page.locator("main input[type=radio]").first.check()
    page.get_by_role("button", name="Beginnen").click()
    page.get_by_role("button", name="Volgende").click()
    page.get_by_role("button", name="Verder naar mijn verhaal").click()
    page.locator("textarea").fill("Ik koos zelf voor de taalles. Dat ging goed.")
    page.get_by_role("button", name="Volgende").click()
    page.locator("main input[type=radio]").first.check()
    page.get_by_role("button", name="Volgende").click()
    page.locator("input[type=checkbox]").check()


def read(*links: str) -> Walk:
    """Open the kluis, then the stories of the first uitvraag, and follow links from there."""

    def walk(page: Page) -> None:
        page.goto("/raden/1/kluis")
        if page.get_by_label("Kluiszin").count():
            page.get_by_label("Kluiszin").fill(PHRASE)
            page.get_by_role("button", name="Kluis openen").click()
        page.goto("/uitvragen/1/lezen")
        for text in links:
            page.locator("main").get_by_role("link", name=re.compile(f"^{text}")).first.click()

    return walk


def adopt(page: Page) -> None:
    page.goto("/adviezen/3/vaststellen")
    page.get_by_role("button", name="Verder").click()


def task(text: str) -> Walk:
    """Take the first task on the start page that begins with these words."""

    def walk(page: Page) -> None:
        page.goto("/start")
        page.locator("main").get_by_role("link", name=re.compile(f"^{text}")).first.click()

    return walk


#: Name, who looks, how to get there, and what must be at the top of the picture.
SHOTS: list[tuple[str, str | None, Walk, str]] = [
    ("inwoners-begin", None, open_page("/mee"), "h1"),
    ("inwoners-code", None, tell, "h1"),
    ("start", "secretaris", open_page("/start"), "h1"),
    ("raad", "secretaris", open_page("/raden/1"), "h1"),
    ("dossier", "secretaris", open_page("/dossiers/4/werkblad"), "h1"),
    ("uitvraag", "secretaris", open_page("/uitvragen/4/werkblad"), "h1"),
    ("lezen-verhaal", "secretaris", read("Verhaal 1$"), "h1"),
    ("lezen-citaat", "secretaris", read("Citaten"), "h2 >> nth=1"),
    ("advies", "secretaris", open_page("/adviezen/3/werkblad"), "h1"),
    ("advies-vaststellen", "secretaris", adopt, "h2 >> nth=1"),
    ("toezegging", "secretaris", open_page("/toezeggingen/1/werkblad"), "h1"),
    ("gemeente-start", "ambtenaar", open_page("/start"), "h1"),
    ("gemeente-reactie", "ambtenaar", task("Beantwoord het advies"), "legend"),
    ("beheer", "beheerder", open_page("/beheer"), "h1"),
]


@contextmanager
def site() -> Iterator[str]:
    """Run the site with a fresh example, and end it whatever happens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        settings = {"VOORBEELD": "1", "PORT": str(port), "VAR_DIR": folder}
        server = subprocess.Popen(
            [sys.executable, "app.py", "run"],
            cwd=ROOT,
            env={**os.environ, **settings, "SECRET_KEY": secrets.token_hex(32)},
            stdout=subprocess.DEVNULL,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            wait_for(address, server)
            yield address
        finally:
            server.terminate()
            server.wait()


def wait_for(address: str, server: subprocess.Popen) -> None:
    while server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/gereed"):
                return
        except OSError:
            time.sleep(0.5)
    sys.exit("De site start niet. Probeer eerst: make run")


def log_in(page: Page, who: str) -> None:
    page.goto("/inloggen")
    page.get_by_label("E-mailadres").fill(f"{who}@voorbeeld.test")
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.locator("main").get_by_role("button", name="Inloggen").click()


def photograph(page: Page, name: str, top: str) -> None:
    """Keep what a reader sees from `top` down, as small as it can be and still be read."""
    page.evaluate("scrollTo(0, 0)")
    box = page.locator(f"main {top}").first.bounding_box()
    start = max(0, (box["y"] if box else 0) - 16)
    height = page.evaluate("document.documentElement.scrollHeight")
    clip = {"x": 0, "y": min(start, max(0, height - HEIGHT)), "width": WIDTH, "height": HEIGHT}
    image = Image.open(io.BytesIO(page.screenshot(full_page=True, clip=clip))).convert("RGB")
    target = PICTURES / f"{name}.webp"
    for quality in (72, 60, 45):
        image.save(target, "WEBP", quality=quality, method=6)
        if target.stat().st_size <= HEAVIEST:
            break
    print(f"{target.relative_to(ROOT)}  {target.stat().st_size / 1024:.1f} KB")


def photograph_all(browser: Browser, address: str) -> None:
    for scheme, suffix in (("light", ""), ("dark", "-donker")):
        for who in dict.fromkeys(shot[1] for shot in SHOTS):
            context = browser.new_context(
                base_url=address,
                viewport={"width": WIDTH, "height": HEIGHT},
                color_scheme=scheme,
                java_script_enabled=True,
            )
            page = context.new_page()
            if who:
                log_in(page, who)
            for name, _, walk, top in (shot for shot in SHOTS if shot[1] == who):
                walk(page)
                photograph(page, name + suffix, top)
            context.close()


def draw_preview(browser: Browser, address: str) -> None:
    """Draw the picture that goes with a shared link: the mark and the name, nothing else."""
    page = browser.new_page(viewport={"width": 1200, "height": 630}, base_url=address)
    page.goto("/over")
    mark = page.locator(".merk__teken").first.evaluate("mark => mark.outerHTML")
    page.evaluate(
        """mark => {
            const box = document.createElement("div");
            box.innerHTML = mark;
            const drawing = box.firstElementChild;
            drawing.setAttribute("width", 220);
            drawing.setAttribute("height", 220);
            const name = document.createElement("p");
            name.append("Cliëntenraad");
            name.style.cssText = "font-size:104px;font-weight:700;margin:0;line-height:1.1";
            const line = document.createElement("p");
            line.append("Vertel wat u meemaakt.");
            line.style.cssText = "font-size:48px;margin:24px 0 0";
            const words = document.createElement("div");
            words.append(name, line);
            box.append(words);
            box.style.cssText = "position:fixed;inset:0;display:flex;gap:64px;align-items:center;"
                + "justify-content:center;background:#e6f0f6;color:#0c4560;z-index:9";
            document.body.replaceChildren(box);
        }""",
        mark,
    )
    image = Image.open(io.BytesIO(page.screenshot())).convert("P", palette=Image.Palette.ADAPTIVE)
    image.save(PREVIEW, optimize=True)
    print(f"{PREVIEW.relative_to(ROOT)}  {PREVIEW.stat().st_size / 1024:.1f} KB")


def main() -> None:
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if chromium is None:
        sys.exit("Chromium ontbreekt. Installeer het, op Debian als root: apt-get install chromium")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with site() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        photograph_all(browser, address)
        draw_preview(browser, address)
        browser.close()


if __name__ == "__main__":
    main()
