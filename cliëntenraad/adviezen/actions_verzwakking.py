"""Mark the points that leaned on what a resident took back. The text of the letter stays.

Called inside the transaction of the act that took it back. No event line and no new version: the
members see the mark at once, everyone else from the next quarter on (docs/besluiten/0115).
"""

from sqlalchemy import ColumnElement, delete, select, text

from cliëntenraad.adviezen.models import Advies, Adviespunt, Onderbouwing, Verzwakking
from cliëntenraad.analyses.rules import is_genoeg
from cliëntenraad.analyses.signals import bevinding_herteld, citaat_vervallen
from cliëntenraad.kern.db import db

#: Two at the same moment mark it once; the first quarter stays.
MARK = text(
    "INSERT INTO verzwakking (onderbouwing_id, raad_id, kwartaal)"
    " VALUES (:onderbouwing_id, :raad_id, :kwartaal) ON CONFLICT DO NOTHING"
)


@bevinding_herteld.connect
def bevinding_is_herteld(
    _sender: object, *, bevinding_id: int, aantal: int, is_minder: bool, kwartaal: str
) -> None:
    """Mark what leans on a finding that too few carry; take the mark off when enough do."""
    leans = Onderbouwing.bevinding_id == bevinding_id
    if is_genoeg(aantal):
        marked = select(Onderbouwing.id).where(leans)
        db.session.execute(delete(Verzwakking).where(Verzwakking.onderbouwing_id.in_(marked)))
    elif is_minder:
        _mark(leans, kwartaal)


@citaat_vervallen.connect
def citaat_is_vervallen(_sender: object, *, citaat_id: int, kwartaal: str) -> None:
    """Mark what leans on words that are gone."""
    _mark(Onderbouwing.citaat_id == citaat_id, kwartaal)


def _mark(leans: ColumnElement[bool], kwartaal: str) -> None:
    for id, raad_id in db.session.execute(
        select(Onderbouwing.id, Onderbouwing.raad_id).where(leans)
    ):
        db.session.execute(MARK, {"onderbouwing_id": id, "raad_id": raad_id, "kwartaal": kwartaal})


def clear_marks(advies: Advies) -> None:
    """Begin without marks: an advies is adopted with the numbers of that day."""
    own = (
        select(Onderbouwing.id)
        .join(Adviespunt, Adviespunt.id == Onderbouwing.adviespunt_id)
        .where(Adviespunt.advies_id == advies.id)
    )
    db.session.execute(delete(Verzwakking).where(Verzwakking.onderbouwing_id.in_(own)))
