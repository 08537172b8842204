"""The request for advice: what it holds, when it is in order, and when to warn the raad."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from cliëntenraad.dossiers.rules import DossierStatus, Orgaan, obstacles_to_wijzigen
from cliëntenraad.raden.rules_days import full_dag_in_words

#: "1.", "2)", "Vraag 3:" or a bullet in front of a question that was pasted from a letter.
NUMBERING: Final = re.compile(r"^(?:(?:vraag\s+)?\d{1,2}\s*[.):]\s+|[-*•]\s+)", re.IGNORECASE)
MOST_VRAGEN: Final = 50
LONGEST_VRAAG: Final = 2000
AWB_3_6: Final = (
    "Een termijn mag niet zo kort zijn dat de raad zijn werk niet goed kan doen"
    " (Algemene wet bestuursrecht, artikel 3:6, eerste lid)."
)
NIET_GEREGELD: Final = (
    f"De regeling noemt geen termijn voor een advies. De gemeente mag dan een dag kiezen. {AWB_3_6}"
)


@dataclass(frozen=True)
class AanvraagInhoud:
    """What a request for advice says."""

    orgaan: Orgaan
    toelichting: str
    ontvangen_op: date
    kenmerk: str | None = None
    gevraagd_voor_op: date | None = None
    gepland_besluit_op: date | None = None
    is_spoed: bool = False


def parse_vragen(text: str) -> list[str]:
    """Return the questions in a text, one per line; the site does the numbering."""
    lines = [NUMBERING.sub("", line.strip()).strip() for line in text.splitlines()]
    return [line for line in lines if line]


def obstacles_to_vragen(vragen: list[str]) -> list[str]:
    """Return why these questions cannot be kept."""
    obstacles = []
    if len(vragen) > MOST_VRAGEN:
        obstacles.append(f"Schrijf niet meer dan {MOST_VRAGEN} vragen op.")
    if any(len(vraag) > LONGEST_VRAAG for vraag in vragen):
        obstacles.append(f"Maak de vragen korter: ten hoogste {LONGEST_VRAAG} tekens per vraag.")
    return obstacles


def obstacles_to_aanvraag(inhoud: AanvraagInhoud, today: date) -> list[str]:
    """Return why an aanvraag with these days cannot be right."""
    obstacles = []
    if inhoud.ontvangen_op > today:
        obstacles.append("De dag van ontvangst ligt in de toekomst. Kies vandaag of eerder.")
    if inhoud.gevraagd_voor_op and inhoud.gevraagd_voor_op < inhoud.ontvangen_op:
        obstacles.append(
            "Het advies is gevraagd voor een dag vóór de ontvangst. Kies een latere dag."
        )
    if inhoud.gepland_besluit_op and inhoud.gepland_besluit_op < inhoud.ontvangen_op:
        obstacles.append("Het besluit is gepland vóór de ontvangst. Kies een latere dag.")
    return obstacles


def obstacles_to_aanvraag_vastleggen(
    status: DossierStatus, *, heeft_aanvraag: bool, heeft_consultatie: bool
) -> list[str]:
    """Return why this dossier can take no aanvraag: its questions are numbered once."""
    obstacles = obstacles_to_wijzigen(status)
    if heeft_aanvraag:
        obstacles.append("In dit dossier staat al een adviesaanvraag.")
    if heeft_consultatie:
        obstacles.append(
            "Dit dossier beantwoordt een internetconsultatie. Open voor de adviesaanvraag een"
            " nieuw dossier."
        )
    return obstacles


def obstacles_to_consultatie_vastleggen(
    status: DossierStatus, *, heeft_aanvraag: bool, heeft_consultatie: bool, adres: str | None
) -> list[str]:
    """Return why this dossier cannot answer this consultation."""
    obstacles = obstacles_to_wijzigen(status)
    if heeft_consultatie:
        obstacles.append("In dit dossier staat al een internetconsultatie.")
    if heeft_aanvraag:
        obstacles.append(
            "In dit dossier staat een adviesaanvraag. Open voor de internetconsultatie een"
            " nieuw dossier."
        )
    if adres and not adres.startswith(("https://", "http://")):
        obstacles.append("Begin het adres van de internetconsultatie met https://.")
    return obstacles


def warning_termijn(
    asked_for: date | None, last_day: date | None, artikel: str | None = None
) -> str | None:
    """Say that the asked term is shorter than the regeling's, by how much and where it stands."""
    if asked_for is None or last_day is None or asked_for >= last_day:
        return None
    return (
        f"De gemeente wil het advies uiterlijk op {full_dag_in_words(asked_for)}. Volgens de"
        f" {_source(artikel)} heeft de raad tot en met {full_dag_in_words(last_day)}. De gevraagde"
        f" termijn is dus {_days(last_day, asked_for)} te kort. {AWB_3_6}"
    )


def warning_besluit(
    besluit_op: date | None, last_day: date | None, artikel: str | None = None
) -> str | None:
    """Say that the decision is planned before the raad has to be ready."""
    if besluit_op is None or last_day is None or besluit_op > last_day:
        return None
    return (
        f"Het besluit is gepland op {full_dag_in_words(besluit_op)}. De raad heeft volgens de"
        f" {_source(artikel)} tot en met {full_dag_in_words(last_day)}. Vraag de gemeente om te"
        " wachten met het besluit, zodat het advies nog kan meetellen."
    )


def _source(artikel: str | None) -> str:
    return f"regeling ({artikel})" if artikel else "regeling"


def _days(later: date, earlier: date) -> str:
    number = (later - earlier).days
    return f"{number} {'dag' if number == 1 else 'dagen'}"
