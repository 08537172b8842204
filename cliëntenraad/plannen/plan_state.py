"""What a page of a plan carries to the next one: the keys, and which sheet is on it.

Good for an hour after the last press: someone else may find the phone. What was typed
on a page that is too old is taken along to the next opening.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Final

from cliëntenraad.kern import page_state
from cliëntenraad.kern.crypto import CodeKeys

FIELD: Final = "plan"
MAX_AGE: Final = timedelta(hours=1)


@dataclass(frozen=True)
class Staat:
    """Empty fields are of no use on this page. Without keys the plan is not kept yet."""

    lookup: str = ""
    kek: str = ""
    #: A new code that is shown on this page: of the plan, or of a story to give.
    code: str = ""
    #: The sheet on this page, its kind, and the mark of the save that was read.
    blad: str = ""
    soort: str = ""
    stand: str = ""
    #: What is about to be given, and to which uitvraag.
    tekst: str = ""
    uitvraag_id: int = 0
    #: Short marks of passages that look like personal data, and that were left on purpose.
    gelaten: tuple[str, ...] = ()

    @property
    def keys(self) -> CodeKeys | None:
        if not self.lookup:
            return None
        return CodeKeys(bytes.fromhex(self.lookup), bytes.fromhex(self.kek))

    @property
    def bare(self) -> "Staat":
        """The same opened plan, with no sheet or code on the page."""
        return Staat(self.lookup, self.kek)


def opened_with(keys: CodeKeys) -> Staat:
    return Staat(keys.lookup.hex(), keys.kek.hex())


def pack(staat: Staat, now: datetime) -> str:
    """Return the state as the value of a hidden field."""
    return page_state.pack(FIELD, asdict(staat), now)


def unpack(packed: str, now: datetime) -> Staat:
    """Return the state that `pack` hid; raise StateLost when that cannot be."""
    content = page_state.unpack(FIELD, packed, now, MAX_AGE)
    return Staat(**{**content, "gelaten": tuple(content["gelaten"])})


def gather(typed: Iterable[str]) -> str:
    """Return all that was typed on a page as one text, to take along."""
    return "\n".join(text for text in typed if text)
