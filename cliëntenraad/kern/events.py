"""An act: one transaction, one line in the event log, one step of the site's version."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from cliëntenraad.kern.db import db, write
from cliëntenraad.kern.models import Event, SiteVersion


@contextmanager
def act(
    soort: str,
    *subjects: Any,
    door_id: int | None,
    now: datetime,
    raad_id: int | None = None,
) -> Iterator[Event]:
    """Do one act of a member of staff, whole or not at all.

    `soort` is what happened, in Dutch ("advies vastgesteld"). The `subjects`
    are read again and locked, so that two people cannot do the act twice. Check
    the rules *inside* the block. Yields the event; an act that makes something
    calls `concerns(event, thing)`.
    """
    with write():
        for subject in subjects:
            db.session.refresh(subject, with_for_update=True)
        event = Event(soort=soort, door_id=door_id, raad_id=raad_id, op=now)
        if subjects:
            concerns(event, subjects[0])
        yield event
        db.session.add(event)
        raise_site_version()


def concerns(event: Event, thing: Any) -> None:
    """Tell the event what it is about. The thing gets its id here."""
    db.session.add(thing)
    db.session.flush()
    event.object_soort = type(thing).__tablename__
    event.object_id = thing.id if isinstance(thing.id, int) else None
    if event.raad_id is None:
        event.raad_id = getattr(thing, "raad_id", None)


def wait_for_others() -> None:
    """Let whoever is changing something now finish first, without changing anything."""
    db.session.execute(select(SiteVersion.nummer).with_for_update())


def raise_site_version() -> None:
    """Make every kept page outdated, in this transaction. Waits for other writers."""
    db.session.execute(update(SiteVersion).values(nummer=SiteVersion.nummer + 1))
