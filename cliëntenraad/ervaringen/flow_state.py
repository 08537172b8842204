"""What someone has filled in so far, carried by the page itself (kern.page_state)."""

from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from typing import Final

from cliëntenraad.kern import page_state
from cliëntenraad.kern.crypto import CodeKeys
from cliëntenraad.kern.page_state import StateLost as StateLost

FIELD: Final = "staat"
MAX_AGE: Final = timedelta(days=2)


@dataclass(frozen=True)
class Invulling:
    """An experience that was not sent yet, with the code that it will get."""

    uitvraag_id: int
    code: str
    plaats: int = 0
    tekst: str = ""
    antwoorden: dict[str, str] = field(default_factory=dict)
    toestemming: str = ""
    #: Short marks of passages that look like personal data, and that the resident chose to leave.
    gelaten: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Geopend:
    """An experience opened with its code. The keys, so that the code is typed once."""

    lookup: str
    kek: str
    #: The question of the raad that is being answered, and how far that is.
    vraag: str = ""
    plaats: int = 0
    antwoorden: dict[str, str] = field(default_factory=dict)
    gelaten: list[str] = field(default_factory=list)

    @classmethod
    def from_keys(cls, keys: CodeKeys) -> "Geopend":
        return cls(keys.lookup.hex(), keys.kek.hex())

    @property
    def keys(self) -> CodeKeys:
        return CodeKeys(bytes.fromhex(self.lookup), bytes.fromhex(self.kek))


@dataclass(frozen=True)
class Verstuurd:
    """The code of what was just sent, to practise with. Nothing else is carried on."""

    code: str


State = Invulling | Geopend | Verstuurd
_KINDS: Final[dict[str, type[Invulling] | type[Geopend] | type[Verstuurd]]] = {
    kind.__name__: kind for kind in (Invulling, Geopend, Verstuurd)
}


def pack(state: State, now: datetime) -> str:
    """Return the state as the value of a hidden field."""
    content = {"soort": type(state).__name__, "wat": asdict(state)}
    return page_state.pack(FIELD, content, now)


def unpack(packed: str, now: datetime) -> State:
    """Return the state that `pack` hid; raise StateLost when that cannot be."""
    content = page_state.unpack(FIELD, packed, now, MAX_AGE)
    return _KINDS[content["soort"]](**content["wat"])
