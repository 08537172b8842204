"""Fix the text of an adopted advies: the database refuses what the site would never do.

A trigger per table and kind of change. On SQLite a trigger disappears with its
table, so a later migration that rebuilds one of these tables (batch mode) must
call `downgrade` of this file before it and `upgrade` after it.

Revision ID: 0019
Revises: 0018
"""

from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

TEXT = ["id", "raad_id", "dossier_id", "volgt_op_id", "titel", "kenmerk", "aan"]
TEXT += ["inleiding", "slot", "versie"]
HANDED_OVER = ["aangeboden_op", "reactie_uiterlijk_op", "reactie_uitleg"]
WITHDRAWN = ["ingetrokken_op", "intrekking_reden"]
#: Table → where the row hangs: the id of its advies, as seen from a row.
PARTS = {
    "adviespunt": "{row}.advies_id",
    "adviesantwoord": "{row}.advies_id",
    "minderheidsstandpunt": "{row}.advies_id",
    "vaststelling": "{row}.advies_id",
    "onderbouwing": "(SELECT advies_id FROM adviespunt WHERE id = {row}.adviespunt_id)",
    "aanwezigheid": "(SELECT advies_id FROM vaststelling WHERE id = {row}.vaststelling_id)",
}
ROWS = {"INSERT": ["NEW"], "UPDATE": ["OLD", "NEW"], "DELETE": ["OLD"]}
FIXED = "de tekst van een vastgesteld advies kan niet meer veranderen"


def upgrade() -> None:
    for table, event, condition, reason in _guards():
        if op.get_bind().dialect.name == "sqlite":
            _guard_sqlite(table, event, condition, reason)
        else:
            _guard_postgresql(table, event, condition, reason)


def downgrade() -> None:
    for table, event, _, _ in _guards():
        if op.get_bind().dialect.name == "sqlite":
            op.execute(f"DROP TRIGGER {_name(table, event)}")
        else:
            op.execute(f"DROP TRIGGER {_name(table, event)} ON {table}")
            op.execute(f"DROP FUNCTION {_name(table, event)}()")


def _guards() -> list[tuple[str, str, str, str]]:
    """Return table, event, when the change is refused, and what the error says."""
    guards = [
        ("advies", "UPDATE", _forbidden_update(), FIXED),
        ("advies", "DELETE", "OLD.status <> 'concept'", FIXED),
        ("adviesversie", "INSERT", _is_fixed("NEW.advies_id"), FIXED),
        ("adviesversie", "UPDATE", "1 = 1", "een bewaarde versie verandert niet"),
        ("adviesversie", "DELETE", "1 = 1", "een bewaarde versie verdwijnt niet"),
    ]
    for table, advies_id in PARTS.items():
        for event, rows in ROWS.items():
            fixed = " OR ".join(_is_fixed(advies_id.format(row=row)) for row in rows)
            guards.append((table, event, fixed, FIXED))
    return guards


def _forbidden_update() -> str:
    steps = [
        ("concept", "vastgesteld"),
        ("concept", "ingetrokken"),
        ("vastgesteld", "aangeboden"),
        ("vastgesteld", "ingetrokken"),
        ("aangeboden", "ingetrokken"),
    ]
    allowed = " OR ".join(f"({_step(old, new)})" for old, new in steps)
    both_concept = _step("concept", "concept")
    return " OR ".join(
        [
            f"(OLD.status <> NEW.status AND NOT ({allowed}))",
            f"(NOT ({both_concept}) AND ({_changes(TEXT)}))",
            f"(NOT ({_step('concept', 'vastgesteld')}) AND ({_changes(['vastgesteld_op'])}))",
            f"(NOT ({_step('vastgesteld', 'aangeboden')}) AND ({_changes(HANDED_OVER)}))",
            f"((NEW.status <> 'ingetrokken' OR OLD.status = NEW.status) AND "
            f"({_changes(WITHDRAWN)}))",
        ]
    )


def _step(old: str, new: str) -> str:
    return f"OLD.status = '{old}' AND NEW.status = '{new}'"


def _changes(columns: list[str]) -> str:
    return " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in columns)


def _is_fixed(advies_id: str) -> str:
    """Tell whether this advies is no concept. PostgreSQL waits for who is adopting it now."""
    lock = "" if op.get_bind().dialect.name == "sqlite" else " FOR SHARE"
    return f"'concept' <> (SELECT status FROM advies WHERE id = {advies_id}{lock})"


def _name(table: str, event: str) -> str:
    return f"guard_{table}_{event.lower()}"


def _guard_sqlite(table: str, event: str, condition: str, reason: str) -> None:
    # SQLite knows IS DISTINCT FROM since 3.39; IS NOT says the same in every version.
    condition = condition.replace("IS DISTINCT FROM", "IS NOT")
    op.execute(
        f"CREATE TRIGGER {_name(table, event)} BEFORE {event} ON {table} "
        f"WHEN {condition} BEGIN SELECT RAISE(ABORT, '{reason}'); END"
    )


def _guard_postgresql(table: str, event: str, condition: str, reason: str) -> None:
    row = "OLD" if event == "DELETE" else "NEW"
    op.execute(
        f"CREATE FUNCTION {_name(table, event)}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {condition} THEN RAISE EXCEPTION '{reason}' USING ERRCODE = 'check_violation'; "
        f"END IF; RETURN {row}; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {_name(table, event)} BEFORE {event} ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {_name(table, event)}()"
    )
