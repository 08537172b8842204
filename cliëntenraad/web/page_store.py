"""Kept pages, in one SQLite file that all processes of this server share.

Nothing in it is worth saving: it may be thrown away at any moment, so it trades
durability for speed. Each path has one row per build of the code; a page of a
newer version replaces the older one.
"""

import json
import logging
import sqlite3
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Final

log = logging.getLogger("clientenraad")
MEGABYTE: Final = 1024 * 1024
LARGEST_STORE: Final = 64 * MEGABYTE
LARGEST_PAGE: Final = MEGABYTE
SQLITE_PAGE: Final = 4096
TABLE: Final = """
CREATE TABLE IF NOT EXISTS page (
    path TEXT NOT NULL, build TEXT NOT NULL, version INTEGER NOT NULL, day TEXT NOT NULL,
    etag TEXT NOT NULL, headers TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (path, build)
)"""
FIND: Final = (
    "SELECT etag, headers, body FROM page WHERE path = ? AND build = ? AND version = ? AND day = ?"
)
#: Also of paths that nobody asks for again: a page may hold words that were withdrawn since.
FORGET_OLDER: Final = "DELETE FROM page WHERE version < ?"
KEEP: Final = "INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True)
class Edition:
    """What a kept page shows: this path, by this code, at this version, on this day."""

    path: str
    build: str
    version: int
    day: str


@dataclass(frozen=True)
class KeptPage:
    etag: str
    headers: list[tuple[str, str]]
    body: bytes


class PageStore:
    """Finds and keeps pages; a fault in the file is a page not found, never an error."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._local = threading.local()
        self._lock = threading.Lock()
        self._is_fresh = False

    def find(self, edition: Edition) -> KeptPage | None:
        key = (edition.path, edition.build, edition.version, edition.day)
        try:
            rows = self._connection().execute(FIND, key).fetchall()
        except sqlite3.Error as error:
            self._forget(error)
            return None
        if not rows:
            return None
        etag, headers, body = rows[0]
        return KeptPage(etag, [(name, value) for name, value in json.loads(headers)], body)

    def keep(self, edition: Edition, page: KeptPage) -> None:
        """Keep the page; when the store is full, begin again."""
        if len(page.body) > LARGEST_PAGE:
            return
        values = (
            *(edition.path, edition.build, edition.version, edition.day),
            *(page.etag, json.dumps(page.headers), page.body),
        )
        try:
            self._connection().execute(FORGET_OLDER, (edition.version,))
            self._connection().execute(KEEP, values)
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
                self._empty()
            else:
                self._forget(error)

    def close(self) -> None:
        """Close this thread's connection."""
        connection = getattr(self._local, "connection", None)
        self._local.connection = None
        if connection is not None:
            connection.close()

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            with self._lock:
                connection = self._open()
            self._local.connection = connection
        return connection

    def _open(self) -> sqlite3.Connection:
        """Open the file. A process begins with an empty one.

        A version number says nothing about pages of another database, and that is
        what stands here after a copy was put back.
        """
        connection = sqlite3.connect(self.file, isolation_level=None, timeout=0.25)
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=OFF")
            connection.execute("PRAGMA secure_delete=ON")
            connection.execute(f"PRAGMA max_page_count={LARGEST_STORE // SQLITE_PAGE}")
            connection.execute(TABLE)
            if not self._is_fresh:
                connection.execute("DELETE FROM page")
                self._is_fresh = True
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _empty(self) -> None:
        try:
            self._connection().execute("DELETE FROM page")
        except sqlite3.Error as error:
            self._forget(error)

    def _forget(self, error: sqlite3.Error) -> None:
        """Go on without; a file that is no database is thrown away and made anew."""
        log.warning("kept pages: %s", type(error).__name__)
        self.close()
        damaged = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}
        if getattr(error, "sqlite_errorcode", None) in damaged:
            for suffix in ("", "-wal", "-shm"):
                Path(f"{self.file}{suffix}").unlink(missing_ok=True)
