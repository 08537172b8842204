"""What the page of a dossier shows about its uitvragen."""

from datetime import date

from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.rules import DossierStatus
from cliëntenraad.dossiers.signals import WerkbladDeel, werkblad_gevraagd
from cliëntenraad.uitvragen.queries import list_uitvragen
from cliëntenraad.uitvragen.rules import stand


@werkblad_gevraagd.connect
def uitvragen_deel(dossier: Dossier, *, today: date, **_: object) -> list[WerkbladDeel]:
    """List the uitvragen with their state, and how to make one."""
    links = [
        (f"{u.titel} ({stand(u.status, u.sluit_op, today)})", f"/uitvragen/{u.id}/werkblad")
        for u in list_uitvragen(dossier.id)
    ]
    if dossier.status is DossierStatus.OPEN:
        links.append(("Nieuwe uitvraag", f"/dossiers/{dossier.id}/uitvragen/nieuw"))
    return [WerkbladDeel("Uitvragen", "Vraag mensen wat zij meemaken.", links, plaats=2)]
