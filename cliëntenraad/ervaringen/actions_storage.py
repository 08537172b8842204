"""Take from the storage what it tells of the order in which experiences came in."""

from sqlalchemy import text

from cliëntenraad.kern.db import db, write

#: One transaction writes every row anew, so that all carry its number; then they are put in the
#: order of their random ids. The lock comes first: taken later, it could wait for itself.
_REWRITE = (
    "LOCK TABLE ervaring IN ACCESS EXCLUSIVE MODE",
    "UPDATE ervaring SET week = week",
    "CLUSTER ervaring USING pk_ervaring",
)


def shuffle_storage() -> None:
    """Rewrite the table on PostgreSQL, which keeps rows in the order in which they came.

    Call it when experiences become readable, after that act (check P6). SQLite needs none: it
    keeps this table in the order of its ids (`WITHOUT ROWID`). Costs a rewrite of the table,
    while others wait.
    """
    if db.engine.dialect.name == "postgresql":
        with write():
            for statement in _REWRITE:
                db.session.execute(text(statement))
