"""An anonymous experience: sealed when it comes in, readable with the code or by the council.

No time finer than the ISO week, no sequence, no link to a session (design §6.1).
`WITHOUT ROWID`: on SQLite a hidden rowid would tell the order of arrival.
"""

from typing import Final

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from cliëntenraad.ervaringen.rules import Kanaal, Toestemming
from cliëntenraad.kern.db import Base

#: The body holds JSON {"tekst": str, "antwoorden": {id: code or text}}.
BODY_FIELD: Final = "inhoud"


class Ervaring(Base):
    """What one person went through. Only `inhoud` says what; it is sealed."""

    __tablename__ = "ervaring"
    __table_args__ = {"sqlite_with_rowid": False}

    #: 32 random hexadecimal signs.
    id: Mapped[str] = mapped_column(primary_key=True)
    raad_id: Mapped[int] = mapped_column(ForeignKey("raad.id"), index=True)
    uitvraag_id: Mapped[int] = mapped_column(ForeignKey("uitvraag.id"), index=True)
    #: Derived from the code; the code itself is nowhere.
    zoekwaarde: Mapped[bytes] = mapped_column(unique=True)
    week: Mapped[str]
    kanaal: Mapped[Kanaal]
    toestemming: Mapped[Toestemming]
    inhoud: Mapped[bytes]
    #: The record's own key, wrapped for the code and for the raad's key of that quarter.
    sleutel_code: Mapped[bytes]
    sleutel_raad: Mapped[bytes]
    kwartaal: Mapped[str]
