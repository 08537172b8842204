"""Where each public page about one thing is, and the last public day of that thing."""

from datetime import date
from typing import Any

from sqlalchemy import func, select

from cliëntenraad.adviezen.models import Advies
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.kern.db import db
from cliëntenraad.overzichten.rows import AnySelect
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.reacties.rules import ReactieStatus
from cliëntenraad.toezeggingen.models import Toezegging
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.rules import UitvraagStatus


def list_addresses() -> list[tuple[str, date | None]]:
    """Return the address and the day of every public dossier, advies and uitvraag.

    Only days that the pages themselves show, all of acts of raad and gemeente: a day
    on which a resident did something is never one of them.
    """
    adviezen = [_page("adviezen", row) for row in db.session.execute(_adviezen())]
    uitvragen = [_page("uitvragen", row) for row in db.session.execute(_uitvragen())]
    latest: dict[int, date] = {}
    for dossier_id, _, day in (*adviezen, *uitvragen):
        if day is not None:
            latest[dossier_id] = max(day, latest.get(dossier_id, day))
    dossiers = select(Dossier.id, Dossier.geopend_op).where(Dossier.is_openbaar)
    return [
        *(
            (f"/dossiers/{row.id}", max(row.geopend_op, latest.get(row.id, row.geopend_op)))
            for row in db.session.execute(dossiers.order_by(Dossier.id))
        ),
        *((path, day) for _, path, day in (*adviezen, *uitvragen)),
    ]


def _page(kind: str, row: Any) -> tuple[int, str, date | None]:
    found = [day for day in row[2:] if day is not None]
    return row.dossier_id, f"/{kind}/{row.id}", max(found) if found else None


def _adviezen() -> AnySelect:
    judged = (
        select(func.max(Toezegging.beoordeeld_op))
        .join(Puntreactie, Puntreactie.id == Toezegging.puntreactie_id)
        .where(Puntreactie.reactie_id == Reactie.id)
        .correlate(Reactie)
        .scalar_subquery()
    )
    sent = (Reactie.advies_id == Advies.id) & (Reactie.status == ReactieStatus.VERZONDEN)
    return (
        select(
            *(Advies.id, Advies.dossier_id),
            *(Advies.vastgesteld_op, Advies.aangeboden_op, Advies.ingetrokken_op),
            *(Reactie.verzonden_op, judged),
        )
        .join(Dossier, Dossier.id == Advies.dossier_id)
        .outerjoin(Reactie, sent)
        .where(Dossier.is_openbaar, Advies.vastgesteld_op.is_not(None))
        .order_by(Advies.id)
    )


def _uitvragen() -> AnySelect:
    return (
        select(
            *(Uitvraag.id, Uitvraag.dossier_id),
            *(Uitvraag.geopend_op, Uitvraag.gesloten_op, Uitvraag.teruggekoppeld_op),
        )
        .join(Dossier, Dossier.id == Uitvraag.dossier_id)
        .where(Dossier.is_openbaar, Uitvraag.status != UitvraagStatus.CONCEPT)
        .order_by(Uitvraag.id)
    )
