"""Let a kluis change its phrase, be recovered with shares, and end.

Keys were sealed without their place before; a kluis from before this version must be set up again.

Revision ID: 0026
Revises: 0024
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

#: The last day of two years after the quarter "2026-K4" of a key.
MONTH_ENDS = {"1": "03-31", "2": "06-30", "3": "09-30", "4": "12-31"}


def upgrade() -> None:
    with op.batch_alter_table("kluis") as kluis:
        kluis.add_column(sa.Column("versie", sa.Integer(), nullable=False, server_default="1"))
        kluis.add_column(
            sa.Column("zin_gekozen_op", sa.Date(), nullable=False, server_default="2026-01-01")
        )
        kluis.add_column(sa.Column("nieuwe_zin_sinds", sa.Date(), nullable=True))
        kluis.add_column(
            sa.Column("bewaar_maanden", sa.Integer(), nullable=False, server_default="24")
        )
        kluis.add_column(sa.Column("herstel_publiek", sa.LargeBinary(), nullable=True))
        kluis.add_column(sa.Column("herstel_verzegeld", sa.LargeBinary(), nullable=True))
        kluis.add_column(sa.Column("delen_gemaakt_op", sa.Date(), nullable=True))
    with op.batch_alter_table("kluis") as kluis:
        for name in ("versie", "zin_gekozen_op", "bewaar_maanden"):
            kluis.alter_column(name, server_default=None)
    op.execute("UPDATE kluis SET zin_gekozen_op = DATE(ingericht_op)")
    _widen_keys()


def _widen_keys() -> None:
    with op.batch_alter_table("kluissleutel") as key:
        key.add_column(sa.Column("volgnummer", sa.Integer(), nullable=False, server_default="1"))
        key.add_column(
            sa.Column("onder_pepper", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        key.add_column(sa.Column("bewaren_tot", sa.Date(), nullable=True))
        key.add_column(sa.Column("vernietigd_op", sa.Date(), nullable=True))
        key.add_column(
            sa.Column("is_verloren", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        key.alter_column("verzegelde_sleutel", existing_type=sa.LargeBinary(), nullable=True)
        key.drop_constraint("uq_kluissleutel_raad_id", type_="unique")
        key.create_unique_constraint(
            "uq_kluissleutel_raad_id", ["raad_id", "kwartaal", "volgnummer"]
        )
    years = "CAST(CAST(SUBSTR(kwartaal, 1, 4) AS INTEGER) + 2 AS VARCHAR(4))"
    for number, end in MONTH_ENDS.items():
        day = f"{years} || '-{end}'"
        if op.get_bind().dialect.name == "postgresql":
            day = f"CAST({day} AS DATE)"
        op.execute(f"UPDATE kluissleutel SET bewaren_tot = {day} WHERE kwartaal LIKE '%-K{number}'")
    with op.batch_alter_table("kluissleutel") as key:
        key.alter_column("bewaren_tot", existing_type=sa.Date(), nullable=False)
        for name in ("volgnummer", "onder_pepper", "is_verloren"):
            key.alter_column(name, server_default=None)


def downgrade() -> None:
    op.execute("DELETE FROM kluissleutel WHERE volgnummer > 1 OR verzegelde_sleutel IS NULL")
    with op.batch_alter_table("kluissleutel") as key:
        key.drop_constraint("uq_kluissleutel_raad_id", type_="unique")
        key.create_unique_constraint("uq_kluissleutel_raad_id", ["raad_id", "kwartaal"])
        key.alter_column("verzegelde_sleutel", existing_type=sa.LargeBinary(), nullable=False)
        for name in ("is_verloren", "vernietigd_op", "bewaren_tot", "onder_pepper", "volgnummer"):
            key.drop_column(name)
    with op.batch_alter_table("kluis") as kluis:
        for name in (
            *("delen_gemaakt_op", "herstel_verzegeld", "herstel_publiek"),
            *("bewaar_maanden", "nieuwe_zin_sinds", "zin_gekozen_op", "versie"),
        ):
            kluis.drop_column(name)
