"""Run migrations inside the Flask app. Started by `flask db upgrade`."""

from typing import Literal

from alembic import context
from flask import current_app

target = current_app.extensions["migrate"]


def render_item(kind: str, item: object, _context: object) -> str | Literal[False]:
    """Write a moment as plain SQLAlchemy: a migration knows nothing of the package."""
    return (
        "sa.DateTime(timezone=True)"
        if kind == "type" and type(item).__name__ == "UtcDateTime"
        else False
    )


def run() -> None:
    """Apply the revisions in one connection; SQLite tables are rebuilt in batches."""
    with target.db.engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=target.db.metadata,
            render_item=render_item,
            **target.configure_args,
        )
        with context.begin_transaction():
            context.run_migrations()


run()
