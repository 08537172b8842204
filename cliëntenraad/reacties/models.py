"""The reactie on an advies, with one puntreactie per adviespunt."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from cliëntenraad.adviezen.models import Advies, Adviespunt
from cliëntenraad.kern.db import Base
from cliëntenraad.reacties.rules import ReactieStatus, Uitkomst


class Reactie(Base):
    """The answer of the college to one advies. Once sent, the database refuses any change."""

    __tablename__ = "reactie"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    advies_id: Mapped[int] = mapped_column(ForeignKey("advies.id"), unique=True)
    status: Mapped[ReactieStatus] = mapped_column(default=ReactieStatus.CONCEPT)
    kenmerk: Mapped[str | None]
    inleiding: Mapped[str]
    #: The raad typed it over from a letter on paper; the pages say so.
    is_overgetypt: Mapped[bool] = mapped_column(default=False)
    verzonden_op: Mapped[date | None]
    #: Extension, once, with notice and reason.
    uitstel_tot: Mapped[date | None]
    uitstel_reden: Mapped[str | None]
    advies: Mapped[Advies] = relationship()
    punten: Mapped[list["Puntreactie"]] = relationship(order_by="Puntreactie.id")


class Puntreactie(Base):
    """The answer to one adviespunt. Anything but overgenomen needs a motivering (Awb 3:50)."""

    __tablename__ = "puntreactie"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    reactie_id: Mapped[int] = mapped_column(ForeignKey("reactie.id"), index=True)
    adviespunt_id: Mapped[int] = mapped_column(ForeignKey("adviespunt.id"), unique=True)
    #: None only while the official is still writing; the database refuses to send it.
    uitkomst: Mapped[Uitkomst | None]
    welk_deel: Mapped[str | None]
    motivering: Mapped[str]
    reactie: Mapped[Reactie] = relationship(viewonly=True)
    adviespunt: Mapped[Adviespunt] = relationship()
