"""Questions about printed cards. Nothing here changes the database."""

from datetime import date

from sqlalchemy import select

from cliëntenraad.ervaringen.sealing import Codeslot
from cliëntenraad.invoer import rules_kaarten as rules
from cliëntenraad.invoer.models_kaarten import Kaart
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import neemt_ervaringen


def obstacles_to_printen(uitvraag: Uitvraag, today: date) -> list[str]:
    return rules.obstacles_to_printen(neemt_ervaringen=neemt_ervaringen(uitvraag, today))


def find_kaart(kaartnummer: str, uitvraag: Uitvraag) -> Kaart | None:
    """Return an unused card of this raad; raise RuleViolation when it is of another uitvraag."""
    kaart = db.session.scalar(
        select(Kaart).where(Kaart.kaartnummer == kaartnummer, Kaart.raad_id == uitvraag.raad_id)
    )
    if kaart is not None and kaart.uitvraag_id != uitvraag.id:
        raise RuleViolation(rules.ANDERE_UITVRAAG)
    return kaart


def slot_of(kaart: Kaart) -> Codeslot:
    """Return what to seal for, so that only the words on the card open it."""
    return Codeslot(kaart.zoekwaarde, kaart.publieke_sleutel)
