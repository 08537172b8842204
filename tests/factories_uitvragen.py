"""Make uitvragen for tests, with a key of the kluis to seal for."""

from datetime import timedelta

from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.kern.clock import quarter, today
from cliëntenraad.kern.crypto import new_keypair
from cliëntenraad.kluis.models import Kluissleutel
from cliëntenraad.raden.models import Raad
from cliëntenraad.uitvragen.models import Uitvraag, Vraag
from cliëntenraad.uitvragen.rules import UitvraagStatus, VraagSoort
from tests.factories import make_dossier, save


def make_sleutel(raad: Raad, kwartaal: str | None = None) -> bytes:
    """Give the raad a key for a quarter, this one unless told; return its private half."""
    private, public = new_keypair()
    save(
        Kluissleutel(
            raad_id=raad.id,
            kwartaal=kwartaal or quarter(today()),
            publieke_sleutel=public,
            verzegelde_sleutel=b"sealed to the master key",
        )
    )
    return private


def make_uitvraag(dossier: Dossier | None = None, **values) -> Uitvraag:
    """Make a concept without questions."""
    dossier = dossier or make_dossier()
    standard = {
        "raad_id": dossier.raad_id,
        "dossier_id": dossier.id,
        "titel": "Hoe gaat het contact?",
        "inleiding": "Wij willen weten hoe de gemeente met u omgaat.",
        "doelgroep": "Iedereen met een bijstandsuitkering",
        "verwerkingsverantwoordelijke": "Stichting Cliëntenraad",
        "contactblok": None,
    }
    return save(Uitvraag(**{**standard, **values}))


def make_vraag(uitvraag: Uitvraag, soort: VraagSoort = VraagSoort.OPEN, **values) -> Vraag:
    standard = {
        "raad_id": uitvraag.raad_id,
        "uitvraag_id": uitvraag.id,
        "nummer": len(uitvraag.vragen) + 1,
        "soort": soort,
        "tekst": "Wat ging er goed?",
        "keuzes": [] if soort is VraagSoort.OPEN else ["Ja", "Nee"],
    }
    return save(Vraag(**{**standard, **values}))


def make_open_uitvraag(dossier: Dossier | None = None, **values) -> Uitvraag:
    """Make an uitvraag in which anyone may take part this week."""
    standard = {
        "status": UitvraagStatus.OPEN,
        "geopend_op": today(),
        "sluit_op": today() + timedelta(days=7),
    }
    return make_uitvraag(dossier, **{**standard, **values})
