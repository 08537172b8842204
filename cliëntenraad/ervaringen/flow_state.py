"""What someone has filled in so far, carried by the page itself.

One hidden field, sealed with a key of the site: the server keeps nothing, the
browser's owner can neither read nor change it, and a lost cookie loses no word.
"""

import base64
import binascii
import hashlib
import hmac
import json
import zlib
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from typing import Final

from flask import current_app

from cliëntenraad.kern.crypto import CannotOpen, CodeKeys, binding, open_sealed, seal

FIELD: Final = "staat"
MAX_AGE: Final = timedelta(days=2)
_BINDING: Final = binding("mee", FIELD, 1)


class StateLost(Exception):  # noqa: N818
    """The field is not ours, was changed, or is too old."""


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


State = Invulling | Geopend
_KINDS: Final[dict[str, type[Invulling] | type[Geopend]]] = {
    kind.__name__: kind for kind in (Invulling, Geopend)
}


def pack(state: State, now: datetime) -> str:
    """Return the state as the value of a hidden field."""
    content = {"soort": type(state).__name__, "op": int(now.timestamp()), "wat": asdict(state)}
    sealed = seal(_key(), zlib.compress(json.dumps(content).encode()), _BINDING)
    return base64.urlsafe_b64encode(sealed).decode()


def unpack(packed: str, now: datetime) -> State:
    """Return the state that `pack` hid; raise StateLost when that cannot be."""
    try:
        sealed = base64.urlsafe_b64decode(packed.encode())
        content = json.loads(zlib.decompress(open_sealed(_key(), sealed, _BINDING)))
    except (binascii.Error, ValueError, CannotOpen):
        raise StateLost from None
    if not 0 <= now.timestamp() - content["op"] <= MAX_AGE.total_seconds():
        raise StateLost
    return _KINDS[content["soort"]](**content["wat"])


def _key() -> bytes:
    secret = current_app.config["SECRET_KEY"].encode()
    return hmac.new(secret, b"state of the resident's form", hashlib.sha256).digest()
