"""Read the site's version: one number, once per request, below Flask and SQLAlchemy.

A connection of its own per thread, always outside a transaction, so that it sees
every change as soon as it is committed. Whatever goes wrong here is no answer:
the request then simply goes on to Flask.
"""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from sqlalchemy.engine import URL

log = logging.getLogger("clientenraad")
QUERY: Final = "SELECT nummer FROM site_version"
#: A database that does not answer may not hold a page up: Flask will say what is wrong.
PATIENCE_SECONDS: Final = 2


class SiteVersionReader:
    """Reads the number from SQLite or PostgreSQL; one connection per thread."""

    def __init__(self, url: URL) -> None:
        # Only the driver that this database needs: the other one costs memory.
        driver: Any = url.get_dialect().import_dbapi()
        self._failures = (driver.Error, OSError)
        self._connect: Callable[[], Any]
        if url.get_backend_name() == "sqlite":
            address = f"{Path(url.database or ':memory:').absolute().as_uri()}?mode=ro"
            self._connect = lambda: driver.connect(
                address, uri=True, isolation_level=None, timeout=PATIENCE_SECONDS
            )
        else:
            plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
            self._connect = lambda: driver.connect(
                plain, autocommit=True, connect_timeout=PATIENCE_SECONDS
            )
        self._local = threading.local()

    def read(self) -> int | None:
        """Return the number that counts now, or None when it cannot be had."""
        try:
            if getattr(self._local, "connection", None) is None:
                self._local.connection = self._connect()
            # Fetch all: a half-read answer would keep SQLite looking at the past.
            rows = self._local.connection.execute(QUERY).fetchall()
        except self._failures as error:
            log.warning("site version: %s", type(error).__name__)
            self.close()
            return None
        return int(rows[0][0]) if rows else None

    def close(self) -> None:
        """Close this thread's connection; the next read opens a new one."""
        connection = getattr(self._local, "connection", None)
        self._local.connection = None
        if connection is not None:
            try:
                connection.close()
            except self._failures:
                log.warning("site version: connection was already gone")
