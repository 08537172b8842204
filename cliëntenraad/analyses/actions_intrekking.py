"""What happens to findings and quotes when a resident withdraws or allows less.

Called inside the transaction of the resident's own act, which holds the experience,
so that the public page changes at once. Acts of residents leave no event line; the
site's version rises only when a page has changed.
"""

from sqlalchemy import delete, select, update

from cliëntenraad.analyses.models import Citaat, Drager
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.ervaringen.rules import Toestemming
from cliëntenraad.ervaringen.signals import ervaring_ingetrokken, toestemming_gewijzigd
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import raise_site_version


@ervaring_ingetrokken.connect
def ervaring_is_ingetrokken(_sender: object, *, ervaring_id: str, **_: object) -> None:
    """Empty its quotes and take it from the findings; the rest goes with the row itself."""
    _drop_citaten(ervaring_id)
    _drop_dragers(ervaring_id)


@toestemming_gewijzigd.connect
def toestemming_is_gewijzigd(
    _sender: object, *, ervaring_id: str, toestemming: Toestemming, **_: object
) -> None:
    """Keep only what the resident still allows."""
    if not toestemming.mag_geciteerd:
        _drop_citaten(ervaring_id)
    if not toestemming.mag_samengevat:
        _drop_dragers(ervaring_id)


def _drop_citaten(ervaring_id: str) -> None:
    living = (Citaat.ervaring_id == ervaring_id, Citaat.status != CitaatStatus.VERVALLEN)
    if db.session.scalars(select(Citaat.id).where(*living)).first() is not None:
        gone = {"status": CitaatStatus.VERVALLEN, "tekst": None, "verzegelde_tekst": None}
        db.session.execute(update(Citaat).where(*living).values(gone))
        raise_site_version()


def _drop_dragers(ervaring_id: str) -> None:
    carries = Drager.ervaring_id == ervaring_id
    if db.session.scalars(select(Drager.bevinding_id).where(carries)).first() is not None:
        db.session.execute(delete(Drager).where(carries))
        raise_site_version()
