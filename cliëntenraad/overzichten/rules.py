"""Where a dossier stands in the cycle, and how late something is, in words."""

from dataclasses import dataclass
from datetime import date

from cliëntenraad.dossiers.rules import Aanleiding, Orgaan
from cliëntenraad.reacties.rules import Uitkomst
from cliëntenraad.toezeggingen.rules import ToezeggingStatus

#: An advies in one of these states is for everyone; a concept never is.

UITKOMST_WOORDEN: dict[Uitkomst, tuple[str, str]] = {
    Uitkomst.OVERGENOMEN: ("Overgenomen", "success"),
    Uitkomst.DEELS: ("Deels overgenomen", "warning"),
    Uitkomst.NIET: ("Niet overgenomen", "danger"),
    Uitkomst.LATER: ("Besluit volgt later", "info"),
    Uitkomst.NIET_VAN_ONS: ("Niet aan de gemeente", "neutral"),
}
AAN_WIE: dict[Orgaan, str] = {
    Orgaan.COLLEGE: "het college",
    Orgaan.GEMEENTERAAD: "de gemeenteraad",
    Orgaan.RIJK: "het Rijk",
}


@dataclass(frozen=True)
class Stand:
    """What has happened in one dossier, as far as its place in the cycle depends on it."""

    aanleiding: Aanleiding
    geopend_op: date
    is_afgesloten: bool = False
    heeft_uitvraag: bool = False
    heeft_lopende_uitvraag: bool = False
    sluit_op: date | None = None
    aangeboden_op: date | None = None
    heeft_onbeantwoord_advies: bool = False
    reactie_uiterlijk_op: date | None = None
    heeft_reactie: bool = False
    aantal_toezeggingen: int = 0
    aantal_open_toezeggingen: int = 0
    heeft_nameting: bool = False
    heeft_lopende_nameting: bool = False


@dataclass(frozen=True)
class Stap:
    """One step of the cycle, as the macro `steps` draws it."""

    titel: str
    meta: str | None
    staat: str
    url: str | None = None


AANLEIDING_WOORDEN = {
    Aanleiding.GEVRAAGD: "De gemeente vroeg advies",
    Aanleiding.ONGEVRAAGD: "De raad begon zelf",
    Aanleiding.INTERNETCONSULTATIE: "Het Rijk vroeg wat u vindt",
}


def dagmaand(day: date) -> str:
    """Return a day short enough for a drawing: "3-1-2027"."""
    return f"{day.day}-{day.month}-{day.year}"


def stappen(stand: Stand) -> list[Stap]:
    """Return the steps of this dossier; the first one that is not done is where it stands."""
    drawn = []
    nu_found = stand.is_afgesloten
    for titel, meta, is_klaar in _steps(stand):
        staat = "klaar" if is_klaar else "later" if nu_found else "nu"
        nu_found = nu_found or not is_klaar
        drawn.append(Stap(titel, meta if staat != "later" else None, staat))
    return drawn


def fase(stand: Stand) -> str:
    """Return in a few words where the dossier stands."""
    if stand.is_afgesloten:
        return "Afgesloten"
    nu = next((stap for stap in stappen(stand) if stap.staat == "nu"), None)
    if nu is None:
        return "Klaar"
    return f"{nu.titel}: {nu.meta[0].lower()}{nu.meta[1:]}" if nu.meta else nu.titel


