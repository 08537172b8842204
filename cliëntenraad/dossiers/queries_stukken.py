"""Questions about papers and about what the municipality was asked."""

from collections.abc import Sequence
from datetime import date

from flask import abort
from sqlalchemy import select

from cliëntenraad.accounts.models import Account
from cliëntenraad.accounts.queries import may
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.dossiers.models_stukken import Informatieverzoek, Stuk, Stukinhoud
from cliëntenraad.dossiers.queries import get_dossier_or_404, is_van_gemeente
from cliëntenraad.kern.db import db


def get_stuk_or_404(stuk_id: int) -> Stuk:
    return db.get_or_404(Stuk, stuk_id)


def get_public_stuk_or_404(stuk_id: int, today: date) -> Stuk:
    """Return a stuk that everyone may read today; anything else looks as if it were not there."""
    stuk = get_stuk_or_404(stuk_id)
    if not (get_dossier_or_404(stuk.dossier_id).is_openbaar and stuk.is_openbaar_op(today)):
        abort(404)
    return stuk


def inhoud_of(stuk: Stuk) -> bytes:
    """Return the bytes of a stuk."""
    return db.get_or_404(Stukinhoud, stuk.id).inhoud


def list_stukken(dossier_id: int) -> Sequence[Stuk]:
    query = select(Stuk).where(Stuk.dossier_id == dossier_id)
    return db.session.scalars(query.order_by(Stuk.toegevoegd_op, Stuk.id)).all()


def list_public_stukken(dossier_id: int, today: date) -> list[Stuk]:
    """Return what everyone may read today; nothing of a dossier that is not public."""
    if not get_dossier_or_404(dossier_id).is_openbaar:
        return []
    return [stuk for stuk in list_stukken(dossier_id) if stuk.is_openbaar_op(today)]


def list_gedeelde_stukken(dossier_id: int) -> list[Stuk]:
    """Return what the municipality may read of an aanvraag of its own."""
    return [stuk for stuk in list_stukken(dossier_id) if stuk.mag_gemeente_lezen]


def may_read(account: Account, stuk: Stuk, today: date) -> bool:
    """Members read every stuk of their raad; officials what is shared with them."""
    dossier = get_dossier_or_404(stuk.dossier_id)
    if may(account, Permission.DOSSIER_BEKIJKEN, dossier.raad, today):
        return True
    is_official = may(account, Permission.INFORMATIE_LEVEREN, dossier.raad, today)
    return is_official and stuk.mag_gemeente_lezen and is_van_gemeente(dossier.aanvraag)


def get_informatieverzoek_or_404(verzoek_id: int) -> Informatieverzoek:
    return db.get_or_404(Informatieverzoek, verzoek_id)


def list_informatieverzoeken(dossier_id: int) -> Sequence[Informatieverzoek]:
    query = select(Informatieverzoek).where(Informatieverzoek.dossier_id == dossier_id)
    return db.session.scalars(
        query.order_by(Informatieverzoek.gevraagd_op, Informatieverzoek.id)
    ).all()


def open_informatieverzoeken(raad_id: int) -> Sequence[Informatieverzoek]:
    """Return what the municipality has not answered yet, oldest first."""
    query = (
        select(Informatieverzoek)
        .where(Informatieverzoek.raad_id == raad_id, Informatieverzoek.ontvangen_op.is_(None))
        .order_by(Informatieverzoek.gevraagd_op, Informatieverzoek.id)
    )
    return db.session.scalars(query).all()


def find_same_stuk(dossier_id: int, sha256: str) -> Stuk | None:
    """Return the stuk of this dossier with exactly the same content."""
    return db.session.scalars(select(Stuk).filter_by(dossier_id=dossier_id, sha256=sha256)).first()


def find_same_verzoek(dossier_id: int, vraag: str) -> Informatieverzoek | None:
    """Return the open informatieverzoek of this dossier with the same question."""
    query = select(Informatieverzoek).where(
        Informatieverzoek.dossier_id == dossier_id,
        Informatieverzoek.vraag == vraag,
        Informatieverzoek.ontvangen_op.is_(None),
    )
    return db.session.scalars(query).first()
