"""The database object, the base class of every model, and how a write is done."""

import fcntl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import JSON, DateTime, Dialect, Enum, LargeBinary, MetaData, Text, event
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.orm import DeclarativeBase, registry
from sqlalchemy.types import TypeDecorator

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """A moment. Stored in UTC; comes back with its zone on both databases."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def values(kind: type[StrEnum]) -> list[str]:
    """Store the Dutch value ("vastgesteld"), not the Python name ("VASTGESTELD")."""
    return [member.value for member in kind]


class Base(DeclarativeBase):
    """Models inherit from this class, not from `db.Model`: mypy can follow it."""

    registry = registry(
        metadata=MetaData(naming_convention=NAMES),
        type_annotation_map={
            StrEnum: Enum(
                StrEnum,
                native_enum=False,
                length=40,
                values_callable=values,
                create_constraint=False,
            ),
            datetime: UtcDateTime,
            str: Text,
            bytes: LargeBinary,
            list[str]: JSON,
            dict[str, str]: JSON,
            dict[str, Any]: JSON,
        },
    )


db = SQLAlchemy(model_class=Base)
_mutex = threading.Lock()


def prepare_engine(app: Flask) -> None:
    """Give a SQLite engine its pragmas and its own way to begin; PostgreSQL needs nothing."""
    with app.app_context():
        engine = db.engine
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_pragmas)
        event.listen(engine, "begin", _begin)


def _set_pragmas(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "busy_timeout=15000",
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def _turn(engine: Engine) -> Iterator[None]:
    """Wait for one's turn to write to SQLite; the kernel wakes the next in line.

    SQLite itself sleeps and retries, which lets some writers wait for seconds
    (measured: p99 eight times as long).
    """
    path = engine.url.database
    if engine.dialect.name != "sqlite" or not path:
        yield
        return
    with _mutex, Path(f"{path}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def write() -> Iterator[None]:
    """One transaction that changes something: all of it, or nothing.

    What was read before is read again, now under the lock. Do whatever is slow
    (validation, key derivation, sealing) before. Call it from an act only.
    """
    db.session.rollback()
    with _turn(db.engine):
        try:
            db.session.connection(execution_options={"writing": True})
            yield
            db.session.commit()
        except BaseException:
            db.session.rollback()
            raise
