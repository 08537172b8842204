"""Lay out reacties and toezeggingen.

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TABLES = ["reactie", "puntreactie", "toezegging", "voortgangsbericht", "nameting"]


def upgrade() -> None:
    _create_reactie()
    _create_puntreactie()
    _create_toezegging()
    _create_voortgangsbericht()
    _create_nameting()


def downgrade() -> None:
    for name in TABLES[::-1]:
        op.drop_table(name)


def _create_reactie() -> None:
    op.create_table(
        "reactie",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("advies_id", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            sa.Enum("concept", "verzonden", name="reactiestatus", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("kenmerk", sa.Text(), nullable=True),
        sa.Column("inleiding", sa.Text(), nullable=False),
        sa.Column("verzonden_op", sa.Date(), nullable=True),
        sa.Column("uitstel_tot", sa.Date(), nullable=True),
        sa.Column("uitstel_reden", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["advies_id"], ["advies.id"], name=op.f("fk_reactie_advies_id_advies")
        ),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_reactie_raad_id_raad")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reactie")),
        sa.UniqueConstraint("advies_id", name=op.f("uq_reactie_advies_id")),
    )
    with op.batch_alter_table("reactie", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reactie_raad_id"), ["raad_id"], unique=False)


def _create_puntreactie() -> None:
    op.create_table(
        "puntreactie",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("reactie_id", sa.Integer(), nullable=False),
        sa.Column("adviespunt_id", sa.Integer(), nullable=False),
        sa.Column(
            "uitkomst",
            sa.Enum(
                "overgenomen",
                "deels",
                "niet",
                "later",
                "niet_van_ons",
                name="uitkomst",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("welk_deel", sa.Text(), nullable=True),
        sa.Column("motivering", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["adviespunt_id"],
            ["adviespunt.id"],
            name=op.f("fk_puntreactie_adviespunt_id_adviespunt"),
        ),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_puntreactie_raad_id_raad")),
        sa.ForeignKeyConstraint(
            ["reactie_id"], ["reactie.id"], name=op.f("fk_puntreactie_reactie_id_reactie")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_puntreactie")),
        sa.UniqueConstraint("adviespunt_id", name=op.f("uq_puntreactie_adviespunt_id")),
    )
    with op.batch_alter_table("puntreactie", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_puntreactie_raad_id"), ["raad_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_puntreactie_reactie_id"), ["reactie_id"], unique=False)


def _create_toezegging() -> None:
    op.create_table(
        "toezegging",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("puntreactie_id", sa.Integer(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("eigenaar", sa.Text(), nullable=False),
        sa.Column("uiterlijk_op", sa.Date(), nullable=False),
        sa.Column("gedaan_op", sa.Date(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "open",
                "nagekomen",
                "niet_nagekomen",
                name="toezeggingstatus",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("beoordeeld_op", sa.Date(), nullable=True),
        sa.Column("oordeel", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["puntreactie_id"],
            ["puntreactie.id"],
            name=op.f("fk_toezegging_puntreactie_id_puntreactie"),
        ),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_toezegging_raad_id_raad")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_toezegging")),
    )
    with op.batch_alter_table("toezegging", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_toezegging_puntreactie_id"), ["puntreactie_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_toezegging_raad_id"), ["raad_id"], unique=False)


def _create_voortgangsbericht() -> None:
    op.create_table(
        "voortgangsbericht",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("toezegging_id", sa.Integer(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("op", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["raad_id"], ["raad.id"], name=op.f("fk_voortgangsbericht_raad_id_raad")
        ),
        sa.ForeignKeyConstraint(
            ["toezegging_id"],
            ["toezegging.id"],
            name=op.f("fk_voortgangsbericht_toezegging_id_toezegging"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voortgangsbericht")),
    )
    with op.batch_alter_table("voortgangsbericht", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_voortgangsbericht_raad_id"), ["raad_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_voortgangsbericht_toezegging_id"), ["toezegging_id"], unique=False
        )


def _create_nameting() -> None:
    op.create_table(
        "nameting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("toezegging_id", sa.Integer(), nullable=False),
        sa.Column("uitvraag_id", sa.Integer(), nullable=False),
        sa.Column("conclusie", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_nameting_raad_id_raad")),
        sa.ForeignKeyConstraint(
            ["toezegging_id"], ["toezegging.id"], name=op.f("fk_nameting_toezegging_id_toezegging")
        ),
        sa.ForeignKeyConstraint(
            ["uitvraag_id"], ["uitvraag.id"], name=op.f("fk_nameting_uitvraag_id_uitvraag")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nameting")),
    )
    with op.batch_alter_table("nameting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_nameting_raad_id"), ["raad_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_nameting_toezegging_id"), ["toezegging_id"], unique=False
        )
