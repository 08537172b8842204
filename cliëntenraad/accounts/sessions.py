"""Sessions of staff, on the server, readable only with the cookie. Residents have none.

The cookie holds 256 random bits. The database holds its hash, and the session
sealed under a key made from the cookie: a copy of the database opens nothing.
A visit to the resident pages has a cookie of its own, which stores nothing at
all; it only ties a form to the visit.
"""

import hashlib
import hmac
import json
import re
import secrets
from datetime import timedelta
from typing import Any, Final

from flask import Flask, Request, Response, g, session
from flask.sessions import SessionInterface, SessionMixin
from sqlalchemy import delete

from cliëntenraad.accounts.models import StaffSession
from cliëntenraad.kern import clock
from cliëntenraad.kern.crypto import CannotOpen, open_sealed, seal
from cliëntenraad.kern.db import db, write

IDLE: Final = timedelta(minutes=60)
TOUCH_AFTER: Final = timedelta(minutes=1)
#: On a page where someone types in what a resident wrote: far less often, and well within IDLE.
SELDOM: Final = timedelta(minutes=30)
#: What secrets.token_urlsafe(32) makes.
TOKEN: Final = re.compile("[A-Za-z0-9_-]{43}")
RESIDENT_PATHS: Final = ("/mee", "/weg")


class OpenSession(dict[str, Any], SessionMixin):
    """The session as the request sees it. `token` is the cookie's value."""

    def __init__(self, token: str, content: dict[str, Any] | None = None, stored: bool = False):
        super().__init__(content or {})
        self.token = token
        self.before = json.dumps(dict(self), sort_keys=True)
        self.stored = stored
        self.must_touch = False
        self.idle = timedelta(0)
        self.outdated_hash: str | None = None

    @property
    def is_changed(self) -> bool:
        return json.dumps(dict(self), sort_keys=True) != self.before

    def rotate(self) -> None:
        """Take a new token: at login and logout, so that an old cookie is worth nothing."""
        self.outdated_hash = _hash(self.token) if self.stored else None
        self.token, self.stored, self.before = secrets.token_urlsafe(32), False, ""
        g.visit_token = self.token


class StaffSessions(SessionInterface):
    """Keeps sessions of staff in the database; gives residents an empty, unstored one."""

    def __init__(self, secure: bool):
        self.secure = secure

    def open_session(self, app: Flask, request: Request) -> OpenSession:
        """Find the session of this request's cookie, or begin an empty one."""
        g.is_resident_visit = is_resident_path(request.path)
        token = request.cookies.get(self._name(), "")
        g.had_cookie = TOKEN.fullmatch(token) is not None
        g.visit_token = token if g.had_cookie else secrets.token_urlsafe(32)
        found = None
        if g.had_cookie and not g.is_resident_visit:
            found = self._find(g.visit_token)
        return found or OpenSession(g.visit_token)

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Keep what changed, and send the cookie only to who needs one."""
        if not isinstance(session, OpenSession):
            return
        if not g.is_resident_visit:
            self._store(session)
        if g.get("needs_cookie") or (session.stored and not g.had_cookie):
            response.set_cookie(
                self._name(), session.token, secure=self.secure, httponly=True, samesite="Strict"
            )

    def forget(self, response: Response) -> None:
        """Delete the visit's cookie."""
        response.delete_cookie(self._name(), secure=self.secure, httponly=True, samesite="Strict")

    def _name(self) -> str:
        name = "bezoek" if g.is_resident_visit else "sessie"
        return f"__Host-{name}" if self.secure else name

    def _find(self, token: str) -> OpenSession | None:
        row = db.session.get(StaffSession, _hash(token))
        if row is None or clock.now() - row.gebruikt_op > IDLE:
            return None
        try:
            content = json.loads(open_sealed(_key(token), row.inhoud, _hash(token).encode()))
        except CannotOpen:
            return None
        session = OpenSession(token, content, stored=True)
        session.idle = clock.now() - row.gebruikt_op
        session.must_touch = session.idle > TOUCH_AFTER
        return session

    def _store(self, session: OpenSession) -> None:
        if not (session.is_changed or session.must_touch or session.outdated_hash):
            return
        row = StaffSession(
            token_hash=_hash(session.token),
            inhoud=seal(
                _key(session.token),
                json.dumps(dict(session)).encode(),
                _hash(session.token).encode(),
            ),
            gebruikt_op=clock.now(),
        )
        with write():
            db.session.execute(
                delete(StaffSession).where(
                    (StaffSession.token_hash == session.outdated_hash)
                    | (StaffSession.gebruikt_op < clock.now() - IDLE)
                )
            )
            if session:
                db.session.merge(row)
        g.had_cookie = g.had_cookie and session.stored
        session.stored = bool(session)


def rotate_session() -> None:
    """Give this visit a new cookie, so that the old one is worth nothing."""
    if isinstance(session, OpenSession):
        session.rotate()


def touch_seldom() -> None:
    """Leave no trace of this request, save for one each half hour that keeps the session alive.

    The row of a session says when it was last used. For whoever types in a story that
    would say when, and so who.
    """
    if isinstance(session, OpenSession) and session.idle < SELDOM:
        session.must_touch = False


def is_resident_path(path: str) -> bool:
    """Tell whether an address belongs to the resident zone."""
    return any(path == start or path.startswith(f"{start}/") for start in RESIDENT_PATHS)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _key(token: str) -> bytes:
    return hmac.new(b"staff session", token.encode(), hashlib.sha256).digest()
