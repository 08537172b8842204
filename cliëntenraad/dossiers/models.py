"""A dossier: everything on one subject, from first signal to last promise."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from cliëntenraad.dossiers.rules import Aanleiding, DossierStatus, Grondslag, Orgaan
from cliëntenraad.kern.db import Base
from cliëntenraad.raden.models import Raad, Regeling


class Dossier(Base):
    """One subject. Keeps the regeling under which it was started."""

    __tablename__ = "dossier"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    regeling_id: Mapped[int | None] = mapped_column(ForeignKey("regeling.id"))
    titel: Mapped[str]
    samenvatting: Mapped[str]
    aanleiding: Mapped[Aanleiding]
    grondslagen: Mapped[list[str]]
    status: Mapped[DossierStatus] = mapped_column(default=DossierStatus.OPEN)
    is_openbaar: Mapped[bool] = mapped_column(default=False)
    geopend_op: Mapped[date]
    afgesloten_op: Mapped[date | None]
    raad: Mapped[Raad] = relationship()
    regeling: Mapped[Regeling | None] = relationship()
    aanvraag: Mapped["Adviesaanvraag | None"] = relationship()
    consultatie: Mapped["Internetconsultatie | None"] = relationship()
    vragen: Mapped[list["Adviesvraag"]] = relationship(order_by="Adviesvraag.nummer")

    @property
    def is_afgesloten(self) -> bool:
        return self.status is DossierStatus.AFGESLOTEN

    @property
    def grondslag_woorden(self) -> list[str]:
        """The legal bases as they stand on the screen."""
        return [Grondslag(value).woord for value in self.grondslagen]


class Adviesaanvraag(Base):
    """The request for advice, with the day it came in and the day the answer is wanted."""

    __tablename__ = "adviesaanvraag"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), unique=True)
    orgaan: Mapped[Orgaan]
    kenmerk: Mapped[str | None]
    toelichting: Mapped[str]
    ontvangen_op: Mapped[date]
    gevraagd_voor_op: Mapped[date | None]
    gepland_besluit_op: Mapped[date | None]
    is_spoed: Mapped[bool] = mapped_column(default=False)


class Internetconsultatie(Base):
    """A national consultation that the dossier answers, with its closing day."""

    __tablename__ = "internetconsultatie"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), unique=True)
    titel: Mapped[str]
    adres: Mapped[str | None]
    sluit_op: Mapped[date]


class Adviesvraag(Base):
    """One numbered question, of the college or of a consultation. Its number never changes."""

    __tablename__ = "adviesvraag"
    __table_args__ = (UniqueConstraint("dossier_id", "nummer"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"))
    nummer: Mapped[int]
    tekst: Mapped[str]
