"""Lay out the analyses.

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABLES = ["leesronde", "leesplaats", "schoning", "bevinding", "drager", "citaat"]


def upgrade() -> None:
    _create_leesronde()
    _create_leesplaats()
    _create_schoning()
    _create_bevinding()
    _create_drager()
    _create_citaat()


def downgrade() -> None:
    for name in TABLES[::-1]:
        op.drop_table(name)


def _create_leesronde() -> None:
    op.create_table(
        "leesronde",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("uitvraag_id", sa.Integer(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_leesronde_raad_id_raad")),
        sa.ForeignKeyConstraint(
            ["uitvraag_id"], ["uitvraag.id"], name=op.f("fk_leesronde_uitvraag_id_uitvraag")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leesronde")),
        sa.UniqueConstraint("uitvraag_id", "nummer", name=op.f("uq_leesronde_uitvraag_id")),
    )
    with op.batch_alter_table("leesronde", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_leesronde_raad_id"), ["raad_id"], unique=False)


def _create_leesplaats() -> None:
    op.create_table(
        "leesplaats",
        sa.Column("ervaring_id", sa.Text(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("leesronde_id", sa.Integer(), nullable=False),
        sa.Column("plaats", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ervaring_id"],
            ["ervaring.id"],
            name=op.f("fk_leesplaats_ervaring_id_ervaring"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["leesronde_id"], ["leesronde.id"], name=op.f("fk_leesplaats_leesronde_id_leesronde")
        ),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_leesplaats_raad_id_raad")),
        sa.PrimaryKeyConstraint("ervaring_id", name=op.f("pk_leesplaats")),
        sa.UniqueConstraint("leesronde_id", "plaats", name=op.f("uq_leesplaats_leesronde_id")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("leesplaats", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_leesplaats_leesronde_id"), ["leesronde_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_leesplaats_raad_id"), ["raad_id"], unique=False)


def _create_schoning() -> None:
    op.create_table(
        "schoning",
        sa.Column("ervaring_id", sa.Text(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("geschoonde_tekst", sa.LargeBinary(), nullable=False),
        sa.Column("kwartaal", sa.Text(), nullable=False),
        sa.Column("door_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["door_id"], ["account.id"], name=op.f("fk_schoning_door_id_account")
        ),
        sa.ForeignKeyConstraint(
            ["ervaring_id"],
            ["ervaring.id"],
            name=op.f("fk_schoning_ervaring_id_ervaring"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_schoning_raad_id_raad")),
        sa.PrimaryKeyConstraint("ervaring_id", name=op.f("pk_schoning")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("schoning", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_schoning_raad_id"), ["raad_id"], unique=False)


def _create_bevinding() -> None:
    op.create_table(
        "bevinding",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("uitvraag_id", sa.Integer(), nullable=False),
        sa.Column("titel", sa.Text(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("door_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["door_id"], ["account.id"], name=op.f("fk_bevinding_door_id_account")
        ),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_bevinding_raad_id_raad")),
        sa.ForeignKeyConstraint(
            ["uitvraag_id"], ["uitvraag.id"], name=op.f("fk_bevinding_uitvraag_id_uitvraag")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bevinding")),
    )
    with op.batch_alter_table("bevinding", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bevinding_raad_id"), ["raad_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_bevinding_uitvraag_id"), ["uitvraag_id"], unique=False)


def _create_drager() -> None:
    op.create_table(
        "drager",
        sa.Column("bevinding_id", sa.Integer(), nullable=False),
        sa.Column("ervaring_id", sa.Text(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["bevinding_id"], ["bevinding.id"], name=op.f("fk_drager_bevinding_id_bevinding")
        ),
        sa.ForeignKeyConstraint(
            ["ervaring_id"],
            ["ervaring.id"],
            name=op.f("fk_drager_ervaring_id_ervaring"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_drager_raad_id_raad")),
        sa.PrimaryKeyConstraint("bevinding_id", "ervaring_id", name=op.f("pk_drager")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("drager", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_drager_ervaring_id"), ["ervaring_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_drager_raad_id"), ["raad_id"], unique=False)


def _create_citaat() -> None:
    op.create_table(
        "citaat",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("uitvraag_id", sa.Integer(), nullable=False),
        sa.Column("ervaring_id", sa.Text(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "voorgesteld",
                "goedgekeurd",
                "afgewezen",
                "vervallen",
                name="citaatstatus",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("schuilnaam", sa.Text(), nullable=False),
        sa.Column("verzegelde_tekst", sa.LargeBinary(), nullable=True),
        sa.Column("kwartaal", sa.Text(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=True),
        sa.Column("voorgesteld_door_id", sa.Integer(), nullable=False),
        sa.Column("beoordeeld_door_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["beoordeeld_door_id"],
            ["account.id"],
            name=op.f("fk_citaat_beoordeeld_door_id_account"),
        ),
        sa.ForeignKeyConstraint(
            ["ervaring_id"],
            ["ervaring.id"],
            name=op.f("fk_citaat_ervaring_id_ervaring"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_citaat_raad_id_raad")),
        sa.ForeignKeyConstraint(
            ["uitvraag_id"], ["uitvraag.id"], name=op.f("fk_citaat_uitvraag_id_uitvraag")
        ),
        sa.ForeignKeyConstraint(
            ["voorgesteld_door_id"],
            ["account.id"],
            name=op.f("fk_citaat_voorgesteld_door_id_account"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citaat")),
    )
    with op.batch_alter_table("citaat", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_citaat_ervaring_id"), ["ervaring_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_citaat_raad_id"), ["raad_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_citaat_uitvraag_id"), ["uitvraag_id"], unique=False)
