"""Questions about raden. Nothing here changes the database."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from cliëntenraad.kern.db import db
from cliëntenraad.raden.models import Gemeente, Lid, Raad, Regeling


def get_raad_or_404(raad_id: int) -> Raad:
    return db.get_or_404(Raad, raad_id)


def get_gemeente_or_404(gemeente_id: int) -> Gemeente:
    return db.get_or_404(Gemeente, gemeente_id)


def list_raden() -> Sequence[Raad]:
    return db.session.scalars(select(Raad).order_by(Raad.naam)).all()


def list_gemeenten() -> Sequence[Gemeente]:
    return db.session.scalars(select(Gemeente).order_by(Gemeente.naam)).all()


def get_lid_or_404(lid_id: int) -> Lid:
    return db.get_or_404(Lid, lid_id)


def list_leden(raad_id: int) -> Sequence[Lid]:
    """Return everyone who sits or sat in the raad, by name."""
    return db.session.scalars(select(Lid).where(Lid.raad_id == raad_id).order_by(Lid.naam)).all()


def is_al_benoemd(raad_id: int, naam: str, van: date) -> bool:
    """Tell whether this name was seated from this day already: a second press of the button."""
    return any(
        lid.naam == naam and any(periode.van == van for periode in lid.periodes)
        for lid in list_leden(raad_id)
    )


def list_zittende_leden(raad_id: int, day: date) -> list[Lid]:
    """Return who is in office on this day: the number a quorum is counted from."""
    return [lid for lid in list_leden(raad_id) if lid.is_zittend(day)]


def list_regelingen(raad_id: int) -> Sequence[Regeling]:
    """Return every version, newest first."""
    query = select(Regeling).where(Regeling.raad_id == raad_id).order_by(Regeling.versie.desc())
    return db.session.scalars(query).all()


def regeling_op(raad_id: int, day: date) -> Regeling | None:
    """Return the version that is in force on this day, or None when none is."""
    return next((r for r in list_regelingen(raad_id) if r.geldig_vanaf <= day), None)
