"""What the page for typing in carries along: sealed, so the server keeps nothing of it."""

import base64
import binascii
import hashlib
import hmac
import json
import secrets
from dataclasses import asdict, dataclass, field
from typing import Final

from flask import current_app

from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.crypto import CannotOpen, binding, open_sealed, seal

FIELD: Final = "staat"
_ID_SIGNS: Final = 32


@dataclass(frozen=True)
class Blad:
    """One empty form: the code it may need, and what makes its record one and no two."""

    #: For who has no printed card. Only shown after it is in use.
    code: str = field(default_factory=new_code)
    merk: str = field(default_factory=lambda: secrets.token_hex(16))
    #: Short marks of passages that look like personal data, and that may stay.
    gelaten: list[str] = field(default_factory=list)

    def ervaring_id(self, kaartnummer: str) -> str:
        """Return the id of the record: the same for this page and card, random for anyone else."""
        return hmac.new(
            _key("record"), f"{self.merk}|{kaartnummer}".encode(), hashlib.sha256
        ).hexdigest()[:_ID_SIGNS]


def pack(blad: Blad, uitvraag_id: int) -> str:
    """Return the state as the value of a hidden field; it opens for this uitvraag alone."""
    sealed = seal(_key("page"), json.dumps(asdict(blad)).encode(), _place(uitvraag_id))
    return base64.urlsafe_b64encode(sealed).decode()


def unpack(packed: str, uitvraag_id: int) -> Blad:
    """Return what `pack` hid, or a new page for what cannot be read: nothing typed is in it."""
    try:
        sealed = base64.urlsafe_b64decode(packed.encode())
        return Blad(**json.loads(open_sealed(_key("page"), sealed, _place(uitvraag_id))))
    except (binascii.Error, ValueError, CannotOpen):
        return Blad()


def _place(uitvraag_id: int) -> bytes:
    return binding("invoeren", uitvraag_id, FIELD, 1)


def _key(purpose: str) -> bytes:
    secret = current_app.config["SECRET_KEY"].encode()
    return hmac.new(secret, f"typing in: {purpose}".encode(), hashlib.sha256).digest()
