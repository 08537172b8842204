"""Questions about the kluis. Nothing here changes the database."""

from sqlalchemy import select

from cliëntenraad.kern.db import db
from cliëntenraad.kluis.models import Kluissleutel


def current_public_key(raad_id: int, kwartaal: str) -> tuple[bytes, str] | None:
    """Return the public key to seal for and its quarter; the newest earlier one if need be."""
    query = (
        select(Kluissleutel)
        .where(Kluissleutel.raad_id == raad_id, Kluissleutel.kwartaal <= kwartaal)
        .order_by(Kluissleutel.kwartaal.desc())
        .limit(1)
    )
    sleutel = db.session.scalar(query)
    return None if sleutel is None else (sleutel.publieke_sleutel, sleutel.kwartaal)
