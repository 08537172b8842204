"""What a resident allows, and by which route an experience came in."""

from enum import StrEnum
from typing import Final


class Toestemming(StrEnum):
    """Four levels; each includes the ones before it."""

    TELLEN = "tellen"
    SAMENVATTEN = "samenvatten"
    CITEREN = "citeren"
    PUBLICEREN = "publiceren"

    @property
    def mag_geciteerd(self) -> bool:
        return self in {Toestemming.CITEREN, Toestemming.PUBLICEREN}

    @property
    def mag_samengevat(self) -> bool:
        return self is not Toestemming.TELLEN


#: In plain words, as a resident reads and chooses them.
UITLEG: Final = {
    Toestemming.TELLEN: "Alleen meetellen. De raad schrijft niets op uit mijn verhaal.",
    Toestemming.SAMENVATTEN: "Ook samenvatten. De raad mag in eigen woorden zeggen wat ik"
    " meemaakte, samen met wat anderen vertellen.",
    Toestemming.CITEREN: "Ook een paar zinnen laten lezen, onder een andere naam."
    " Twee leden kijken eerst of niemand mij daaraan herkent.",
    Toestemming.PUBLICEREN: "Ook mijn hele verhaal laten lezen, onder een andere naam."
    " De raad haalt eerst weg wat naar mij wijst.",
}


class Kanaal(StrEnum):
    WEB = "web"
    PAPIER = "papier"
    GESPREK = "gesprek"


MAX_VERHAAL: Final = 16_000
GESLOTEN: Final = "Deze vragenlijst is gesloten. U kunt niets meer sturen."
TE_LANG: Final = "Uw verhaal is te lang. Maak het korter: ten hoogste 16.000 tekens."
CODE_IN_VERHAAL: Final = (
    "Uw code staat in uw verhaal. Haal de woorden van de code weg."
    " Anders kan wie het leest ook bij uw verhaal."
)
GEEN_SLEUTEL: Final = (
    "De raad kan nu geen verhalen veilig bewaren. Er is niets verstuurd. Probeer het later."
)
ONBEKENDE_VRAAG: Final = "Een antwoord hoort niet bij deze vragenlijst. Begin opnieuw."
WEG: Final = "Dit verhaal is er niet meer."


def obstacles_to_insturen(
    *,
    neemt_ervaringen: bool,
    tekst: str,
    aantal_antwoorden: int,
    bevat_code: bool,
) -> list[str]:
    """Return why this cannot be sent. Nothing typed is ever part of a reason."""
    obstacles = []
    if not neemt_ervaringen:
        obstacles.append(GESLOTEN)
    if not tekst and not aantal_antwoorden:
        obstacles.append("U hebt nog niets opgeschreven. Geef één antwoord, of vertel iets.")
    if len(tekst) > MAX_VERHAAL:
        obstacles.append(TE_LANG)
    if bevat_code:
        obstacles.append(CODE_IN_VERHAAL)
    return obstacles
