"""Sealing and opening. Small functions on well-kept libraries; nothing is kept in memory."""

import hashlib
import hmac
import os
import secrets
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from cliëntenraad.kern.code_words import normalise

VERSION: Final = b"\x01"
NONCE_BYTES: Final = 12
KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
HEADER_BYTES: Final = 4
#: Six sizes for any story; above 16 KiB, steps of 16 KiB for what else must be sealed.
BUCKETS: Final = (512, *(1024 * kib for kib in (1, 2, 4, 8, 16, 32, 48, 64)))
LONGEST_TEXT: Final = BUCKETS[-1] - HEADER_BYTES


class CannotOpen(Exception):  # noqa: N818
    """The key is not the right one, or the box was changed or moved."""


@dataclass(frozen=True)
class Argon2Cost:
    memory_kib: int
    time: int
    lanes: int


#: HPKE (RFC 9180): seals to a public key, and binds to a place.
_TO_KEY: Final = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


#: OWASP minimum; the code itself has 88 bits (security reference §5.2).
CODE_COST: Final = Argon2Cost(19 * 1024, 2, 1)
PHRASE_COST: Final = Argon2Cost(64 * 1024, 3, 1)
PASSWORD_COST: Final = Argon2Cost(64 * 1024, 3, 1)
CHEAP_COST: Final = Argon2Cost(8, 1, 1)
#: More at once would only compete for memory and processors, which two workers share. In
#: threads of their own: a thread that asks would keep the 19 MB of its derivation for itself.
_turns: Final = ThreadPoolExecutor(max(1, (os.cpu_count() or 1) // 2), "argon2")
_passwords: Final = PasswordHasher(
    PASSWORD_COST.time, PASSWORD_COST.memory_kib, PASSWORD_COST.lanes
)


#: Takes as long to check as a real one, and no password can match it.
DUMMY_HASH: Final = (
    f"$argon2id$v=19$m={PASSWORD_COST.memory_kib},t={PASSWORD_COST.time},p={PASSWORD_COST.lanes}"
    f"${'A' * 22}${'A' * 43}"
)


@dataclass(frozen=True)
class CodeKeys:
    """What follows from a code: `lookup` is stored, `kek` never is."""

    lookup: bytes
    kek: bytes


def derive_code_keys(
    code: str, *, pepper: bytes, cost: Argon2Cost, purpose: str = "v1"
) -> CodeKeys:
    """One slow call, then separate labels for finding and for opening.

    Another `purpose` gives keys that have nothing to do with each other, for the same code.
    """
    salt = HKDF(SHA256(), SALT_BYTES, None, f"{purpose}/salt".encode()).derive(pepper)
    slow = _argon2(_bytes(normalise(code)), salt, cost)
    secret = hmac.new(pepper, slow, hashlib.sha256).digest()
    return CodeKeys(
        _expand(secret, f"{purpose}/lookup", KEY_BYTES),
        _expand(secret, f"{purpose}/kek", KEY_BYTES),
    )


def derive_phrase_key(phrase: str, salt: bytes, cost: Argon2Cost) -> bytes:
    """Return the key that a kluis phrase gives, whatever its case and spaces."""
    plain = " ".join(unicodedata.normalize("NFKC", phrase).casefold().split())
    return _argon2(_bytes(plain), salt, cost)


def with_pepper(key: bytes, pepper: bytes, label: str) -> bytes:
    """Mix in what no copy of the database holds: without it the key cannot even be guessed."""
    return hmac.new(pepper, label.encode() + b"\0" + key, hashlib.sha256).digest()


def new_salt() -> bytes:
    return secrets.token_bytes(SALT_BYTES)


def new_dek() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


def binding(*parts: str | int) -> bytes:
    """Join what a box belongs to (raad, table, record, field, version), unmistakably."""
    encoded = [str(part).encode() for part in parts]
    return b"".join(len(part).to_bytes(4, "big") + part for part in encoded)


def pad(text: bytes) -> bytes:
    """Hide the length: fill up to the next bucket. Raises ValueError when it is too long."""
    whole = len(text).to_bytes(HEADER_BYTES, "big") + text
    for size in BUCKETS:
        if len(whole) <= size:
            return whole.ljust(size, b"\0")
    raise ValueError(f"{len(text)} bytes is too long to seal: {LONGEST_TEXT} is the most")


def unpad(padded: bytes) -> bytes:
    """Give back what `pad` got; raise ValueError for anything that `pad` did not make."""
    end = HEADER_BYTES + int.from_bytes(padded[:HEADER_BYTES], "big")
    if len(padded) not in BUCKETS or end > len(padded):
        raise ValueError("not made by pad")
    return padded[HEADER_BYTES:end]


def seal(key: bytes, plaintext: bytes, aad: bytes) -> bytes:
    """Seal with AES-256-GCM, bound to what `aad` says it belongs to."""
    nonce = os.urandom(NONCE_BYTES)
    return VERSION + nonce + AESGCM(key).encrypt(nonce, plaintext, aad)


def open_sealed(key: bytes, box: bytes, aad: bytes) -> bytes:
    """Open what `seal` made; raise CannotOpen for another key, another place, another byte."""
    start = 1 + NONCE_BYTES
    if box[:1] != VERSION or len(box) < start + 16:
        raise CannotOpen
    try:
        return AESGCM(key).decrypt(box[1:start], box[start:], aad)
    except InvalidTag:
        raise CannotOpen from None


def new_keypair() -> tuple[bytes, bytes]:
    """Return a private and a public X25519 key."""
    private = X25519PrivateKey.generate()
    return private.private_bytes_raw(), private.public_key().public_bytes_raw()


def keypair_from(secret: bytes, label: str) -> tuple[bytes, bytes]:
    """Return the pair that always follows from this secret."""
    seed = HKDF(SHA256(), KEY_BYTES, None, label.encode()).derive(secret)
    private = X25519PrivateKey.from_private_bytes(seed)
    return private.private_bytes_raw(), private.public_key().public_bytes_raw()


def seal_to(public_key: bytes, secret: bytes, aad: bytes = b"") -> bytes:
    """Seal for whoever has the private key, bound to `aad`; the sealer cannot open it."""
    return _TO_KEY.encrypt(secret, X25519PublicKey.from_public_bytes(public_key), aad)


def open_with(private_key: bytes, box: bytes, aad: bytes = b"") -> bytes:
    """Open what `seal_to` made; raise CannotOpen for another key, another place, another byte."""
    try:
        return _TO_KEY.decrypt(box, X25519PrivateKey.from_private_bytes(private_key), aad)
    except (InvalidTag, ValueError):
        raise CannotOpen from None


def hash_password(password: str) -> str:
    return _turns.submit(_passwords.hash, _password_bytes(password)).result()


def verify_password(known_hash: str | None, password: str) -> bool:
    """Check a password. Without a hash (unknown user) it takes as long and says no."""
    check = _turns.submit(_passwords.verify, known_hash or DUMMY_HASH, _password_bytes(password))
    try:
        check.result()
    except (VerificationError, InvalidHashError):
        return False
    return known_hash is not None


def needs_rehash(known_hash: str) -> bool:
    """Say whether the hash was made at another cost than today's."""
    return _passwords.check_needs_rehash(known_hash)


def _bytes(text: str) -> bytes:
    """Encode what was typed; half a sign (a lone surrogate) may not break the page."""
    return text.encode("utf-8", "replace")


def _password_bytes(password: str) -> bytes:
    """One form for what another keyboard types in another one, such as ë."""
    return _bytes(unicodedata.normalize("NFKC", password))


def _argon2(secret: bytes, salt: bytes, cost: Argon2Cost) -> bytes:
    sizes = (cost.time, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID)
    return _turns.submit(hash_secret_raw, secret, salt, *sizes).result()


def _expand(secret: bytes, label: str, length: int) -> bytes:
    return HKDFExpand(SHA256(), length, label.encode()).derive(secret)
