"""What happens to cleaned texts and proposed quotes when the key of their quarter goes.

They were sealed to it and can never be opened again, so their bytes go too. What a second member
approved is public text of the raad and stays. Called inside the transaction that destroys the key.
"""

from sqlalchemy import delete, update

from cliëntenraad.analyses.models import Citaat, Schoning
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.kern.db import db
from cliëntenraad.kluis.signals import kwartaal_vernietigd


@kwartaal_vernietigd.connect
def kwartaal_is_vernietigd(_sender: object, *, raad_id: int, kwartaal: str, **_: object) -> None:
    """Delete the cleaned texts of the quarter, and let quotes without a second reader lapse."""
    cleaned = (Schoning.raad_id == raad_id, Schoning.kwartaal == kwartaal)
    db.session.execute(delete(Schoning).where(*cleaned))
    proposed = (
        Citaat.raad_id == raad_id,
        Citaat.kwartaal == kwartaal,
        Citaat.status == CitaatStatus.VOORGESTELD,
    )
    lapsed = {"status": CitaatStatus.VERVALLEN, "verzegelde_tekst": None}
    db.session.execute(update(Citaat).where(*proposed).values(lapsed))
