"""A call for experiences, with its own questions and, if wanted, the fixed contact block."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.kern.db import Base
from cliëntenraad.uitvragen.rules import UitvraagStatus, VraagSoort


class Uitvraag(Base):
    """One call: questions, audience, period. Finished only with its closing report."""

    __tablename__ = "uitvraag"

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), index=True)
    #: The earlier uitvraag whose questions this one repeats (nameting).
    herhaalt_id: Mapped[int | None] = mapped_column(ForeignKey("uitvraag.id"))
    titel: Mapped[str]
    inleiding: Mapped[str]
    doelgroep: Mapped[str]
    #: AVG: filled in before the uitvraag can open.
    verwerkingsverantwoordelijke: Mapped[str]
    #: Version of the block "Contact met de gemeente", such as "1.0"; None without the block.
    contactblok: Mapped[str | None]
    status: Mapped[UitvraagStatus] = mapped_column(default=UitvraagStatus.CONCEPT)
    sluit_op: Mapped[date | None]
    geopend_op: Mapped[date | None]
    gesloten_op: Mapped[date | None]
    teruggekoppeld_op: Mapped[date | None]
    #: The closing report: what we heard, and what we do with it.
    gehoord: Mapped[str | None]
    gedaan: Mapped[str | None]
    dossier: Mapped[Dossier] = relationship()
    vragen: Mapped[list["Vraag"]] = relationship(order_by="Vraag.nummer")


class Vraag(Base):
    """One question of an uitvraag. Fixed once the uitvraag is open."""

    __tablename__ = "vraag"
    __table_args__ = (UniqueConstraint("uitvraag_id", "nummer"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    uitvraag_id: Mapped[int] = mapped_column(ForeignKey("uitvraag.id"))
    nummer: Mapped[int]
    soort: Mapped[VraagSoort]
    tekst: Mapped[str]
    toelichting: Mapped[str | None]
    keuzes: Mapped[list[str]]


class Vertaling(Base):
    """One text of an uitvraag in another language, with the Dutch text it was made from.

    Never an answer, an id or a code: only what a resident reads.
    """

    __tablename__ = "vertaling"
    __table_args__ = (UniqueConstraint("uitvraag_id", "taal", "sleutel"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    uitvraag_id: Mapped[int] = mapped_column(ForeignKey("uitvraag.id"))
    #: Of which question it is a part; deleted together with it.
    vraag_id: Mapped[int | None] = mapped_column(
        ForeignKey("vraag.id", ondelete="CASCADE"), index=True
    )
    #: The key of the language in the address, such as "ar".
    taal: Mapped[str]
    #: Which text it is, such as "titel" or "vraag_12_keuze_1".
    sleutel: Mapped[str]
    #: The Dutch text as it was then. When the text is another one now, this is out of date.
    gemaakt_bij: Mapped[str]
    #: Empty when it was taken away after people had read it.
    tekst: Mapped[str]
