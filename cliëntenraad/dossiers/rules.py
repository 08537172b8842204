"""What a dossier is about, what state it is in, and what may be done with it."""

from cliëntenraad.kern.rules import InWords, RuleViolation


class Aanleiding(InWords):
    GEVRAAGD = "gevraagd", "De gemeente vraagt om advies"
    ONGEVRAAGD = "ongevraagd", "De raad begint zelf"
    INTERNETCONSULTATIE = "internetconsultatie", "Een landelijke internetconsultatie"


class Grondslag(InWords):
    """Legal basis; broad councils often have several at once."""

    PARTICIPATIEWET_47 = "participatiewet_47", "Participatiewet, artikel 47"
    WMO_2_1_3 = "wmo_2_1_3", "Wmo 2015, artikel 2.1.3"
    JEUGDWET_2_10 = "jeugdwet_2_10", "Jeugdwet, artikel 2.10"
    AWB_3_3 = "awb_3_3", "Algemene wet bestuursrecht, afdeling 3.3"
    ANDERS = "anders", "Iets anders"


class Orgaan(InWords):
    COLLEGE = "college", "Het college van burgemeester en wethouders"
    GEMEENTERAAD = "gemeenteraad", "De gemeenteraad"
    RIJK = "rijk", "Het Rijk"


class StukSoort(InWords):
    BELEIDSVOORSTEL = "beleidsvoorstel", "Beleidsvoorstel"
    BRIEF = "brief", "Brief"
    VERORDENING = "verordening", "Verordening"
    VERSLAG = "verslag", "Verslag"
    ONDERZOEK = "onderzoek", "Onderzoek"
    BESLUIT = "besluit", "Besluit"
    BIJLAGE = "bijlage", "Bijlage"
    ANDERS = "anders", "Iets anders"


class DossierStatus(InWords):
    OPEN = "open", "Open"
    AFGESLOTEN = "afgesloten", "Afgesloten"


FOLLOWS: dict[DossierStatus, set[DossierStatus]] = {
    DossierStatus.OPEN: {DossierStatus.AFGESLOTEN},
    DossierStatus.AFGESLOTEN: {DossierStatus.OPEN},
}
GESLOTEN = "Dit dossier is afgesloten. Heropen het dossier als u er iets aan wilt veranderen."


class AlOpgeslagen(RuleViolation):
    """Exactly this was saved before: someone clicked twice. `thing_id` is what is there."""

    def __init__(self, thing_id: int) -> None:
        super().__init__("Dit was al opgeslagen.")
        self.thing_id = thing_id


def check_transition(current: DossierStatus, target: DossierStatus) -> None:
    """Raise when a dossier may not go from `current` to `target`."""
    if target not in FOLLOWS[current]:
        raise RuleViolation(f"Dit dossier is al {target}.")


def obstacles_to_wijzigen(status: DossierStatus) -> list[str]:
    """Return, in Dutch, why nothing may change in a dossier."""
    return [GESLOTEN] if status is DossierStatus.AFGESLOTEN else []


def check_obstacles(obstacles: list[str]) -> None:
    """Raise with all the reasons at once, when there are any."""
    if obstacles:
        raise RuleViolation(" ".join(obstacles))
