"""What happens to findings and quotes when a resident withdraws or allows less.

Called inside the transaction of the resident's own act, which holds the experience. A quote
leaves the public page at once, so the site's version rises. A number never does: it is counted
again for the next advies only. Acts of residents leave no event line.
"""

from sqlalchemy import delete, select, update

from cliëntenraad.analyses.models import Citaat, Drager
from cliëntenraad.analyses.queries import aantal_dragers
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.analyses.signals import bevinding_herteld, citaat_vervallen
from cliëntenraad.ervaringen.rules import Toestemming
from cliëntenraad.ervaringen.signals import ervaring_ingetrokken, toestemming_gewijzigd
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import raise_site_version, wait_for_others


@ervaring_ingetrokken.connect
def ervaring_is_ingetrokken(
    _sender: object, *, ervaring_id: str, kwartaal: str, **_: object
) -> None:
    """Empty its quotes and take it from the findings; the rest goes with the row itself."""
    _drop_citaten(ervaring_id, kwartaal)
    _drop_dragers(ervaring_id, kwartaal)


@toestemming_gewijzigd.connect
def toestemming_is_gewijzigd(
    _sender: object, *, ervaring_id: str, toestemming: Toestemming, kwartaal: str, **_: object
) -> None:
    """Keep only what the resident still allows."""
    if not toestemming.mag_geciteerd:
        _drop_citaten(ervaring_id, kwartaal)
    if not toestemming.mag_samengevat:
        _drop_dragers(ervaring_id, kwartaal)


def _drop_citaten(ervaring_id: str, kwartaal: str) -> None:
    living = (Citaat.ervaring_id == ervaring_id, Citaat.status != CitaatStatus.VERVALLEN)
    found = db.session.execute(select(Citaat.id, Citaat.status).where(*living)).all()
    if not found:
        return
    gone = {"status": CitaatStatus.VERVALLEN, "tekst": None, "verzegelde_tekst": None}
    db.session.execute(update(Citaat).where(*living).values(gone))
    raise_site_version()
    for citaat_id, status in found:
        if status is CitaatStatus.GOEDGEKEURD:
            citaat_vervallen.send(None, citaat_id=citaat_id, kwartaal=kwartaal)


def _drop_dragers(ervaring_id: str, kwartaal: str) -> None:
    carries = Drager.ervaring_id == ervaring_id
    found = db.session.scalars(select(Drager.bevinding_id).where(carries)).all()
    if not found:
        return
    db.session.execute(delete(Drager).where(carries))
    # Two who withdraw at the same moment would each count the other.
    wait_for_others()
    for bevinding_id in sorted(found):
        bevinding_herteld.send(
            None,
            bevinding_id=bevinding_id,
            aantal=aantal_dragers(bevinding_id),
            is_minder=True,
            kwartaal=kwartaal,
        )
