"""What the raad may ask under a code, and what a resident may answer."""

from datetime import date
from enum import StrEnum
from typing import Final

from cliëntenraad.kern.rules import to_translate

MAX_ANTWOORD: Final = 4_000
GESLOTEN: Final = to_translate("Deze vraag is gesloten. U kunt geen antwoord meer sturen.")
NIETS: Final = to_translate("Schrijf eerst een antwoord op.")
NIETS_GEKOZEN: Final = to_translate("U gaf nog geen antwoord. Geef antwoord op één vraag of meer.")
TE_LANG: Final = to_translate(
    "Uw antwoord is te lang. Maak het korter: niet meer dan 4.000 tekens."
)
CODE_IN_ANTWOORD: Final = to_translate(
    "Er staat een code in uw antwoord. Haal die acht woorden weg."
    " Anders kan een ander ook bij uw verhaal."
)


class VervolgSoort(StrEnum):
    VRAAG = "vraag"
    #: The closed questions of the uitvraag, asked again.
    NAMETING = "nameting"


def is_open(sluit_op: date, today: date) -> bool:
    """Tell whether one can still answer; the last day itself counts."""
    return today <= sluit_op


def obstacles_to_antwoorden(
    *, is_open: bool, tekst: str, aantal_antwoorden: int, is_nameting: bool, bevat_code: bool
) -> list[str]:
    """Return why this answer cannot be sent. Nothing typed is ever part of a reason."""
    obstacles = []
    if not is_open:
        obstacles.append(GESLOTEN)
    if is_nameting and not aantal_antwoorden:
        obstacles.append(NIETS_GEKOZEN)
    if not is_nameting and not tekst.strip():
        obstacles.append(NIETS)
    if len(tekst) > MAX_ANTWOORD:
        obstacles.append(TE_LANG)
    if bevat_code:
        obstacles.append(CODE_IN_ANTWOORD)
    return obstacles
