"""Accounts of members, officials and operators. Residents have none."""

import hashlib
from datetime import date, datetime

from flask_login import UserMixin
from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern.db import Base
from cliëntenraad.raden.models import Gemeente, Lid, Raad


class Account(UserMixin, Base):
    """Someone who can log in. What they may do follows from their roltoekenningen."""

    __tablename__ = "account"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(unique=True)
    naam: Mapped[str]
    wachtwoord_hash: Mapped[str]
    mag_inloggen: Mapped[bool] = mapped_column(default=True)
    toekenningen: Mapped[list["Roltoekenning"]] = relationship(
        order_by="Roltoekenning.id", lazy="selectin"
    )

    @property
    def is_active(self) -> bool:
        return self.mag_inloggen

    @property
    def wachtwoord_merk(self) -> str:
        """A mark of this password: a session that holds another mark is over."""
        return hashlib.sha256(self.wachtwoord_hash.encode()).hexdigest()[:32]


class Roltoekenning(Base):
    """A role of one account in one raad, in one gemeente, or (beheerder) for the whole site."""

    __tablename__ = "roltoekenning"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    rol: Mapped[Rol]
    raad_id: Mapped[int | None] = mapped_column(ForeignKey("raad.id"), index=True)
    gemeente_id: Mapped[int | None] = mapped_column(ForeignKey("gemeente.id"), index=True)
    #: While the lid is in office the role counts; when the term ends, access ends with it.
    lid_id: Mapped[int | None] = mapped_column(ForeignKey("lid.id"))
    van: Mapped[date]
    tot: Mapped[date | None]
    raad: Mapped[Raad | None] = relationship(lazy="joined")
    gemeente: Mapped[Gemeente | None] = relationship(lazy="joined")
    lid: Mapped[Lid | None] = relationship(lazy="joined")

    def is_geldig(self, day: date) -> bool:
        """Tell whether the role counts on this day."""
        in_time = self.van <= day and (self.tot is None or day <= self.tot)
        return in_time and (self.lid is None or self.lid.is_zittend(day))


class Uitnodiging(Base):
    """An invitation by link, for one role. Only the hash of the link is kept."""

    __tablename__ = "uitnodiging"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    email: Mapped[str]
    naam: Mapped[str]
    rol: Mapped[Rol]
    raad_id: Mapped[int | None] = mapped_column(ForeignKey("raad.id"), index=True)
    gemeente_id: Mapped[int | None] = mapped_column(ForeignKey("gemeente.id"))
    lid_id: Mapped[int | None] = mapped_column(ForeignKey("lid.id"))
    verloopt_op: Mapped[datetime]
    gebruikt_op: Mapped[datetime | None]


class Herstelverzoek(Base):
    """A password reset by link: short-lived, once."""

    __tablename__ = "herstelverzoek"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    verloopt_op: Mapped[datetime]
    gebruikt_op: Mapped[datetime | None]


class StaffSession(Base):
    """A session of staff. The cookie holds the only key to `inhoud`; we hold its hash."""

    __tablename__ = "staff_session"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    inhoud: Mapped[bytes]
    gebruikt_op: Mapped[datetime]
