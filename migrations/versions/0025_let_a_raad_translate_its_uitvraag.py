"""Let a raad translate the texts of its uitvraag.

Revision ID: 0025
Revises: 0024
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "vertaling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("uitvraag_id", sa.Integer(), nullable=False),
        sa.Column("vraag_id", sa.Integer(), nullable=True),
        sa.Column("taal", sa.Text(), nullable=False),
        sa.Column("sleutel", sa.Text(), nullable=False),
        sa.Column("gemaakt_bij", sa.Text(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_vertaling_raad_id_raad")),
        sa.ForeignKeyConstraint(
            ["uitvraag_id"], ["uitvraag.id"], name=op.f("fk_vertaling_uitvraag_id_uitvraag")
        ),
        sa.ForeignKeyConstraint(
            ["vraag_id"],
            ["vraag.id"],
            name=op.f("fk_vertaling_vraag_id_vraag"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vertaling")),
        sa.UniqueConstraint(
            "uitvraag_id", "taal", "sleutel", name=op.f("uq_vertaling_uitvraag_id")
        ),
    )
    with op.batch_alter_table("vertaling", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_vertaling_raad_id"), ["raad_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_vertaling_vraag_id"), ["vraag_id"], unique=False)


def downgrade() -> None:
    op.drop_table("vertaling")
