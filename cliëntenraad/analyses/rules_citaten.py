"""When the words of a resident may be quoted: consent, few words, and two members."""

import re
from typing import Final

from cliëntenraad.analyses.rules import WOORDEN_CITAAT
from cliëntenraad.ervaringen.rules import Toestemming

MAXIMUM_TEKENS: Final = 400
LIGT_AL_VOOR: Final = "Er ligt al een citaat uit dit verhaal. Laat dat eerst beoordelen."
GEEN_TOESTEMMING: Final = "De bewoner geeft geen toestemming om te citeren."


def one_line(text: str) -> str:
    """Return the text with single spaces, so that a line break is no difference."""
    return " ".join(text.split())


def obstacles_to_voorstellen(
    *,
    toestemming: Toestemming,
    geschoonde_tekst: str | None,
    fragment: str,
    schuilnaam: str,
    ligt_al_voor: bool,
) -> list[str]:
    """Return, in Dutch, why these words may not be proposed as a citaat."""
    if obstacles := obstacles_to_citeren(toestemming, geschoonde_tekst):
        return obstacles
    if ligt_al_voor:
        return [LIGT_AL_VOOR]
    obstacles = obstacles_to_fragment(fragment, geschoonde_tekst or "")
    if not schuilnaam.strip():
        obstacles.append("Kies een schuilnaam.")
    return obstacles


def obstacles_to_citeren(toestemming: Toestemming, geschoonde_tekst: str | None) -> list[str]:
    """Return why nothing at all may be quoted from this experience."""
    if not toestemming.mag_geciteerd:
        return [GEEN_TOESTEMMING]
    if geschoonde_tekst is None:
        return ["Maak eerst de geschoonde tekst. Een citaat komt altijd uit die tekst."]
    return []


def obstacles_to_fragment(fragment: str, geschoonde_tekst: str) -> list[str]:
    """Return why these words cannot be the citaat: too many, or not what was said."""
    words = one_line(fragment)
    if not words:
        return ["Kopieer de woorden die u wilt citeren."]
    obstacles = []
    if len(words.split()) > WOORDEN_CITAAT or len(words) > MAXIMUM_TEKENS:
        obstacles.append(f"Kies een korter stuk: ten hoogste {WOORDEN_CITAAT} woorden.")
    literal = rf"(?<!\w){re.escape(words)}(?!\w)"
    if not re.search(literal, one_line(geschoonde_tekst)):
        obstacles.append("Neem de woorden precies over uit de geschoonde tekst.")
    return obstacles


def obstacles_to_goedkeuren(toestemming: Toestemming | None, tekst: str) -> list[str]:
    """Return why a proposed citaat may no longer be approved; None is withdrawn."""
    if toestemming is None or not toestemming.mag_geciteerd:
        return [GEEN_TOESTEMMING]
    if not tekst.strip():
        return ["De woorden van dit citaat zijn niet meer te openen. Wijs het af."]
    if len(tekst.split()) > WOORDEN_CITAAT:
        return [f"Dit citaat is langer dan {WOORDEN_CITAAT} woorden."]
    return []


def obstacles_to_beoordelen(voorgesteld_door_id: int, lezer_id: int | None) -> list[str]:
    """Return why this member may not judge the citaat: it takes a second reader."""
    if voorgesteld_door_id == lezer_id or lezer_id is None:
        return ["U stelde dit citaat zelf voor. Een ander lid moet het beoordelen."]
    return []
