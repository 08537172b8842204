"""Questions about dossiers. Nothing here changes the database."""

from collections.abc import Sequence
from datetime import date

from flask import abort
from sqlalchemy import select

from cliëntenraad.dossiers.models import Adviesaanvraag, Adviesvraag, Dossier
from cliëntenraad.dossiers.rules import DossierStatus, Orgaan
from cliëntenraad.dossiers.rules_aanvraag import warning_besluit, warning_termijn
from cliëntenraad.kern.db import db
from cliëntenraad.raden.rules_terms import Termijn
from cliëntenraad.raden.terms import adviestermijn, spoedtermijn


def get_dossier_or_404(dossier_id: int) -> Dossier:
    return db.get_or_404(Dossier, dossier_id)


def get_aangevraagd_dossier_or_404(dossier_id: int) -> Dossier:
    """Return a dossier in which the municipality asks for advice; other dossiers it never sees."""
    dossier = get_dossier_or_404(dossier_id)
    if not is_van_gemeente(dossier.aanvraag):
        abort(404)
    return dossier


def get_vraag_or_404(dossier_id: int, nummer: int) -> Adviesvraag:
    query = select(Adviesvraag).filter_by(dossier_id=dossier_id, nummer=nummer)
    return db.one_or_404(query)


def list_dossiers(raad_id: int) -> Sequence[Dossier]:
    """Return all dossiers of a raad: open ones first, then the newest first."""
    query = select(Dossier).where(Dossier.raad_id == raad_id)
    return db.session.scalars(
        query.order_by(
            Dossier.status == DossierStatus.AFGESLOTEN, Dossier.geopend_op.desc(), Dossier.id.desc()
        )
    ).all()


def list_public_dossiers() -> Sequence[Dossier]:
    """Return what everyone may see, newest first."""
    query = select(Dossier).where(Dossier.is_openbaar)
    return db.session.scalars(query.order_by(Dossier.geopend_op.desc(), Dossier.id.desc())).all()


def list_aangevraagde_dossiers(raad_id: int) -> Sequence[Dossier]:
    """Return the dossiers in which the municipality itself asks this raad for advice."""
    query = (
        select(Dossier)
        .join(Adviesaanvraag)
        .where(Dossier.raad_id == raad_id, Adviesaanvraag.orgaan != Orgaan.RIJK)
        .order_by(Dossier.geopend_op.desc(), Dossier.id.desc())
    )
    return db.session.scalars(query).all()


def find_open_dossier(raad_id: int, titel: str) -> Dossier | None:
    """Return the open dossier of a raad with this title."""
    query = select(Dossier).filter_by(raad_id=raad_id, titel=titel, status=DossierStatus.OPEN)
    return db.session.scalars(query).first()


def is_van_gemeente(aanvraag: Adviesaanvraag | None) -> bool:
    """Tell whether it is the raad's own municipality that asks."""
    return aanvraag is not None and aanvraag.orgaan is not Orgaan.RIJK


def adviestermijn_of(dossier: Dossier) -> Termijn | None:
    """Return how long the raad has for its advies; None without aanvraag or when niet geregeld.

    The local regeling binds the municipality, not the Rijk. An urgent aanvraag has
    the term for spoed; a regeling without one knows no exception.
    """
    aanvraag = dossier.aanvraag
    if aanvraag is None or not is_van_gemeente(aanvraag):
        return None
    gewoon = adviestermijn(dossier.regeling, aanvraag.ontvangen_op)
    spoed = spoedtermijn(dossier.regeling, aanvraag.ontvangen_op) if aanvraag.is_spoed else None
    return spoed or gewoon


def uiterlijk_op(dossier: Dossier) -> date | None:
    """Return the last day that counts: of the consultation, as asked, or by the regeling."""
    if dossier.consultatie is not None:
        return dossier.consultatie.sluit_op
    termijn = adviestermijn_of(dossier)
    if termijn is not None:
        return termijn.uiterlijk_op
    return dossier.aanvraag.gevraagd_voor_op if dossier.aanvraag is not None else None


def warnings_of(dossier: Dossier) -> list[str]:
    """Return what is wrong with the days the municipality named, in Dutch."""
    aanvraag, termijn = dossier.aanvraag, adviestermijn_of(dossier)
    if aanvraag is None or termijn is None:
        return []
    last, artikel = termijn.uiterlijk_op, termijn.artikel
    found = [
        warning_termijn(aanvraag.gevraagd_voor_op, last, artikel),
        warning_besluit(aanvraag.gepland_besluit_op, last, artikel),
    ]
    return [warning for warning in found if warning is not None]
