"""What a resident's page carries to the next one, sealed in one hidden field.

Sealed with a key of the site: the server keeps nothing, the browser's owner can
neither read nor change it, and a lost cookie loses no word.
"""

import base64
import binascii
import hashlib
import hmac
import json
import zlib
from datetime import datetime, timedelta
from typing import Any

from flask import current_app

from cliëntenraad.kern.crypto import CannotOpen, binding, open_sealed, seal

VERSION = 1


class StateLost(Exception):  # noqa: N818
    """The field is not ours, was changed, or is too old."""


def pack(field: str, content: dict[str, Any], now: datetime) -> str:
    """Return the content as the value of the hidden field of this name."""
    whole = {**content, "op": int(now.timestamp())}
    sealed = seal(_key(), zlib.compress(json.dumps(whole).encode()), _place(field))
    return base64.urlsafe_b64encode(sealed).decode()


def unpack(field: str, packed: str, now: datetime, max_age: timedelta) -> dict[str, Any]:
    """Return what `pack` hid in this field; raise StateLost when that cannot be."""
    try:
        sealed = base64.urlsafe_b64decode(packed.encode())
        content = json.loads(zlib.decompress(open_sealed(_key(), sealed, _place(field))))
    except (binascii.Error, ValueError, CannotOpen):
        raise StateLost from None
    if not 0 <= now.timestamp() - content.pop("op") <= max_age.total_seconds():
        raise StateLost
    return content


def _place(field: str) -> bytes:
    return binding("mee", field, VERSION)


def _key() -> bytes:
    secret = current_app.config["SECRET_KEY"].encode()
    return hmac.new(secret, b"state of the resident's form", hashlib.sha256).digest()
