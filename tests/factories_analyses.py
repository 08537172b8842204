"""An uitvraag with experiences, sent as residents send them, and rounds that make them readable."""

from datetime import timedelta
from typing import Final

from cliëntenraad.accounts.models import Account
from cliëntenraad.accounts.rules import Rol
from cliëntenraad.analyses.actions import ronde_maken, schonen
from cliëntenraad.analyses.actions_bevindingen import bevinding_maken
from cliëntenraad.analyses.actions_citaten import citaat_goedkeuren, citaat_voorstellen
from cliëntenraad.analyses.models import Bevinding, Citaat, Leesplaats
from cliëntenraad.analyses.opening import OpenKluis
from cliëntenraad.ervaringen.actions import insturen
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.queries import find_with_code
from cliëntenraad.ervaringen.rules import Kanaal, Toestemming
from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.db import db
from cliëntenraad.raden.models import Raad
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.rules import UitvraagStatus
from tests.factories import NOW, TODAY, make_account, make_dossier, save
from tests.factories_kluis import make_kluis, master_of

VERHAAL: Final = (
    "Op de Zwaluwstraat zei mevrouw Knipselberg dat ik maar moest wachten op een brief."
)
GESCHOOND: Final = "Iemand zei dat ik maar moest wachten op een brief."
FRAGMENT: Final = "ik maar moest wachten op een brief"


def make_uitvraag(raad: Raad | None = None, **values) -> Uitvraag:
    """Make an open uitvraag with the contact block, of a raad with a kluis."""
    raad = raad or make_kluis()
    standard = {
        "raad_id": raad.id,
        "dossier_id": make_dossier(raad).id,
        "titel": "Hoe gaat het contact?",
        "inleiding": "Vertel het ons.",
        "doelgroep": "Inwoners met bijstand",
        "verwerkingsverantwoordelijke": "De cliëntenraad",
        "contactblok": "1.0",
        "status": UitvraagStatus.OPEN,
        "geopend_op": TODAY,
    }
    return save(Uitvraag(**{**standard, **values}))


def share(
    uitvraag: Uitvraag,
    tekst: str = VERHAAL,
    antwoorden: dict[str, str] | None = None,
    toestemming: Toestemming = Toestemming.CITEREN,
) -> str:
    """Send an experience as a resident does, and return its code."""
    code = new_code()
    answers = {"C1": "2"} if antwoorden is None else antwoorden
    insturen(uitvraag, code, tekst, answers, toestemming, Kanaal.WEB, today=TODAY)
    return code


def ervaring_of(code: str) -> Ervaring:
    found = find_with_code(code)
    assert found is not None
    return found.ervaring


def make_ronde(uitvraag: Uitvraag, codes: int = 5, weeks: int = 0, **values) -> list[str]:
    """Let so many residents share, make a round of them, and return their codes."""
    shared = [share(uitvraag, **values) for _ in range(codes)]
    ronde_maken(uitvraag, door_id=None, now=NOW + timedelta(weeks=weeks))
    return shared


def address_of(code: str) -> str:
    """Return the address of the page of a readable story."""
    place = db.session.get(Leesplaats, ervaring_of(code).id)
    assert place is not None
    return f"/leesrondes/{place.leesronde_id}/{place.plaats}"


def make_lid(uitvraag: Uitvraag, rol: Rol = Rol.RAADSLID) -> Account:
    return make_account(rol, db.session.get(Raad, uitvraag.raad_id))


def clean(code: str, tekst: str = GESCHOOND, door: Account | None = None) -> Ervaring:
    ervaring = ervaring_of(code)
    schonen(ervaring, tekst, door_id=(door or make_account()).id, now=NOW)
    return ervaring


def make_citaat(code: str, door: Account | None = None, fragment: str = FRAGMENT) -> Citaat:
    """Clean a story and propose words from it."""
    door = door or make_account()
    return citaat_voorstellen(
        clean(code, door=door),
        geschoonde_tekst=GESCHOOND,
        fragment=fragment,
        schuilnaam="Hennie",
        door_id=door.id,
        now=NOW,
    )


def make_goedgekeurd(code: str) -> Citaat:
    """A citaat that a second member has approved."""
    citaat = make_citaat(code)
    citaat_goedkeuren(citaat, FRAGMENT, door_id=make_account().id, now=NOW)
    return citaat


def make_bevinding(uitvraag: Uitvraag, codes: list[str], **values) -> Bevinding:
    standard = {
        "titel": "Brieven klinken als een dreigement",
        "tekst": "Mensen schrikken van de toon.",
        "dragers": [ervaring_of(code).id for code in codes],
        "door_id": make_account().id,
        "now": NOW,
    }
    return bevinding_maken(uitvraag, **{**standard, **values})


def opened(uitvraag: Uitvraag) -> OpenKluis:
    raad = db.session.get(Raad, uitvraag.raad_id)
    assert raad is not None
    return OpenKluis(raad.id, master_of(raad))
