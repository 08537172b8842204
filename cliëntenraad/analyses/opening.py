"""Open and seal what the council reads. Opened text lives as long as the request."""

from dataclasses import dataclass
from typing import Final

from cliëntenraad.analyses.models import Citaat, Schoning
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.sealing import Inhoud, open_for_raad
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
from cliëntenraad.kluis.queries import current_public_key, quarter_private_key

#: A key of 32 bytes, sealed to a public key, takes this many.
SEALED_KEY_BYTES: Final = 80


@dataclass
class OpenKluis:
    """An opened kluis during one request: opens each quarter's key once."""

    raad_id: int
    master: bytes

    def __post_init__(self) -> None:
        self._quarter_keys: dict[str, bytes] = {}

    def inhoud(self, ervaring: Ervaring) -> Inhoud | None:
        """Return what the resident wrote; None when its quarter's key is gone."""
        try:
            return open_for_raad(ervaring, self._quarter_key(ervaring.kwartaal))
        except CannotOpen:
            return None

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

    def _text(self, kwartaal: str, box: bytes, place: bytes) -> str | None:
        try:
            dek = open_with(self._quarter_key(kwartaal), box[:SEALED_KEY_BYTES])
            return unpad(open_sealed(dek, box[SEALED_KEY_BYTES:], place)).decode()
        except CannotOpen:
            return None

    def _quarter_key(self, kwartaal: str) -> bytes:
        if kwartaal not in self._quarter_keys:
            key = quarter_private_key(self.raad_id, kwartaal, self.master)
            self._quarter_keys[kwartaal] = key
        return self._quarter_keys[kwartaal]


def schoning_binding(raad_id: int, ervaring_id: str) -> bytes:
    return binding("schoning", raad_id, ervaring_id)


def citaat_binding(raad_id: int, ervaring_id: str) -> bytes:
    return binding("citaat", raad_id, ervaring_id)


def seal_text(ervaring: Ervaring, text: str, place: bytes) -> bytes:
    """Seal a text made from an experience to the key of its quarter.

    That quarter and no other: when its key is destroyed, this text goes with it.
    """
    found = current_public_key(ervaring.raad_id, ervaring.kwartaal)
    if found is None or found[1] != ervaring.kwartaal:
        raise RuleViolation("De sleutel van dit verhaal is er niet meer.")
    dek = new_dek()
    return seal_to(found[0], dek) + seal(dek, pad(text.encode()), place)
