"""Rules of an advies: which status may follow which, and what writing and adopting ask."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Final

from cliëntenraad.dossiers.rules import DossierStatus, Orgaan
from cliëntenraad.kern.rules import RuleViolation


class AdviesStatus(StrEnum):
    CONCEPT = "concept"
    VASTGESTELD = "vastgesteld"
    AANGEBODEN = "aangeboden"
    INGETROKKEN = "ingetrokken"


class OnderbouwingSoort(StrEnum):
    BEVINDING = "bevinding"
    CITAAT = "citaat"
    STUK = "stuk"
    WETSARTIKEL = "wetsartikel"


class Richting(StrEnum):
    OMHOOG = "omhoog"
    OMLAAG = "omlaag"


FOLLOWS: dict[AdviesStatus, set[AdviesStatus]] = {
    AdviesStatus.CONCEPT: {AdviesStatus.VASTGESTELD, AdviesStatus.INGETROKKEN},
    AdviesStatus.VASTGESTELD: {AdviesStatus.AANGEBODEN, AdviesStatus.INGETROKKEN},
    AdviesStatus.AANGEBODEN: {AdviesStatus.INGETROKKEN},
    AdviesStatus.INGETROKKEN: set(),
}
#: How the letter begins, by whom it is for. No names: offices stay, people change.
AANHEF: Final = {
    Orgaan.COLLEGE: "Geacht college,",
    Orgaan.GEMEENTERAAD: "Geachte leden van de gemeenteraad,",
    Orgaan.RIJK: "Geachte heer, mevrouw,",
}


class StaleTextError(RuleViolation):
    """Someone else has saved the advies since this text was opened."""


def geadresseerde(aan: Orgaan, gemeente: str) -> str:
    """Return to whom the letter goes, as it stands above the letter."""
    return {
        Orgaan.COLLEGE: f"het college van burgemeester en wethouders van {gemeente}",
        Orgaan.GEMEENTERAAD: f"de gemeenteraad van {gemeente}",
        Orgaan.RIJK: "het Rijk",
    }[aan]


def check_transition(current: AdviesStatus, target: AdviesStatus) -> None:
    """Raise when an advies may not go from `current` to `target`."""
    if target not in FOLLOWS[current]:
        raise RuleViolation(f"Dit advies is {current} en kan niet {target} worden.")


def check_schrijven(status: AdviesStatus) -> None:
    """Raise when the text is fixed."""
    if status is not AdviesStatus.CONCEPT:
        raise RuleViolation(
            f"Dit advies is {status}. De tekst kan niet meer veranderen. "
            "Maak een nieuw advies dat op dit advies volgt."
        )


def check_versie(current: int, seen: int) -> None:
    """Raise when the text was saved by someone else after it was opened."""
    if current != seen:
        raise StaleTextError(
            "Iemand anders heeft dit advies intussen gewijzigd. Uw tekst staat er nog. "
            "Vergelijk de twee teksten, pas uw tekst aan en bewaar opnieuw."
        )


def obstacles_to_maken(dossier: DossierStatus, *, kenmerk_is_used: bool) -> list[str]:
    """Return, in Dutch, why no advies can be begun in this dossier."""
    obstacles = []
    if dossier is not DossierStatus.OPEN:
        obstacles.append("Dit dossier is afgesloten. Heropen eerst het dossier.")
    if kenmerk_is_used:
        obstacles.append("Dit kenmerk staat al op een ander advies. Kies een ander kenmerk.")
    return obstacles


def obstacles_to_vaststellen(
    status: AdviesStatus,
    punten: Iterable[tuple[int, bool]],
    vragen: Iterable[tuple[int, bool]],
) -> list[str]:
    """Return, in Dutch, what must still be done.

    `punten`: number, and whether something carries it; `vragen`: number, and
    whether it has an answer.
    """
    if status is not AdviesStatus.CONCEPT:
        return [f"Dit advies is al {status}."]
    punten = list(punten)
    obstacles = [] if punten else ["Schrijf ten minste één adviespunt."]
    obstacles += [
        f"Adviespunt {nummer} heeft nog geen onderbouwing."
        for nummer, is_onderbouwd in punten
        if not is_onderbouwd
    ]
    obstacles += [
        f"Vraag {nummer} heeft nog geen antwoord."
        for nummer, is_beantwoord in vragen
        if not is_beantwoord
    ]
    return obstacles


def obstacles_to_vergadering_op(vergadering_op: date, geopend_op: date, today: date) -> list[str]:
    """Return, in Dutch, why this cannot be the day of the meeting."""
    if vergadering_op > today:
        return ["De vergadering kan niet in de toekomst liggen. Kies vandaag of een eerdere dag."]
    if vergadering_op < geopend_op:
        return ["De vergadering ligt voor de dag waarop het dossier begon. Kies een latere dag."]
    return []


def obstacles_to_aanbieden(
    status: AdviesStatus, aangeboden_op: date, vastgesteld_op: date | None, today: date
) -> list[str]:
    """Return, in Dutch, why the advies cannot be handed over on this day."""
    if status is AdviesStatus.CONCEPT:
        return ["Stel het advies eerst vast."]
    if status is not AdviesStatus.VASTGESTELD:
        return [f"Dit advies is al {status}."]
    if aangeboden_op > today:
        return ["U kunt niet aanbieden op een dag die nog komt. Kies vandaag of een eerdere dag."]
    if vastgesteld_op is not None and aangeboden_op < vastgesteld_op:
        return ["Deze dag ligt voor de vaststelling. Kies een latere dag."]
    return []


def obstacles_to_opvolgen(vastgesteld_op: date | None) -> list[str]:
    """Return, in Dutch, why no new advies can follow this one."""
    if vastgesteld_op is None:
        return ["Alleen op een vastgesteld advies kan een nieuw advies volgen."]
    return []


def moved(nummers: list[int], nummer: int, richting: Richting) -> list[int]:
    """Return the numbers in their new order, with `nummer` one place up or down."""
    here = nummers.index(nummer)
    there = here + (-1 if richting is Richting.OMHOOG else 1)
    if not 0 <= there < len(nummers):
        raise RuleViolation("Dit adviespunt staat al op de laatste plek in deze richting.")
    order = list(nummers)
    order[here], order[there] = order[there], order[here]
    return order
