"""Lay out uitvragen and ervaringen.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLES = ["uitvraag", "vraag", "ervaring"]


def upgrade() -> None:
    _create_uitvraag()
    _create_vraag()
    _create_ervaring()


def downgrade() -> None:
    for name in TABLES[::-1]:
        op.drop_table(name)


def _create_uitvraag() -> None:
    op.create_table(
        "uitvraag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("herhaalt_id", sa.Integer(), nullable=True),
        sa.Column("titel", sa.Text(), nullable=False),
        sa.Column("inleiding", sa.Text(), nullable=False),
        sa.Column("doelgroep", sa.Text(), nullable=False),
        sa.Column("verwerkingsverantwoordelijke", sa.Text(), nullable=False),
        sa.Column("contactblok", sa.Text(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "concept",
                "open",
                "gesloten",
                "teruggekoppeld",
                name="uitvraagstatus",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("sluit_op", sa.Date(), nullable=True),
        sa.Column("geopend_op", sa.Date(), nullable=True),
        sa.Column("gesloten_op", sa.Date(), nullable=True),
        sa.Column("teruggekoppeld_op", sa.Date(), nullable=True),
        sa.Column("gehoord", sa.Text(), nullable=True),
        sa.Column("gedaan", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossier.id"], name=op.f("fk_uitvraag_dossier_id_dossier")
        ),
        sa.ForeignKeyConstraint(
            ["herhaalt_id"], ["uitvraag.id"], name=op.f("fk_uitvraag_herhaalt_id_uitvraag")
        ),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_uitvraag_raad_id_raad")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_uitvraag")),
    )
    with op.batch_alter_table("uitvraag", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_uitvraag_dossier_id"), ["dossier_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_uitvraag_raad_id"), ["raad_id"], unique=False)


def _create_vraag() -> None:
    op.create_table(
        "vraag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("uitvraag_id", sa.Integer(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "open",
                "een_keuze",
                "meer_keuzes",
                "schaal",
                name="vraagsoort",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("toelichting", sa.Text(), nullable=True),
        sa.Column("keuzes", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_vraag_raad_id_raad")),
        sa.ForeignKeyConstraint(
            ["uitvraag_id"], ["uitvraag.id"], name=op.f("fk_vraag_uitvraag_id_uitvraag")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vraag")),
        sa.UniqueConstraint("uitvraag_id", "nummer", name=op.f("uq_vraag_uitvraag_id")),
    )
    with op.batch_alter_table("vraag", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_vraag_raad_id"), ["raad_id"], unique=False)


def _create_ervaring() -> None:
    op.create_table(
        "ervaring",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("uitvraag_id", sa.Integer(), nullable=False),
        sa.Column("zoekwaarde", sa.LargeBinary(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column(
            "kanaal",
            sa.Enum("web", "papier", "gesprek", name="kanaal", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column(
            "toestemming",
            sa.Enum(
                "tellen",
                "samenvatten",
                "citeren",
                "publiceren",
                name="toestemming",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.Column("sleutel_code", sa.LargeBinary(), nullable=False),
        sa.Column("sleutel_raad", sa.LargeBinary(), nullable=False),
        sa.Column("kwartaal", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_ervaring_raad_id_raad")),
        sa.ForeignKeyConstraint(
            ["uitvraag_id"], ["uitvraag.id"], name=op.f("fk_ervaring_uitvraag_id_uitvraag")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ervaring")),
        sa.UniqueConstraint("zoekwaarde", name=op.f("uq_ervaring_zoekwaarde")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("ervaring", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ervaring_raad_id"), ["raad_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_ervaring_uitvraag_id"), ["uitvraag_id"], unique=False)
