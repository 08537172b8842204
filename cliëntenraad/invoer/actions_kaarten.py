"""Make cards with a code of their own. No act, no event: who printed what is kept nowhere."""

import secrets
from datetime import date

from sqlalchemy import delete, or_, select

from cliëntenraad.ervaringen.queries import derive_keys
from cliëntenraad.ervaringen.sealing import codeslot
from cliëntenraad.invoer import rules_kaarten as rules
from cliëntenraad.invoer.models_kaarten import Kaart
from cliëntenraad.invoer.queries_kaarten import obstacles_to_printen
from cliëntenraad.invoer.rules_kaarten import NieuweKaart
from cliëntenraad.kern.clock import iso_week
from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.db import db, write
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.rules import UitvraagStatus

ID_BYTES = 16


def kaarten_maken(uitvraag: Uitvraag, aantal: int, *, today: date) -> list[NieuweKaart]:
    """Make so many cards and return what goes on them. Each costs one slow derivation."""
    _refuse(obstacles_to_printen(uitvraag, today))
    made = [_make(uitvraag, today) for _ in range(aantal)]
    with write():
        _refuse(obstacles_to_printen(uitvraag, today))
        db.session.add_all(kaart for kaart, _ in made)
    return [nieuw for _, nieuw in made]


def kaarten_opruimen(*, today: date) -> int:
    """Delete the unused cards of what closed weeks ago; return how many. Again does no harm."""
    until = rules.last_day_closed_for_cleaning(today)
    closed = select(Uitvraag.id).where(
        or_(
            Uitvraag.gesloten_op < until,
            (Uitvraag.status == UitvraagStatus.OPEN) & (Uitvraag.sluit_op < until),
        )
    )
    with write():
        gone = db.session.execute(delete(Kaart).where(Kaart.uitvraag_id.in_(closed)))
    return int(getattr(gone, "rowcount", 0))


def _make(uitvraag: Uitvraag, today: date) -> tuple[Kaart, NieuweKaart]:
    code = new_code()
    slot = codeslot(derive_keys(code))
    kaart = Kaart(
        id=secrets.token_hex(ID_BYTES),
        raad_id=uitvraag.raad_id,
        uitvraag_id=uitvraag.id,
        kaartnummer=rules.new_kaartnummer(),
        zoekwaarde=slot.zoekwaarde,
        publieke_sleutel=slot.publieke_sleutel,
        week=iso_week(today),
    )
    return kaart, NieuweKaart(kaart.kaartnummer, code.split())


def _refuse(obstacles: list[str]) -> None:
    if obstacles:
        raise RuleViolation(" ".join(obstacles))
