"""The terms of a raad: what its regeling says, from a day on. None: niet geregeld."""

from calendar import monthrange
from datetime import date
from typing import Final

from cliëntenraad.raden.models import Regeling
from cliëntenraad.raden.rules_durations import Duur, Eenheid
from cliëntenraad.raden.rules_terms import Grondslag, Periode, Termijn
from cliëntenraad.raden.rules_terms_backward import TerugtellendeTermijn

#: A term of a year that stands still for half of every year has ended within three.
YEARS_AHEAD: Final = 4


def adviestermijn(
    regeling: Regeling | None, start: date, *, verlengd: bool = False
) -> Termijn | None:
    """Return the term for giving advies, counted from the day the aanvraag came in.

    Extended, it is one longer term from the same start.
    """
    if regeling is None:
        return None
    if not verlengd:
        return _weeks(regeling, "adviestermijn", "advies_weken", regeling.advies_weken, start)
    extra = regeling.advies_verlenging_weken
    whole = _together(regeling.advies_weken, extra)
    return _weeks(regeling, "verlengde adviestermijn", "advies_verlenging_weken", whole, start)


def reactietermijn(
    regeling: Regeling | None, start: date, *, verlengd: bool = False
) -> Termijn | None:
    """Return the term for the reactie, counted from the day the advies was handed over."""
    if regeling is None:
        return None
    if not verlengd:
        return _weeks(regeling, "reactietermijn", "reactie_weken", regeling.reactie_weken, start)
    extra = regeling.reactie_verlenging_weken
    whole = _together(regeling.reactie_weken, extra)
    return _weeks(regeling, "verlengde reactietermijn", "reactie_verlenging_weken", whole, start)


def spoedtermijn(regeling: Regeling | None, start: date) -> Termijn | None:
    """Return the shortest term for an urgent aanvraag, in working days."""
    if regeling is None or not regeling.spoed_werkdagen:
        return None
    duur = Duur(regeling.spoed_werkdagen, Eenheid.WERKDAGEN)
    return _termijn(regeling, "spoedtermijn", "spoed_werkdagen", duur, start)


def agendatermijn(regeling: Regeling | None, overleg_op: date) -> TerugtellendeTermijn | None:
    """Return until when the agenda of a meeting can be sent, counted back from that day."""
    if regeling is None or not regeling.agenda_dagen:
        return None
    return TerugtellendeTermijn(
        tot=overleg_op,
        duur=Duur(regeling.agenda_dagen, Eenheid.DAGEN),
        regel="agendatermijn",
        artikel=regeling.artikelen.get("agenda_dagen"),
    )


def reces_periods(regeling: Regeling, start: date) -> tuple[Periode, ...]:
    """Return the days on which a term from `start` stands still; none unless the regeling says so.

    A reces may run past New Year: "12-20" to "01-05".
    """
    if not (regeling.reces_schort_op and regeling.reces_van and regeling.reces_tot):
        return ()
    over_new_year = regeling.reces_tot < regeling.reces_van
    first = max(start.year - 1, date.min.year)
    last = min(start.year + YEARS_AHEAD, date.max.year - 1)
    return tuple(
        (_day(year, regeling.reces_van), _day(year + over_new_year, regeling.reces_tot))
        for year in range(first, last + 1)
    )


def _weeks(
    regeling: Regeling, regel: str, field: str, weeks: int | None, start: date
) -> Termijn | None:
    if not weeks:
        return None
    return _termijn(regeling, regel, field, Duur(weeks, Eenheid.WEKEN), start)


def _termijn(regeling: Regeling, regel: str, field: str, duur: Duur, start: date) -> Termijn:
    shifts = regeling.doorschuiven
    return Termijn(
        start=start,
        duur=duur,
        grondslag=Grondslag.LOKAAL_DOORSCHUIVEN if shifts else Grondslag.LOKAAL_VAST,
        regel=regel,
        artikel=regeling.artikelen.get(field),
        reces=reces_periods(regeling, start),
    )


def _together(weeks: int | None, extra: int | None) -> int | None:
    """An extension of a term that is not there, or of nothing, is no extension."""
    return weeks + extra if weeks and extra else None


def _day(year: int, month_and_day: str) -> date:
    """Return "02-29" as 28 February in a year without a 29th."""
    month, day = (int(part) for part in month_and_day.split("-"))
    return date(year, month, min(day, monthrange(year, month)[1]))
