"""Open and seal what the council reads. Opened text lives as long as the request."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from cliëntenraad.analyses.models import Citaat, Schoning
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.sealing import Inhoud, open_for_raad
from cliëntenraad.ervaringen.sealing_vervolg import dek_for_raad
from cliëntenraad.kern.crypto import (
    CannotOpen,
    binding,
    new_dek,
    open_sealed,
    open_with,
    pad,
    seal,
    seal_to,
    unpad,
)
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kluis.queries import current_public_key, quarter_private_keys

#: A key of 32 bytes, sealed to a public key, takes this many.
SEALED_KEY_BYTES: Final = 80
VERSION: Final = 1
T = TypeVar("T")


@dataclass
class OpenKluis:
    """An opened kluis during one request: opens the keys of each quarter once."""

    raad_id: int
    master: bytes

    def __post_init__(self) -> None:
        self._quarter_keys: dict[str, Sequence[bytes]] = {}

    def inhoud(self, ervaring: Ervaring) -> Inhoud | None:
        """Return what the resident wrote; None when its quarter's key is gone."""
        return self.first_that_opens(ervaring.kwartaal, lambda key: open_for_raad(ervaring, key))

    def dek(self, ervaring: Ervaring) -> bytes | None:
        """Return the key of one story, for what is sealed under it; None when it is gone."""
        return self.first_that_opens(ervaring.kwartaal, lambda key: dek_for_raad(ervaring, key))

    def geschoonde_tekst(self, schoning: Schoning | None) -> str | None:
        """Return the cleaned text; None when there is none, or none that opens."""
        if schoning is None:
            return None
        place = schoning_binding(self.raad_id, schoning.ervaring_id)
        return self._text(schoning.kwartaal, schoning.geschoonde_tekst, place)

    def citaat_tekst(self, citaat: Citaat) -> str | None:
        """Return the words of a proposed citaat; None when they are gone."""
        if citaat.verzegelde_tekst is None or citaat.ervaring_id is None:
            return None
        place = citaat_binding(self.raad_id, citaat.ervaring_id)
        return self._text(citaat.kwartaal, citaat.verzegelde_tekst, place)

    def first_that_opens(self, kwartaal: str, open_it: Callable[[bytes], T]) -> T | None:
        """Try each key of the quarter: a row does not say which, as that would tell the day."""
        for key in self._keys_of(kwartaal):
            try:
                return open_it(key)
            except CannotOpen:
                continue
        return None

    def _text(self, kwartaal: str, box: bytes, place: bytes) -> str | None:
        def open_it(key: bytes) -> str:
            dek = open_with(key, box[:SEALED_KEY_BYTES], place)
            return unpad(open_sealed(dek, box[SEALED_KEY_BYTES:], place)).decode()

        return self.first_that_opens(kwartaal, open_it)

    def _keys_of(self, kwartaal: str) -> Sequence[bytes]:
        if kwartaal not in self._quarter_keys:
            keys = quarter_private_keys(self.raad_id, kwartaal, self.master)
            self._quarter_keys[kwartaal] = keys
        return self._quarter_keys[kwartaal]


def schoning_binding(raad_id: int, ervaring_id: str) -> bytes:
    return binding(Schoning.__tablename__, raad_id, ervaring_id, "geschoonde_tekst", VERSION)


def citaat_binding(raad_id: int, ervaring_id: str) -> bytes:
    return binding(Citaat.__tablename__, raad_id, ervaring_id, "verzegelde_tekst", VERSION)


def seal_text(ervaring: Ervaring, text: str, place: bytes) -> bytes:
    """Seal a text made from an experience to the key of its quarter.

    That quarter and no other: when its key is destroyed, this text goes with it.
    """
    found = current_public_key(ervaring.raad_id, ervaring.kwartaal)
    if found is None or found[1] != ervaring.kwartaal:
        raise RuleViolation("De sleutel van dit verhaal is er niet meer.")
    dek = new_dek()
    return seal_to(found[0], dek, place) + seal(dek, pad(text.encode()), place)
