"""Keep beside an adviespunt that fewer people carry it: the text of the letter never changes.

Revision ID: 0031
Revises: 0030
"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "verzwakking",
        sa.Column("onderbouwing_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("kwartaal", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["onderbouwing_id"],
            ["onderbouwing.id"],
            name=op.f("fk_verzwakking_onderbouwing_id_onderbouwing"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_verzwakking_raad_id_raad")),
        sa.PrimaryKeyConstraint("onderbouwing_id", name=op.f("pk_verzwakking")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_verzwakking_raad_id"), "verzwakking", ["raad_id"])


def downgrade() -> None:
    op.drop_table("verzwakking")
