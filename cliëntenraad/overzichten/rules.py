"""How an answer or a promise stands, and how late something is, in words."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final, Protocol

from cliëntenraad.dossiers.rules import Orgaan
from cliëntenraad.kern.rules import to_translate
from cliëntenraad.reacties.rules import Uitkomst
from cliëntenraad.toezeggingen.rules import ToezeggingStatus

NIET_GEDAAN: Final = "Te laat of niet nagekomen"
LOOPT: Final = "Loopt nog"
GEDAAN: Final = "Nagekomen"


class Belofte(Protocol):
    """A promise as a row of a list: all that counting needs of it."""

    status: ToezeggingStatus
    is_te_laat: bool


UITKOMST_WOORDEN: dict[Uitkomst, tuple[str, str]] = {
    Uitkomst.OVERGENOMEN: (to_translate("Overgenomen"), "success"),
    Uitkomst.DEELS: (to_translate("Deels overgenomen"), "warning"),
    Uitkomst.NIET: (to_translate("Niet overgenomen"), "danger"),
    Uitkomst.LATER: (to_translate("Besluit volgt later"), "info"),
    Uitkomst.NIET_VAN_ONS: (to_translate("Niet aan de gemeente"), "neutral"),
}
AAN_WIE: dict[Orgaan, str] = {
    Orgaan.COLLEGE: "het college",
    Orgaan.GEMEENTERAAD: "de gemeenteraad",
    Orgaan.RIJK: "het Rijk",
}


def te_laat_in_woorden(uiterlijk_op: date, today: date) -> str:
    """Return how long the day has passed, such as "3 weken te laat"; empty when it has not."""
    days = (today - uiterlijk_op).days
    if days < 1:
        return ""
    for size, one, many in ((730, "jaar", "jaar"), (61, "maand", "maanden"), (14, "week", "weken")):
        if days >= size:
            number = days // {"jaar": 365, "maand": 30, "week": 7}[one]
            return f"{number} {one if number == 1 else many} te laat"
    return f"{days} {'dag' if days == 1 else 'dagen'} te laat"


def staat_van_toezegging(
    status: ToezeggingStatus, uiterlijk_op: date, today: date
) -> tuple[str, str]:
    """Return the words for the state of a promise, and the kind of badge that goes with them."""
    if status is ToezeggingStatus.NAGEKOMEN:
        return "Nagekomen", "success"
    late = te_laat_in_woorden(uiterlijk_op, today)
    if status is ToezeggingStatus.NIET_NAGEKOMEN:
        return f"Niet nagekomen, {late}" if late else "Niet nagekomen", "danger"
    return (late.capitalize(), "danger") if late else ("Loopt nog", "info")


def daad_in_woorden(status: ToezeggingStatus | None) -> str:
    """Return what may be said above an answer: only a kept promise is something done."""
    if status is None:
        return "De gemeente antwoordde"
    kept = status is ToezeggingStatus.NAGEKOMEN
    return "De gemeente deed" if kept else "De gemeente beloofde"


def count_standen(toezeggingen: Iterable[Belofte]) -> list[tuple[str, int]]:
    """Count promises by how they stand, in the groups of the public list."""
    times = Counter(groep_van_toezegging(row.status, row.is_te_laat) for row in toezeggingen)
    return [(groep, times[groep]) for groep in (NIET_GEDAAN, LOOPT, GEDAAN)]


def groep_van_toezegging(status: ToezeggingStatus, is_te_laat: bool) -> str:
    """Return the group in which a promise stands on the public list."""
    if status is ToezeggingStatus.NAGEKOMEN:
        return GEDAAN
    return NIET_GEDAAN if is_te_laat else LOOPT
