"""Translations that a raad makes of its own uitvraag: what is shown, and what may change when.

Besluit 89 tells why. A translation is made from one Dutch text and counts only beside that text.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import Final, NamedTuple

from cliëntenraad.uitvragen.rules import UitvraagStatus

TITEL: Final = "titel"
INLEIDING: Final = "inleiding"
DOELGROEP: Final = "doelgroep"
OVER_DE_UITVRAAG: Final = (TITEL, INLEIDING, DOELGROEP)


class VertaalStand(StrEnum):
    ONTBREEKT = "ontbreekt"
    VERTAALD = "vertaald"
    VEROUDERD = "verouderd"
    INGETROKKEN = "ingetrokken"


class Tekst(NamedTuple):
    """A text of the raad as a resident gets it: in the language of the page, or in Dutch."""

    woorden: str
    is_vertaald: bool


@dataclass(frozen=True)
class Vertaaldeel:
    """One Dutch text of an uitvraag, and what was made of it in one language."""

    sleutel: str
    naam: str
    bron: str
    #: The question it is a part of; 0 and None for the uitvraag itself.
    nummer: int = 0
    vraag_id: int | None = None
    is_keuze: bool = False
    #: None when nobody translated it yet, empty when it was taken away.
    vertaling: str | None = None
    gemaakt_bij: str = ""

    @property
    def stand(self) -> VertaalStand:
        if self.vertaling is None:
            return VertaalStand.ONTBREEKT
        if not self.vertaling:
            return VertaalStand.INGETROKKEN
        is_same = self.gemaakt_bij == self.bron
        return VertaalStand.VERTAALD if is_same else VertaalStand.VEROUDERD

    @property
    def versie(self) -> str:
        """Stands in the form, so that nobody saves over what they have not seen."""
        return f"{_digest(self.bron)}.{_digest(self.vertaling or '')}"


@dataclass(frozen=True)
class Vertaalinvoer:
    """What a member typed for one text, and the version that was on the screen."""

    sleutel: str
    tekst: str
    versie: str
    #: "This older translation still fits the new Dutch text."
    klopt: bool = False

    @property
    def is_aangeraakt(self) -> bool:
        """Tell whether it is another text than the one that was on the screen."""
        return self.klopt or self.versie.partition(".")[2] != _digest(self.tekst)

    def changes(self, deel: Vertaaldeel | None) -> bool:
        """Tell whether there is anything to keep; sent twice, the second time there is not."""
        if deel is None or self.klopt:
            return self.is_aangeraakt
        return self.is_aangeraakt and self.tekst != (deel.vertaling or "")


def sleutel_van(vraag_id: int, deel: str) -> str:
    """Return the key of a part of a question: "tekst", "toelichting" or "keuze_1"."""
    return f"vraag_{vraag_id}_{deel}"


def list_getoond(delen: Sequence[Vertaaldeel]) -> dict[str, str]:
    """Return what residents read, by key. Choices of one question come all together or not at all.

    Whoever understands two of four choices picks one of those two: that would bend the figures.
    """
    halves = {d.vraag_id for d in delen if d.is_keuze and d.stand is not VertaalStand.VERTAALD}
    return {
        deel.sleutel: deel.vertaling
        for deel in delen
        if deel.vertaling
        and deel.stand is VertaalStand.VERTAALD
        and not (deel.is_keuze and deel.vraag_id in halves)
    }


def list_vast(
    delen: Sequence[Vertaaldeel], status: UitvraagStatus, *, is_nameting: bool
) -> set[str]:
    """Return the keys of questions that people may have read in this language.

    Their words stay as they are, or the answers could not be counted together.
    """
    if status is UitvraagStatus.CONCEPT and not is_nameting:
        return set()
    shown = list_getoond(delen)
    return {
        deel.sleutel
        for deel in delen
        if deel.vraag_id is not None
        and (deel.sleutel in shown or deel.stand is VertaalStand.INGETROKKEN)
    }


def count_vertaald(delen: Iterable[Vertaaldeel]) -> int:
    return sum(deel.stand is VertaalStand.VERTAALD for deel in delen)


def obstacles_to_vertalen(status: UitvraagStatus) -> list[str]:
    """Return why no translation of this uitvraag may change."""
    if status in {UitvraagStatus.CONCEPT, UitvraagStatus.OPEN}:
        return []
    return [f"Deze uitvraag is {status}. De vertalingen liggen vast."]


def obstacles_to_bewaren(
    deel: Vertaaldeel | None, invoer: Vertaalinvoer, *, is_vast: bool
) -> list[str]:
    """Return why what was typed for one text cannot be kept."""
    if deel is None:
        return [f"Een Nederlandse tekst is intussen weggehaald. U typte: ‘{invoer.tekst}’."]
    bron, _, vertaling = invoer.versie.partition(".")
    if bron != _digest(deel.bron):
        return [
            f"{deel.naam}: de Nederlandse tekst is net veranderd."
            " Lees hem opnieuw. Bewaar daarna nog een keer."
        ]
    if vertaling != _digest(deel.vertaling or ""):
        return [
            f"{deel.naam}: iemand anders bewaarde intussen ‘{deel.vertaling or 'niets'}’."
            " Kies welke tekst de beste is. Bewaar daarna nog een keer."
        ]
    if is_vast and invoer.tekst:
        return [
            f"{deel.naam}: mensen kunnen deze vertaling al gelezen hebben. Zij ligt vast."
            f" U typte: ‘{invoer.tekst}’."
        ]
    return []


def obstacles_to_keuzes(delen: Sequence[Vertaaldeel]) -> list[str]:
    """Return which choices of one question would look the same."""
    keuzes = [deel for deel in delen if deel.is_keuze and deel.vertaling]
    return [
        f"{one.naam} en {other.naam} zijn hetzelfde. Maak ze verschillend."
        for one, other in combinations(keuzes, 2)
        if one.vraag_id == other.vraag_id and one.vertaling == other.vertaling
    ]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
