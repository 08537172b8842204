"""Als bewoner wil ik dat nergens iets achterblijft waaraan iemand kan zien dat ik het was."""

import hashlib
import re
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.anonymity.people import MARK, Resident
from tests.running import RunningSite

VISITORS = 200
TELLERS = 8
#: Their addresses: of the line itself, and as a proxy would pass them on.
ADDRESS = re.compile(rb"(?<![\d.])(?:127\.(?!0\.0\.1\D)\d{1,3}|198\.51)\.\d{1,3}\.\d{1,3}(?![\d.])")
DIGEST = re.compile(rb"[0-9a-f]{32,64}")


def visit(resident: Resident) -> None:
    """Do what residents do, also what goes wrong: nothing of it may leave a trace."""
    word = resident.word
    assert resident.ask("GET", "/mee") == 200
    resident.press(uitvraag=word)
    resident.ask("POST", "/mee", {"staat": word, "tekst": word})
    resident.ask("POST", "/mee", {"csrf_token": word, "code": word})
    assert resident.ask("GET", f"/{word}") == 404
    assert resident.ask("GET", f"/mee?taal={word}") < 500
    assert resident.ask("PUT", "/mee", {"tekst": word}) == 405
    resident.hang_up_while_typing()


def tell(resident: Resident) -> None:
    """Tell a story, press twice, read it back, and take one step too many."""
    resident.come_to_the_last_button()
    resident.send()
    resident.send()
    assert resident.word in resident.read_back()
    resident.press(tekst=resident.word * 4000)


def address(number: int) -> str:
    return f"127.{1 + number // 250}.{number % 250}.{7 + number % 200}"


@pytest.fixture
def visitors(running) -> list[Resident]:
    """Many people, each from an address of their own, came and went."""
    visitors = [Resident(running.port, source=address(number)) for number in range(VISITORS)]
    for resident in visitors:
        visit(resident)
    for resident in visitors[:TELLERS]:
        tell(resident)
    return visitors


def everything_left(site: RunningSite) -> dict[str, bytes]:
    """Return what stands on the disk: database, its journal, logs, kept pages, temporary files."""
    places = [site.var, site.log.parent]
    engine = create_engine(site.database_url)
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("CHECKPOINT"))
            places.append(Path(connection.scalar(text("SHOW data_directory"))))
    engine.dispose()
    files = [file for place in places for file in place.rglob("*") if file.is_file()]
    return {str(file): file.read_bytes() for file in files}


def digests(resident: Resident) -> set[bytes]:
    kinds = (hashlib.md5, hashlib.sha1, hashlib.sha256)
    told = (resident.source, resident.behind, resident.word)
    return {kind(text.encode()).hexdigest().encode() for kind in kinds for text in told}


def test_no_file_of_the_site_knows_who_came_or_what_they_typed(running, visitors):
    left = everything_left(running)
    codes = [resident.code.encode() for resident in visitors if resident.code]
    hidden = set().union(*map(digests, visitors))

    found = {
        file: (MARK.encode() in body and "a word")
        or (ADDRESS.search(body) and "an address")
        or (any(code in body for code in codes) and "a code")
        or (hidden & set(DIGEST.findall(body)) and "a digest")
        for file, body in left.items()
    }

    assert len(codes) == TELLERS
    assert any(body for body in left.values())
    assert {file: what for file, what in found.items() if what} == {}


def test_what_the_search_looks_for_is_found_when_it_is_there(running, visitors):
    body = f"van {visitors[0].source} {visitors[0].behind} {visitors[0].word}".encode()
    digest = hashlib.sha256(visitors[0].source.encode()).hexdigest().encode()
    assert len(ADDRESS.findall(body)) == 2
    assert MARK.encode() in body
    assert digests(visitors[0]) & set(DIGEST.findall(b"x" + digest + b"x"))
