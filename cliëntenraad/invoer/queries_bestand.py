"""Look at a file: which rows fit, which do not and why. Nothing is kept."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from cliëntenraad.ervaringen import rules as ervaringen
from cliëntenraad.ervaringen.sealing import Inhoud, fits
from cliëntenraad.invoer import rules_bestand as rules
from cliëntenraad.invoer.reading import Gelezen, read
from cliëntenraad.invoer.reading_rows import Regel
from cliëntenraad.invoer.rules_bestand import Rij
from cliëntenraad.kern.clock import quarter
from cliëntenraad.kern.code_words import contains_any_code
from cliëntenraad.kern.personal_hints import Hints, hints_for
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kern.text import shorten
from cliëntenraad.kluis.queries import current_public_key
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import list_formuliervragen, neemt_ervaringen
from cliëntenraad.uitvragen.rules_vragen import Formuliervraag

BEGIN: Final = 80


@dataclass(frozen=True)
class Getoond:
    """A row as the preview shows it."""

    nummer: int
    begin: str
    obstacles: tuple[str, ...]
    hints: Hints


def obstacles_to_opnemen(uitvraag: Uitvraag, today: date) -> list[str]:
    """Return why no experience can come in by a file now, in words for the raad."""
    if not neemt_ervaringen(uitvraag, today):
        return ["Deze uitvraag is niet open. Alleen een open uitvraag neemt ervaringen op."]
    if current_public_key(uitvraag.raad_id, quarter(today)) is None:
        return ["De kluis van de raad kan nu niets bewaren. Richt eerst de kluis in."]
    return []


def check(uitvraag: Uitvraag, content: bytes) -> tuple[list[Rij], str]:
    """Return the rows of a file, and what to say of the file; raise RuleViolation if unreadable."""
    vragen = list_formuliervragen(uitvraag)
    known = set(rules.list_sleutels(vragen))
    gelezen = read(content, lambda name: rules.sleutel_van(name) in known)
    if obstacles := rules.obstacles_to_kolommen(gelezen.kop, vragen):
        raise RuleViolation(" ".join(obstacles))
    return [_check_row(regel, gelezen, vragen) for regel in gelezen.regels], gelezen.opmerking


def show(rij: Rij, vragen: list[Formuliervraag]) -> Getoond:
    """Return a row with what looks like personal data in it. It warns and never blocks."""
    open_ids = {vraag.id for vraag in vragen if not vraag.keuzes}
    own = [rij.tekst, *(text for id, text in rij.antwoorden.items() if id in open_ids)]
    begin = next((text for text in own if text), "")
    hints = hints_for("\n".join(own))
    return Getoond(rij.nummer, shorten(begin, BEGIN), rij.obstacles, hints)


def _check_row(regel: Regel, gelezen: Gelezen, vragen: list[Formuliervraag]) -> Rij:
    keys = [rules.sleutel_van(name) for name in gelezen.kop]
    cellen = dict(zip(keys, regel.cellen, strict=False))
    rij = rules.read_rij(regel.nummer, cellen, vragen, regel.fouten)
    obstacles = list(rij.obstacles)
    if any(contains_any_code(text) for text in (rij.tekst, *rij.antwoorden.values())):
        obstacles.append(rules.BEVAT_CODE)
    if len(rij.tekst) <= ervaringen.MAX_VERHAAL and not fits(Inhoud(rij.tekst, rij.antwoorden)):
        obstacles.append(rules.TE_GROOT)
    if not obstacles:
        return rij
    # A row that does not fit is not carried along: only enough to know it again.
    return replace(rij, tekst=shorten(rij.tekst, BEGIN), antwoorden={}, obstacles=tuple(obstacles))
