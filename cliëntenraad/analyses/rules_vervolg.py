"""What the raad may ask under codes, when it may read the answers, and how many answered."""

from datetime import date, timedelta
from typing import Final

from cliëntenraad.analyses.rules import AFRONDING, DREMPEL, KLEINSTE_RONDE, publiek_aantal
from cliëntenraad.ervaringen.rules_vervolg import is_open

MAX_VRAAG: Final = 1_000
#: People come back with long gaps.
KORTST: Final = timedelta(weeks=2)
LANGST: Final = timedelta(weeks=26)
#: Below this a share says more than it can carry (security reference section 6, S3).
KLEINSTE_BASIS: Final = 50
WEG: Final = (
    "De sleutel van deze verhalen is er niet meer. Niemand kan een antwoord nog lezen."
    " U kunt dus niets meer vragen."
)


def obstacles_to_stellen(
    *, is_te_lezen: bool, heeft_ronde: bool, loopt_er_een: bool, kan_opnieuw: bool = True
) -> list[str]:
    """Return why nothing may be asked under the codes of this uitvraag now."""
    if not heeft_ronde:
        return ["Maak eerst een leesronde. Een vraag staat daarna onder alle codes."]
    if not is_te_lezen:
        return [WEG]
    if loopt_er_een:
        return ["Er loopt al een vraag onder deze codes. Wacht tot die gesloten is."]
    if not kan_opnieuw:
        return ["Deze uitvraag heeft geen vragen met keuzes. Er is dus niets om opnieuw te meten."]
    return []


def obstacles_to_tekst(tekst: str) -> list[str]:
    """Return what is wrong with the words of a question."""
    if not tekst.strip():
        return ["Schrijf op wat u wilt vragen."]
    if len(tekst) > MAX_VRAAG:
        return ["Maak de vraag korter: ten hoogste 1.000 tekens."]
    return []


def obstacles_to_sluitdag(sluit_op: date | None, today: date) -> list[str]:
    """Return why this cannot be the last day for an answer."""
    if sluit_op is None or not KORTST <= sluit_op - today <= LANGST:
        return ["Kies een laatste dag: ten minste 2 weken en ten hoogste 26 weken vanaf vandaag."]
    return []


def obstacles_to_vragen(tekst: str, is_te_openen: bool, wacht_al: bool) -> list[str]:
    """Return why this may not be asked at one story."""
    if not is_te_openen:
        return ["De sleutel van dit verhaal is er niet meer. Niemand kan een antwoord nog lezen."]
    if wacht_al:
        return ["Er staat al een vraag bij dit verhaal. Wacht op het antwoord."]
    return obstacles_to_tekst(tekst)


def obstacles_to_vrijgeven(
    *, sluit_op: date, is_afgerond: bool, aantal_wachtend: int, laatste: str | None,
    week: str, today: date,
) -> list[str]:  # fmt: skip
    """Return why no answers can be made readable now. Never tells how many wait."""
    if is_afgerond:
        return ["Alle antwoorden op deze vraag zitten in een ronde."]
    if laatste == week:
        return ["Deze week is er al een ronde gemaakt. Volgende week kan er weer een."]
    if is_open(sluit_op, today) and aantal_wachtend < KLEINSTE_RONDE:
        return [
            "Er kan nu geen ronde worden gemaakt. Dat kan pas als er genoeg nieuwe antwoorden"
            " zijn, of als de vraag gesloten is. Zo weet niemand wie wanneer antwoordde."
        ]
    return []


def respons(beantwoord: int, gevraagd: int) -> str:
    """Return how many answered of how many were asked, as anyone may read it."""
    words = f"{publiek_aantal(beantwoord)} van {publiek_aantal(gevraagd)} codes"
    if beantwoord < DREMPEL or gevraagd < KLEINSTE_BASIS:
        return words
    share = 100 * _rounded(beantwoord) / _rounded(gevraagd)
    return f"{words}, dat is ongeveer {_rounded(share)} procent"


def _rounded(number: float) -> int:
    return AFRONDING * round(number / AFRONDING)
