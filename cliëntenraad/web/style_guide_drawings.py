"""The drawings and charts that /huisstijl shows, in every state; all figures are made up."""

from datetime import date
from typing import Any, Final

from cliëntenraad.dossiers.rules import Aanleiding
from cliëntenraad.kern.charts import bars, divided, side_by_side
from cliëntenraad.overzichten.cycle_drawing import Tekening, tekening_of
from cliëntenraad.overzichten.rules_cyclus import Stand

TODAY: Final = date(2026, 11, 22)
ASKED: Final = {"heeft_uitvraag": True}
OFFERED: Final = {"aangeboden_op": date(2026, 9, 17)}
WAITING: Final = {**ASKED, **OFFERED, "heeft_onbeantwoord_advies": True}
PROMISED: Final = {**ASKED, **OFFERED, "heeft_reactie": True, "aantal_toezeggingen": 4}
STANDEN: Final[dict[str, dict[str, Any]]] = {
    "Net begonnen": {},
    "Mensen kunnen meedoen": {
        **ASKED,
        "heeft_lopende_uitvraag": True,
        "sluit_op": date(2026, 12, 15),
    },
    "Wacht op antwoord": {**WAITING, "reactie_uiterlijk_op": date(2026, 12, 3)},
    "Antwoord te laat, zonder uitvraag": {
        **OFFERED,
        "aanleiding": Aanleiding.ONGEVRAAGD,
        "heeft_onbeantwoord_advies": True,
        "reactie_uiterlijk_op": date(2026, 11, 1),
    },
    "Toezegging te laat": {
        **PROMISED,
        "aantal_open_toezeggingen": 1,
        "toezegging_uiterlijk_op": date(2026, 9, 1),
    },
    "Niets beloofd": {**ASKED, **OFFERED, "heeft_reactie": True},
    "Niet nagekomen, wel opnieuw gevraagd": {
        **PROMISED,
        "aantal_niet_nagekomen": 1,
        "heeft_nameting": True,
    },
    "De kring is rond": {**PROMISED, "heeft_nameting": True},
    "Afgesloten": {**ASKED, "is_afgesloten": True},
}
SCHAAL: Final = [("1: nooit", 9), ("2", 6), ("3", 14), ("4", 11), ("5: altijd", 8)]
KEUZES: Final = [
    ("Korter dan 4 weken", 30),
    ("4 tot 8 weken, en ik wist van tevoren niet hoe lang het zou duren", 14),
    ("Langer", None),
    ("Weet ik niet", None),
]


def drawings() -> dict[str, Any]:
    """Return the drawing of every state, and a chart of every kind."""
    return {
        "tekeningen": [(naam, _drawn(facts)) for naam, facts in STANDEN.items()],
        "schaal": divided(SCHAAL),
        "schaal_te_klein": divided([*SCHAAL[:4], ("5: altijd", None)]),
        "staven": bars(KEUZES, 48),
        "metingen": side_by_side(
            [("Ja", 12), ("Een beetje", 18), ("Nee", 30)],
            60,
            [("Ja", 24), ("Een beetje", 16), ("Nee", 10)],
            50,
        ),
    }


def _drawn(facts: dict[str, Any]) -> Tekening:
    standard = {"aanleiding": Aanleiding.GEVRAAGD, "geopend_op": TODAY}
    return tekening_of(Stand(**{**standard, **facts}), TODAY)
