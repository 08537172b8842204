"""What makes a good kluiszin, how long a kluis stays open, and how long a key lives."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import Final

MINIMUM_WOORDEN: Final = 4
MINIMUM_TEKENS: Final = 20
MAXIMUM_TEKENS: Final = 200
#: An open kluis closes by itself when nobody reads for this long.
OPEN_ZONDER_GEBRUIK: Final = timedelta(minutes=30)
#: Two years after the quarter in which a story came in; see docs/besluiten/0094.
BEWAAR_MAANDEN: Final = 24
MINSTE_MAANDEN: Final = 6
MEESTE_MAANDEN: Final = 60
#: Members hear of it this long before a key is destroyed.
WAARSCHUWEN_VOORAF: Final = timedelta(days=60)
#: Sayings and songs are the first that someone tries.
BEKENDE_ZINNEN: Final = (
    "de kat uit de boom kijken",
    "wie het kleine niet eert",
    "oost west thuis best",
    "de appel valt niet ver van de boom",
    "als de kat van huis is",
    "wie een kuil graaft voor een ander",
    "beter een vogel in de hand",
    "zie ginds komt de stoomboot",
    "lang zal ze leven",
    "wilhelmus van nassouwe",
    "vader jacob slaapt gij nog",
    "in de maneschijn",
    "hoor de wind waait door de bomen",
    "correct horse battery staple",
)


def obstacles_to_inrichten(phrase: str, namen: tuple[str, ...] = ()) -> list[str]:
    """Return, in Dutch, why this kluiszin will not do. `namen`: what everyone knows of the raad."""
    words = phrase.casefold().split()
    obstacles = []
    if len({word for word in words if len(word) > 1}) < MINIMUM_WOORDEN:
        obstacles.append(f"Kies een zin van ten minste {MINIMUM_WOORDEN} verschillende woorden.")
    if len(" ".join(words)) < MINIMUM_TEKENS:
        obstacles.append(f"Kies een zin van ten minste {MINIMUM_TEKENS} tekens.")
    if len(phrase) > MAXIMUM_TEKENS:
        obstacles.append(f"Kies een kortere zin: ten hoogste {MAXIMUM_TEKENS} tekens.")
    if not obstacles and _is_guessable(words, namen):
        obstacles.append("Deze zin is te makkelijk te raden. Kies andere woorden.")
    return obstacles


def obstacles_to_wijzigen(oud: str, phrase: str, namen: tuple[str, ...] = ()) -> list[str]:
    """Return, in Dutch, why this cannot be the new kluiszin."""
    obstacles = obstacles_to_inrichten(phrase, namen)
    if oud and oud.casefold().split() == phrase.casefold().split():
        obstacles.append("Dit is de oude zin. Kies een andere.")
    return obstacles


def _is_guessable(words: list[str], namen: tuple[str, ...]) -> bool:
    """Tell whether it is a known saying, or hardly more than names that everyone knows."""
    phrase = " ".join("".join(sign for sign in word if sign.isalnum()) for word in words)
    known = {word for naam in namen for word in naam.casefold().split()}
    own = {word for word in words if word not in known and len(set(word)) > 1}
    return len(own) < MINIMUM_WOORDEN - 1 or any(zin in phrase for zin in BEKENDE_ZINNEN)


def is_still_open(used: datetime, now: datetime) -> bool:
    """Tell whether a kluis that was last used at `used` is still open."""
    return timedelta(0) <= now - used < OPEN_ZONDER_GEBRUIK


def laatste_dag(kwartaal: str) -> date:
    """Return the last day of a quarter such as "2026-K4"."""
    year, _, number = kwartaal.partition("-K")
    month = int(number) * 3
    return date(int(year), month, monthrange(int(year), month)[1])


def bewaren_tot(kwartaal: str, maanden: int) -> date:
    """Return the last day on which the key of this quarter lives."""
    end = laatste_dag(kwartaal)
    years, month = divmod(end.year * 12 + end.month - 1 + maanden, 12)
    return date(years, month + 1, monthrange(years, month + 1)[1])


def is_voorbij(bewaren_tot: date, today: date) -> bool:
    """Tell whether a key must be destroyed."""
    return bewaren_tot < today


def moet_gewaarschuwd(bewaren_tot: date, today: date) -> bool:
    """Tell whether the members must hear that a key goes soon."""
    return not is_voorbij(bewaren_tot, today) and bewaren_tot - today <= WAARSCHUWEN_VOORAF
