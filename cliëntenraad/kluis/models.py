"""The kluis of a raad: one master pair behind the phrase, one pair per quarter behind that."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from cliëntenraad.kern.db import Base


class Kluis(Base):
    """The master key pair of a raad. The private half opens with the phrase only."""

    __tablename__ = "kluis"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), unique=True)
    zout: Mapped[bytes]
    publieke_sleutel: Mapped[bytes]
    verzegelde_sleutel: Mapped[bytes]
    ingericht_op: Mapped[datetime]


class Kluissleutel(Base):
    """The pair of one quarter, such as "2026-K4". Destroying it shreds that quarter's stories."""

    __tablename__ = "kluissleutel"
    __table_args__ = (UniqueConstraint("raad_id", "kwartaal"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"))
    kwartaal: Mapped[str]
    publieke_sleutel: Mapped[bytes]
    #: The private half, sealed to the master key: a new quarter needs no phrase.
    verzegelde_sleutel: Mapped[bytes]
