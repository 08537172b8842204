"""What happens to findings and quotes when a resident withdraws or allows less.

Called inside the transaction of the resident's own act, so that the public page
changes at once. No event line: acts of residents leave none.
"""

from sqlalchemy import Delete, Update, delete, select, update

from cliëntenraad.analyses.models import Citaat, Drager
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.rules import Toestemming
from cliëntenraad.ervaringen.signals import ervaring_ingetrokken, toestemming_gewijzigd
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import raise_site_version


@ervaring_ingetrokken.connect
def ervaring_is_ingetrokken(_sender: object, *, ervaring_id: str, **_: object) -> None:
    """Empty its quotes and take it from the findings; the rest goes with the row itself."""
    _hold(ervaring_id)
    _drop_citaten(ervaring_id)
    _drop_dragers(ervaring_id)


@toestemming_gewijzigd.connect
def toestemming_is_gewijzigd(
    _sender: object, *, ervaring_id: str, toestemming: Toestemming, **_: object
) -> None:
    """Keep only what the resident still allows."""
    _hold(ervaring_id)
    if not toestemming.mag_geciteerd:
        _drop_citaten(ervaring_id)
    if not toestemming.mag_samengevat:
        _drop_dragers(ervaring_id)


def _hold(ervaring_id: str) -> None:
    """Take the experience first, as every act of a member does: nobody waits in a circle."""
    db.session.execute(select(Ervaring.id).where(Ervaring.id == ervaring_id).with_for_update())


def _drop_citaten(ervaring_id: str) -> None:
    gone = (
        update(Citaat)
        .where(Citaat.ervaring_id == ervaring_id, Citaat.status != CitaatStatus.VERVALLEN)
        .values(status=CitaatStatus.VERVALLEN, tekst=None, verzegelde_tekst=None)
    )
    _change(gone)


def _drop_dragers(ervaring_id: str) -> None:
    _change(delete(Drager).where(Drager.ervaring_id == ervaring_id))


def _change(statement: Update | Delete) -> None:
    """Do it, and make kept pages outdated. Also when nothing changed: that costs nothing."""
    db.session.execute(statement)
    raise_site_version()
