"""A field for one day, whose error says how to write it."""

from datetime import date
from typing import Any, Final

from wtforms import DateField

from cliëntenraad.kern.translation import gettext

EARLIEST: Final = date(1990, 1, 1)
LATEST: Final = date(2100, 12, 31)


class DagField(DateField):
    """A day. Browsers send it as 2026-11-22; refuses years that are a slip of the hand."""

    data: Any = None

    def process_formdata(self, valuelist: list[Any]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(gettext("Kies een dag die bestaat, zoals 31-12-2026.")) from None
        if self.data is not None and not EARLIEST <= self.data <= LATEST:
            self.data = None
            raise ValueError(gettext("Kies een dag tussen 1990 en 2100."))
