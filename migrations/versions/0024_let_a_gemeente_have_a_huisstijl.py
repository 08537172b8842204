"""Let a gemeente have a colour, a typeface and a logo of its own.

Revision ID: 0024
Revises: 0023
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

LOGO_IS_WHOLE = (
    "(logo_sha256 IS NULL) = (logo_alt IS NULL)"
    " AND (logo_sha256 IS NULL) = (logo_breedte IS NULL)"
    " AND (logo_sha256 IS NULL) = (logo_hoogte IS NULL)"
)


def upgrade() -> None:
    op.create_table(
        "huisstijl",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("gemeente_id", sa.Integer(), nullable=False),
        sa.Column("kleur", sa.Text(), nullable=True),
        sa.Column("lettertype", sa.String(40), nullable=False),
        sa.Column("logo_sha256", sa.Text(), nullable=True),
        sa.Column("logo_alt", sa.Text(), nullable=True),
        sa.Column("logo_breedte", sa.Integer(), nullable=True),
        sa.Column("logo_hoogte", sa.Integer(), nullable=True),
        sa.CheckConstraint(LOGO_IS_WHOLE, name=op.f("ck_huisstijl_logo_is_whole")),
        sa.ForeignKeyConstraint(
            ["gemeente_id"], ["gemeente.id"], name=op.f("fk_huisstijl_gemeente_id_gemeente")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_huisstijl")),
        sa.UniqueConstraint("gemeente_id", name=op.f("uq_huisstijl_gemeente_id")),
    )
    op.create_table(
        "logoinhoud",
        sa.Column("gemeente_id", sa.Integer(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["gemeente_id"], ["gemeente.id"], name=op.f("fk_logoinhoud_gemeente_id_gemeente")
        ),
        sa.PrimaryKeyConstraint("gemeente_id", name=op.f("pk_logoinhoud")),
    )


def downgrade() -> None:
    op.drop_table("logoinhoud")
    op.drop_table("huisstijl")
