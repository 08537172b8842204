"""Lay out the accounts.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = ["account", "roltoekenning", "uitnodiging", "herstelverzoek", "staff_session"]


def upgrade() -> None:
    _create_account()
    _create_roltoekenning()
    _create_uitnodiging()
    _create_herstelverzoek()
    _create_staff_session()


def downgrade() -> None:
    for name in TABLES[::-1]:
        op.drop_table(name)


def _create_account() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("naam", sa.Text(), nullable=False),
        sa.Column("wachtwoord_hash", sa.Text(), nullable=False),
        sa.Column("mag_inloggen", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("email", name=op.f("uq_account_email")),
    )


def _create_roltoekenning() -> None:
    op.create_table(
        "roltoekenning",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column(
            "rol",
            sa.Enum(
                "voorzitter",
                "secretaris",
                "raadslid",
                "ondersteuner",
                "beleidsmedewerker",
                "beheerder",
                name="rol",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("raad_id", sa.Integer(), nullable=True),
        sa.Column("gemeente_id", sa.Integer(), nullable=True),
        sa.Column("lid_id", sa.Integer(), nullable=True),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_roltoekenning_account_id_account")
        ),
        sa.ForeignKeyConstraint(
            ["gemeente_id"], ["gemeente.id"], name=op.f("fk_roltoekenning_gemeente_id_gemeente")
        ),
        sa.ForeignKeyConstraint(["lid_id"], ["lid.id"], name=op.f("fk_roltoekenning_lid_id_lid")),
        sa.ForeignKeyConstraint(
            ["raad_id"], ["raad.id"], name=op.f("fk_roltoekenning_raad_id_raad")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roltoekenning")),
    )
    with op.batch_alter_table("roltoekenning", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_roltoekenning_account_id"), ["account_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_roltoekenning_gemeente_id"), ["gemeente_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_roltoekenning_raad_id"), ["raad_id"], unique=False)


def _create_uitnodiging() -> None:
    op.create_table(
        "uitnodiging",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("naam", sa.Text(), nullable=False),
        sa.Column(
            "rol",
            sa.Enum(
                "voorzitter",
                "secretaris",
                "raadslid",
                "ondersteuner",
                "beleidsmedewerker",
                "beheerder",
                name="rol",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("raad_id", sa.Integer(), nullable=True),
        sa.Column("gemeente_id", sa.Integer(), nullable=True),
        sa.Column("lid_id", sa.Integer(), nullable=True),
        sa.Column("verloopt_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gebruikt_op", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["gemeente_id"], ["gemeente.id"], name=op.f("fk_uitnodiging_gemeente_id_gemeente")
        ),
        sa.ForeignKeyConstraint(["lid_id"], ["lid.id"], name=op.f("fk_uitnodiging_lid_id_lid")),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_uitnodiging_raad_id_raad")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_uitnodiging")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_uitnodiging_token_hash")),
    )
    with op.batch_alter_table("uitnodiging", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_uitnodiging_raad_id"), ["raad_id"], unique=False)


def _create_herstelverzoek() -> None:
    op.create_table(
        "herstelverzoek",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("verloopt_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gebruikt_op", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_herstelverzoek_account_id_account")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_herstelverzoek")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_herstelverzoek_token_hash")),
    )
    with op.batch_alter_table("herstelverzoek", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_herstelverzoek_account_id"), ["account_id"], unique=False
        )


def _create_staff_session() -> None:
    op.create_table(
        "staff_session",
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.Column("gebruikt_op", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_staff_session")),
    )
