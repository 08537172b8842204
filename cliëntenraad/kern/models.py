"""Tables that know nothing of councils: the event log, the site's version, waiting mail."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from cliëntenraad.kern.db import Base


class Event(Base):
    """One line per act of a member of staff. Acts of residents leave no line."""

    __tablename__ = "event"

    id: Mapped[int] = mapped_column(primary_key=True)
    #: Not a foreign key: the log stays when what it speaks of goes, and lies below accounts.
    raad_id: Mapped[int | None] = mapped_column(index=True)
    door_id: Mapped[int | None]
    soort: Mapped[str]
    object_soort: Mapped[str | None]
    object_id: Mapped[int | None]
    op: Mapped[datetime]


class SiteVersion(Base):
    """One row whose number rises with every change, in the transaction of that change."""

    __tablename__ = "site_version"

    id: Mapped[int] = mapped_column(primary_key=True)
    nummer: Mapped[int]


class OutgoingMail(Base):
    """A message that waits until the mail server has taken it."""

    __tablename__ = "outgoing_mail"

    id: Mapped[int] = mapped_column(primary_key=True)
    aan: Mapped[str]
    onderwerp: Mapped[str]
    tekst: Mapped[str]
    klaargezet_op: Mapped[datetime]
    verzonden_op: Mapped[datetime | None]
