"""What a file with experiences must look like: its columns, and what a row may hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cliëntenraad.ervaringen.rules import MAX_VERHAAL, Kanaal, Toestemming
from cliëntenraad.uitvragen.rules import VraagSoort
from cliëntenraad.uitvragen.rules_vragen import MAX_OPEN_ANTWOORD, Formuliervraag, is_antwoord

#: Each row costs one slow key derivation: this many take about ten seconds.
MAX_RIJEN: Final = 300
VERHAAL: Final = "verhaal"
TOESTEMMING: Final = "toestemming"
#: The routes that a file can stand for. Who typed it, and when, is asked nor kept.
KANALEN: Final = {
    Kanaal.PAPIER: "Van papieren formulieren",
    Kanaal.GESPREK: "Uit gesprekken",
}
LEEG: Final = (
    "In dit bestand staat geen enkele ervaring. Vul eerst een rij in, onder de kolomnamen."
)
TE_VEEL: Final = (
    f"In dit bestand staan meer dan {MAX_RIJEN} rijen. Verdeel de rijen over meer bestanden."
)
GEEN_INHOUD: Final = "Deze rij heeft geen verhaal en geen antwoord. Vul iets in of haal de rij weg."
BEVAT_CODE: Final = (
    "In deze rij staan de acht woorden van een code. Haal ze weg. Anders kan een ander bij het"
    " verhaal."
)
TE_GROOT: Final = "Deze rij is samen te lang. Maak het verhaal of de antwoorden korter."
TE_LANG_VOOR_EEN_KEER: Final = (
    "Dit is te veel tekst voor één keer. Verdeel de rijen over twee bestanden."
)
VERLOPEN: Final = (
    "Deze pagina stond te lang open. Zag u al dat de ervaringen zijn opgenomen? Dan bent u klaar."
    " Anders kiest u het bestand opnieuw."
)
GEEN_TOESTEMMING: Final = (
    f"Vul bij ‘{TOESTEMMING}’ in wat de raad mag doen: {', '.join(Toestemming)}."
    f" Weet u het niet? Vul dan {Toestemming.TELLEN} in."
)
NIETS_PAST: Final = "Er past geen enkele rij. Verbeter het bestand en kies het dan opnieuw."
EERST_WEGLATEN: Final = (
    "Verbeter de rijen die niet passen en kies het bestand opnieuw. Of zet een vinkje om ze weg"
    " te laten."
)


@dataclass(frozen=True)
class Rij:
    """One row that was read. With `obstacles` it does not fit, and they say what to do."""

    nummer: int
    tekst: str
    antwoorden: dict[str, str]
    toestemming: str
    obstacles: tuple[str, ...] = ()


def list_kolommen(vragen: Sequence[Formuliervraag]) -> list[str]:
    """Return the names of the columns in the empty sheet."""
    return [*(f"{vraag.id}: {vraag.tekst}" for vraag in vragen), VERHAAL, TOESTEMMING]


def sleutel_van(kolom: str) -> str:
    """Return what a column is known by: what stands before the colon, in any case."""
    return kolom.partition(":")[0].strip().casefold()


def list_sleutels(vragen: Sequence[Formuliervraag]) -> list[str]:
    return [sleutel_van(kolom) for kolom in list_kolommen(vragen)]


def obstacles_to_kolommen(kop: Sequence[str], vragen: Sequence[Formuliervraag]) -> list[str]:
    """Return which columns are missing, unknown or there twice."""
    found = [sleutel_van(kolom) for kolom in kop]
    wanted = list_sleutels(vragen)
    if not set(found) & set(wanted):
        return ["Wij zien de kolomnamen niet. Begin met het lege bestand en vul dat in."]
    missing = [f"‘{key}’" for key in wanted if key not in found]
    unknown = [f"‘{_short(name)}’" for name in kop if name and sleutel_van(name) not in wanted]
    double = [f"‘{key}’" for key in wanted if found.count(key) > 1]
    nameless = [str(n) for n, name in enumerate(kop, 1) if not name]
    return [
        *_say(
            missing, "Deze kolom mist", "Deze kolommen missen", "Neem over uit het lege bestand."
        ),
        *_say(unknown, "Deze kolom kennen wij niet", "Deze kolommen kennen wij niet", "Haal weg."),
        *_say(
            double,
            "Deze kolom staat er twee keer",
            "Deze kolommen staan er twee keer",
            "Houd er één over.",
        ),
        *_say(
            nameless, "Deze kolom heeft geen naam", "Deze kolommen hebben geen naam", "Haal weg."
        ),
    ]


def read_rij(
    nummer: int,
    cellen: Mapping[str, str],
    vragen: Sequence[Formuliervraag],
    fouten: Sequence[str] = (),
) -> Rij:
    """Return a row as it would be kept, with everything that keeps it from fitting."""
    obstacles = list(fouten)
    antwoorden = {}
    for vraag in vragen:
        if typed := cellen.get(sleutel_van(vraag.id), ""):
            antwoorden[vraag.id] = find_antwoord(vraag, typed)
            obstacles += _obstacles_to_antwoord(vraag, typed, antwoorden[vraag.id])
    tekst = cellen.get(VERHAAL, "")
    toestemming = cellen.get(TOESTEMMING, "").casefold()
    if len(tekst) > MAX_VERHAAL:
        obstacles.append(_too_long("Het verhaal", len(tekst), MAX_VERHAAL))
    if toestemming not in set(Toestemming):
        obstacles.append(GEEN_TOESTEMMING)
    if not tekst and not antwoorden and not fouten:
        obstacles.append(GEEN_INHOUD)
    return Rij(nummer, tekst, antwoorden, toestemming, tuple(obstacles))


def find_antwoord(vraag: Formuliervraag, typed: str) -> str:
    """Return the answer as it is kept: text, a code, or codes with a comma between.

    A choice may be typed as its code or in words; several with a semicolon between them.
    """
    if vraag.soort is VraagSoort.OPEN:
        return typed
    codes = {keuze.tekst.casefold(): keuze.code for keuze in vraag.keuzes}
    codes |= {keuze.code.casefold(): keuze.code for keuze in vraag.keuzes}

    def find(part: str) -> str:
        return codes.get(" ".join(part.split()).casefold().rstrip("."), part)

    whole = find(typed)
    if whole in codes.values() or vraag.soort is not VraagSoort.MEER_KEUZES:
        return whole
    for sign in (";", ",", "\n"):
        parts = [find(part) for part in typed.split(sign) if part.strip()]
        if parts and set(parts) <= set(codes.values()):
            return ",".join(dict.fromkeys(parts))
    return typed


def _obstacles_to_antwoord(vraag: Formuliervraag, typed: str, antwoord: str) -> list[str]:
    if is_antwoord(vraag, antwoord):
        return []
    if vraag.soort is VraagSoort.OPEN:
        return [_too_long(f"Het antwoord bij {vraag.id}", len(typed), MAX_OPEN_ANTWOORD)]
    several = vraag.soort is VraagSoort.MEER_KEUZES
    how = " Zet een puntkomma tussen twee keuzes." if several else ""
    choices = ", ".join(f"{keuze.tekst} ({keuze.code})" for keuze in vraag.keuzes)
    return [f"‘{_short(typed)}’ is geen keuze bij {vraag.id}. Kies uit: {choices}.{how}"]


def _too_long(what: str, length: int, most: int) -> str:
    return f"{what} heeft {_number(length)} tekens. Maak er niet meer dan {_number(most)} van."


def _number(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"


def _say(names: Sequence[str], one: str, more: str, what: str) -> list[str]:
    return [f"{one if len(names) == 1 else more}: {', '.join(names)}. {what}"] if names else []
