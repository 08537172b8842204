"""Let a raad print cards: a number on the form, and the key that follows from the code.

Revision ID: 0027
Revises: 0026
"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "kaart",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("uitvraag_id", sa.Integer(), nullable=False),
        sa.Column("kaartnummer", sa.Text(), nullable=False),
        sa.Column("zoekwaarde", sa.LargeBinary(), nullable=False),
        sa.Column("publieke_sleutel", sa.LargeBinary(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_kaart_raad_id_raad")),
        sa.ForeignKeyConstraint(
            ["uitvraag_id"], ["uitvraag.id"], name=op.f("fk_kaart_uitvraag_id_uitvraag")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kaart")),
        sa.UniqueConstraint("kaartnummer", name=op.f("uq_kaart_kaartnummer")),
        sa.UniqueConstraint("zoekwaarde", name=op.f("uq_kaart_zoekwaarde")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_kaart_raad_id"), "kaart", ["raad_id"], unique=False)
    op.create_index(op.f("ix_kaart_uitvraag_id"), "kaart", ["uitvraag_id"], unique=False)


def downgrade() -> None:
    op.drop_table("kaart")
