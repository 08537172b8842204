"""Als raad roep ik iedereen op. Honderden mensen versturen tegelijk; elk verhaal telt."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection, create_engine, text

from tests.anonymity.people import Resident

#: SQLite has one writer at a time, so there it is hardest; on PostgreSQL fewer tell the same.
MANY = {"sqlite": 500, "postgresql": 100}


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    engine = create_engine(url)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def count(url: str) -> int:
    with connected(url) as connection:
        return connection.scalar(text("SELECT count(*) FROM ervaring"))


@pytest.fixture
def everyone(running) -> list[Resident]:
    """All of them have their code on the screen, and did not press the last button yet."""
    database = running.database_url.partition(":")[0].partition("+")[0]
    everyone = [Resident(running.port) for _ in range(MANY[database])]
    with ThreadPoolExecutor(16) as hands:
        list(hands.map(Resident.come_to_the_last_button, everyone))
    return everyone


def test_hundreds_at_once_are_all_kept_and_open_their_own(running, everyone):
    before = count(running.database_url)

    with ThreadPoolExecutor(len(everyone)) as hands:
        answers = list(hands.map(Resident.send, everyone))
    with ThreadPoolExecutor(50) as hands:
        again = list(hands.map(Resident.send, everyone[:50]))

    assert set(answers + again) == {200}
    assert count(running.database_url) == before + len(everyone)
    with ThreadPoolExecutor(8) as hands:
        pages = list(hands.map(Resident.read_back, everyone))
    words = [resident.word for resident in everyone]
    wrong = [n for n, page in enumerate(pages) if [w for w in words if w in page] != [words[n]]]
    assert wrong == []