def _steps(stand: Stand) -> list[tuple[str, str | None, bool]]:
    steps: list[tuple[str, str | None, bool]] = [
        ("Onderwerp", AANLEIDING_WOORDEN[stand.aanleiding], True)
    ]
    is_aangeboden = stand.aangeboden_op is not None
    if stand.heeft_uitvraag or not is_aangeboden:
        steps.append(("Ervaringen", _ervaringen_meta(stand), _is_gevraagd(stand)))
    aangeboden = f"Aangeboden op {dagmaand(stand.aangeboden_op)}" if stand.aangeboden_op else None
    steps.append(("Advies", aangeboden or "De raad schrijft", is_aangeboden))
    is_beantwoord = stand.heeft_reactie and not stand.heeft_onbeantwoord_advies
    steps.append(("Antwoord", _antwoord_meta(stand, is_beantwoord), is_beantwoord))
    steps.append(("Toezeggingen", _toezeggingen_meta(stand), _is_nagekomen(stand)))
    if stand.aantal_toezeggingen or not stand.heeft_reactie:
        meta = "Wij vragen het opnieuw" if stand.heeft_lopende_nameting else "Nog niet gestart"
        steps.append(
            ("Nameting", "Opnieuw gevraagd" if stand.heeft_nameting else meta, stand.heeft_nameting)
        )
    return steps


def _is_gevraagd(stand: Stand) -> bool:
    return stand.heeft_uitvraag and not stand.heeft_lopende_uitvraag


def _ervaringen_meta(stand: Stand) -> str:
    if not stand.heeft_uitvraag:
        return "Nog niet gevraagd"
    if not stand.heeft_lopende_uitvraag:
        return "Gevraagd en gelezen"
    return f"U kunt meedoen tot en met {dagmaand(stand.sluit_op)}" if stand.sluit_op else "Loopt nu"


def _antwoord_meta(stand: Stand, is_beantwoord: bool) -> str:
    if is_beantwoord:
        return "De gemeente antwoordde"
    if stand.reactie_uiterlijk_op:
        return f"Uiterlijk {dagmaand(stand.reactie_uiterlijk_op)}"
    return "Wij wachten op antwoord"


def _is_nagekomen(stand: Stand) -> bool:
    return stand.heeft_reactie and stand.aantal_open_toezeggingen == 0


def _toezeggingen_meta(stand: Stand) -> str:
    if stand.heeft_reactie and not stand.aantal_toezeggingen:
        return "Niets beloofd"
    if stand.aantal_open_toezeggingen:
        return f"{stand.aantal_open_toezeggingen} van {stand.aantal_toezeggingen} nog open"
    return "Beoordeeld"


def te_laat_in_woorden(uiterlijk_op: date, today: date) -> str:
    """Return how long the day has passed, such as "3 weken te laat"; empty when it has not."""
    days = (today - uiterlijk_op).days
    if days < 1:
        return ""
    for size, one, many in ((730, "jaar", "jaar"), (61, "maand", "maanden"), (14, "week", "weken")):
        if days >= size:
            number = days // {"jaar": 365, "maand": 30, "week": 7}[one]
            return f"{number} {one if number == 1 else many} te laat"
    return f"{days} {'dag' if days == 1 else 'dagen'} te laat"


def staat_van_toezegging(
    status: ToezeggingStatus, uiterlijk_op: date, today: date
) -> tuple[str, str]:
    """Return the words for the state of a promise, and the kind of badge that goes with them."""
    if status is ToezeggingStatus.NAGEKOMEN:
        return "Nagekomen", "success"
    late = te_laat_in_woorden(uiterlijk_op, today)
    if status is ToezeggingStatus.NIET_NAGEKOMEN:
        return f"Niet nagekomen, {late}" if late else "Niet nagekomen", "danger"
    return (late.capitalize(), "danger") if late else ("Loopt nog", "info")


def groep_van_toezegging(status: ToezeggingStatus, is_te_laat: bool) -> str:
    """Return the heading under which a promise stands in the list of all promises."""
    if status is ToezeggingStatus.NAGEKOMEN:
        return "Nagekomen"
    return "Te laat of niet nagekomen" if is_te_laat else "Loopt nog"


def daad_in_woorden(status: ToezeggingStatus | None) -> str:
    """Return what may be said above an answer: only a kept promise is something done."""
    if status is None:
        return "De gemeente antwoordde"
    kept = status is ToezeggingStatus.NAGEKOMEN
    return "De gemeente deed" if kept else "De gemeente beloofde"
