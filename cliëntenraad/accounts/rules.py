"""Who may do what. Roles are data, per raad or per gemeente; this table says what they allow."""

from enum import StrEnum
from typing import Final

from cliëntenraad.kern.rules import RuleViolation


class Rol(StrEnum):
    VOORZITTER = "voorzitter"
    SECRETARIS = "secretaris"
    RAADSLID = "raadslid"
    ONDERSTEUNER = "ondersteuner"
    BELEIDSMEDEWERKER = "beleidsmedewerker"
    BEHEERDER = "beheerder"


class Permission(StrEnum):
    """One act that not everyone may do. The value is its address in words."""

    INGELOGD = "ingelogd"
    RAAD_BEKIJKEN = "raad bekijken"
    LEDEN_BEHEREN = "leden beheren"
    REGELING_VASTLEGGEN = "regeling vastleggen"
    DOSSIER_BEKIJKEN = "dossier bekijken"
    DOSSIER_OPENEN = "dossier openen"
    DOSSIER_BEHEREN = "dossier beheren"
    ADVIESAANVRAAG_DOEN = "adviesaanvraag doen"
    INFORMATIE_LEVEREN = "informatie leveren"
    UITVRAAG_BEHEREN = "uitvraag beheren"
    ERVARING_INVOEREN = "ervaring invoeren"
    KLUIS_INRICHTEN = "kluis inrichten"
    KLUIS_OPENEN = "kluis openen"
    ADVIES_BEKIJKEN = "advies bekijken"
    ADVIES_SCHRIJVEN = "advies schrijven"
    ADVIES_VASTSTELLEN = "advies vaststellen"
    ADVIES_AANBIEDEN = "advies aanbieden"
    REACTIE_GEVEN = "reactie geven"
    TOEZEGGING_BIJHOUDEN = "toezegging bijhouden"
    TOEZEGGING_BEOORDELEN = "toezegging beoordelen"
    ORGANISATIES_BEHEREN = "organisaties beheren"
    ACCOUNTS_BEHEREN = "accounts beheren"


P = Permission
_LID: Final = {
    P.INGELOGD,
    P.RAAD_BEKIJKEN,
    P.DOSSIER_BEKIJKEN,
    P.DOSSIER_OPENEN,
    P.DOSSIER_BEHEREN,
    P.UITVRAAG_BEHEREN,
    P.ERVARING_INVOEREN,
    P.KLUIS_OPENEN,
    P.ADVIES_BEKIJKEN,
    P.ADVIES_SCHRIJVEN,
    P.TOEZEGGING_BEOORDELEN,
}
_BESTUUR: Final = _LID | {
    P.LEDEN_BEHEREN,
    P.REGELING_VASTLEGGEN,
    P.KLUIS_INRICHTEN,
    P.ADVIES_VASTSTELLEN,
    P.ADVIES_AANBIEDEN,
}
ALLOWS: Final[dict[Rol, set[Permission]]] = {
    Rol.VOORZITTER: _BESTUUR,
    Rol.SECRETARIS: _BESTUUR,
    Rol.RAADSLID: _LID,
    Rol.ONDERSTEUNER: _LID - {P.TOEZEGGING_BEOORDELEN},
    Rol.BELEIDSMEDEWERKER: {
        P.INGELOGD,
        P.ADVIESAANVRAAG_DOEN,
        P.INFORMATIE_LEVEREN,
        P.REACTIE_GEVEN,
        P.TOEZEGGING_BIJHOUDEN,
    },
    Rol.BEHEERDER: {P.INGELOGD, P.ORGANISATIES_BEHEREN, P.ACCOUNTS_BEHEREN},
}
#: Roles of a raad, of a gemeente, and of the installation as a whole.
RAADSROLLEN: Final = {Rol.VOORZITTER, Rol.SECRETARIS, Rol.RAADSLID, Rol.ONDERSTEUNER}
MINIMUM_PASSWORD = 15
VEELGEBRUIKT: Final = {"wachtwoord", "welkom", "qwerty", "123456", "password", "geheim", "abcdef"}


def check_scope(rol: Rol, raad_id: int | None, gemeente_id: int | None) -> None:
    """Raise when a role is given to the wrong kind of organisation."""
    wanted = (rol in RAADSROLLEN, rol is Rol.BELEIDSMEDEWERKER)
    if (raad_id is not None, gemeente_id is not None) != wanted:
        raise RuleViolation(
            "Kies een raad voor een rol in de raad, en een gemeente voor een beleidsmedewerker."
        )


def obstacles_to_password(password: str) -> list[str]:
    """Return, in Dutch, why this password will not do (ASVS 5.0 6.2: length, no composition)."""
    obstacles = []
    if len(password) < MINIMUM_PASSWORD:
        obstacles.append(f"Kies een wachtwoord van ten minste {MINIMUM_PASSWORD} tekens.")
    plain = password.casefold().strip("0123456789!.?-_ ")
    if plain in VEELGEBRUIKT or len(set(password)) < 5:
        obstacles.append("Dit wachtwoord is te makkelijk te raden. Kies bijvoorbeeld vier woorden.")
    return obstacles
