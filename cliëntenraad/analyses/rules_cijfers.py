"""How often each answer was given. Exact, so for members only."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from cliëntenraad.uitvragen.rules import VraagSoort
from cliëntenraad.uitvragen.rules_vragen import UITWEGEN, Formuliervraag


@dataclass(frozen=True)
class Telling:
    """The answers to one question: (answer in words, how often), and how many answered."""

    vraag: str
    antwoorden: list[tuple[str, int]]
    beantwoord: int
    soort: VraagSoort = VraagSoort.EEN_KEUZE

    @property
    def op_schaal(self) -> list[tuple[str, int]]:
        """The steps of the scale alone: who does not know stands on none of them."""
        buiten = {keuze.tekst for keuze in UITWEGEN}
        return [row for row in self.antwoorden if row[0] not in buiten]

    @property
    def buiten_schaal(self) -> list[tuple[str, int]]:
        return [row for row in self.antwoorden if row not in self.op_schaal]


def count_answers(
    vragen: Sequence[Formuliervraag], gegeven: Sequence[dict[str, str]]
) -> list[Telling]:
    """Count every closed question; who ticked several answers counts at each of them."""
    return [
        _count(vraag, [row[vraag.id] for row in gegeven if row.get(vraag.id)])
        for vraag in vragen
        if vraag.soort is not VraagSoort.OPEN
    ]


def _count(vraag: Formuliervraag, antwoorden: list[str]) -> Telling:
    times = Counter(code for antwoord in antwoorden for code in set(antwoord.split(",")))
    rows = [(keuze.tekst, times[keuze.code]) for keuze in vraag.keuzes]
    return Telling(vraag.tekst, rows, len(antwoorden), vraag.soort)
