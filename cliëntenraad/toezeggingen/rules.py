"""A promise: what may follow what. The council judges, not the municipality alone."""

from datetime import date
from enum import StrEnum

from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.rules_days import full_dag_in_words
from cliëntenraad.reacties.rules import ReactieStatus
from cliëntenraad.uitvragen.rules import UitvraagStatus


class ToezeggingStatus(StrEnum):
    OPEN = "open"
    NAGEKOMEN = "nagekomen"
    NIET_NAGEKOMEN = "niet_nagekomen"


FOLLOWS: dict[ToezeggingStatus, set[ToezeggingStatus]] = {
    ToezeggingStatus.OPEN: {ToezeggingStatus.NAGEKOMEN, ToezeggingStatus.NIET_NAGEKOMEN},
    ToezeggingStatus.NIET_NAGEKOMEN: {ToezeggingStatus.NAGEKOMEN},
    ToezeggingStatus.NAGEKOMEN: set(),
}


def check_transition(current: ToezeggingStatus, target: ToezeggingStatus) -> None:
    """Raise when a toezegging may not go from `current` to `target`."""
    if target not in FOLLOWS[current]:
        raise RuleViolation(f"Over deze toezegging is al geoordeeld: {current.replace('_', ' ')}.")


def is_te_laat(status: ToezeggingStatus, uiterlijk_op: date, today: date) -> bool:
    """Tell whether the promised day has passed without the promise being kept."""
    return status is not ToezeggingStatus.NAGEKOMEN and uiterlijk_op < today


def obstacles_to_doen(
    tekst: str, eigenaar: str, uiterlijk_op: date, reactie: ReactieStatus, today: date
) -> list[str]:
    """Return, in Dutch, why this promise cannot be recorded."""
    obstacles = []
    if reactie is not ReactieStatus.VERZONDEN:
        obstacles.append("Verstuur eerst de reactie. Daarna kunt u iets toezeggen.")
    if not tekst:
        obstacles.append("Schrijf op wat de gemeente toezegt.")
    if not eigenaar:
        obstacles.append("Schrijf op welke functie of afdeling dit doet.")
    if uiterlijk_op < today:
        obstacles.append("Kies een dag die niet voorbij is.")
    return obstacles


def obstacles_to_moment(uiterlijk_op: date, is_gedaan: bool, today: date) -> list[str]:
    """Return, in Dutch, why it is too early to judge a promise."""
    if today >= uiterlijk_op or is_gedaan:
        return []
    return [
        f"De gemeente heeft de tijd tot {full_dag_in_words(uiterlijk_op)}."
        " Oordeel vanaf die dag, of eerder als de gemeente meldt dat het gedaan is."
    ]


def obstacles_to_beoordelen(
    uiterlijk_op: date, is_gedaan: bool, oordeel: str, today: date
) -> list[str]:
    """Return, in Dutch, why the raad cannot judge this promise now, in these words."""
    obstacles = obstacles_to_moment(uiterlijk_op, is_gedaan, today)
    if not oordeel:
        obstacles.append("Schrijf op waarom de raad dit vindt.")
    return obstacles


def oordeel_with_earlier(oordeel: str, earlier: str | None, earlier_op: date | None) -> str:
    """Return the new judgement with the earlier one below it, so that no words are lost."""
    if earlier is None or earlier_op is None:
        return oordeel
    day = full_dag_in_words(earlier_op)
    return f"{oordeel}\n\nEerder vond de raad, op {day}: niet nagekomen. {earlier}"


def obstacles_to_verbinden(herhaalt_id: int | None, is_same_raad: bool) -> list[str]:
    """Return, in Dutch, why this uitvraag cannot be the second measurement."""
    if not is_same_raad:
        return ["Kies een uitvraag van uw eigen raad."]
    if herhaalt_id is None:
        return ["Kies een uitvraag die de vragen van een eerdere uitvraag herhaalt."]
    return []


def obstacles_to_afronden(
    uitvraag: UitvraagStatus,
    conclusie: str,
    is_afgerond: bool,
    *,
    wacht_op_antwoord: bool | None = None,
) -> list[str]:
    """Return, in Dutch, why the second measurement cannot be concluded.

    `wacht_op_antwoord` is None when it was an uitvraag of its own that asked again.
    """
    if is_afgerond:
        return ["Deze nameting is al afgerond."]
    obstacles = []
    if wacht_op_antwoord:
        obstacles.append("Mensen kunnen nog antwoorden. Maak eerst de laatste ronde.")
    elif wacht_op_antwoord is None and uitvraag not in {
        UitvraagStatus.GESLOTEN,
        UitvraagStatus.TERUGGEKOPPELD,
    }:
        obstacles.append("De uitvraag loopt nog. Sluit eerst de uitvraag.")
    if not conclusie:
        obstacles.append("Schrijf op wat de raad uit de nameting opmaakt.")
    return obstacles
