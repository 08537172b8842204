"""Extension of the reactietermijn: once, with a reason, and announced while the term still runs."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from cliëntenraad.raden.rules_durations import Duur, Eenheid
from cliëntenraad.raden.rules_terms import Grondslag, Periode, Termijn
from cliëntenraad.reacties.rules import is_te_laat


class Reactieregels(Protocol):
    """What these rules need to know of a regeling."""

    reactie_verlenging_weken: int | None
    doorschuiven: bool
    reces_van: str | None
    reces_tot: str | None
    reces_schort_op: bool
    artikelen: dict[str, str]


@dataclass(frozen=True)
class Uitstelstand:
    """What counts for an extension: sent or extended already, and the last day as it is now."""

    is_verzonden: bool
    uitstel_tot: date | None
    uiterlijk_op: date | None
    #: How the longest extension is counted; None when the regeling does not say.
    verlenging: Termijn | None
    mag_verlengen: bool


def verlenging(regels: Reactieregels | None, uiterlijk_op: date | None) -> Termijn | None:
    """Return the longest extension that the regeling allows; None when it does not say."""
    if regels is None or uiterlijk_op is None or not regels.reactie_verlenging_weken:
        return None
    return Termijn(
        uiterlijk_op,
        Duur(regels.reactie_verlenging_weken, Eenheid.WEKEN),
        Grondslag.LOKAAL_DOORSCHUIVEN if regels.doorschuiven else Grondslag.LOKAAL_VAST,
        regel="verlenging van de reactietermijn",
        artikel=regels.artikelen.get("reactie_verlenging_weken"),
        reces=_reces(regels, uiterlijk_op.year),
    )


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
            f"Kies een eerdere dag: de regeling staat ten hoogste {stand.verlenging.duur} toe."
        )
    if not reden:
        obstacles.append("Schrijf op waarom de gemeente meer tijd nodig heeft.")
    return obstacles


def _reces(regels: Reactieregels, year: int) -> tuple[Periode, ...]:
    """Return the recesses around this year, when they suspend a term."""
    if not (regels.reces_schort_op and regels.reces_van and regels.reces_tot):
        return ()
    over_newyear = regels.reces_tot < regels.reces_van
    return tuple(
        (
            date.fromisoformat(f"{y}-{regels.reces_van}"),
            date.fromisoformat(f"{y + over_newyear}-{regels.reces_tot}"),
        )
        for y in range(year - 1, year + 2)
    )
