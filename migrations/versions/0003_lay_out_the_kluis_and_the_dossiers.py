"""Lay out the kluis and the dossiers.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TABLES = [
    "kluis",
    "kluissleutel",
    "dossier",
    "adviesaanvraag",
    "internetconsultatie",
    "adviesvraag",
    "stuk",
    "stukinhoud",
    "informatieverzoek",
]


def upgrade() -> None:
    _create_kluis()
    _create_kluissleutel()
    _create_dossier()
    _create_adviesaanvraag()
    _create_internetconsultatie()
    _create_adviesvraag()
    _create_stuk()
    _create_stukinhoud()
    _create_informatieverzoek()


def downgrade() -> None:
    for name in TABLES[::-1]:
        op.drop_table(name)


def _create_kluis() -> None:
    op.create_table(
        "kluis",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("zout", sa.LargeBinary(), nullable=False),
        sa.Column("publieke_sleutel", sa.LargeBinary(), nullable=False),
        sa.Column("verzegelde_sleutel", sa.LargeBinary(), nullable=False),
        sa.Column("ingericht_op", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_kluis_raad_id_raad")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kluis")),
        sa.UniqueConstraint("raad_id", name=op.f("uq_kluis_raad_id")),
    )


def _create_kluissleutel() -> None:
    op.create_table(
        "kluissleutel",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("kwartaal", sa.Text(), nullable=False),
        sa.Column("publieke_sleutel", sa.LargeBinary(), nullable=False),
        sa.Column("verzegelde_sleutel", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["raad_id"], ["raad.id"], name=op.f("fk_kluissleutel_raad_id_raad")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kluissleutel")),
        sa.UniqueConstraint("raad_id", "kwartaal", name=op.f("uq_kluissleutel_raad_id")),
    )


def _create_dossier() -> None:
    op.create_table(
        "dossier",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("regeling_id", sa.Integer(), nullable=True),
        sa.Column("titel", sa.Text(), nullable=False),
        sa.Column("samenvatting", sa.Text(), nullable=False),
        sa.Column(
            "aanleiding",
            sa.Enum(
                "gevraagd",
                "ongevraagd",
                "internetconsultatie",
                name="aanleiding",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("grondslagen", sa.JSON(), nullable=False),
        sa.Column(
            "status",
            sa.Enum("open", "afgesloten", name="dossierstatus", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("is_openbaar", sa.Boolean(), nullable=False),
        sa.Column("geopend_op", sa.Date(), nullable=False),
        sa.Column("afgesloten_op", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_dossier_raad_id_raad")),
        sa.ForeignKeyConstraint(
            ["regeling_id"], ["regeling.id"], name=op.f("fk_dossier_regeling_id_regeling")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier")),
    )
    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_dossier_raad_id"), ["raad_id"], unique=False)


def _create_adviesaanvraag() -> None:
    op.create_table(
        "adviesaanvraag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column(
            "orgaan",
            sa.Enum("college", "gemeenteraad", "rijk", name="orgaan", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("kenmerk", sa.Text(), nullable=True),
        sa.Column("toelichting", sa.Text(), nullable=False),
        sa.Column("ontvangen_op", sa.Date(), nullable=False),
        sa.Column("gevraagd_voor_op", sa.Date(), nullable=True),
        sa.Column("gepland_besluit_op", sa.Date(), nullable=True),
        sa.Column("is_spoed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossier.id"], name=op.f("fk_adviesaanvraag_dossier_id_dossier")
        ),
        sa.ForeignKeyConstraint(
            ["raad_id"], ["raad.id"], name=op.f("fk_adviesaanvraag_raad_id_raad")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_adviesaanvraag")),
        sa.UniqueConstraint("dossier_id", name=op.f("uq_adviesaanvraag_dossier_id")),
    )
    with op.batch_alter_table("adviesaanvraag", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_adviesaanvraag_raad_id"), ["raad_id"], unique=False)


def _create_internetconsultatie() -> None:
    op.create_table(
        "internetconsultatie",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("titel", sa.Text(), nullable=False),
        sa.Column("adres", sa.Text(), nullable=True),
        sa.Column("sluit_op", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossier.id"], name=op.f("fk_internetconsultatie_dossier_id_dossier")
        ),
        sa.ForeignKeyConstraint(
            ["raad_id"], ["raad.id"], name=op.f("fk_internetconsultatie_raad_id_raad")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_internetconsultatie")),
        sa.UniqueConstraint("dossier_id", name=op.f("uq_internetconsultatie_dossier_id")),
    )
    with op.batch_alter_table("internetconsultatie", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_internetconsultatie_raad_id"), ["raad_id"], unique=False
        )


def _create_adviesvraag() -> None:
    op.create_table(
        "adviesvraag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossier.id"], name=op.f("fk_adviesvraag_dossier_id_dossier")
        ),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_adviesvraag_raad_id_raad")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_adviesvraag")),
        sa.UniqueConstraint("dossier_id", "nummer", name=op.f("uq_adviesvraag_dossier_id")),
    )
    with op.batch_alter_table("adviesvraag", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_adviesvraag_raad_id"), ["raad_id"], unique=False)


def _create_stuk() -> None:
    op.create_table(
        "stuk",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("titel", sa.Text(), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "beleidsvoorstel",
                "brief",
                "onderzoek",
                "besluit",
                "anders",
                name="stuksoort",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("bestandsnaam", sa.Text(), nullable=False),
        sa.Column("mediatype", sa.Text(), nullable=False),
        sa.Column("grootte", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("is_openbaar", sa.Boolean(), nullable=False),
        sa.Column("embargo_tot", sa.Date(), nullable=True),
        sa.Column("toegevoegd_op", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossier.id"], name=op.f("fk_stuk_dossier_id_dossier")
        ),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_stuk_raad_id_raad")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stuk")),
    )
    with op.batch_alter_table("stuk", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_stuk_dossier_id"), ["dossier_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_stuk_raad_id"), ["raad_id"], unique=False)


def _create_stukinhoud() -> None:
    op.create_table(
        "stukinhoud",
        sa.Column("stuk_id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["raad_id"], ["raad.id"], name=op.f("fk_stukinhoud_raad_id_raad")),
        sa.ForeignKeyConstraint(["stuk_id"], ["stuk.id"], name=op.f("fk_stukinhoud_stuk_id_stuk")),
        sa.PrimaryKeyConstraint("stuk_id", name=op.f("pk_stukinhoud")),
    )
    with op.batch_alter_table("stukinhoud", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_stukinhoud_raad_id"), ["raad_id"], unique=False)


def _create_informatieverzoek() -> None:
    op.create_table(
        "informatieverzoek",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("raad_id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("vraag", sa.Text(), nullable=False),
        sa.Column("gevraagd_op", sa.Date(), nullable=False),
        sa.Column("antwoord", sa.Text(), nullable=True),
        sa.Column("ontvangen_op", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossier.id"], name=op.f("fk_informatieverzoek_dossier_id_dossier")
        ),
        sa.ForeignKeyConstraint(
            ["raad_id"], ["raad.id"], name=op.f("fk_informatieverzoek_raad_id_raad")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_informatieverzoek")),
    )
    with op.batch_alter_table("informatieverzoek", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_informatieverzoek_dossier_id"), ["dossier_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_informatieverzoek_raad_id"), ["raad_id"], unique=False)
