"""An invented advies for the page /huisstijl: a point that was answered, and one that was not."""

from datetime import date
from types import SimpleNamespace
from typing import Any

from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.reacties.rules import Uitkomst
from cliëntenraad.toezeggingen.rules import ToezeggingStatus

VANDAAG = date(2026, 11, 22)


def advies_context() -> dict[str, Any]:
    """Return what the macros of one advies need; nothing links to a page that may not be there."""
    return {
        "punten": _punten(),
        "steunen": _steunen(),
        "toezeggingen": _toezeggingen(),
        "today": VANDAAG,
    }


def _punten() -> list[SimpleNamespace]:
    answered = SimpleNamespace(
        nummer=1,
        titel="Bel binnen 3 dagen terug",
        tekst="Mensen wachten nu te lang. Spreek af **wie** terugbelt.",
        uitkomst=Uitkomst.DEELS,
        welk_deel="Wij bellen binnen 5 dagen.",
        motivering="Voor 3 dagen zijn er te weinig mensen.",
    )
    unanswered = SimpleNamespace(
        nummer=2,
        titel="Geef iedereen een vaste medewerker",
        tekst="Dan hoeft niemand zijn verhaal twee keer te doen.",
        uitkomst=None,
    )
    return [answered, unanswered]


def _steunen() -> list[SimpleNamespace]:
    return [
        SimpleNamespace(soort="citaat", citaat_status=CitaatStatus.VERVALLEN),
        SimpleNamespace(soort="stuk", stuk_is_openbaar=False),
        SimpleNamespace(soort="wet", wetsartikel="Participatiewet, artikel 47"),
    ]


def _toezeggingen() -> list[SimpleNamespace]:
    return [
        SimpleNamespace(
            tekst="Iedereen krijgt binnen 5 dagen antwoord.",
            status=ToezeggingStatus.OPEN,
            uiterlijk_op=date(2027, 3, 1),
            eigenaar="Team Inkomen",
            oordeel=None,
            nameting=None,
        )
    ]
