"""The municipality's answer: per adviespunt, with reasons wherever it does not follow."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from cliëntenraad.adviezen.rules import AdviesStatus
from cliëntenraad.dossiers.rules import Orgaan
from cliëntenraad.kern.rules import RuleViolation


class ReactieStatus(StrEnum):
    CONCEPT = "concept"
    VERZONDEN = "verzonden"


class Uitkomst(StrEnum):
    OVERGENOMEN = "overgenomen"
    DEELS = "deels"
    NIET = "niet"
    LATER = "later"
    NIET_VAN_ONS = "niet_van_ons"


class Gevolg(StrEnum):
    """What became of an adviespunt, as it is shown. The last two are never stored."""

    OVERGENOMEN = "overgenomen"
    DEELS = "deels"
    NIET = "niet"
    LATER = "later"
    NIET_VAN_ONS = "niet_van_ons"
    GEEN_ANTWOORD = "geen_antwoord"
    WACHT_OP_ANTWOORD = "wacht_op_antwoord"


IN_WOORDEN: Final[dict[Gevolg, str]] = {
    Gevolg.OVERGENOMEN: "Overgenomen",
    Gevolg.DEELS: "Deels overgenomen",
    Gevolg.NIET: "Niet overgenomen",
    Gevolg.LATER: "Later",
    Gevolg.NIET_VAN_ONS: "Gaat de gemeente niet over",
    Gevolg.GEEN_ANTWOORD: "Geen antwoord",
    Gevolg.WACHT_OP_ANTWOORD: "Wacht op antwoord",
}

FOLLOWS: dict[ReactieStatus, set[ReactieStatus]] = {
    ReactieStatus.CONCEPT: {ReactieStatus.VERZONDEN},
    ReactieStatus.VERZONDEN: set(),
}


@dataclass(frozen=True)
class Puntstand:
    """How far the answer to one adviespunt is."""

    nummer: int
    uitkomst: Uitkomst | None
    welk_deel: str | None
    motivering: str


def check_transition(current: ReactieStatus, target: ReactieStatus) -> None:
    """Raise when a reactie may not go from `current` to `target`."""
    if target not in FOLLOWS[current]:
        raise RuleViolation("Deze reactie is al verzonden.")


def obstacles_to_beantwoorden(status: AdviesStatus, aan: Orgaan, is_overgetypt: bool) -> list[str]:
    """Return, in Dutch, why nobody may answer this advies in this way."""
    if status is AdviesStatus.INGETROKKEN:
        return ["De raad heeft dit advies ingetrokken. Een reactie is niet meer nodig."]
    if status is not AdviesStatus.AANGEBODEN:
        return ["Dit advies is nog niet aangeboden. Wacht tot de raad het advies aanbiedt."]
    if aan is Orgaan.RIJK and not is_overgetypt:
        return ["Dit advies is voor het Rijk. De gemeente hoeft niet te antwoorden."]
    return []


def obstacles_to_punt(punt: Puntstand) -> list[str]:
    """Return, in Dutch, what the answer to one adviespunt still lacks (Awb 3:50)."""
    start = f"Punt {punt.nummer}:"
    if punt.uitkomst is None:
        return [f"{start} kies een uitkomst."]
    obstacles = []
    if punt.uitkomst is Uitkomst.DEELS and not punt.welk_deel:
        obstacles.append(f"{start} schrijf op welk deel de gemeente overneemt.")
    if punt.uitkomst is not Uitkomst.OVERGENOMEN and not punt.motivering:
        obstacles.append(f"{start} leg uit waarom de gemeente dit niet overneemt.")
    return obstacles


def obstacles_to_verzenden(punten: Iterable[Puntstand]) -> list[str]:
    """Return, in Dutch, everything that must be done before the reactie can be sent."""
    return [obstacle for punt in punten for obstacle in obstacles_to_punt(punt)]


def obstacles_to_verzenddag(day: date, aangeboden_op: date, today: date) -> list[str]:
    """Return, in Dutch, why the letter cannot be of this day."""
    if day > today:
        return ["Kies de dag van de brief. Die dag kan niet in de toekomst liggen."]
    if day < aangeboden_op:
        return ["Kies de dag van de brief. De raad had het advies toen nog niet aangeboden."]
    return []


def gevolg(uitkomst: Uitkomst | None, uiterlijk_op: date | None, today: date) -> Gevolg:
    """Return what to show for a point: the sent outcome, or what its absence means today."""
    if uitkomst is not None:
        return Gevolg(uitkomst.value)
    return Gevolg.GEEN_ANTWOORD if is_te_laat(uiterlijk_op, today) else Gevolg.WACHT_OP_ANTWOORD


def is_te_laat(uiterlijk_op: date | None, today: date) -> bool:
    """Tell whether the last day has passed. Without a term nothing is ever late."""
    return uiterlijk_op is not None and uiterlijk_op < today
