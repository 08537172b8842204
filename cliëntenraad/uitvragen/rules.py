"""What is allowed with an uitvraag: its states, and when it may open or be finished."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from cliëntenraad.kern.rules import RuleViolation


class UitvraagStatus(StrEnum):
    CONCEPT = "concept"
    OPEN = "open"
    GESLOTEN = "gesloten"
    TERUGGEKOPPELD = "teruggekoppeld"


class VraagSoort(StrEnum):
    OPEN = "open"
    EEN_KEUZE = "een_keuze"
    MEER_KEUZES = "meer_keuzes"
    SCHAAL = "schaal"


FOLLOWS: dict[UitvraagStatus, set[UitvraagStatus]] = {
    UitvraagStatus.CONCEPT: {UitvraagStatus.OPEN},
    UitvraagStatus.OPEN: {UitvraagStatus.GESLOTEN},
    UitvraagStatus.GESLOTEN: {UitvraagStatus.TERUGGEKOPPELD},
    UitvraagStatus.TERUGGEKOPPELD: set(),
}
GEEN_SLEUTEL = "Richt eerst de kluis van de raad in. Zonder kluis kan niemand een verhaal bewaren."


def obstacles_to_overgang(current: UitvraagStatus, target: UitvraagStatus) -> list[str]:
    """Return why an uitvraag may not go from `current` to `target`."""
    if target in FOLLOWS[current]:
        return []
    return [f"Deze uitvraag is {current} en kan niet {target} worden."]


def check_transition(current: UitvraagStatus, target: UitvraagStatus) -> None:
    """Raise when an uitvraag may not go from `current` to `target`."""
    refuse(obstacles_to_overgang(current, target))


def refuse(obstacles: Sequence[str]) -> None:
    """Raise with all reasons at once, or do nothing when there are none."""
    if obstacles:
        raise RuleViolation(" ".join(obstacles))


def obstacles_to_wijzigen(status: UitvraagStatus) -> list[str]:
    """Return why the questions and texts may not change: people may have answered them."""
    if status is UitvraagStatus.CONCEPT:
        return []
    return [f"Deze uitvraag is {status}. De tekst en de vragen liggen vast."]


def obstacles_to_openen(
    *,
    aantal_vragen: int,
    contactblok: str | None,
    verwerkingsverantwoordelijke: str,
) -> list[str]:
    """Return why an uitvraag may not open yet, whatever its closing day will be."""
    obstacles = []
    if not aantal_vragen and contactblok is None:
        obstacles.append("Maak ten minste één vraag, of gebruik het vragenblok over contact.")
    if not verwerkingsverantwoordelijke.strip():
        obstacles.append("Vul in wie verantwoordelijk is voor de gegevens. Dat moet van de AVG.")
    return obstacles


def obstacles_to_sluitdag(sluit_op: date | None, today: date) -> list[str]:
    """Return why this cannot be the last day on which people may take part."""
    if sluit_op is None:
        return ["Kies de laatste dag waarop mensen kunnen meedoen."]
    if sluit_op < today:
        return ["De laatste dag ligt in het verleden. Kies vandaag of een dag daarna."]
    return []


def obstacles_to_terugkoppelen(gehoord: str, gedaan: str) -> list[str]:
    """Return what the closing report still misses."""
    obstacles = []
    if not gehoord.strip():
        obstacles.append("Schrijf op wat u hoorde.")
    if not gedaan.strip():
        obstacles.append("Schrijf op wat u ermee doet.")
    return obstacles


def neemt_ervaringen(status: UitvraagStatus, sluit_op: date | None, today: date) -> bool:
    """Tell whether people may take part today; the last day itself still counts."""
    return status is UitvraagStatus.OPEN and (sluit_op is None or today <= sluit_op)


def stand(status: UitvraagStatus, sluit_op: date | None, today: date) -> str:
    """Return the state as people should read it: past its last day an uitvraag takes nothing."""
    if status is not UitvraagStatus.OPEN or sluit_op is None:
        return str(status)
    if today == sluit_op:
        return "sluit vandaag"
    return "open" if today < sluit_op else "gesloten"
