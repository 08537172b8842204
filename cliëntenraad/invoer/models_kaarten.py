"""A card printed beforehand: what may be known of its code by who never sees it.

No time finer than the ISO week, no sequence, no link to who printed it. The code stands on
paper alone. The row goes in the transaction that keeps the experience, so nothing
links the number on a form to what was told.
"""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from cliëntenraad.kern.db import Base


class Kaart(Base):
    """One printed card that nobody used yet."""

    __tablename__ = "kaart"
    __table_args__ = {"sqlite_with_rowid": False}

    #: 32 random hexadecimal signs.
    id: Mapped[str] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    uitvraag_id: Mapped[int] = mapped_column(ForeignKey("uitvraag.id"), index=True)
    #: Eight signs, random: on the form, never on the card that the resident keeps.
    kaartnummer: Mapped[str] = mapped_column(unique=True)
    #: Both follow from the code: how to find with it, and the key to seal for it.
    zoekwaarde: Mapped[bytes] = mapped_column(unique=True)
    publieke_sleutel: Mapped[bytes]
    #: In which it was printed.
    week: Mapped[str]
