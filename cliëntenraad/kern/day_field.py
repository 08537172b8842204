"""A field for one day, whose error says how to type it."""

from datetime import date
from typing import Any

from wtforms import DateField


class DagField(DateField):
    """A date field; browsers send a day as 2026-11-22."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.data: date | None = None
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError("Kies een dag, zoals 22-11-2026.") from None
