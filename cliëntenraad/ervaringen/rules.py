"""What a resident allows, and by which route an experience came in."""

from enum import StrEnum
from typing import Final

from cliëntenraad.kern.rules import to_translate


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
    Toestemming.TELLEN: to_translate(
        "Alleen meetellen. De raad schrijft niets op uit mijn verhaal."
    ),
    Toestemming.SAMENVATTEN: to_translate(
        "Ook samenvatten. De raad vertelt in eigen woorden wat ik en anderen meemaakten."
    ),
    Toestemming.CITEREN: to_translate(
        "Ook een paar zinnen laten lezen, onder een andere naam."
        " Twee leden kijken eerst of niemand mij daaraan herkent."
    ),
    Toestemming.PUBLICEREN: to_translate(
        "Ook mijn hele verhaal laten lezen, onder een andere naam."
        " De raad haalt eerst weg wat naar mij wijst."
    ),
}


class Kanaal(StrEnum):
    WEB = "web"
    PAPIER = "papier"
    GESPREK = "gesprek"


MAX_VERHAAL: Final = 16_000
GESLOTEN: Final = to_translate("Deze vragenlijst is gesloten. U kunt niets meer sturen.")
TE_LANG: Final = to_translate(
    "Uw verhaal is te lang. Maak het korter: niet meer dan 16.000 tekens."
)
NIETS: Final = to_translate("U schreef nog niets op. Geef één antwoord, of vertel iets.")
CODE_IN_VERHAAL: Final = to_translate(
    "Uw code staat in uw verhaal. Haal de woorden van de code weg."
    " Anders kan een ander ook bij uw verhaal."
)
GEEN_SLEUTEL: Final = to_translate(
    "De raad kan nu geen verhalen veilig bewaren. Wij kregen niets van u. Probeer het later."
)
ONBEKENDE_VRAAG: Final = to_translate(
    "Een antwoord hoort niet bij deze vragenlijst. Begin opnieuw."
)
WEG: Final = to_translate("Dit verhaal is er niet meer.")


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
        obstacles.append(NIETS)
    if len(tekst) > MAX_VERHAAL:
        obstacles.append(TE_LANG)
    if bevat_code:
        obstacles.append(CODE_IN_VERHAAL)
    return obstacles
