"""Terms that are counted back from a day, such as sending the agenda before a meeting."""

from dataclasses import dataclass
from datetime import date

from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.rules_days import TOO_FAR, check_is_day, full_dag_in_words
from cliëntenraad.raden.rules_durations import Duur
from cliëntenraad.raden.rules_holidays import why_no_werkdag
from cliëntenraad.raden.rules_term_texts import name_in_words


@dataclass(frozen=True)
class TerugtellendeTermijn:
    """A term that ends before the day `tot`; `regel` is its name, such as agendatermijn.

    Its last day never shifts: later would be too late (Atw art. 1 lid 2).
    """

    tot: date
    duur: Duur
    regel: str = "termijn"
    artikel: str | None = None

    def __post_init__(self) -> None:
        check_is_day(self.tot)

    @property
    def uiterlijk_op(self) -> date:
        """The last day on which the act is in time."""
        try:
            return self.duur.before(self.tot)
        except OverflowError:
            raise RuleViolation(TOO_FAR) from None

    def uitleg(self) -> str:
        """Return one Dutch sentence that lets anyone count the last day again."""
        reason = why_no_werkdag(self.uiterlijk_op)
        free = f"dat is {reason}, maar " if reason else ""
        return (
            f"{name_in_words(self.regel, self.duur, self.artikel)} telt terug "
            f"vanaf {full_dag_in_words(self.tot)} (die dag telt niet mee) "
            f"en de laatste dag is {full_dag_in_words(self.uiterlijk_op)}: {free}"
            "bij terugtellen schuift de laatste dag nooit door naar later "
            "(zoals in artikel 1, tweede lid, van de Algemene termijnenwet)."
        )
