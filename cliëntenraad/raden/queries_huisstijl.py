"""Which looks a page gets, and the parts of it."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Select, func, select

from cliëntenraad.kern.db import db
from cliëntenraad.raden.models import Gemeente, Raad
from cliëntenraad.raden.models_huisstijl import Huisstijl, Logoinhoud
from cliëntenraad.raden.rules_huisstijl import stylesheet_address

table = Huisstijl.__table__
#: For a question that also asks for something else: its rows then fit `aankleding_of`.
COLUMNS: Final = [
    *(table.c.gemeente_id.label("stijl_gemeente_id"), table.c.kleur.label("stijl_kleur")),
    *(table.c.lettertype.label("stijl_lettertype"), table.c.logo_sha256, table.c.logo_alt),
    *(table.c.logo_breedte, table.c.logo_hoogte),
]
#: How much of a hash is enough to tell one logo from the next.
MARK: Final = 16


@dataclass(frozen=True)
class Aankleding:
    """What the layout of a page needs: a style sheet, a logo, or one of both."""

    css: str | None = None
    logo: str | None = None
    alt: str = ""
    breedte: int = 0
    hoogte: int = 0


def aankleding_of(row: Any) -> Aankleding | None:
    """Return the looks in a row with COLUMNS; None when the gemeente keeps the ordinary ones."""
    if row is None or row.stijl_gemeente_id is None:
        return None
    logo = logo_address(row.stijl_gemeente_id, row.logo_sha256) if row.logo_sha256 else None
    return Aankleding(
        css=stylesheet_address(row.stijl_kleur, row.stijl_lettertype),
        logo=logo,
        alt=row.logo_alt or "",
        breedte=row.logo_breedte or 0,
        hoogte=row.logo_hoogte or 0,
    )


def logo_address(gemeente_id: int, sha256: str) -> str:
    return f"/thema/logo/{gemeente_id}/{sha256[:MARK]}.webp"


def aankleding_van_raad(raad_id: int) -> Aankleding | None:
    """Return the looks of the gemeente to which a raad speaks."""
    return _one(_looks().join(Raad, Raad.gemeente_id == table.c.gemeente_id), Raad.id == raad_id)


def aankleding_van_gemeenten(gemeente_ids: Collection[int]) -> Aankleding | None:
    """Return the looks of a gemeente; of several, none: no page may favour one of them."""
    if len(gemeente_ids) != 1:
        return None
    return _one(_looks(), table.c.gemeente_id.in_(gemeente_ids))


def aankleding_van_site() -> Aankleding | None:
    """Return the looks for pages of the site as a whole: only when there is one gemeente."""
    aantal = select(func.count()).select_from(Gemeente).scalar_subquery()
    return _one(_looks(), aantal == 1)


def find_huisstijl(gemeente_id: int) -> Huisstijl | None:
    return db.session.scalar(select(Huisstijl).filter_by(gemeente_id=gemeente_id))


def list_huisstijlen() -> dict[int, Huisstijl]:
    """Return the huisstijl of each gemeente that has one, by its id."""
    return {stijl.gemeente_id: stijl for stijl in db.session.scalars(select(Huisstijl))}


def logo_inhoud(gemeente_id: int, mark: str) -> bytes | None:
    """Return the bytes of the logo that this gemeente has now, if the mark is its mark."""
    query = (
        select(Huisstijl.logo_sha256, Logoinhoud.inhoud)
        .join(Logoinhoud, Logoinhoud.gemeente_id == Huisstijl.gemeente_id)
        .where(Huisstijl.gemeente_id == gemeente_id)
    )
    row = db.session.execute(query).first()
    return row.inhoud if row is not None and (row.logo_sha256 or "")[:MARK] == mark else None


def _looks() -> Select[Any]:
    return select(*COLUMNS).select_from(table)


def _one(query: Select[Any], *where: Any) -> Aankleding | None:
    return aankleding_of(db.session.execute(query.where(*where)).first())
