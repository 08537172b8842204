"""Terms that follow from a regeling: what it says, put into a Termijn."""

from datetime import date

from cliëntenraad.raden.models import Regeling
from cliëntenraad.raden.rules_durations import Duur, Eenheid
from cliëntenraad.raden.rules_terms import Grondslag, Periode, Termijn


def reactietermijn(regeling: Regeling, start: date) -> Termijn | None:
    """Return the term for the reactie from the day of handing over; None: not in the regeling."""
    if regeling.reactie_weken is None:
        return None
    return Termijn(
        start,
        Duur(regeling.reactie_weken, Eenheid.WEKEN),
        Grondslag.LOKAAL_DOORSCHUIVEN if regeling.doorschuiven else Grondslag.LOKAAL_VAST,
        "reactietermijn",
        regeling.artikelen.get("reactie_weken"),
        reces_from(regeling, start),
    )


def reces_from(regeling: Regeling, start: date) -> tuple[Periode, ...]:
    """Return the zomerreces of this year and the next, where the regeling lets it suspend terms."""
    if not regeling.reces_schort_op or not regeling.reces_van or not regeling.reces_tot:
        return ()
    return tuple(
        (
            date.fromisoformat(f"{year}-{regeling.reces_van}"),
            date.fromisoformat(f"{year}-{regeling.reces_tot}"),
        )
        for year in (start.year, start.year + 1)
    )
