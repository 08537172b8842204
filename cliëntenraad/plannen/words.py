"""A sheet in words: its title in a list, and its lines to read, print or download."""

from datetime import date
from typing import Final

from markupsafe import Markup

from cliëntenraad.kern.text import shorten
from cliëntenraad.kern.translation import dutch, format_day, gettext
from cliëntenraad.plannen.queries import OpenBlad
from cliëntenraad.plannen.rules import KLAAR, PUNTEN, Blad, BladSoort
from cliëntenraad.uitvragen.rules_vertalingen import Tekst

TITLE: Final = 60
#: What is shown first of a sheet in a list.
FIRST_WORDS: Final = {
    BladSoort.GESPREK: "met",
    BladSoort.AFSPRAAK: "wat",
    BladSoort.BERICHT: "tekst",
    BladSoort.GIFT: "tekst",
}


def title_of(blad: Blad) -> str:
    """Return the day and the first words, each in the direction of its own language."""
    first = shorten(blad.waarden.get(FIRST_WORDS[blad.soort], ""), TITLE)
    parts = [part for part in (day_of(blad), first) if part] or ["…"]
    return Markup(": ").join(Markup('<span dir="auto">{}</span>').format(part) for part in parts)


def day_of(blad: Blad) -> str:
    """Return the day of a sheet in full, or nothing."""
    dag = blad.waarden.get("dag")
    return format_day(date.fromisoformat(dag)) if dag else ""


def lines_of(blad: Blad) -> list[tuple[str, str]]:
    """Return what stands in a sheet: pairs of a question, in the language of the page, and text."""
    waarden = blad.waarden
    if blad.soort is BladSoort.BERICHT:
        rows = [
            (gettext("Over welke dag gaat het?"), day_of(blad)),
            (gettext("Dagboek"), waarden.get("tekst", "")),
        ]
    elif blad.soort is BladSoort.GIFT:
        rows = [
            (gettext("Uw code"), waarden.get("code", "")),
            (gettext("Uw verhaal"), waarden.get("tekst", "")),
        ]
    elif blad.soort is BladSoort.AFSPRAAK:
        done = gettext("Ja") if waarden.get("gedaan") else gettext("Nee")
        rows = [
            (gettext("Wat is er afgesproken?"), waarden.get("wat", "")),
            (gettext("Wie doet dit?"), waarden.get("wie", "")),
            (gettext("Wanneer moet het klaar zijn?"), day_of(blad)),
            (gettext("Gedaan"), done),
        ]
    else:
        rows = [
            (gettext("Met wie praat ik?"), waarden.get("met", "")),
            (gettext("Op welke dag is het gesprek?"), day_of(blad)),
            *((gettext(punt.vraag), waarden.get(naam, "")) for naam, punt in PUNTEN.items()),
        ]
    return [(vraag, tekst) for vraag, tekst in rows if tekst]


def points_of(open: OpenBlad) -> list[tuple[str, str]]:
    """Return what can be chosen of a sheet by itself: value and words. A talk goes by the point."""
    if open.blad.soort is not BladSoort.GESPREK:
        return [(open.id, title_of(open.blad))]
    return [
        (f"{open.id}/{naam}", Markup("{}: {}").format(title_of(open.blad), gettext(punt.vraag)))
        for naam, punt in PUNTEN.items()
        if open.waarde(naam)
    ]


def only(open: OpenBlad, chosen: set[str]) -> Blad | None:
    """Return what was chosen of a sheet, and None when that is nothing."""
    if open.blad.soort is not BladSoort.GESPREK:
        return open.blad if open.id in chosen else None
    named = [naam for naam in PUNTEN if f"{open.id}/{naam}" in chosen]
    if not named:
        return None
    kept = ("met", "dag", *named, *(naam + KLAAR for naam in named))
    return Blad(open.blad.soort, {k: v for k, v in open.blad.waarden.items() if k in kept})


def title_of_uitvraag(raad: str, titel: Tekst) -> str:
    """Return whose uitvraag it is and what it is called; the name of a raad stays Dutch."""
    return Markup("{}: {}").format(dutch(raad), raad_words(titel))


def raad_words(titel: Tekst) -> str:
    return titel.woorden if titel.is_vertaald else dutch(titel.woorden)
