"""What the council makes of experiences: reading rounds, cleaned texts, findings, quotes."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.kern.db import Base
from cliëntenraad.uitvragen.models import Uitvraag


class Leesronde(Base):
    """A batch of experiences that became readable together, in shuffled order."""

    __tablename__ = "leesronde"
    __table_args__ = (UniqueConstraint("uitvraag_id", "nummer"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    uitvraag_id: Mapped[int] = mapped_column(ForeignKey("uitvraag.id"))
    nummer: Mapped[int]
    week: Mapped[str]


class Leesplaats(Base):
    """The place of one experience in its round. The place is drawn by lot."""

    __tablename__ = "leesplaats"
    __table_args__ = (UniqueConstraint("leesronde_id", "plaats"), {"sqlite_with_rowid": False})

    ervaring_id: Mapped[str] = mapped_column(
        ForeignKey("ervaring.id", ondelete="CASCADE"), primary_key=True
    )
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    leesronde_id: Mapped[int] = mapped_column(ForeignKey("leesronde.id"), index=True)
    plaats: Mapped[int]


class Schoning(Base):
    """The cleaned text of one experience, in which nothing points to a person. Sealed too."""

    __tablename__ = "schoning"
    __table_args__ = {"sqlite_with_rowid": False}

    ervaring_id: Mapped[str] = mapped_column(
        ForeignKey("ervaring.id", ondelete="CASCADE"), primary_key=True
    )
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    geschoonde_tekst: Mapped[bytes]
    kwartaal: Mapped[str]
    door_id: Mapped[int] = mapped_column(ForeignKey("account.id"))


class Bevinding(Base):
    """A finding in the council's own words, carried by a number of experiences."""

    __tablename__ = "bevinding"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    uitvraag_id: Mapped[int] = mapped_column(ForeignKey("uitvraag.id"), index=True)
    titel: Mapped[str]
    tekst: Mapped[str]
    door_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    uitvraag: Mapped[Uitvraag] = relationship()


class Drager(Base):
    """Says that one experience carries one bevinding."""

    __tablename__ = "drager"
    __table_args__ = {"sqlite_with_rowid": False}

    bevinding_id: Mapped[int] = mapped_column(ForeignKey("bevinding.id"), primary_key=True)
    ervaring_id: Mapped[str] = mapped_column(
        ForeignKey("ervaring.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)


class Citaat(Base):
    """A quote that points to nobody: proposed by one member, approved by another."""

    __tablename__ = "citaat"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    uitvraag_id: Mapped[int] = mapped_column(ForeignKey("uitvraag.id"), index=True)
    #: Empty once the experience is withdrawn; the citaat is then vervallen.
    ervaring_id: Mapped[str | None] = mapped_column(
        ForeignKey("ervaring.id", ondelete="SET NULL"), index=True
    )
    status: Mapped[CitaatStatus] = mapped_column(default=CitaatStatus.VOORGESTELD)
    schuilnaam: Mapped[str]
    #: Sealed until a second member approves; from then on `tekst` is the public text.
    verzegelde_tekst: Mapped[bytes | None]
    kwartaal: Mapped[str]
    tekst: Mapped[str | None]
    voorgesteld_door_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    beoordeeld_door_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
