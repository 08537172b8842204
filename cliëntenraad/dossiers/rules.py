"""What a dossier is about and which papers it may hold."""

from enum import StrEnum

from cliëntenraad.kern.rules import RuleViolation


class Aanleiding(StrEnum):
    GEVRAAGD = "gevraagd"
    ONGEVRAAGD = "ongevraagd"
    INTERNETCONSULTATIE = "internetconsultatie"


class Grondslag(StrEnum):
    """Legal basis; broad councils often have several at once."""

    PARTICIPATIEWET_47 = "participatiewet_47"
    WMO_2_1_3 = "wmo_2_1_3"
    JEUGDWET_2_10 = "jeugdwet_2_10"
    AWB_3_3 = "awb_3_3"
    ANDERS = "anders"


class Orgaan(StrEnum):
    COLLEGE = "college"
    GEMEENTERAAD = "gemeenteraad"
    RIJK = "rijk"


class StukSoort(StrEnum):
    BELEIDSVOORSTEL = "beleidsvoorstel"
    BRIEF = "brief"
    ONDERZOEK = "onderzoek"
    BESLUIT = "besluit"
    ANDERS = "anders"


class DossierStatus(StrEnum):
    OPEN = "open"
    AFGESLOTEN = "afgesloten"


FOLLOWS: dict[DossierStatus, set[DossierStatus]] = {
    DossierStatus.OPEN: {DossierStatus.AFGESLOTEN},
    DossierStatus.AFGESLOTEN: {DossierStatus.OPEN},
}


def check_transition(current: DossierStatus, target: DossierStatus) -> None:
    """Raise when a dossier may not go from `current` to `target`."""
    if target not in FOLLOWS[current]:
        raise RuleViolation(f"Dit dossier is al {target}.")
