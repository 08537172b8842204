"""What the page of a dossier shows about its adviezen."""

from datetime import date

from cliëntenraad.adviezen.queries import list_adviezen_of_dossier
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.rules import DossierStatus
from cliëntenraad.dossiers.signals import WerkbladDeel, werkblad_gevraagd


@werkblad_gevraagd.connect
def adviezen_deel(dossier: Dossier, *, today: date, **_: object) -> list[WerkbladDeel]:
    """List the adviezen with their state, and how to begin one."""
    links = [
        (f"{advies.titel} ({advies.status})", f"/adviezen/{advies.id}/werkblad")
        for advies in list_adviezen_of_dossier(dossier.id)
    ]
    if dossier.status is DossierStatus.OPEN:
        links.append(("Nieuw advies", f"/dossiers/{dossier.id}/adviezen/nieuw"))
    return [WerkbladDeel("Adviezen", "Schrijf op wat de raad de gemeente vraagt.", links, plaats=4)]
