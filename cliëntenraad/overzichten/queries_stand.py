"""Where dossiers stand: the facts behind their place in the cycle, in one question."""

from typing import Any, Final

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import aliased

from cliëntenraad.adviezen.models import Advies
from cliëntenraad.adviezen.rules import AdviesStatus
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.rules import DossierStatus
from cliëntenraad.kern.db import db
from cliëntenraad.overzichten.rows import AnyRow, AnySelect, Rows
from cliëntenraad.overzichten.rules_cyclus import Stand
from cliëntenraad.raden.models import Gemeente, Raad
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.reacties.rules import ReactieStatus
from cliëntenraad.toezeggingen.models import Nameting, Toezegging
from cliëntenraad.toezeggingen.rules import ToezeggingStatus
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.rules import UitvraagStatus


def _count(query: AnySelect) -> ColumnElement[int]:
    return func.coalesce(query.scalar_subquery(), 0)


def _uitvragen(*where: ColumnElement[bool]) -> ColumnElement[int]:
    """Count first measurements only; a repeated uitvraag belongs to the nameting."""
    return _count(
        select(func.count()).where(
            Uitvraag.dossier_id == Dossier.id, Uitvraag.herhaalt_id.is_(None), *where
        )
    )


def _adviezen(what: ColumnElement[Any]) -> AnySelect:
    return (
        select(what)
        .select_from(Advies)
        .outerjoin(
            Reactie, (Reactie.advies_id == Advies.id) & (Reactie.status == ReactieStatus.VERZONDEN)
        )
        .where(Advies.dossier_id == Dossier.id, Advies.status == AdviesStatus.AANGEBODEN)
    )


def _public_adviezen(status: AdviesStatus) -> ColumnElement[int]:
    """Count what was adopted once: a concept, withdrawn or not, is for the raad alone."""
    return _count(
        select(func.count()).where(
            Advies.dossier_id == Dossier.id,
            Advies.status == status,
            Advies.vastgesteld_op.is_not(None),
        )
    )


def _promised(what: ColumnElement[Any]) -> AnySelect:
    return (
        select(what)
        .select_from(Toezegging)
        .join(Puntreactie, Puntreactie.id == Toezegging.puntreactie_id)
        .join(Reactie, Reactie.id == Puntreactie.reactie_id)
        .join(Advies, Advies.id == Reactie.advies_id)
        .outerjoin(Nameting, Nameting.toezegging_id == Toezegging.id)
        .where(
            Advies.dossier_id == Dossier.id,
            Advies.status == AdviesStatus.AANGEBODEN,
            Reactie.status == ReactieStatus.VERZONDEN,
        )
    )


def _toezeggingen(*where: ColumnElement[bool]) -> ColumnElement[int]:
    return _count(_promised(func.count(Toezegging.id.distinct())).where(*where))


def _first_day() -> ColumnElement[Any]:
    """Ask for the day on which the first promise that still runs must be kept."""
    return (
        _promised(func.min(Toezegging.uiterlijk_op))
        .where(Toezegging.status == ToezeggingStatus.OPEN)
        .scalar_subquery()
    )


