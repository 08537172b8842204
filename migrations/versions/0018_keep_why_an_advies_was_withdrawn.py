"""Keep why an advies was withdrawn.

Revision ID: 0018
Revises: 0016
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("advies", sa.Column("intrekking_reden", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("advies", "intrekking_reden")
