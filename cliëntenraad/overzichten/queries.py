"""What everyone may see of the cycle. Nothing here changes the database.

Public means: the dossier is, and the thing itself is no longer being written.
"""

from datetime import date
from typing import Any, Final

from flask import abort
from sqlalchemy import case, func, or_, select

from cliëntenraad.adviezen.models import Advies
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.models_stukken import Stuk
from cliëntenraad.kern.db import db
from cliëntenraad.overzichten.queries_stand import LAATSTE_DAG
from cliëntenraad.overzichten.rows import AnyRow, AnySelect, Rows
from cliëntenraad.raden.models import Gemeente, Raad
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.reacties.rules import ReactieStatus, Uitkomst
from cliëntenraad.toezeggingen.models import Toezegging
from cliëntenraad.toezeggingen.rules import ToezeggingStatus
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.rules import UitvraagStatus

NIEUWSTE: Final = 3


def get_dossier_or_404(dossier_id: int) -> Dossier:
    return db.get_or_404(Dossier, dossier_id)


def list_open_uitvragen(today: date) -> Rows:
    """Return the uitvragen in which one can take part now, the first to close on top."""
    query = (
        _uitvragen()
        .where(Uitvraag.status == UitvraagStatus.OPEN)
        .where(or_(Uitvraag.sluit_op.is_(None), Uitvraag.sluit_op >= today))
        .order_by(Uitvraag.sluit_op.is_(None), Uitvraag.sluit_op, Uitvraag.id)
    )
    return db.session.execute(query).all()


def get_uitvraag_or_404(uitvraag_id: int) -> AnyRow:
    """Return an uitvraag that is open or has been."""
    query = _uitvragen().where(
        Uitvraag.id == uitvraag_id, Uitvraag.status != UitvraagStatus.CONCEPT
    )
    return db.session.execute(query).first() or abort(404)


def list_uitvragen(dossier_id: int) -> Rows:
    query = _uitvragen().where(
        Uitvraag.dossier_id == dossier_id, Uitvraag.status != UitvraagStatus.CONCEPT
    )
    return db.session.execute(query.order_by(Uitvraag.geopend_op, Uitvraag.id)).all()


def list_adviezen(dossier_id: int | None = None, most: int | None = None) -> Rows:
    """Return public adviezen, newest first, with how many punten were answered and how."""
    query = _adviezen().order_by(Advies.vastgesteld_op.desc(), Advies.id.desc()).limit(most)
    if dossier_id is not None:
        query = query.where(Advies.dossier_id == dossier_id)
    return db.session.execute(query).all()


def list_stukken(dossier_id: int, today: date) -> Rows:
    """Return the papers of a dossier that are public today."""
    query = (
        select(Stuk.id, Stuk.titel, Stuk.soort, Stuk.mediatype, Stuk.toegevoegd_op)
        .where(Stuk.dossier_id == dossier_id, Stuk.is_openbaar)
        .where(or_(Stuk.embargo_tot.is_(None), Stuk.embargo_tot <= today))
        .order_by(Stuk.toegevoegd_op, Stuk.id)
    )
    return db.session.execute(query).all()


def list_toezeggingen(today: date, *, only_late: bool = False, most: int | None = None) -> Rows:
    """Return public promises: late ones first (the longest on top), then by day, kept ones last."""
    is_kept = Toezegging.status == ToezeggingStatus.NAGEKOMEN
    is_late = ~is_kept & (Toezegging.uiterlijk_op < today)
    query = (
        select(
            *(Toezegging.id, Toezegging.tekst, Toezegging.eigenaar, Toezegging.status),
            *(Toezegging.uiterlijk_op, Toezegging.oordeel, Toezegging.beoordeeld_op),
            is_late.label("is_te_laat"),
            Advies.id.label("advies_id"),
            Advies.titel.label("advies"),
            Raad.naam.label("raad"),
            Gemeente.naam.label("gemeente"),
        )
        .join(Puntreactie, Puntreactie.id == Toezegging.puntreactie_id)
        .join(Reactie, Reactie.id == Puntreactie.reactie_id)
        .join(Advies, Advies.id == Reactie.advies_id)
        .join(Dossier, Dossier.id == Advies.dossier_id)
        .join(Raad, Raad.id == Dossier.raad_id)
        .join(Gemeente, Gemeente.id == Raad.gemeente_id)
        .where(Dossier.is_openbaar, Advies.vastgesteld_op.is_not(None))
        .where(Reactie.status == ReactieStatus.VERZONDEN)
        .order_by(case((is_late, 0), (is_kept, 2), else_=1), Toezegging.uiterlijk_op, Toezegging.id)
        .limit(most)
    )
    return db.session.execute(query.where(is_late) if only_late else query).all()


def _uitvragen() -> AnySelect:
    return (
        select(
            *(Uitvraag.id, Uitvraag.titel, Uitvraag.inleiding, Uitvraag.doelgroep),
            *(Uitvraag.status, Uitvraag.sluit_op, Uitvraag.geopend_op, Uitvraag.gesloten_op),
            *(Uitvraag.teruggekoppeld_op, Uitvraag.gehoord, Uitvraag.gedaan),
            *(Uitvraag.verwerkingsverantwoordelijke, Uitvraag.herhaalt_id, Uitvraag.raad_id),
            Dossier.id.label("dossier_id"),
            Dossier.titel.label("dossier"),
            Raad.naam.label("raad"),
            Gemeente.naam.label("gemeente"),
        )
        .join(Dossier, Dossier.id == Uitvraag.dossier_id)
        .join(Raad, Raad.id == Dossier.raad_id)
        .join(Gemeente, Gemeente.id == Raad.gemeente_id)
        .where(Dossier.is_openbaar)
    )


def _adviezen() -> AnySelect:
    def answered(*where: Any) -> Any:
        return (
            select(func.count())
            .where(Puntreactie.reactie_id == Reactie.id, *where)
            .correlate(Reactie)
            .scalar_subquery()
        )

    return (
        select(
            *(Advies.id, Advies.titel, Advies.status, Advies.kenmerk, Advies.dossier_id),
            *(Advies.vastgesteld_op, Advies.aangeboden_op, Advies.ingetrokken_op),
            LAATSTE_DAG.label("laatste_dag"),
            Reactie.verzonden_op,
            answered().label("beantwoord"),
            answered(Puntreactie.uitkomst == Uitkomst.OVERGENOMEN).label("overgenomen"),
            answered(Puntreactie.uitkomst == Uitkomst.DEELS).label("deels"),
            Dossier.titel.label("dossier"),
            Raad.naam.label("raad"),
            Gemeente.naam.label("gemeente"),
        )
        .join(Dossier, Dossier.id == Advies.dossier_id)
        .join(Raad, Raad.id == Dossier.raad_id)
        .join(Gemeente, Gemeente.id == Raad.gemeente_id)
        .outerjoin(
            Reactie, (Reactie.advies_id == Advies.id) & (Reactie.status == ReactieStatus.VERZONDEN)
        )
        .where(Dossier.is_openbaar, Advies.vastgesteld_op.is_not(None))
    )
