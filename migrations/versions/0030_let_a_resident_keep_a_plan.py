"""Let a resident keep a plan that only its codes open.

Revision ID: 0030
Revises: 0027
"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0027"
branch_labels = None
depends_on = None

TABLES = ["plan", "plansleutel", "planblad"]


def upgrade() -> None:
    op.create_table(
        "plan",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kwartaal", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sqlite_with_rowid=False,
    )
    _create_part(
        "plansleutel",
        sa.Column("zoekwaarde", sa.LargeBinary(), nullable=False),
        sa.Column("sleutel", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("zoekwaarde", name=op.f("uq_plansleutel_zoekwaarde")),
    )
    _create_part(
        "planblad",
        sa.Column("stand", sa.Text(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
    )


def _create_part(name: str, *columns: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("plan_id", sa.Text(), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(
            ["plan_id"], ["plan.id"], name=op.f(f"fk_{name}_plan_id_plan"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f(f"ix_{name}_plan_id"), name, ["plan_id"])


def downgrade() -> None:
    for name in TABLES[::-1]:
        op.drop_table(name)
