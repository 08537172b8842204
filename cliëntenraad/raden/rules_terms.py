"""Terms and their last day, by the Algemene termijnenwet (Atw) or by a local regeling."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.rules_days import TOO_FAR, check_is_day, full_dag_in_words, parse_dag
from cliëntenraad.raden.rules_durations import Duur, Eenheid, nth_day, parse_duur
from cliëntenraad.raden.rules_holidays import is_werkdag
from cliëntenraad.raden.rules_term_texts import (
    ATW_NOT_FOR_LOKAAL,
    although_in_words,
    extension_in_words,
    name_in_words,
    reces_in_words,
    shift_in_words,
)

Periode = tuple[date, date]

# Atw art. 4: the Act leaves terms alone that are longer than this.
LONGEST = {Eenheid.DAGEN: 90, Eenheid.WEKEN: 12, Eenheid.MAANDEN: 3}


class Grondslag(StrEnum):
    """Where a term comes from, and so whether its last day shifts."""

    WET = "wet"
    LOKAAL_DOORSCHUIVEN = "lokaal_doorschuiven"
    LOKAAL_VAST = "lokaal_vast"


@dataclass(frozen=True)
class Termijn:
    """A term that runs on from `start`; `regel` is its name, a de-word such as adviestermijn.

    A reces suspends a local term only: a local rule cannot stop a statutory term.
    """

    start: date
    duur: Duur
    grondslag: Grondslag
    regel: str = "termijn"
    artikel: str | None = None
    reces: tuple[Periode, ...] = ()

    def __post_init__(self) -> None:
        check_is_day(self.start)
        if any(first > last for first, last in self.reces):
            raise RuleViolation(
                "Kies voor het reces een laatste dag die niet voor de eerste dag ligt."
            )

    @property
    def uiterlijk_op(self) -> date:
        """The last day of the term."""
        return max(self.shifted_day, self.second_werkdag or self.shifted_day)

    @property
    def counted_day(self) -> date:
        """The last day by counting alone, with the reces left out."""
        try:
            return self._count()
        except OverflowError:
            raise RuleViolation(TOO_FAR) from None

    @property
    def shifted_day(self) -> date:
        """The last day moved on to a working day (Atw art. 1), where this term shifts."""
        if not self.is_schuivend:
            return self.counted_day
        return self._nth_open_werkdag(self.counted_day - timedelta(days=1), 1)

    @property
    def second_werkdag(self) -> date | None:
        """The day a term of three days or more lasts to at least (Atw art. 2)."""
        is_short = self.duur.eenheid is Eenheid.DAGEN and self.duur.aantal < 3
        if is_short or self.duur.eenheid is Eenheid.WERKDAGEN or not self.is_schuivend:
            return None
        return self._nth_open_werkdag(self.start, 2)

    @property
    def is_schuivend(self) -> bool:
        """Whether the last day moves on when it is no working day."""
        if self.grondslag is Grondslag.WET:
            return not self.is_too_long_for_wet
        return self.grondslag is Grondslag.LOKAAL_DOORSCHUIVEN

    @property
    def is_too_long_for_wet(self) -> bool:
        """Whether the Atw leaves this term alone because of its length (art. 4)."""
        return self.duur.aantal > LONGEST.get(self.duur.eenheid, self.duur.aantal)

    @property
    def has_effective_reces(self) -> bool:
        return bool(self.reces) and self.grondslag is not Grondslag.WET

    def is_in_reces(self, day: date) -> bool:
        """Tell whether the term stands still on this day."""
        return self.has_effective_reces and any(first <= day <= last for first, last in self.reces)

    def _count(self) -> date:
        if not self.has_effective_reces:
            return self.duur.after(self.start)
        if self.duur.eenheid is Eenheid.WERKDAGEN:
            return nth_day(self.start, self.duur.aantal, self._is_open_werkdag)
        days = (self.duur.after(self.start) - self.start).days
        return nth_day(self.start, days, lambda day: not self.is_in_reces(day))

    def _is_open_werkdag(self, day: date) -> bool:
        return is_werkdag(day) and not self.is_in_reces(day)

    def _nth_open_werkdag(self, start: date, n: int) -> date:
        try:
            return nth_day(start, n, self._is_open_werkdag)
        except OverflowError:
            raise RuleViolation(TOO_FAR) from None

    def uitleg(self) -> str:
        """Return one Dutch sentence that lets anyone count the last day again."""
        name = name_in_words(self.regel, self.duur, self.artikel)
        parts = [*self._reces_parts(), *self._shift_parts(), self._grondslag_part()]
        return (
            f"{name} begint op {full_dag_in_words(self.start)} (die dag telt niet mee) "
            f"en de laatste dag is {full_dag_in_words(self.uiterlijk_op)}: {'; '.join(parts)}."
        )

    def _reces_parts(self) -> list[str]:
        within = [
            (first, last)
            for first, last in sorted(self.reces)
            if last > self.start and first <= self.uiterlijk_op
        ]
        return [reces_in_words(within, stops=self.has_effective_reces)] if within else []

    def _shift_parts(self) -> list[str]:
        like = "" if self.grondslag is Grondslag.WET else "zoals in "
        parts = []
        if self.shifted_day > self.counted_day:
            atw = f"{like}artikel 1 van de Algemene termijnenwet"
            parts.append(shift_in_words(self.counted_day, self.shifted_day, self.is_in_reces, atw))
        if self.uiterlijk_op > self.shifted_day:
            atw = f"{like}artikel 2 van de Algemene termijnenwet"
            parts.append(extension_in_words(self.uiterlijk_op, atw))
        return parts

    def _grondslag_part(self) -> str:
        although = although_in_words(self.uiterlijk_op)
        if self.grondslag is Grondslag.LOKAAL_VAST:
            return f"{ATW_NOT_FOR_LOKAAL}; deze regeling schuift niet door{although}"
        if self.grondslag is Grondslag.LOKAAL_DOORSCHUIVEN:
            return f"{ATW_NOT_FOR_LOKAAL}; deze regeling schuift wel door"
        if self.is_too_long_for_wet:
            limit = Duur(LONGEST[self.duur.eenheid], self.duur.eenheid)
            return (
                f"de Algemene termijnenwet geldt niet voor een termijn van meer dan {limit} "
                f"(artikel 4), dus de laatste dag schuift niet door{although}"
            )
        return "de Algemene termijnenwet geldt, want deze termijn staat in een wet"


def termijn_regels(start_text: str, duur_text: str, wet: bool, lokaal: bool) -> list[str]:
    """Return what the command line prints: the last day, and how it was counted."""
    if wet and lokaal:
        raise RuleViolation("Kies --wet of --lokaal, niet allebei.")
    grondslag = Grondslag.LOKAAL_DOORSCHUIVEN
    if wet:
        grondslag = Grondslag.WET
    elif lokaal:
        grondslag = Grondslag.LOKAAL_VAST
    termijn = Termijn(parse_dag(start_text), parse_duur(duur_text), grondslag)
    return [termijn.uiterlijk_op.isoformat(), termijn.uitleg()]
