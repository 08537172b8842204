"""Let nobody change or remove a promise; let the municipality report that it is done.

Revision ID: 0022
Revises: 0021
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

FIXED_COLUMNS = ("tekst", "eigenaar", "uiterlijk_op", "gedaan_op", "puntreactie_id", "raad_id")
MESSAGE = "een toezegging verandert niet en verdwijnt niet"
CHANGED = " OR ".join(f"OLD.{name} <> NEW.{name}" for name in FIXED_COLUMNS)
GUARDS = [
    ("toezegging_fixed_update", "UPDATE", CHANGED),
    ("toezegging_fixed_delete", "DELETE", "OLD.id IS NOT NULL"),
]


def upgrade() -> None:
    op.add_column(
        "voortgangsbericht",
        sa.Column("is_gedaan", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    for guard in GUARDS:
        _create_guard(*guard)


def downgrade() -> None:
    for name, *_ in GUARDS[::-1]:
        _drop_guard(name)
    op.drop_column("voortgangsbericht", "is_gedaan")


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _create_guard(name: str, event: str, condition: str) -> None:
    if _is_sqlite():
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {event} ON toezegging WHEN {condition} "
            f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
        )
        return
    row = "OLD" if event == "DELETE" else "NEW"
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {condition} THEN RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = '23514'; END IF; "
        f"RETURN {row}; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {name} BEFORE {event} ON toezegging FOR EACH ROW EXECUTE FUNCTION {name}()"
    )


def _drop_guard(name: str) -> None:
    if _is_sqlite():
        op.execute(f"DROP TRIGGER {name}")
        return
    op.execute(f"DROP TRIGGER {name} ON toezegging")
    op.execute(f"DROP FUNCTION {name}()")
