"""What a plan holds, how much of it, and how long it is kept."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from cliëntenraad.kern.rules import to_translate

#: A plan ends when it was not opened in this many whole quarters after the last one.
BEWAAR_KWARTALEN: Final = 4
MAX_BLADEN: Final = 400
MAX_CODES: Final = 2
MAX_BERICHT: Final = 8_000
MAX_PUNT: Final = 2_000
MAX_REGEL: Final = 200

VOL: Final = to_translate("Uw plan is vol. Haal eerst iets weg.")
WEG: Final = to_translate("Uw plan is weg. Uw codes werken niet meer.")
NIETS: Final = to_translate("U schreef nog niets op. Vul iets in.")
TE_VEEL: Final = to_translate("Dit is samen te lang. Maak het korter.")
TWEE_CODES: Final = to_translate("Uw plan heeft al twee codes.")
NIET_GELIJK: Final = to_translate(
    "Dit zijn niet dezelfde woorden. Kijk op uw papier en typ ze nog eens."
)


class BladSoort(StrEnum):
    GESPREK = "gesprek"
    AFSPRAAK = "afspraak"
    BERICHT = "bericht"
    GIFT = "gift"


#: What someone can write down; a gift comes of giving.
SCHRIJFBAAR: Final = (BladSoort.GESPREK, BladSoort.AFSPRAAK, BladSoort.BERICHT)


@dataclass(frozen=True)
class Blad:
    """What is inside a sheet: its kind, and texts by the name of their field."""

    soort: BladSoort
    waarden: dict[str, str] = field(default_factory=dict)

    @property
    def is_leeg(self) -> bool:
        """Tell whether nothing was written. A day or a tick alone says nothing."""
        return not any(self.waarden.get(naam) for naam in EIGEN_WOORDEN[self.soort])


@dataclass(frozen=True)
class Punt:
    """A point of the checklist: what to think of before a conversation."""

    vraag: str
    uitleg: str


#: What makes a conversation a good one, as the person at the table can arrange it.
PUNTEN: Final = {
    "mee": Punt(
        to_translate("Wie neem ik mee?"),
        to_translate("U mag altijd iemand meenemen. Vraag de gemeente wie gratis kan helpen."),
    ),
    "plek": Punt(
        to_translate("Waar praten wij?"),
        to_translate("Thuis, op kantoor of aan de telefoon. U mag vragen om een rustige plek."),
    ),
    "onderwerp": Punt(
        to_translate("Waar gaat het over?"),
        to_translate("Weet u het niet? Vraag het voor het gesprek."),
    ),
    "weten": Punt(
        to_translate("Wat wil ik weten?"),
        to_translate("Schrijf uw vragen op. Neem ze mee."),
    ),
    "moeilijk": Punt(
        to_translate("Wat vind ik moeilijk?"),
        to_translate("U kiest zelf of u dit vertelt."),
    ),
    "kunnen": Punt(
        to_translate("Wat wil ik en wat kan ik?"),
        to_translate("Nu, of later als het beter gaat."),
    ),
    "afspreken": Punt(
        to_translate("Wat moet er worden afgesproken?"),
        to_translate("Vraag om de afspraken op papier."),
    ),
    "toon": Punt(
        to_translate("Hoe wil ik dat zij met mij praten?"),
        to_translate("Rustig, in gewone woorden, of met een tolk."),
    ),
    "daarna": Punt(
        to_translate("Wanneer praten wij weer?"),
        to_translate("Vraag wie u mag bellen als er iets verandert."),
    ),
}
KLAAR: Final = "_klaar"
EIGEN_WOORDEN: Final = {
    BladSoort.GESPREK: ("met", *PUNTEN),
    BladSoort.AFSPRAAK: ("wat", "wie"),
    BladSoort.BERICHT: ("tekst",),
    BladSoort.GIFT: ("code",),
}


def is_verlopen(kwartaal: str, today: date) -> bool:
    """Tell whether a plan last opened in this quarter ("2026-K4") has been idle too long."""
    year, number = kwartaal.split("-K")
    now = today.year * 4 + (today.month + 2) // 3
    return now - (int(year) * 4 + int(number)) > BEWAAR_KWARTALEN


def obstacles_to_bewaren(blad: Blad, *, aantal_bladen: int = 0) -> list[str]:
    """Return why this sheet cannot be kept, beside so many others."""
    obstacles = [NIETS] if blad.is_leeg else []
    if aantal_bladen >= MAX_BLADEN:
        obstacles.append(VOL)
    return obstacles
