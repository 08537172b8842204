"""Papers in a dossier, and questions to the municipality for information."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from cliëntenraad.dossiers.rules import StukSoort
from cliëntenraad.dossiers.rules_stukken import is_openbaar_op
from cliëntenraad.kern.db import Base


class Stuk(Base):
    """One document. Its kind is read from its content, never from its name."""

    __tablename__ = "stuk"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), index=True)
    titel: Mapped[str]
    soort: Mapped[StukSoort]
    bestandsnaam: Mapped[str]
    mediatype: Mapped[str]
    grootte: Mapped[int]
    sha256: Mapped[str]
    is_openbaar: Mapped[bool]
    #: Not for the public before this day (Awb 2:5).
    embargo_tot: Mapped[date | None]
    #: What the raad keeps for itself the municipality cannot read; what it sent itself it can.
    mag_gemeente_lezen: Mapped[bool] = mapped_column(default=False)
    toegevoegd_op: Mapped[date]

    def is_openbaar_op(self, day: date) -> bool:
        """Tell whether the embargo is over and the stuk is for everyone."""
        return is_openbaar_op(self.is_openbaar, self.embargo_tot, day)


class Stukinhoud(Base):
    """The bytes of a stuk, apart, so that a list of papers never loads them."""

    __tablename__ = "stukinhoud"

    stuk_id: Mapped[int] = mapped_column(ForeignKey("stuk.id"), primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    inhoud: Mapped[bytes]


class Informatieverzoek(Base):
    """A question to the municipality for what the raad needs to know (Awb 3:7)."""

    __tablename__ = "informatieverzoek"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), index=True)
    vraag: Mapped[str]
    gevraagd_op: Mapped[date]
    antwoord: Mapped[str | None]
    ontvangen_op: Mapped[date | None]
