"""Lay out the adviezen.

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TABLES = [
    "advies",
    "adviespunt",
    "onderbouwing",
    "adviesantwoord",
    "minderheidsstandpunt",
    "adviesversie",
    "vaststelling",
    "aanwezigheid",
]


def upgrade() -> None:
    _create_advies()
    _create_adviespunt()
    _create_onderbouwing()
    _create_adviesantwoord()
    _create_minderheidsstandpunt()
    _create_adviesversie()
    _create_vaststelling()
    _create_aanwezigheid()


def downgrade() -> None:
    for name in TABLES[::-1]:
        op.drop_table(name)


def _create_advies() -> None:
    op.create_table(
        "advies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("volgt_op_id", sa.Integer(), nullable=True),
        sa.Column("titel", sa.Text(), nullable=False),
        sa.Column("kenmerk", sa.Text(), nullable=False),
        sa.Column(
            "aan",
            sa.Enum("college", "gemeenteraad", "rijk", name="orgaan", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("inleiding", sa.Text(), nullable=False),
        sa.Column("slot", sa.Text(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "concept",
                "vastgesteld",
                "aangeboden",
                "ingetrokken",
                name="adviesstatus",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("vastgesteld_op", sa.Date(), nullable=True),
        sa.Column("aangeboden_op", sa.Date(), nullable=True),
        sa.Column("reactie_uiterlijk_op", sa.Date(), nullable=True),
        sa.Column("reactie_uitleg", sa.Text(), nullable=True),
        sa.Column("ingetrokken_op", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossier.id"], name=op.f("fk_advies_dossier_id_dossier")
        ),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_advies_raad_id_raad")),
        sa.ForeignKeyConstraint(
            ["volgt_op_id"], ["advies.id"], name=op.f("fk_advies_volgt_op_id_advies")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advies")),
    )
    with op.batch_alter_table("advies", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_advies_dossier_id"), ["dossier_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_advies_raad_id"), ["raad_id"], unique=False)


def _create_adviespunt() -> None:
    op.create_table(
        "adviespunt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("advies_id", sa.Integer(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("titel", sa.Text(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["advies_id"], ["advies.id"], name=op.f("fk_adviespunt_advies_id_advies")
        ),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_adviespunt_raad_id_raad")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_adviespunt")),
        sa.UniqueConstraint("advies_id", "nummer", name=op.f("uq_adviespunt_advies_id")),
    )
    with op.batch_alter_table("adviespunt", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_adviespunt_raad_id"), ["raad_id"], unique=False)


def _create_onderbouwing() -> None:
    op.create_table(
        "onderbouwing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("adviespunt_id", sa.Integer(), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "bevinding",
                "citaat",
                "stuk",
                "wetsartikel",
                name="onderbouwingsoort",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("bevinding_id", sa.Integer(), nullable=True),
        sa.Column("citaat_id", sa.Integer(), nullable=True),
        sa.Column("stuk_id", sa.Integer(), nullable=True),
        sa.Column("wetsartikel", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["adviespunt_id"],
            ["adviespunt.id"],
            name=op.f("fk_onderbouwing_adviespunt_id_adviespunt"),
        ),
        sa.ForeignKeyConstraint(
            ["bevinding_id"], ["bevinding.id"], name=op.f("fk_onderbouwing_bevinding_id_bevinding")
        ),
        sa.ForeignKeyConstraint(
            ["citaat_id"], ["citaat.id"], name=op.f("fk_onderbouwing_citaat_id_citaat")
        ),
        sa.ForeignKeyConstraint(
            ["raad_id"], ["raad.id"], name=op.f("fk_onderbouwing_raad_id_raad")
        ),
        sa.ForeignKeyConstraint(
            ["stuk_id"], ["stuk.id"], name=op.f("fk_onderbouwing_stuk_id_stuk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_onderbouwing")),
    )
    with op.batch_alter_table("onderbouwing", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_onderbouwing_adviespunt_id"), ["adviespunt_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_onderbouwing_bevinding_id"), ["bevinding_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_onderbouwing_citaat_id"), ["citaat_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_onderbouwing_raad_id"), ["raad_id"], unique=False)


def _create_adviesantwoord() -> None:
    op.create_table(
        "adviesantwoord",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("advies_id", sa.Integer(), nullable=False),
        sa.Column("adviesvraag_id", sa.Integer(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["advies_id"], ["advies.id"], name=op.f("fk_adviesantwoord_advies_id_advies")
        ),
        sa.ForeignKeyConstraint(
            ["adviesvraag_id"],
            ["adviesvraag.id"],
            name=op.f("fk_adviesantwoord_adviesvraag_id_adviesvraag"),
        ),
        sa.ForeignKeyConstraint(
            ["raad_id"], ["raad.id"], name=op.f("fk_adviesantwoord_raad_id_raad")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_adviesantwoord")),
        sa.UniqueConstraint(
            "advies_id", "adviesvraag_id", name=op.f("uq_adviesantwoord_advies_id")
        ),
    )
    with op.batch_alter_table("adviesantwoord", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_adviesantwoord_raad_id"), ["raad_id"], unique=False)


def _create_minderheidsstandpunt() -> None:
    op.create_table(
        "minderheidsstandpunt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("advies_id", sa.Integer(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["advies_id"], ["advies.id"], name=op.f("fk_minderheidsstandpunt_advies_id_advies")
        ),
        sa.ForeignKeyConstraint(
            ["raad_id"], ["raad.id"], name=op.f("fk_minderheidsstandpunt_raad_id_raad")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minderheidsstandpunt")),
    )
    with op.batch_alter_table("minderheidsstandpunt", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_minderheidsstandpunt_advies_id"), ["advies_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_minderheidsstandpunt_raad_id"), ["raad_id"], unique=False
        )


def _create_adviesversie() -> None:
    op.create_table(
        "adviesversie",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("advies_id", sa.Integer(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("inhoud", sa.JSON(), nullable=False),
        sa.Column("door_id", sa.Integer(), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["advies_id"], ["advies.id"], name=op.f("fk_adviesversie_advies_id_advies")
        ),
        sa.ForeignKeyConstraint(
            ["door_id"], ["account.id"], name=op.f("fk_adviesversie_door_id_account")
        ),
        sa.ForeignKeyConstraint(
            ["raad_id"], ["raad.id"], name=op.f("fk_adviesversie_raad_id_raad")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_adviesversie")),
        sa.UniqueConstraint("advies_id", "nummer", name=op.f("uq_adviesversie_advies_id")),
    )
    with op.batch_alter_table("adviesversie", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_adviesversie_raad_id"), ["raad_id"], unique=False)


def _create_vaststelling() -> None:
    op.create_table(
        "vaststelling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("advies_id", sa.Integer(), nullable=False),
        sa.Column("vergadering_op", sa.Date(), nullable=False),
        sa.Column("aantal_zittend", sa.Integer(), nullable=False),
        sa.Column("aantal_aanwezig", sa.Integer(), nullable=False),
        sa.Column("quorum_nodig", sa.Integer(), nullable=True),
        sa.Column("voor", sa.Integer(), nullable=False),
        sa.Column("tegen", sa.Integer(), nullable=False),
        sa.Column("onthouding", sa.Integer(), nullable=False),
        sa.Column("uitleg", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["advies_id"], ["advies.id"], name=op.f("fk_vaststelling_advies_id_advies")
        ),
        sa.ForeignKeyConstraint(
            ["raad_id"], ["raad.id"], name=op.f("fk_vaststelling_raad_id_raad")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vaststelling")),
        sa.UniqueConstraint("advies_id", name=op.f("uq_vaststelling_advies_id")),
    )
    with op.batch_alter_table("vaststelling", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_vaststelling_raad_id"), ["raad_id"], unique=False)


def _create_aanwezigheid() -> None:
    op.create_table(
        "aanwezigheid",
        sa.Column("vaststelling_id", sa.Integer(), nullable=False),
        sa.Column("lid_id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["lid_id"], ["lid.id"], name=op.f("fk_aanwezigheid_lid_id_lid")),
        sa.ForeignKeyConstraint(
            ["raad_id"], ["raad.id"], name=op.f("fk_aanwezigheid_raad_id_raad")
        ),
        sa.ForeignKeyConstraint(
            ["vaststelling_id"],
            ["vaststelling.id"],
            name=op.f("fk_aanwezigheid_vaststelling_id_vaststelling"),
        ),
        sa.PrimaryKeyConstraint("vaststelling_id", "lid_id", name=op.f("pk_aanwezigheid")),
    )
    with op.batch_alter_table("aanwezigheid", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_aanwezigheid_raad_id"), ["raad_id"], unique=False)
