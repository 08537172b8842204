"""Fix the words of a bevinding, and of the questions, that stand in an adopted advies.

The letter shows them from their own tables. How many experiences carry a
bevinding can still change: people may withdraw. A concept that was withdrawn
was never read by anyone, so what it rests on stays free.

Revision ID: 0020
Revises: 0019
"""

from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

RESTS_ON_BEVINDING = (
    "EXISTS (SELECT 1 FROM onderbouwing o JOIN adviespunt p ON p.id = o.adviespunt_id "
    "JOIN advies a ON a.id = p.advies_id "
    "WHERE o.bevinding_id = OLD.id AND a.vastgesteld_op IS NOT NULL)"
)
ANSWERS_VRAAG = (
    "EXISTS (SELECT 1 FROM adviesantwoord w JOIN advies a ON a.id = w.advies_id "
    "WHERE w.adviesvraag_id = OLD.id AND a.vastgesteld_op IS NOT NULL)"
)
#: table, columns that stand in the letter, when they are fixed
GUARDS = [
    ("bevinding", ("titel", "tekst"), RESTS_ON_BEVINDING),
    ("adviesvraag", ("nummer", "tekst"), ANSWERS_VRAAG),
]
REASON = "deze woorden staan in een vastgesteld advies"


def upgrade() -> None:
    for table, columns, is_fixed in GUARDS:
        changes = " OR ".join(f"OLD.{column} <> NEW.{column}" for column in columns)
        _guard(table, f"({changes}) AND {is_fixed}")


def downgrade() -> None:
    for table, _, _ in GUARDS:
        if op.get_bind().dialect.name == "sqlite":
            op.execute(f"DROP TRIGGER guard_{table}_words")
        else:
            op.execute(f"DROP TRIGGER guard_{table}_words ON {table}")
            op.execute(f"DROP FUNCTION guard_{table}_words()")


def _guard(table: str, condition: str) -> None:
    name = f"guard_{table}_words"
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            f"CREATE TRIGGER {name} BEFORE UPDATE ON {table} "
            f"WHEN {condition} BEGIN SELECT RAISE(ABORT, '{REASON}'); END"
        )
        return
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {condition} THEN RAISE EXCEPTION '{REASON}' USING ERRCODE = 'check_violation'; "
        f"END IF; RETURN NEW; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {name} BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
    )
