"""Print cards and fill in forms, for tests that are about what comes back."""

import io

from pypdf import PdfReader

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.invoer.actions_kaarten import kaarten_maken
from cliëntenraad.invoer.rules_kaarten import NieuweKaart, show_kaartnummer
from cliëntenraad.kern.clock import today
from cliëntenraad.uitvragen.models import Uitvraag
from tests.ervaringen.journey import STORY
from tests.factories import make_account
from tests.page import Page
from tests.visitor import Visitor


def member_of(uitvraag: Uitvraag, log_in, rol: Rol = Rol.ONDERSTEUNER) -> Visitor:
    return log_in(make_account(rol, uitvraag.dossier.raad))


def one_card(uitvraag: Uitvraag) -> NieuweKaart:
    return kaarten_maken(uitvraag, 1, today=today())[0]


def type_in(member: Visitor, uitvraag: Uitvraag, kaart: NieuweKaart | None, **typed) -> Page:
    """Type in a form, from paper when there is a card and in a conversation when not."""
    route = "" if kaart else "?route=gesprek"
    number = show_kaartnummer(kaart.kaartnummer).lower() if kaart else ""
    fields = {"kaartnummer": number, "tekst": STORY, "toestemming": "citeren", **typed}
    return member.submit(f"/uitvragen/{uitvraag.id}/invoeren{route}", button="Bewaren", **fields)


def texts_of(pdf: bytes) -> list[str]:
    """Return what is on each page."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def as_card(woorden: list[str]) -> str:
    """Return how the words of a card come out of a PDF, when nothing stands between them."""
    return "\n".join(f"{place}. {woord}" for place, woord in enumerate(woorden, start=1))
