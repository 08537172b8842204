"""Lay out the event log and the raden.

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = [
    "event",
    "site_version",
    "outgoing_mail",
    "gemeente",
    "raad",
    "regeling",
    "lid",
    "zittingsperiode",
]


def upgrade() -> None:
    _create_event()
    _create_site_version()
    _create_outgoing_mail()
    _create_gemeente()
    _create_raad()
    _create_regeling()
    _create_lid()
    _create_zittingsperiode()

    op.bulk_insert(
        sa.table("site_version", sa.column("id"), sa.column("nummer")), [{"id": 1, "nummer": 1}]
    )


def downgrade() -> None:
    for name in TABLES[::-1]:
        op.drop_table(name)


def _create_event() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=True),
        sa.Column("door_id", sa.Integer(), nullable=True),
        sa.Column("soort", sa.Text(), nullable=False),
        sa.Column("object_soort", sa.Text(), nullable=True),
        sa.Column("object_id", sa.Integer(), nullable=True),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
    )
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_event_raad_id"), ["raad_id"], unique=False)


def _create_site_version() -> None:
    op.create_table(
        "site_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site_version")),
    )


def _create_outgoing_mail() -> None:
    op.create_table(
        "outgoing_mail",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("aan", sa.Text(), nullable=False),
        sa.Column("onderwerp", sa.Text(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("klaargezet_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("verzonden_op", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outgoing_mail")),
    )


def _create_gemeente() -> None:
    op.create_table(
        "gemeente",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("naam", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gemeente")),
        sa.UniqueConstraint("naam", name=op.f("uq_gemeente_naam")),
    )


def _create_raad() -> None:
    op.create_table(
        "raad",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("gemeente_id", sa.Integer(), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "clientenraad",
                "adviesraad",
                "belangengroep",
                name="raadsoort",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("naam", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["gemeente_id"], ["gemeente.id"], name=op.f("fk_raad_gemeente_id_gemeente")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_raad")),
        sa.UniqueConstraint("naam", name=op.f("uq_raad_naam")),
    )
    with op.batch_alter_table("raad", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_raad_gemeente_id"), ["gemeente_id"], unique=False)


def _create_regeling() -> None:
    op.create_table(
        "regeling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("titel", sa.Text(), nullable=False),
        sa.Column("bron", sa.Text(), nullable=False),
        sa.Column("geldig_vanaf", sa.Date(), nullable=False),
        sa.Column("advies_weken", sa.Integer(), nullable=True),
        sa.Column("advies_verlenging_weken", sa.Integer(), nullable=True),
        sa.Column("reactie_weken", sa.Integer(), nullable=True),
        sa.Column("reactie_verlenging_weken", sa.Integer(), nullable=True),
        sa.Column(
            "reactieplicht",
            sa.Enum(
                "altijd",
                "alleen_bij_afwijking",
                "niet_geregeld",
                name="reactieplicht",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("spoed_werkdagen", sa.Integer(), nullable=True),
        sa.Column("agenda_dagen", sa.Integer(), nullable=True),
        sa.Column("overleg_per_jaar", sa.Integer(), nullable=True),
        sa.Column(
            "quorum",
            sa.Enum(
                "helft",
                "meerderheid",
                "aantal",
                "niet_geregeld",
                name="quorum",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("quorum_aantal", sa.Integer(), nullable=True),
        sa.Column(
            "voorzitter_stem",
            sa.Enum(
                "ja", "alleen_staken", "nee", name="voorzitterstem", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column("minderheidsstandpunt_toegestaan", sa.Boolean(), nullable=True),
        sa.Column("doorschuiven", sa.Boolean(), nullable=False),
        sa.Column("reces_van", sa.Text(), nullable=True),
        sa.Column("reces_tot", sa.Text(), nullable=True),
        sa.Column("reces_schort_op", sa.Boolean(), nullable=False),
        sa.Column("artikelen", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_regeling_raad_id_raad")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_regeling")),
        sa.UniqueConstraint("raad_id", "versie", name=op.f("uq_regeling_raad_id")),
    )


def _create_lid() -> None:
    op.create_table(
        "lid",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("naam", sa.Text(), nullable=False),
        sa.Column(
            "functie",
            sa.Enum(
                "voorzitter", "secretaris", "lid", name="lidfunctie", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_lid_raad_id_raad")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lid")),
    )
    with op.batch_alter_table("lid", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_lid_raad_id"), ["raad_id"], unique=False)


def _create_zittingsperiode() -> None:
    op.create_table(
        "zittingsperiode",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("lid_id", sa.Integer(), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["lid_id"], ["lid.id"], name=op.f("fk_zittingsperiode_lid_id_lid")),
        sa.ForeignKeyConstraint(
            ["raad_id"], ["raad.id"], name=op.f("fk_zittingsperiode_raad_id_raad")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_zittingsperiode")),
    )
    with op.batch_alter_table("zittingsperiode", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_zittingsperiode_lid_id"), ["lid_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_zittingsperiode_raad_id"), ["raad_id"], unique=False)
