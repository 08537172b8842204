"""Keep how many experiences carried a bevinding on the day the advies was adopted.

A number that is counted again for every visitor tells when someone withdraws.
A plain ADD COLUMN leaves the triggers of 0019 in place.

Revision ID: 0023
Revises: 0022
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("onderbouwing", sa.Column("aantal_ervaringen", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("onderbouwing", "aantal_ervaringen")
