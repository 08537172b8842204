"""Wat Lighthouse van vier pagina's vindt, behalve van hun snelheid."""

from threading import Thread

import pytest

from benchmarks.lighthouse import pages_of, scores
from tests.keuring.rendering import Repeater

SURE = ("accessibility", "best-practices", "seo")
LEAST = 98
PAGES = pages_of("/adviezen/1")
ROBOTS = ({"Content-Type": "text/plain; charset=utf-8"}, b"User-agent: *\nAllow: /\n")


@pytest.fixture(scope="module")
def server(collection):
    server = Repeater(collection)
    server.files = {**collection.files, "/robots.txt": ROBOTS}
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("name", PAGES)
def test_lighthouse_gives_at_least_98(server, collection, name):
    wanted = (PAGES[name], "bezoeker")
    pages = collection.pages_in("gevuld")
    server.page = next(page for page in pages if (page.path, page.who) == wanted)
    found = scores(name, f"http://127.0.0.1:{server.server_port}{PAGES[name]}", SURE)
    assert min(found.values()) >= LEAST, found
