"""The advies of a council, in parts and numbered adviespunten, each with what carries it.

After adoption the database itself refuses any change of the text (migration 0019).
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from cliëntenraad.adviezen.rules import AdviesStatus, OnderbouwingSoort
from cliëntenraad.analyses.models import Bevinding, Citaat
from cliëntenraad.analyses.rules import mag_naar_buiten
from cliëntenraad.dossiers.models import Adviesvraag, Dossier
from cliëntenraad.dossiers.models_stukken import Stuk
from cliëntenraad.dossiers.rules import Orgaan
from cliëntenraad.kern.db import Base


class Advies(Base):
    """What the council advises, as one document of numbered points."""

    __tablename__ = "advies"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), index=True)
    #: The adopted advies that this one replaces.
    volgt_op_id: Mapped[int | None] = mapped_column(ForeignKey("advies.id"))
    titel: Mapped[str]
    kenmerk: Mapped[str]
    aan: Mapped[Orgaan]
    inleiding: Mapped[str]
    slot: Mapped[str]
    status: Mapped[AdviesStatus] = mapped_column(default=AdviesStatus.CONCEPT)
    #: Rises with every save; a save on an older number is shown beside the newer text.
    versie: Mapped[int] = mapped_column(default=1)
    #: Filled: everyone may read it, withdrawn or not. A withdrawn concept has none.
    vastgesteld_op: Mapped[date | None]
    aangeboden_op: Mapped[date | None]
    #: Last day for the reactie, and how it was computed, fixed when handed over.
    reactie_uiterlijk_op: Mapped[date | None]
    reactie_uitleg: Mapped[str | None]
    ingetrokken_op: Mapped[date | None]
    #: Why, for everyone to read: the text stays, with this above it.
    intrekking_reden: Mapped[str | None]
    dossier: Mapped[Dossier] = relationship()
    punten: Mapped[list["Adviespunt"]] = relationship(order_by="Adviespunt.nummer")
    antwoorden: Mapped[list["Adviesantwoord"]] = relationship(order_by="Adviesantwoord.id")
    minderheidsstandpunten: Mapped[list["Minderheidsstandpunt"]] = relationship(
        order_by="Minderheidsstandpunt.id"
    )
    vaststelling: Mapped["Vaststelling | None"] = relationship()

    @property
    def is_concept(self) -> bool:
        return self.status is AdviesStatus.CONCEPT


class Adviespunt(Base):
    """One request that the college can take over or refuse by itself. Markdown."""

    __tablename__ = "adviespunt"
    __table_args__ = (UniqueConstraint("advies_id", "nummer"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    advies_id: Mapped[int] = mapped_column(ForeignKey("advies.id"))
    nummer: Mapped[int]
    titel: Mapped[str]
    tekst: Mapped[str]
    advies: Mapped[Advies] = relationship(viewonly=True)
    onderbouwingen: Mapped[list["Onderbouwing"]] = relationship(order_by="Onderbouwing.id")


class Onderbouwing(Base):
    """Link from a point to one thing that carries it; exactly one of the targets is filled."""

    __tablename__ = "onderbouwing"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    adviespunt_id: Mapped[int] = mapped_column(ForeignKey("adviespunt.id"), index=True)
    soort: Mapped[OnderbouwingSoort]
    bevinding_id: Mapped[int | None] = mapped_column(ForeignKey("bevinding.id"), index=True)
    citaat_id: Mapped[int | None] = mapped_column(ForeignKey("citaat.id"), index=True)
    stuk_id: Mapped[int | None] = mapped_column(ForeignKey("stuk.id"))
    wetsartikel: Mapped[str | None]
    #: How many experiences carried the bevinding at adoption, as it may be shown ("ongeveer 15").
    #: Fixed with the text: a live number would tell when someone withdraws.
    aantal_ervaringen: Mapped[str | None]
    bevinding: Mapped[Bevinding | None] = relationship()
    citaat: Mapped[Citaat | None] = relationship()
    stuk: Mapped[Stuk | None] = relationship()

    @property
    def mag_naar_buiten(self) -> bool:
        """Tell whether others may read the words of the bevinding."""
        return mag_naar_buiten(self.aantal_ervaringen)


class Verzwakking(Base):
    """The mark that something which carried a point has fewer people behind it, or is gone.

    Beside the text, which never changes. Not how many and not when: the quarter only.
    """

    __tablename__ = "verzwakking"
    __table_args__ = {"sqlite_with_rowid": False}

    onderbouwing_id: Mapped[int] = mapped_column(
        ForeignKey("onderbouwing.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    kwartaal: Mapped[str]


class Adviesantwoord(Base):
    """The answer to one numbered question: "Ad 1"."""

    __tablename__ = "adviesantwoord"
    __table_args__ = (UniqueConstraint("advies_id", "adviesvraag_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    advies_id: Mapped[int] = mapped_column(ForeignKey("advies.id"))
    adviesvraag_id: Mapped[int] = mapped_column(ForeignKey("adviesvraag.id"))
    tekst: Mapped[str]
    vraag: Mapped[Adviesvraag] = relationship()


class Minderheidsstandpunt(Base):
    """The view of the minority, inside the document."""

    __tablename__ = "minderheidsstandpunt"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    advies_id: Mapped[int] = mapped_column(ForeignKey("advies.id"), index=True)
    tekst: Mapped[str]


class Adviesversie(Base):
    """The whole text as it was at one save. Nobody's text is ever lost."""

    __tablename__ = "adviesversie"
    __table_args__ = (UniqueConstraint("advies_id", "nummer"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    advies_id: Mapped[int] = mapped_column(ForeignKey("advies.id"))
    nummer: Mapped[int]
    inhoud: Mapped[dict[str, Any]]
    door_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    op: Mapped[datetime]


class Vaststelling(Base):
    """The adoption in a meeting: who was present, what was needed, how the votes fell."""

    __tablename__ = "vaststelling"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    advies_id: Mapped[int] = mapped_column(ForeignKey("advies.id"), unique=True)
    vergadering_op: Mapped[date]
    aantal_zittend: Mapped[int]
    aantal_aanwezig: Mapped[int]
    quorum_nodig: Mapped[int | None]
    voor: Mapped[int]
    tegen: Mapped[int]
    onthouding: Mapped[int]
    #: How the regeling was applied, in one Dutch sentence.
    uitleg: Mapped[str]


class Aanwezigheid(Base):
    """One lid who was present at a vaststelling. Never public: it may tell who has a benefit."""

    __tablename__ = "aanwezigheid"

    vaststelling_id: Mapped[int] = mapped_column(ForeignKey("vaststelling.id"), primary_key=True)
    lid_id: Mapped[int] = mapped_column(ForeignKey("lid.id"), primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
