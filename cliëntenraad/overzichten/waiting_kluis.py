"""What waits at the kluis: a new phrase after someone left, and keys that go soon."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select

from cliëntenraad.accounts.rules import Permission
from cliëntenraad.kern.db import db
from cliëntenraad.kluis.models import Kluis, Kluissleutel
from cliëntenraad.kluis.rules import WAARSCHUWEN_VOORAF
from cliëntenraad.overzichten.rules_waiting import Taak
from cliëntenraad.raden.models import Raad

Raden = dict[Permission, list[int]]


def list_taken_of_kluis(raden: Raden, today: date) -> list[Taak]:
    """Return what the members of these raden must know of their kluis: two questions."""
    if not raden[Permission.KLUIS_OPENEN]:
        return []
    return [*_nieuwe_zinnen(raden), *_bijna_weg(raden, today)]


def _nieuwe_zinnen(raden: Raden) -> Iterator[Taak]:
    query = (
        select(Kluis.raad_id, Raad.naam)
        .join(Raad, Raad.id == Kluis.raad_id)
        .where(Kluis.raad_id.in_(raden[Permission.KLUIS_OPENEN]))
        .where(Kluis.nieuwe_zin_sinds.is_not(None))
    )
    for raad_id, naam in db.session.execute(query):
        leads = raad_id in raden[Permission.KLUIS_INRICHTEN]
        who = "Kies samen een andere." if leads else "Vraag de voorzitter om een andere."
        yield Taak(
            titel="Een lid is weg. Kies een nieuwe kluiszin.",
            tekst=f"Wie weg is, kent de oude zin nog. {who}",
            url=f"/raden/{raad_id}/kluis",
            raad=naam,
            daad_url=f"/raden/{raad_id}/kluis/kluiszin" if leads else None,
        )


def _bijna_weg(raden: Raden, today: date) -> Iterator[Taak]:
    query = (
        select(Kluissleutel.raad_id, Kluissleutel.kwartaal, Kluissleutel.bewaren_tot, Raad.naam)
        .join(Raad, Raad.id == Kluissleutel.raad_id)
        .where(Kluissleutel.raad_id.in_(raden[Permission.KLUIS_OPENEN]))
        .where(Kluissleutel.verzegelde_sleutel.is_not(None))
        .where(Kluissleutel.bewaren_tot >= today)
        .where(Kluissleutel.bewaren_tot <= today + WAARSCHUWEN_VOORAF)
        .distinct()
        .order_by(Kluissleutel.bewaren_tot)
    )
    for raad_id, kwartaal, last_day, naam in db.session.execute(query):
        yield Taak(
            titel=f"Verhalen van {kwartaal} gaan bijna voorgoed dicht",
            tekst="De bewaartermijn loopt af. Lees en gebruik wat u nog nodig hebt.",
            url=f"/raden/{raad_id}/kluis",
            raad=naam,
            dag=last_day,
        )
