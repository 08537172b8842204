"""What later steps may want to know of an experience. They connect; this floor knows none.

The first three are sent with `ervaring_id`. The first two inside the transaction, so
that whatever used the experience changes with it or not at all; they say in which quarter
(`kwartaal`) it happened: a mark on a letter may not tell more.
"""

from dataclasses import dataclass
from typing import Final

from blinker import Signal

#: Just before the row is deleted.
ervaring_ingetrokken: Final = Signal()
#: With `toestemming`: the new level.
toestemming_gewijzigd: Final = Signal()
#: Receivers return a list of DraadStap.
draad_gevraagd: Final = Signal()
#: Without `ervaring_id`: something is sent to the one address of residents. A receiver answers
#: with its page, or with None when it is not for that step.
pagina_gevraagd: Final = Signal()


@dataclass(frozen=True)
class DraadStap:
    """One place where an experience counted, or what came of it. Only public addresses.

    `titel` and `woorden` are ours, in the language of the page; `tekst` is as someone wrote it.
    """

    titel: str
    tekst: str
    url: str | None = None
    woorden: str = ""
    #: Others do not get to see this.
    is_alleen_hier: bool = False