any_reactie = aliased(Reactie)
#: The last day for the answer: an extension moves it, also while the answer is being written.
LAATSTE_DAG: Final = func.coalesce(
    select(any_reactie.uitstel_tot)
    .where(any_reactie.advies_id == Advies.id)
    .correlate(Advies)
    .scalar_subquery(),
    Advies.reactie_uiterlijk_op,
)
NO_ANSWER: Final = Reactie.id.is_(None)
STAND: Final = (
    select(
        Dossier.id,
        Dossier.titel,
        Dossier.samenvatting,
        Dossier.aanleiding,
        Dossier.geopend_op,
        Dossier.status,
        Dossier.is_openbaar,
        Dossier.raad_id,
        Raad.naam.label("raad"),
        Gemeente.naam.label("gemeente"),
        _uitvragen(Uitvraag.status != UitvraagStatus.CONCEPT).label("uitvragen"),
        _uitvragen(Uitvraag.status == UitvraagStatus.OPEN).label("lopende_uitvragen"),
        select(func.max(Uitvraag.sluit_op))
        .where(Uitvraag.dossier_id == Dossier.id, Uitvraag.status == UitvraagStatus.OPEN)
        .where(Uitvraag.herhaalt_id.is_(None))
        .scalar_subquery()
        .label("sluit_op"),
        _uitvragen(Uitvraag.status == UitvraagStatus.GESLOTEN).label("terug_te_koppelen"),
        _public_adviezen(AdviesStatus.VASTGESTELD).label("vastgestelde_adviezen"),
        _public_adviezen(AdviesStatus.INGETROKKEN).label("ingetrokken_adviezen"),
        _adviezen(func.max(Advies.aangeboden_op)).scalar_subquery().label("aangeboden_op"),
        _count(_adviezen(func.count(Reactie.id))).label("beantwoord"),
        _count(_adviezen(func.count()).where(NO_ANSWER)).label("onbeantwoord"),
        _adviezen(func.min(LAATSTE_DAG))
        .where(NO_ANSWER)
        .scalar_subquery()
        .label("reactie_uiterlijk_op"),
        _count(_adviezen(func.count()).where(Reactie.verzonden_op > LAATSTE_DAG)).label(
            "laat_beantwoord"
        ),
        _toezeggingen().label("toezeggingen"),
        _toezeggingen(Toezegging.status == ToezeggingStatus.OPEN).label("open_toezeggingen"),
        _toezeggingen(Toezegging.status == ToezeggingStatus.NIET_NAGEKOMEN).label("niet_nagekomen"),
        _first_day().label("toezegging_uiterlijk_op"),
        _toezeggingen(Nameting.conclusie.is_not(None)).label("nametingen"),
        _toezeggingen(Nameting.id.is_not(None), Nameting.conclusie.is_(None)).label(
            "lopende_nametingen"
        ),
    )
    .join(Raad, Raad.id == Dossier.raad_id)
    .join(Gemeente, Gemeente.id == Raad.gemeente_id)
    .order_by(Dossier.status.desc(), Dossier.geopend_op.desc(), Dossier.id.desc())
)
OPENBAAR: Final = STAND.where(Dossier.is_openbaar)


def list_openbare_dossiers() -> Rows:
    """Return every public dossier with the facts of its stand; open and newest first."""
    return db.session.execute(OPENBAAR).all()


def list_dossiers_of(raad_ids: list[int]) -> Rows:
    """Return every dossier of these raden, also what is not public."""
    return db.session.execute(STAND.where(Dossier.raad_id.in_(raad_ids))).all()


def find_dossier(dossier_id: int) -> AnyRow | None:
    return db.session.execute(STAND.where(Dossier.id == dossier_id)).first()


def find_openbaar_dossier(dossier_id: int) -> AnyRow | None:
    return db.session.execute(OPENBAAR.where(Dossier.id == dossier_id)).first()


def stand_of(row: AnyRow) -> Stand:
    """Return the facts of one row as the rules want them."""
    return Stand(
        aanleiding=row.aanleiding,
        geopend_op=row.geopend_op,
        is_afgesloten=row.status is DossierStatus.AFGESLOTEN,
        heeft_uitvraag=row.uitvragen > 0,
        heeft_lopende_uitvraag=row.lopende_uitvragen > 0,
        sluit_op=row.sluit_op,
        aangeboden_op=row.aangeboden_op,
        moet_terugkoppelen=row.terug_te_koppelen > 0,
        heeft_vastgesteld_advies=row.vastgestelde_adviezen > 0,
        heeft_ingetrokken_advies=row.ingetrokken_adviezen > 0,
        heeft_onbeantwoord_advies=row.onbeantwoord > 0,
        reactie_uiterlijk_op=row.reactie_uiterlijk_op,
        heeft_reactie=row.beantwoord > 0,
        heeft_late_reactie=row.laat_beantwoord > 0,
        aantal_toezeggingen=row.toezeggingen,
        aantal_open_toezeggingen=row.open_toezeggingen,
        aantal_niet_nagekomen=row.niet_nagekomen,
        toezegging_uiterlijk_op=row.toezegging_uiterlijk_op,
        heeft_nameting=row.nametingen > 0,
        heeft_lopende_nameting=row.lopende_nametingen > 0,
    )
