"""Councils, the municipality they speak to, their members, and their local rules by version."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from cliëntenraad.kern.db import Base
from cliëntenraad.raden.rules import (
    LidFunctie,
    Quorum,
    RaadSoort,
    Reactieplicht,
    VoorzitterStem,
    is_zittend,
)


class Gemeente(Base):
    """The municipality whose college asks for advice and answers it."""

    __tablename__ = "gemeente"

    id: Mapped[int] = mapped_column(primary_key=True)
    naam: Mapped[str] = mapped_column(unique=True)


class Raad(Base):
    """A council or interest group that speaks for people who depend on the municipality."""

    __tablename__ = "raad"

    id: Mapped[int] = mapped_column(primary_key=True)
    gemeente_id: Mapped[int] = mapped_column(ForeignKey("gemeente.id"), index=True)
    soort: Mapped[RaadSoort]
    naam: Mapped[str] = mapped_column(unique=True)
    email: Mapped[str | None]
    gemeente: Mapped[Gemeente] = relationship()

    @property
    def raad_id(self) -> int:
        """So that access to a raad is checked like access to anything it owns."""
        return self.id


class Regeling(Base):
    """The local rules of a raad in one version. None in a field: the regeling does not say."""

    __tablename__ = "regeling"
    __table_args__ = (UniqueConstraint("raad_id", "versie"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"))
    versie: Mapped[int]
    titel: Mapped[str]
    bron: Mapped[str]
    geldig_vanaf: Mapped[date]
    advies_weken: Mapped[int | None]
    advies_verlenging_weken: Mapped[int | None]
    reactie_weken: Mapped[int | None]
    reactie_verlenging_weken: Mapped[int | None]
    reactieplicht: Mapped[Reactieplicht]
    spoed_werkdagen: Mapped[int | None]
    agenda_dagen: Mapped[int | None]
    overleg_per_jaar: Mapped[int | None]
    quorum: Mapped[Quorum]
    quorum_aantal: Mapped[int | None]
    voorzitter_stem: Mapped[VoorzitterStem]
    minderheidsstandpunt_toegestaan: Mapped[bool | None]
    #: Whether a term that ends on a free day moves on; the Atw does not see to this (domain §1.1).
    doorschuiven: Mapped[bool]
    #: Zomerreces as "MM-DD"; suspends terms only when the regeling says so.
    reces_van: Mapped[str | None]
    reces_tot: Mapped[str | None]
    reces_schort_op: Mapped[bool]
    #: Field name → article, such as {"advies_weken": "artikel 5, lid 2"}.
    artikelen: Mapped[dict[str, str]]


class Lid(Base):
    """Someone who sits, or sat, in a raad. May have no account at all."""

    __tablename__ = "lid"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    naam: Mapped[str]
    functie: Mapped[LidFunctie]
    periodes: Mapped[list["Zittingsperiode"]] = relationship(
        order_by="Zittingsperiode.van", lazy="selectin"
    )

    def is_zittend(self, day: date) -> bool:
        return is_zittend(self.periodes, day)


class Zittingsperiode(Base):
    """One term of office of a lid; `tot` is the last day, None while it runs."""

    __tablename__ = "zittingsperiode"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    lid_id: Mapped[int] = mapped_column(ForeignKey("lid.id"), index=True)
    van: Mapped[date]
    tot: Mapped[date | None]
