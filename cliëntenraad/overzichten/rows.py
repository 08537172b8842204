"""Types of plain rows: this floor reads across many tables and needs no objects."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from sqlalchemy import Row, Select

AnyRow: TypeAlias = Row[*tuple[Any, ...]]
AnySelect: TypeAlias = Select[*tuple[Any, ...]]
Rows: TypeAlias = Sequence[AnyRow]
