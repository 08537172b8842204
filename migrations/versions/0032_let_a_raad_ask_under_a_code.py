"""Let a raad ask something under a code: all codes of an uitvraag, or one story.

Revision ID: 0032
Revises: 0031
"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

TABLES = ["vervolgvraag", "vervolgantwoord", "verhaalvraag", "nametingvraag"]


def upgrade() -> None:
    _create_vervolgvraag()
    _create_vervolgantwoord()
    _create_verhaalvraag()
    _create_nametingvraag()
    for table in TABLES:
        op.create_index(op.f(f"ix_{table}_raad_id"), table, ["raad_id"])
    op.create_index(op.f("ix_vervolgvraag_uitvraag_id"), "vervolgvraag", ["uitvraag_id"])
    op.create_index(op.f("ix_vervolgantwoord_ervaring_id"), "vervolgantwoord", ["ervaring_id"])


def downgrade() -> None:
    for table in TABLES[::-1]:
        op.drop_table(table)


def _refers(table: str, column: str, to: str, **more: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{to}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, **more)


def _create_vervolgvraag() -> None:
    soort = sa.Enum("vraag", "nameting", name="vervolgsoort", native_enum=False, length=40)
    op.create_table(
        "vervolgvraag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("uitvraag_id", sa.Integer(), nullable=False),
        sa.Column("soort", soort, nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("gesteld_op", sa.Date(), nullable=False),
        sa.Column("sluit_op", sa.Date(), nullable=False),
        sa.Column("rondes", sa.Integer(), nullable=False),
        sa.Column("laatste_ronde", sa.Text(), nullable=True),
        sa.Column("respons", sa.Text(), nullable=True),
        _refers("vervolgvraag", "raad_id", "raad"),
        _refers("vervolgvraag", "uitvraag_id", "uitvraag"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vervolgvraag")),
    )


def _create_vervolgantwoord() -> None:
    op.create_table(
        "vervolgantwoord",
        sa.Column("vervolgvraag_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("ervaring_id", sa.Text(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.Column("ronde", sa.Integer(), nullable=True),
        sa.Column("plaats", sa.Integer(), nullable=True),
        _refers("vervolgantwoord", "vervolgvraag_id", "vervolgvraag"),
        _refers("vervolgantwoord", "ervaring_id", "ervaring", ondelete="CASCADE"),
        _refers("vervolgantwoord", "raad_id", "raad"),
        sa.PrimaryKeyConstraint("vervolgvraag_id", "ervaring_id", name=op.f("pk_vervolgantwoord")),
        sqlite_with_rowid=False,
    )


def _create_verhaalvraag() -> None:
    op.create_table(
        "verhaalvraag",
        sa.Column("ervaring_id", sa.Text(), nullable=False),
        sa.Column("nummer", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("vraag", sa.LargeBinary(), nullable=False),
        sa.Column("antwoord", sa.LargeBinary(), nullable=True),
        sa.Column("antwoord_week", sa.Text(), nullable=True),
        _refers("verhaalvraag", "ervaring_id", "ervaring", ondelete="CASCADE"),
        _refers("verhaalvraag", "raad_id", "raad"),
        sa.PrimaryKeyConstraint("ervaring_id", "nummer", name=op.f("pk_verhaalvraag")),
        sqlite_with_rowid=False,
    )


def _create_nametingvraag() -> None:
    op.create_table(
        "nametingvraag",
        sa.Column("nameting_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("vervolgvraag_id", sa.Integer(), nullable=False),
        _refers("nametingvraag", "nameting_id", "nameting"),
        _refers("nametingvraag", "raad_id", "raad"),
        _refers("nametingvraag", "vervolgvraag_id", "vervolgvraag"),
        sa.PrimaryKeyConstraint("nameting_id", name=op.f("pk_nametingvraag")),
        sa.UniqueConstraint("vervolgvraag_id", name=op.f("uq_nametingvraag_vervolgvraag_id")),
    )
