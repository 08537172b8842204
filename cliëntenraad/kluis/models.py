"""The kluis of a raad: one master pair behind the phrase, one pair per epoch behind that."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from cliëntenraad.kern.db import Base
from cliëntenraad.kluis.rules import BEWAAR_MAANDEN, bewaren_tot


def _standard_end(context: Any) -> date:
    return bewaren_tot(context.get_current_parameters()["kwartaal"], BEWAAR_MAANDEN)


class Kluis(Base):
    """The master key pair of a raad. The private half opens with the phrase, or with two shares."""

    __tablename__ = "kluis"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), unique=True)
    zout: Mapped[bytes]
    publieke_sleutel: Mapped[bytes]
    verzegelde_sleutel: Mapped[bytes]
    ingericht_op: Mapped[datetime]
    #: Rises with every new phrase; an open kluis with another number is shut.
    versie: Mapped[int] = mapped_column(default=1)
    zin_gekozen_op: Mapped[date]
    #: The day a member left who knows the phrase; empty again when the raad has a new one.
    nieuwe_zin_sinds: Mapped[date | None]
    #: How long after its quarter a key lives, for keys made from now on.
    bewaar_maanden: Mapped[int] = mapped_column(default=BEWAAR_MAANDEN)
    #: The public half of what the shares give, and the master key sealed to it.
    herstel_publiek: Mapped[bytes | None]
    herstel_verzegeld: Mapped[bytes | None]
    delen_gemaakt_op: Mapped[date | None]


class Kluissleutel(Base):
    """The pair of one epoch: a quarter such as "2026-K4", or what is left of it after a change.

    A row that is sealed says only the quarter: the epoch would tell on which day it came.
    """

    __tablename__ = "kluissleutel"
    __table_args__ = (UniqueConstraint("raad_id", "kwartaal", "volgnummer"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"))
    kwartaal: Mapped[str]
    volgnummer: Mapped[int] = mapped_column(default=1)
    publieke_sleutel: Mapped[bytes]
    #: The private half, sealed to the master key: a new epoch needs no phrase. Empty: destroyed.
    verzegelde_sleutel: Mapped[bytes | None]
    #: Sealed once more under the key store, until a raad that lost a member has a new phrase.
    onder_pepper: Mapped[bool] = mapped_column(default=False)
    #: The last day. Fixed when the key is made: that is what people were promised.
    bewaren_tot: Mapped[date] = mapped_column(default=_standard_end)
    vernietigd_op: Mapped[date | None]
    #: Destroyed because the raad lost its kluis, not because its time was over.
    is_verloren: Mapped[bool] = mapped_column(default=False)
