"""The page with how often each answer was given: for members only."""

from dataclasses import dataclass

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.analyses import queries
from cliëntenraad.analyses.opening import OpenKluis
from cliëntenraad.analyses.rules_cijfers import Telling, count_answers
from cliëntenraad.analyses.unlocking import unlocked
from cliëntenraad.kern.charts import BarChart, Segment, bars, divided, side_by_side
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import get_uitvraag_or_404, list_formuliervragen
from cliëntenraad.uitvragen.rules import VraagSoort

blueprint = Blueprint("cijfers", __name__)


@dataclass(frozen=True)
class Grafiek:
    """One question as the page draws it: a divided bar for a scale, bars for the rest."""

    telling: Telling
    #: The same question in the uitvraag that this one repeats.
    eerder: Telling | None
    staven: BarChart | None
    delen: list[Segment] | None


@blueprint.route("/uitvragen/<id:uitvraag_id>/cijfers")
@requires(Permission.KLUIS_OPENEN, get_uitvraag_or_404)
def cijfers(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Count the answers of the rounds so far. No filters: they would point at people."""
    kluis = unlocked(uitvraag.raad_id)
    tellingen, aantal = _count(uitvraag, kluis)
    if uitvraag.herhaalt_id is not None:
        grafieken = compare(get_uitvraag_or_404(uitvraag.herhaalt_id), tellingen, kluis)
    else:
        grafieken = [_grafiek(telling, None) for telling in tellingen]
    return render_template(
        "analyses/cijfers.html",
        uitvraag=uitvraag,
        grafieken=grafieken,
        aantal=aantal,
    )


def compare(eerste: Uitvraag, tellingen: list[Telling], kluis: OpenKluis) -> list[Grafiek]:
    """Return these counts beside those of the uitvraag that asked the same first."""
    earlier, _ = _count(eerste, kluis)
    eerder = {telling.vraag: telling for telling in earlier}
    return [_grafiek(telling, eerder.get(telling.vraag)) for telling in tellingen]


def _count(uitvraag: Uitvraag, kluis: OpenKluis) -> tuple[list[Telling], int]:
    opened = [kluis.inhoud(verhaal.ervaring) for verhaal in queries.list_gelezen(uitvraag.id)]
    answers = [inhoud.antwoorden for inhoud in opened if inhoud is not None]
    return count_answers(list_formuliervragen(uitvraag), answers), len(answers)


def _grafiek(telling: Telling, eerder: Telling | None) -> Grafiek:
    rows, of = telling.antwoorden, telling.beantwoord
    if eerder is not None and eerder.beantwoord:
        pair = side_by_side(eerder.antwoorden, eerder.beantwoord, rows, of)
        return Grafiek(telling, eerder, pair, None)
    if telling.soort is VraagSoort.SCHAAL:
        return Grafiek(telling, None, None, divided(telling.op_schaal))
    return Grafiek(telling, None, bars(rows, of), None)
