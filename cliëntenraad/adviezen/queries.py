"""Questions about adviezen. Nothing here changes the database."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import contains_eager

from cliëntenraad.adviezen.models import Advies, Adviespunt, Onderbouwing
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.kern.db import db


def get_advies_or_404(advies_id: int) -> Advies:
    return db.get_or_404(Advies, advies_id)


def get_public_advies_or_404(advies_id: int) -> Advies:
    """Return an advies that everyone may read: adopted, in a public dossier."""
    return db.one_or_404(_public(select(Advies)).where(Advies.id == advies_id))


def list_adviezen(raad_id: int) -> Sequence[Advies]:
    """Return every advies of a raad, concepts too, newest first."""
    query = select(Advies).where(Advies.raad_id == raad_id).order_by(Advies.id.desc())
    return db.session.scalars(query).all()


def list_adviezen_of_dossier(dossier_id: int) -> Sequence[Advies]:
    """Return every advies in a dossier, concepts too, newest first."""
    query = select(Advies).where(Advies.dossier_id == dossier_id).order_by(Advies.id.desc())
    return db.session.scalars(query).all()


def list_public_adviezen() -> Sequence[Advies]:
    """Return what everyone may read, last adopted first, each with its dossier."""
    query = _public(select(Advies)).options(contains_eager(Advies.dossier))
    return db.session.scalars(query.order_by(Advies.vastgesteld_op.desc(), Advies.id.desc())).all()


def adviezen_of_bevindingen(ids: Collection[int], *, only_public: bool = True) -> Sequence[Advies]:
    """Return the adviezen that rest on one of these bevindingen."""
    if not ids:
        return []
    carried = (
        select(Adviespunt.advies_id)
        .join(Onderbouwing, Onderbouwing.adviespunt_id == Adviespunt.id)
        .where(Onderbouwing.bevinding_id.in_(ids))
    )
    query = select(Advies).where(Advies.id.in_(carried)).order_by(Advies.id)
    return db.session.scalars(_public(query) if only_public else query).all()


def punten_of(
    *,
    bevinding_ids: Collection[int] = (),
    citaat_ids: Collection[int] = (),
    only_public: bool = True,
) -> Sequence[Adviespunt]:
    """Return the adviespunten that rest on one of these, each with its advies."""
    if not bevinding_ids and not citaat_ids:
        return []
    carried = select(Onderbouwing.adviespunt_id).where(
        or_(
            Onderbouwing.bevinding_id.in_(bevinding_ids),
            Onderbouwing.citaat_id.in_(citaat_ids),
        )
    )
    query = (
        select(Adviespunt)
        .join(Adviespunt.advies)
        .options(contains_eager(Adviespunt.advies))
        .where(Adviespunt.id.in_(carried))
        .order_by(Adviespunt.advies_id, Adviespunt.nummer)
    )
    return db.session.scalars(_public(query) if only_public else query).all()


def _public(query: Select[Any]) -> Select[Any]:
    """Keep what is adopted (a concept that was withdrawn is not) and in a public dossier."""
    return query.join(Advies.dossier).where(
        Advies.vastgesteld_op.is_not(None), Dossier.is_openbaar.is_(True)
    )
