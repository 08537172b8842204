"""Extension of the reactietermijn: once, with a reason, and announced while the term still runs."""

from dataclasses import dataclass
from datetime import date

from cliëntenraad.raden.rules_days import full_dag_in_words
from cliëntenraad.raden.rules_terms import Termijn
from cliëntenraad.reacties.rules import is_te_laat


@dataclass(frozen=True)
class Uitstelstand:
    """What counts for an extension: sent or extended already, and the last day as it is now."""

    is_verzonden: bool
    uitstel_tot: date | None
    uiterlijk_op: date | None
    #: The term with its longest extension; None when the regeling does not say.
    verlenging: Termijn | None
    mag_verlengen: bool


def obstacles_to_uitstel(stand: Uitstelstand, today: date) -> list[str]:
    """Return, in Dutch, why no extension can be announced at all."""
    if stand.is_verzonden:
        return ["Deze reactie is al verzonden. Uitstel is niet meer nodig."]
    if stand.uitstel_tot is not None:
        return ["Er is al een keer uitstel gemeld. Een tweede keer kan niet."]
    if stand.uiterlijk_op is None:
        return ["Voor deze reactie geldt geen laatste dag. Uitstel is niet nodig."]
    if not stand.mag_verlengen:
        return ["De regeling van de raad staat geen uitstel toe."]
    if is_te_laat(stand.uiterlijk_op, today):
        return [
            "De laatste dag is al voorbij. Uitstel melden kan niet meer."
            " Verstuur de reactie zo snel mogelijk."
        ]
    return []


def obstacles_to_uitsteldag(stand: Uitstelstand, tot: date, reden: str) -> list[str]:
    """Return, in Dutch, what is wrong with this day or this reason."""
    obstacles = []
    if stand.uiterlijk_op is not None and tot <= stand.uiterlijk_op:
        obstacles.append("Kies een dag die na de laatste dag van nu ligt.")
    if stand.verlenging is not None and tot > stand.verlenging.uiterlijk_op:
        obstacles.append(
            "Kies een eerdere dag: volgens de regeling kan uitstel tot en met"
            f" {full_dag_in_words(stand.verlenging.uiterlijk_op)}."
        )
    if not reden:
        obstacles.append("Schrijf op waarom de gemeente meer tijd nodig heeft.")
    return obstacles
