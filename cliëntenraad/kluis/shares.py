"""Three shares of a secret, of which any two give it back: SLIP-39 in our own Dutch words.

The sums are those of the library of Trezor, who wrote the standard. It writes a share as twenty
English words; each stands for a number, and here for a Dutch word from the list of the codes.
"""

import secrets
from collections.abc import Sequence
from typing import Final

from shamir_mnemonic import MnemonicError, Share, combine_mnemonics, generate_mnemonics
from shamir_mnemonic.wordlist import RADIX, WORD_INDEX_MAP, mnemonic_from_indices

from cliëntenraad.kern.code_words import WORDS, nearest_word, normalise
from cliëntenraad.kern.rules import RuleViolation

SECRET_BYTES: Final = 16
WOORDEN_PER_DEEL: Final = 20
AANTAL_DELEN: Final = 3
NODIG: Final = 2
#: Every other word, so that the list is used from a to z.
_DUTCH: Final = WORDS[::2][:RADIX]
_NUMBERS: Final = {word: number for number, word in enumerate(_DUTCH)}


def new_shares() -> tuple[bytes, list[list[str]]]:
    """Return a new secret, and its three shares as lists of words."""
    secret = secrets.token_bytes(SECRET_BYTES)
    groups = generate_mnemonics(1, [(NODIG, AANTAL_DELEN)], secret, iteration_exponent=0)
    return secret, [[_DUTCH[WORD_INDEX_MAP[w]] for w in share.split()] for share in groups[0]]


def combine(typed: Sequence[str]) -> bytes:
    """Return the secret behind two typed shares. Raises RuleViolation with what to mend."""
    shares = [_read(text, number) for number, text in enumerate(typed, start=1)]
    if len({Share.from_mnemonic(share).index for share in shares}) < NODIG:
        raise RuleViolation("U typte twee keer hetzelfde deel. Typ twee verschillende delen.")
    try:
        return combine_mnemonics(shares)
    except MnemonicError:
        raise RuleViolation(
            "Deze delen horen niet bij elkaar. Gebruik twee delen van dezelfde dag."
        ) from None


def _read(text: str, number: int) -> str:
    words = normalise(text).split()
    if len(words) != WOORDEN_PER_DEEL:
        raise RuleViolation(
            f"Een deel heeft {WOORDEN_PER_DEEL} woorden. In vak {number} staan er {len(words)}."
        )
    for word in words:
        if word not in _NUMBERS:
            near = nearest_word(word)
            hint = f" Bedoelt u ‘{near}’?" if near in _NUMBERS else ""
            raise RuleViolation(f"‘{word}’ in vak {number} hoort niet in een deel.{hint}")
    mnemonic: str = mnemonic_from_indices(_NUMBERS[word] for word in words)
    try:
        Share.from_mnemonic(mnemonic)
    except MnemonicError:
        raise RuleViolation(
            f"In vak {number} klopt een woord of de volgorde niet. Kijk het deel na."
        ) from None
    return mnemonic
