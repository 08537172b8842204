"""A question as people answer it, and the codes in which an answer is kept.

An answer is always one text: what was typed, a code, or the codes of several
choices with a comma between. The ids and codes never change meaning.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cliëntenraad.kern.rules import to_translate
from cliëntenraad.uitvragen.rules import VraagSoort

WEET_NIET: Final = "x"
ZEG_LIEVER_NIET: Final = "z"
MAX_KEUZES: Final = 12
MAX_OPEN_ANTWOORD: Final = 2000
SCHAAL: Final = 5


@dataclass(frozen=True)
class Keuze:
    code: str
    tekst: str
    #: Worded by this site, which translates it.
    is_vast: bool = False
    #: Worded by the raad, in the language of the page.
    is_vertaald: bool = False

    @property
    def is_in_taal(self) -> bool:
        return self.is_vast or self.is_vertaald


#: With every closed question of which one answer is chosen.
UITWEGEN: Final = (
    Keuze(WEET_NIET, to_translate("Weet ik niet"), is_vast=True),
    Keuze(ZEG_LIEVER_NIET, to_translate("Zeg ik liever niet"), is_vast=True),
)


@dataclass(frozen=True)
class Formuliervraag:
    """One question on the resident's form, of the raad itself or of the fixed block."""

    id: str
    soort: VraagSoort
    tekst: str
    toelichting: str = ""
    keuzes: tuple[Keuze, ...] = ()
    #: Of the fixed block.
    is_vast: bool = False
    #: Of the raad, in the language of the page.
    is_vertaald: bool = False
    toelichting_is_vertaald: bool = False

    @property
    def is_in_taal(self) -> bool:
        return self.is_vast or self.is_vertaald

    @property
    def is_heel_in_taal(self) -> bool:
        """Tell whether no word of it is left in the Dutch of the raad."""
        uitleg = not self.toelichting or self.toelichting_is_vertaald
        return self.is_in_taal and uitleg and all(keuze.is_in_taal for keuze in self.keuzes)

    def text_of(self, antwoord: str) -> str:
        """Return an answer in words, as it is read back; codes we do not know stay as they are."""
        if self.soort is VraagSoort.OPEN:
            return antwoord
        texts = {keuze.code: keuze.tekst for keuze in self.keuzes}
        return "; ".join(texts.get(code, code) for code in antwoord.split(","))


def vraag_id(nummer: int) -> str:
    """Return the id under which answers to an own question are kept.

    From its number, not its row: a nameting repeats the questions, and its answers
    must stand under the same ids.
    """
    return f"V{nummer}"


def make_keuzes(
    soort: VraagSoort, keuzes: Sequence[str], *, is_vertaald: bool = False
) -> tuple[Keuze, ...]:
    """Return the choices with their codes; a scale has five steps between its two ends."""
    if soort is VraagSoort.OPEN:
        return ()
    if soort is VraagSoort.SCHAAL:
        ends = {1: f"1: {keuzes[0]}", SCHAAL: f"{SCHAAL}: {keuzes[1]}"}
        keuzes = [ends.get(n, str(n)) for n in range(1, SCHAAL + 1)]
    own = tuple(
        Keuze(str(n), tekst, is_vertaald=is_vertaald) for n, tekst in enumerate(keuzes, start=1)
    )
    return own if soort is VraagSoort.MEER_KEUZES else own + UITWEGEN


def obstacles_to_vraag(soort: VraagSoort, tekst: str, keuzes: Sequence[str]) -> list[str]:
    """Return what is wrong with a question as a member wrote it."""
    obstacles = [] if tekst.strip() else ["Schrijf de vraag op."]
    if soort is VraagSoort.OPEN and keuzes:
        obstacles.append("Een open vraag heeft geen keuzes. Maak dat vak leeg.")
    if soort is VraagSoort.SCHAAL and len(keuzes) != 2:
        obstacles.append("Schrijf bij een schaal twee regels: wat 1 betekent en wat 5 betekent.")
    if soort in {VraagSoort.EEN_KEUZE, VraagSoort.MEER_KEUZES}:
        if not 2 <= len(keuzes) <= MAX_KEUZES:
            obstacles.append(
                f"Schrijf 2 tot {MAX_KEUZES} keuzes op, elke keuze op een eigen regel."
            )
        if len(set(keuzes)) < len(keuzes):
            obstacles.append("Twee keuzes zijn hetzelfde. Maak ze verschillend.")
    return obstacles


def is_antwoord(vraag: Formuliervraag, antwoord: str) -> bool:
    """Tell whether this can be an answer to the question. No answer at all is none."""
    if vraag.soort is VraagSoort.OPEN:
        return 0 < len(antwoord) <= MAX_OPEN_ANTWOORD
    known = {keuze.code for keuze in vraag.keuzes}
    chosen = antwoord.split(",")
    several = vraag.soort is VraagSoort.MEER_KEUZES
    return set(chosen) <= known and (several or len(chosen) == 1)
