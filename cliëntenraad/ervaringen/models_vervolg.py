"""What the raad asks under a code, and what is answered there. Answers are sealed like the story.

An answer hangs on its story: it goes with it, and has no key and no time of its own.
"""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from cliëntenraad.ervaringen.rules_vervolg import VervolgSoort
from cliëntenraad.kern.db import Base
from cliëntenraad.uitvragen.models import Uitvraag


class Vervolgvraag(Base):
    """A question of the raad under every code of an uitvraag; never under some of them."""

    __tablename__ = "vervolgvraag"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    uitvraag_id: Mapped[int] = mapped_column(ForeignKey("uitvraag.id"), index=True)
    soort: Mapped[VervolgSoort]
    #: The question, or why the questions of the uitvraag are asked again.
    tekst: Mapped[str]
    gesteld_op: Mapped[date]
    sluit_op: Mapped[date]
    #: How often answers were made readable, and the week in which that was last.
    rondes: Mapped[int] = mapped_column(default=0)
    laatste_ronde: Mapped[str | None]
    #: How many answered, as it may be shown; fixed with the last round, after the closing day.
    respons: Mapped[str | None]
    uitvraag: Mapped[Uitvraag] = relationship()


class Vervolgantwoord(Base):
    """The answer of one code. Readable for the raad once a round gave it a place, by lot."""

    __tablename__ = "vervolgantwoord"
    __table_args__ = {"sqlite_with_rowid": False}

    vervolgvraag_id: Mapped[int] = mapped_column(
        ForeignKey("vervolgvraag.id"), primary_key=True, autoincrement=False
    )
    ervaring_id: Mapped[str] = mapped_column(
        ForeignKey("ervaring.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    inhoud: Mapped[bytes]
    ronde: Mapped[int | None]
    plaats: Mapped[int | None]


class Verhaalvraag(Base):
    """A question to one story, sealed too: only that code and the raad can read it."""

    __tablename__ = "verhaalvraag"
    __table_args__ = {"sqlite_with_rowid": False}

    ervaring_id: Mapped[str] = mapped_column(
        ForeignKey("ervaring.id", ondelete="CASCADE"), primary_key=True
    )
    nummer: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    vraag: Mapped[bytes]
    antwoord: Mapped[bytes | None]
    #: The raad sees the answer when this week has turned.
    antwoord_week: Mapped[str | None]
