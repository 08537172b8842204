"""What makes a good kluiszin, and how long a kluis stays open."""

from datetime import datetime, timedelta
from typing import Final

MINIMUM_WOORDEN: Final = 4
MINIMUM_TEKENS: Final = 20
MAXIMUM_TEKENS: Final = 200
#: An open kluis closes by itself when nobody reads for this long.
OPEN_ZONDER_GEBRUIK: Final = timedelta(minutes=30)


def obstacles_to_inrichten(phrase: str) -> list[str]:
    """Return, in Dutch, why this kluiszin will not do."""
    obstacles = []
    if len({word.casefold() for word in phrase.split()}) < MINIMUM_WOORDEN:
        obstacles.append(f"Kies een zin van ten minste {MINIMUM_WOORDEN} verschillende woorden.")
    if len(" ".join(phrase.split())) < MINIMUM_TEKENS:
        obstacles.append(f"Kies een zin van ten minste {MINIMUM_TEKENS} tekens.")
    if len(phrase) > MAXIMUM_TEKENS:
        obstacles.append(f"Kies een kortere zin: ten hoogste {MAXIMUM_TEKENS} tekens.")
    return obstacles


def is_still_open(used: datetime, now: datetime) -> bool:
    """Tell whether a kluis that was last used at `used` is still open."""
    return timedelta(0) <= now - used < OPEN_ZONDER_GEBRUIK
