"""The Dutch words with which a term explains its last day; each part has no full stop."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import groupby

from cliëntenraad.raden.rules_days import dag_in_words, full_dag_in_words
from cliëntenraad.raden.rules_durations import Duur
from cliëntenraad.raden.rules_holidays import why_no_werkdag

RECES = "reces"
ATW_NOT_FOR_LOKAAL = (
    "de Algemene termijnenwet geldt niet vanzelf voor termijnen uit een verordening"
)


def name_in_words(regel: str, duur: Duur, artikel: str | None) -> str:
    """Return the subject of the sentence: which term this is and where it is written."""
    source = f" ({artikel})" if artikel else ""
    return f"De {regel} van {duur}{source}"


def reces_in_words(periods: Iterable[tuple[date, date]], *, stops: bool) -> str:
    """Say which reces lies in the term, and whether the term stands still in it."""
    named = " en ".join(
        f"het reces van {dag_in_words(first)} tot en met {dag_in_words(last)} {last.year}"
        for first, last in periods
    )
    if stops:
        return f"{named} telt niet mee, want de termijn staat dan stil"
    return f"{named} telt gewoon mee, want een termijn uit de wet loopt dan door"


def shift_in_words(
    counted: date, shifted: date, is_in_reces: Callable[[date], bool], atw: str
) -> str:
    """Say of each day that was skipped why, and where the last day went."""
    skipped = [counted + timedelta(days=n) for n in range((shifted - counted).days)]
    parts = []
    for reason, days in groupby(
        skipped, lambda day: RECES if is_in_reces(day) else why_no_werkdag(day)
    ):
        first, *rest = days
        until = f" tot en met {dag_in_words(rest[-1])}" if rest else ""
        parts.append(f"{dag_in_words(first)}{until} is {reason}")
    reasons = " en ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
    return f"{reasons}, dus de laatste dag schuift door naar {full_dag_in_words(shifted)} ({atw})"


def extension_in_words(last: date, atw: str) -> str:
    """Say why the term is longer than its last day by counting and shifting."""
    return (
        "in de termijn moeten ten minste twee werkdagen zitten, "
        f"dus de termijn is verlengd tot en met {full_dag_in_words(last)} ({atw})"
    )


def although_in_words(last: date) -> str:
    """Return ", ook al is …" for a free last day that stays where it is, or nothing."""
    reason = why_no_werkdag(last)
    return f", ook al is de laatste dag {reason}" if reason else ""
