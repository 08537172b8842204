"""Where one epoch of a kluis ends: a member leaves, or the time of a key is over.

The listeners run inside the transaction of who ends a zitting or closes an account.
"""

from datetime import date, datetime

from cliëntenraad.accounts.signals import toegang_is_beeindigd
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act
from cliëntenraad.kern.models import Event
from cliëntenraad.kluis import rules
from cliëntenraad.kluis.actions import new_key
from cliëntenraad.kluis.models import Kluis, Kluissleutel
from cliëntenraad.kluis.queries import (
    get_kluis_for_update,
    has_someone_left,
    list_keys,
    list_kluizen,
)
from cliëntenraad.kluis.signals import kwartaal_vernietigd
from cliëntenraad.raden.signals import zitting_is_beeindigd


@zitting_is_beeindigd.connect
def lid_is_weg(
    _sender: object, *, raad_id: int, tot: date, door_id: int | None, now: datetime, **_: object
) -> None:
    """Start a new epoch at once. A last day that is still to come waits for `vertrek_nagaan`."""
    if tot <= clock.local_day(now):
        toegang_is_weg(None, raad_id=raad_id, door_id=door_id, now=now)


@toegang_is_beeindigd.connect
def toegang_is_weg(
    _sender: object, *, raad_id: int, door_id: int | None, now: datetime, **_: object
) -> None:
    """Seal what comes in from now on to a key that the old phrase alone does not open."""
    kluis = get_kluis_for_update(raad_id)
    if kluis is not None:
        _begin(kluis, clock.local_day(now))
        line = {"object_soort": Kluis.__tablename__, "object_id": kluis.id}
        soort = "kluissleutel gemaakt na vertrek"
        db.session.add(Event(soort=soort, door_id=door_id, raad_id=raad_id, op=now, **line))


def vertrek_nagaan(*, now: datetime) -> int:
    """Start a new epoch for each raad in which someone's last day has passed; return how many."""
    today = clock.local_day(now)
    left = [kluis for kluis in list_kluizen() if has_someone_left(kluis, today)]
    for kluis in left:
        with act("kluissleutel gemaakt na vertrek", kluis, door_id=None, now=now):
            if has_someone_left(kluis, today):
                _begin(kluis, today)
    return len(left)


def opruimen(*, now: datetime) -> int:
    """Destroy every key whose time is over, and return how many. Again is nothing again."""
    today, destroyed = clock.local_day(now), 0
    for kluis in list_kluizen():
        if not _outlived(kluis.raad_id, today):
            continue
        with act("kluissleutel vernietigd", kluis, door_id=None, now=now):
            keys = _outlived(kluis.raad_id, today)
            for key in keys:
                key.verzegelde_sleutel, key.vernietigd_op = None, today
            db.session.flush()
            for quarter in sorted({key.kwartaal for key in keys}):
                _tell(kluis.raad_id, quarter)
            destroyed += len(keys)
    return destroyed


def _begin(kluis: Kluis, today: date) -> None:
    kluis.nieuwe_zin_sinds = today
    db.session.add(new_key(kluis, clock.quarter(today)))
    db.session.flush()


def _outlived(raad_id: int, today: date) -> list[Kluissleutel]:
    return [
        key
        for key in list_keys(raad_id)
        if key.verzegelde_sleutel is not None and rules.is_voorbij(key.bewaren_tot, today)
    ]


def _tell(raad_id: int, kwartaal: str) -> None:
    if all(key.verzegelde_sleutel is None for key in list_keys(raad_id, kwartaal)):
        kwartaal_vernietigd.send(None, raad_id=raad_id, kwartaal=kwartaal)
