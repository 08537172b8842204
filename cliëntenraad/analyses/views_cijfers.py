"""The page with how often each answer was given: for members only."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.analyses import queries
from cliëntenraad.analyses.rules_cijfers import count_answers
from cliëntenraad.analyses.unlocking import unlocked
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import get_uitvraag_or_404, list_formuliervragen

blueprint = Blueprint("cijfers", __name__)


@blueprint.route("/uitvragen/<id:uitvraag_id>/cijfers")
@requires(Permission.KLUIS_OPENEN, get_uitvraag_or_404)
def cijfers(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Count the answers of the rounds so far. No filters: they would point at people."""
    kluis = unlocked(uitvraag.raad_id)
    opened = [kluis.inhoud(verhaal.ervaring) for verhaal in queries.list_gelezen(uitvraag.id)]
    answers = [inhoud.antwoorden for inhoud in opened if inhoud is not None]
    return render_template(
        "analyses/cijfers.html",
        uitvraag=uitvraag,
        tellingen=count_answers(list_formuliervragen(uitvraag), answers),
        aantal=len(answers),
    )
