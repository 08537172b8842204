"""Let a raad say per stuk whether the municipality may read it.

Revision ID: 0016
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Not in a batch: that would drop and copy the table, and `stukinhoud` leans on it.
    op.add_column(
        "stuk",
        sa.Column("mag_gemeente_lezen", sa.Boolean(), nullable=False, server_default=sa.false()),
    )


def downgrade() -> None:
    op.drop_column("stuk", "mag_gemeente_lezen")
