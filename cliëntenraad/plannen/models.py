"""A plan of one's own: sealed for its codes alone, and no time in it but a quarter.

`WITHOUT ROWID`: on SQLite a hidden rowid would tell the order of arrival. What kind of
sheet something is, its day and its order are inside what is sealed.
"""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from cliëntenraad.kern.db import Base


class Plan(Base):
    """Holds together what one person keeps. Belongs to no raad and to no story."""

    __tablename__ = "plan"
    __table_args__ = {"sqlite_with_rowid": False}

    #: 32 random hexadecimal signs, as all ids here.
    id: Mapped[str] = mapped_column(primary_key=True)
    #: The quarter in which it was last opened, so that an idle plan can end.
    kwartaal: Mapped[str]


class Plansleutel(Base):
    """The key of the plan, wrapped for one of its codes."""

    __tablename__ = "plansleutel"
    __table_args__ = {"sqlite_with_rowid": False}

    id: Mapped[str] = mapped_column(primary_key=True)
    plan_id: Mapped[str] = mapped_column(ForeignKey("plan.id", ondelete="CASCADE"), index=True)
    #: Derived from the code; the code itself is nowhere.
    zoekwaarde: Mapped[bytes] = mapped_column(unique=True)
    sleutel: Mapped[bytes]


class Planblad(Base):
    """One thing that was written down: a preparation, an agreement, a diary entry, a gift."""

    __tablename__ = "planblad"
    __table_args__ = {"sqlite_with_rowid": False}

    id: Mapped[str] = mapped_column(primary_key=True)
    plan_id: Mapped[str] = mapped_column(ForeignKey("plan.id", ondelete="CASCADE"), index=True)
    #: Random at every save: says that it changed, not how often.
    stand: Mapped[str]
    inhoud: Mapped[bytes]
