"""The master key while a member reads: in their own session, sealed by their own cookie.

The session's content is encrypted under a key that only the cookie holds
(accounts/sessions.py), so the key is nowhere on the server in the open.
"""

from datetime import datetime, timedelta
from typing import Any, Final

from flask import session

from cliëntenraad.kluis.queries import get_kluis
from cliëntenraad.kluis.rules import is_still_open

NAME: Final = "kluis"
#: Not at every page: writing the session takes a turn in the database.
RENEW_AFTER: Final = timedelta(minutes=1)


def remember(raad_id: int, master: bytes, now: datetime) -> None:
    """Keep the key of an opened kluis for whoever is logged in now."""
    entry = {
        "sleutel": master.hex(),
        "gebruikt": now.isoformat(),
        "wie": _who(),
        "kluis": _mark(raad_id),
    }
    session[NAME] = {**_entries(), str(raad_id): entry}


def master_key(raad_id: int, now: datetime) -> bytes | None:
    """Return the key while the kluis is open. Each use keeps it open.

    Idle minutes close it, and so does a new phrase, in every browser at once.
    """
    entry = _entries().get(str(raad_id))
    if entry is None:
        return None
    used = datetime.fromisoformat(entry["gebruikt"])
    is_same = entry["wie"] == _who() and entry["kluis"] == _mark(raad_id)
    if not is_same or not is_still_open(used, now):
        forget(raad_id)
        return None
    if now - used >= RENEW_AFTER:
        session[NAME] = {**_entries(), str(raad_id): {**entry, "gebruikt": now.isoformat()}}
    return bytes.fromhex(entry["sleutel"])


def forget(raad_id: int) -> None:
    """Close the kluis in this browser."""
    entries = {key: entry for key, entry in _entries().items() if key != str(raad_id)}
    session.pop(NAME, None)
    if entries:
        session[NAME] = entries


def _entries() -> dict[str, dict[str, Any]]:
    return session.get(NAME, {})


def _who() -> str | None:
    return session.get("_user_id")


def _mark(raad_id: int) -> str | None:
    """Return what this kluis was when it was opened; another phrase or kluis has another mark."""
    kluis = get_kluis(raad_id)
    return None if kluis is None else f"{kluis.publieke_sleutel.hex()}/{kluis.versie}"
