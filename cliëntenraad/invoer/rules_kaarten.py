"""Cards that are printed beforehand: what their number looks like, and what may be typed in."""

import re
import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

#: No vowels, so that no number is a word; and no two signs that look alike in print.
SIGNS: Final = "CDFHJKLMNPRTVWX3479"
LENGTH: Final = 8
MOST: Final = 50
#: How long unused cards are kept after the last day. Then nobody can type them in any more,
#: but who tries still reads that the uitvraag is closed.
KEPT_AFTER_CLOSING: Final = timedelta(weeks=4)
#: A wider net than the signs: for who types 0 or O, the number is unknown and not unreadable.
_NO_SIGN: Final = re.compile(r"[^0-9A-Z]")

NIET_OPEN: Final = (
    "U kunt alleen papier printen als de uitvraag open is. Dan liggen de vragen vast,"
    " en kan de raad bewaren wat mensen opschrijven."
)
TYP_KAARTNUMMER: Final = (
    "Typ het kaartnummer. Het staat bovenaan elke bladzijde. Het heeft acht letters en cijfers."
)
KAART_ONBEKEND: Final = (
    "Dit kaartnummer kan niet. Kijk eerst of u het goed typte. Klopt het? Dan is dit papier al"
    " ingevoerd, of het is te oud. Voer het dan niet nog een keer in."
)
ANDERE_UITVRAAG: Final = (
    "Dit kaartnummer hoort bij een andere uitvraag. Ga naar het werkblad van die uitvraag"
    " en voer het papier daar in."
)
CODE_IN_TEKST: Final = (
    "In de tekst staan de acht woorden van een code. Haal ze weg."
    " Wie de code kent, kan bij het verhaal."
)
GESPREK_AL_BEWAARD: Final = (
    "Van deze pagina is al een gesprek bewaard. Is dit een ander gesprek?"
    " Druk dan nog een keer op Bewaren."
)
TE_VEEL_TEKST: Final = "Maak het verhaal korter: niet meer dan 16.000 tekens."


class Formaat(StrEnum):
    NORMAAL = "normaal"
    GROOT = "groot"


class Papier(StrEnum):
    FORMULIEREN = "formulieren"
    KAARTEN = "kaarten"


@dataclass(frozen=True)
class NieuweKaart:
    """What goes on paper. The words exist here and there, and nowhere else."""

    kaartnummer: str
    woorden: list[str]


def new_kaartnummer() -> str:
    """Return a number that tells nothing: not how many there are, nor which came first."""
    return "".join(secrets.choice(SIGNS) for _ in range(LENGTH))


def show_kaartnummer(kaartnummer: str) -> str:
    """Return it as it stands on paper, in two parts."""
    return f"{kaartnummer[: LENGTH // 2]}-{kaartnummer[LENGTH // 2 :]}"


def read_kaartnummer(typed: str) -> str:
    """Return the number as it is kept, from any case, with or without its stroke."""
    return _NO_SIGN.sub("", typed.upper())


def obstacles_to_printen(*, neemt_ervaringen: bool) -> list[str]:
    """Return why no forms or cards can be printed now."""
    return [] if neemt_ervaringen else [NIET_OPEN]


def last_day_closed_for_cleaning(today: date) -> date:
    """Return the closing day up to which unused cards go."""
    return today - KEPT_AFTER_CLOSING
