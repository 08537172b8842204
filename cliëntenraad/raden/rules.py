"""What a council is, and what its regeling may say. Nothing here is a constant of law.

Participatiewet art. 47 leaves every term to the local verordening; "niet
geregeld" (None) is a legal value and stays visible as such.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Protocol

from cliëntenraad.kern.rules import InWords, RuleViolation


class RaadSoort(InWords):
    CLIENTENRAAD = "clientenraad", "Cliëntenraad"
    ADVIESRAAD = "adviesraad", "Adviesraad"
    BELANGENGROEP = "belangengroep", "Belangengroep"


class LidFunctie(InWords):
    VOORZITTER = "voorzitter", "Voorzitter"
    SECRETARIS = "secretaris", "Secretaris"
    LID = "lid", "Lid"


class Quorum(InWords):
    HELFT = "helft", "Ten minste de helft van de leden"
    MEERDERHEID = "meerderheid", "Meer dan de helft van de leden"
    AANTAL = "aantal", "Een vast aantal leden"
    NIET_GEREGELD = "niet_geregeld", "Niet geregeld"


class VoorzitterStem(InWords):
    JA = "ja", "Stemt mee"
    ALLEEN_STAKEN = "alleen_staken", "Alleen als er evenveel stemmen voor als tegen zijn"
    NEE = "nee", "Stemt niet mee"


class Reactieplicht(InWords):
    ALTIJD = "altijd", "Altijd"
    ALLEEN_BIJ_AFWIJKING = "alleen_bij_afwijking", "Alleen als zij het advies niet volgt"
    NIET_GEREGELD = "niet_geregeld", "Niet geregeld"


class Periode(Protocol):
    """What these rules need to know of a zittingsperiode."""

    van: date
    tot: date | None


def is_zittend(periodes: Iterable[Periode], day: date) -> bool:
    """Tell whether one of the periods covers the day. `tot` is the last day of office."""
    return any(p.van <= day and (p.tot is None or day <= p.tot) for p in periodes)


def check_periode(van: date, tot: date | None) -> None:
    """Raise when a zittingsperiode ends before it begins."""
    if tot is not None and tot < van:
        raise RuleViolation("De laatste dag ligt voor de eerste dag. Kies een latere laatste dag.")


def quorum_nodig(quorum: Quorum, aantal: int | None, zittend: int) -> int | None:
    """Return how many members must be present; None when the regeling does not say.

    "Half" is at least half (SVB-regeling art. 14), "majority" is more than half.
    """
    if quorum is Quorum.HELFT:
        return (zittend + 1) // 2
    if quorum is Quorum.MEERDERHEID:
        return zittend // 2 + 1
    return aantal if quorum is Quorum.AANTAL else None


def obstacles_to_regeling(fields: Mapping[str, Any], newest: date | None) -> list[str]:
    """Return, in Dutch, why these local rules cannot be laid down as a new version."""
    obstacles = []
    if newest is not None and fields["geldig_vanaf"] <= newest:
        obstacles.append("Kies een datum na de datum van de vorige versie.")
    if fields["quorum"] == Quorum.AANTAL and not fields.get("quorum_aantal"):
        obstacles.append("Vul in hoeveel leden aanwezig moeten zijn.")
    if bool(fields.get("reces_van")) != bool(fields.get("reces_tot")):
        obstacles.append("Vul de eerste en de laatste dag van het reces in, of geen van beide.")
    if fields.get("reces_schort_op") and not fields.get("reces_van"):
        obstacles.append("Het reces schort termijnen op. Vul in wanneer het reces is.")
    return obstacles
