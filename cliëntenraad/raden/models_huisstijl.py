"""How the pages of one gemeente look. No row: the ordinary colours."""

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from cliëntenraad.kern.db import Base
from cliëntenraad.raden.rules_huisstijl import Lettertype

LOGO_IS_WHOLE = (
    "(logo_sha256 IS NULL) = (logo_alt IS NULL)"
    " AND (logo_sha256 IS NULL) = (logo_breedte IS NULL)"
    " AND (logo_sha256 IS NULL) = (logo_hoogte IS NULL)"
)


class Huisstijl(Base):
    """Colour, typeface and logo of one gemeente. kleur None: the ordinary colour."""

    __tablename__ = "huisstijl"
    __table_args__ = (CheckConstraint(LOGO_IS_WHOLE, "logo_is_whole"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    gemeente_id: Mapped[int] = mapped_column(ForeignKey("gemeente.id"), unique=True)
    kleur: Mapped[str | None]
    lettertype: Mapped[Lettertype]
    logo_sha256: Mapped[str | None]
    logo_alt: Mapped[str | None]
    logo_breedte: Mapped[int | None]
    logo_hoogte: Mapped[int | None]


class Logoinhoud(Base):
    """The bytes of a logo, apart, so that a page that only links to it never loads them."""

    __tablename__ = "logoinhoud"

    gemeente_id: Mapped[int] = mapped_column(ForeignKey("gemeente.id"), primary_key=True)
    inhoud: Mapped[bytes]
