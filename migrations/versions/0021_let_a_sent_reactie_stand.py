"""Let a reactie be saved unfinished, and let nobody change it once it is sent.

Revision ID: 0021
Revises: 0020
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

SENT = "EXISTS (SELECT 1 FROM reactie r WHERE r.id = {row}.reactie_id AND r.status = 'verzonden')"
UNFINISHED = (
    "EXISTS (SELECT 1 FROM puntreactie p WHERE p.reactie_id = NEW.id AND p.uitkomst IS NULL)"
)
FIXED = "deze reactie is verzonden en staat vast"
#: name, table, event, condition, message
GUARDS = [
    ("reactie_fixed_update", "reactie", "UPDATE", "OLD.status = 'verzonden'", FIXED),
    ("reactie_fixed_delete", "reactie", "DELETE", "OLD.status = 'verzonden'", FIXED),
    (
        "reactie_finished",
        "reactie",
        "UPDATE",
        f"NEW.status = 'verzonden' AND {UNFINISHED}",
        "een punt van deze reactie heeft geen uitkomst",
    ),
    ("puntreactie_fixed_insert", "puntreactie", "INSERT", SENT.format(row="NEW"), FIXED),
    (
        "puntreactie_fixed_update",
        "puntreactie",
        "UPDATE",
        f"{SENT.format(row='OLD')} OR {SENT.format(row='NEW')}",
        FIXED,
    ),
    ("puntreactie_fixed_delete", "puntreactie", "DELETE", SENT.format(row="OLD"), FIXED),
]


def upgrade() -> None:
    op.add_column(
        "reactie",
        sa.Column("is_overgetypt", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    _set_uitkomst_nullable(True)
    for guard in GUARDS:
        _create_guard(*guard)


def downgrade() -> None:
    for name, table, *_ in GUARDS[::-1]:
        _drop_guard(name, table)
    # Unfinished answers keep their text; "later" is the outcome that promises least.
    op.execute("UPDATE puntreactie SET uitkomst = 'later' WHERE uitkomst IS NULL")
    _set_uitkomst_nullable(False)
    op.drop_column("reactie", "is_overgetypt")


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _set_uitkomst_nullable(nullable: bool) -> None:
    """SQLite can only do this by building the table anew, under the toezeggingen that refer to it.

    The rows go aside and come back under the same name, so that every reference
    holds again before the transaction ends.
    """
    if not _is_sqlite():
        op.alter_column(
            "puntreactie", "uitkomst", existing_type=sa.String(length=40), nullable=nullable
        )
        return
    columns = "id, raad_id, reactie_id, adviespunt_id, uitkomst, welk_deel, motivering"
    op.execute("PRAGMA defer_foreign_keys = ON")
    op.execute(f"CREATE TABLE puntreactie_aside AS SELECT {columns} FROM puntreactie")
    op.drop_table("puntreactie")
    _create_puntreactie(nullable)
    op.execute(f"INSERT INTO puntreactie ({columns}) SELECT {columns} FROM puntreactie_aside")
    op.drop_table("puntreactie_aside")


def _create_puntreactie(uitkomst_nullable: bool) -> None:
    op.create_table(
        "puntreactie",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("reactie_id", sa.Integer(), nullable=False),
        sa.Column("adviespunt_id", sa.Integer(), nullable=False),
        sa.Column("uitkomst", sa.String(length=40), nullable=uitkomst_nullable),
        sa.Column("welk_deel", sa.Text(), nullable=True),
        sa.Column("motivering", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["adviespunt_id"],
            ["adviespunt.id"],
            name=op.f("fk_puntreactie_adviespunt_id_adviespunt"),
        ),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_puntreactie_raad_id_raad")),
        sa.ForeignKeyConstraint(
            ["reactie_id"], ["reactie.id"], name=op.f("fk_puntreactie_reactie_id_reactie")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_puntreactie")),
        sa.UniqueConstraint("adviespunt_id", name=op.f("uq_puntreactie_adviespunt_id")),
    )
    op.create_index("ix_puntreactie_raad_id", "puntreactie", ["raad_id"])
    op.create_index("ix_puntreactie_reactie_id", "puntreactie", ["reactie_id"])


def _create_guard(name: str, table: str, event: str, condition: str, message: str) -> None:
    if _is_sqlite():
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {condition} "
            f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
        )
        return
    row = "OLD" if event == "DELETE" else "NEW"
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {condition} THEN RAISE EXCEPTION '{message}' USING ERRCODE = '23514'; END IF; "
        f"RETURN {row}; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
    )


def _drop_guard(name: str, table: str) -> None:
    if _is_sqlite():
        op.execute(f"DROP TRIGGER {name}")
        return
    op.execute(f"DROP TRIGGER {name} ON {table}")
    op.execute(f"DROP FUNCTION {name}()")
