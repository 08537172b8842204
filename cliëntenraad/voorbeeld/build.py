"""Fill an empty database with the example, through the same actions as the pages."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import func, select

from cliëntenraad.accounts.models import Account
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.voorbeeld.build_adviezen import build_advies
from cliëntenraad.voorbeeld.build_dossiers import build_dossier
from cliëntenraad.voorbeeld.build_raden import Cast, build_raden
from cliëntenraad.voorbeeld.build_reacties import build_reactie, build_toezeggingen
from cliëntenraad.voorbeeld.build_verhalen import build_uitvragen
from cliëntenraad.voorbeeld.content import Days, load, load_ervaringen

Report = Callable[[str], None]


def is_empty() -> bool:
    """Tell whether nobody has an account yet."""
    return db.session.scalar(select(func.count()).select_from(Account)) == 0


def fill(*, times: int = 1, report: Report = lambda done: None) -> None:
    """Make the example cycle; `times` makes every dossier that often (for benchmarks)."""
    days = Days(clock.now())
    cast = build_raden(days)
    report(f"{len(cast.raden)} raden met hun leden, regelingen en kluis")
    verhalen = load_ervaringen()
    for turn in range(times):
        for letter, script in load("dossiers").items():
            own = [verhaal for verhaal in verhalen if verhaal["dossier"] == letter]
            _build_cycle(cast, _numbered(script, turn), own, days)
            report(f"dossier ‘{script['titel']}’ met {len(own)} ervaringen")


def _build_cycle(
    cast: Cast, script: dict[str, Any], verhalen: list[dict[str, Any]], days: Days
) -> None:
    dossier = build_dossier(cast, script, days)
    found = build_uitvragen(cast, dossier, script, verhalen, days)
    if script["advies"]:
        advies = build_advies(cast, dossier, script, found, days)
        if script["reactie"]:
            reactie = build_reactie(cast, advies, script, days)
            build_toezeggingen(cast, advies, reactie, script, found, days)


def _numbered(script: dict[str, Any], turn: int) -> dict[str, Any]:
    """Give a repeated dossier a title and a kenmerk of its own."""
    if turn == 0:
        return script
    advies = script["advies"]
    return {
        **script,
        "titel": f"{script['titel']} ({turn + 1})",
        "advies": advies and {**advies, "kenmerk": f"{advies['kenmerk']}-{turn + 1}"},
    }
