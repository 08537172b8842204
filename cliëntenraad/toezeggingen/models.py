"""A promise with an owner and a day, its progress, the judgement, and the second measurement."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from cliëntenraad.ervaringen.models_vervolg import Vervolgvraag
from cliëntenraad.kern.db import Base
from cliëntenraad.reacties.models import Puntreactie
from cliëntenraad.toezeggingen.rules import ToezeggingStatus
from cliëntenraad.uitvragen.models import Uitvraag


class Toezegging(Base):
    """What the municipality promised in answer to one adviespunt. Its words never change."""

    __tablename__ = "toezegging"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    puntreactie_id: Mapped[int] = mapped_column(ForeignKey("puntreactie.id"), index=True)
    tekst: Mapped[str]
    #: A function or department, never a name.
    eigenaar: Mapped[str]
    uiterlijk_op: Mapped[date]
    gedaan_op: Mapped[date]
    status: Mapped[ToezeggingStatus] = mapped_column(default=ToezeggingStatus.OPEN)
    beoordeeld_op: Mapped[date | None]
    oordeel: Mapped[str | None]
    puntreactie: Mapped[Puntreactie] = relationship()
    berichten: Mapped[list["Voortgangsbericht"]] = relationship(order_by="Voortgangsbericht.id")
    nametingen: Mapped[list["Nameting"]] = relationship(order_by="Nameting.id")


class Voortgangsbericht(Base):
    """News about a promise, from the municipality."""

    __tablename__ = "voortgangsbericht"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    toezegging_id: Mapped[int] = mapped_column(ForeignKey("toezegging.id"), index=True)
    tekst: Mapped[str]
    #: The municipality says that it did what it promised; the raad may judge from then on.
    is_gedaan: Mapped[bool] = mapped_column(default=False)
    op: Mapped[date]


class Nametingvraag(Base):
    """Says that a nameting was asked under the codes of the first uitvraag."""

    __tablename__ = "nametingvraag"

    nameting_id: Mapped[int] = mapped_column(
        ForeignKey("nameting.id"), primary_key=True, autoincrement=False
    )
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    vervolgvraag_id: Mapped[int] = mapped_column(ForeignKey("vervolgvraag.id"), unique=True)
    vervolgvraag: Mapped[Vervolgvraag] = relationship()


class Nameting(Base):
    """The same questions asked again after the promised day: did people notice?"""

    __tablename__ = "nameting"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    toezegging_id: Mapped[int] = mapped_column(ForeignKey("toezegging.id"), index=True)
    uitvraag_id: Mapped[int] = mapped_column(ForeignKey("uitvraag.id"))
    #: The raad's own words; numbers only as they may be shown (analyses.rules).
    conclusie: Mapped[str | None]
    #: Filled when the same codes were asked, not when another uitvraag repeats the questions.
    onder_codes: Mapped[Nametingvraag | None] = relationship()
    toezegging: Mapped[Toezegging] = relationship(viewonly=True)
    uitvraag: Mapped[Uitvraag] = relationship()
