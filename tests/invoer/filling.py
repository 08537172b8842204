"""The way of a member from a file to the cards."""

import re

from tests.factories_bestand import make_csv, rij

ROWS = [rij(verhaal=f"Verhaal nummer {n}.") for n in range(1, 6)]


def choose(lid, uitvraag, content, kanaal="papier", name="formulieren.csv"):
    return lid.submit(f"/uitvragen/{uitvraag.id}/bestand", bestand=(name, content), kanaal=kanaal)


def go_to_cards(lid, uitvraag, content=None, **more):
    page = choose(lid, uitvraag, content or make_csv(*ROWS), **more)
    return lid.submit_on(page, button="Verder naar de kaarten")


def keep(lid, page):
    return lid.submit_on(
        page, button=re.search(r"Neem \d+ ervaring(en)? op", page.html)[0], bewaard="y"
    )


def cards_on(page):
    """Return the code under the number of its row."""
    found = re.findall(r"Rij </span>(\d+)</h3><ol[^>]*>(.*?)</ol>", page.html)
    return {int(n): " ".join(re.findall("<li>(.*?)</li>", words)) for n, words in found}
