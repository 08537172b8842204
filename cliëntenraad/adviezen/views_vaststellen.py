"""The page on which a meeting adopts an advies: first the day, then who was there and the votes."""

from datetime import date
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.adviezen import actions
from cliëntenraad.adviezen.forms import VaststellenForm
from cliëntenraad.adviezen.models import Advies
from cliëntenraad.adviezen.queries import get_advies_or_404
from cliëntenraad.adviezen.queries_schrijven import missing_in, stemregels
from cliëntenraad.adviezen.rules import StaleTextError, obstacles_to_vergadering_op
from cliëntenraad.adviezen.views_saving import werkblad
from cliëntenraad.kern import clock
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.models import Lid
from cliëntenraad.raden.queries import list_zittende_leden
from cliëntenraad.raden.rules import LidFunctie, VoorzitterStem

blueprint = Blueprint("adviezen_vaststellen", __name__)
CHANGED = (
    "De tekst is gewijzigd nadat u deze bladzijde opende. Lees het advies opnieuw. "
    "Stemde de vergadering over deze tekst? Leg de stemming dan nog een keer vast."
)


@blueprint.route("/adviezen/<id:advies_id>/vaststellen", methods=["GET", "POST"])
@requires(Permission.ADVIES_VASTSTELLEN, get_advies_or_404)
def vaststellen(advies: Advies) -> ResponseReturnValue:
    """Adopt the advies. The rules stand above the votes."""
    today = clock.today()
    day, day_errors = _chosen_day(advies, today)
    context: dict[str, Any] = {
        "advies": advies,
        "obstacles": missing_in(advies),
        "day": day,
        "day_errors": day_errors,
        "today": today,
    }
    if day is None:
        return render_template("adviezen/vaststellen.html", **context)
    leden = list_zittende_leden(advies.raad_id, day)
    regels = stemregels(advies.dossier.regeling, len(leden))
    form = VaststellenForm(versie=advies.versie, vergadering_op=day)
    chair_decides = regels.voorzitter_stem is VoorzitterStem.ALLEEN_STAKEN
    form.offer([(lid.id, _label(lid)) for lid in leden], chair_decides=chair_decides)
    if form.submitted():
        try:
            uitleg = _adopt(advies, form)
        except StaleTextError:
            form.refuse(CHANGED)
            form.renew(advies.versie)
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash(f"Het advies is vastgesteld. {uitleg}", "success")
            return redirect(werkblad(advies))
    return render_template("adviezen/vaststellen.html", **context, form=form, regels=regels)


def _adopt(advies: Advies, form: VaststellenForm) -> str:
    vaststelling = actions.vaststellen(
        advies,
        vergadering_op=form.vergadering_op.data,
        aanwezig=form.aanwezig.data,
        voor=form.voor.data,
        tegen=form.tegen.data,
        onthouding=form.onthouding.data,
        voorzitter_stem=form.chair_vote,
        versie=form.versie.data,
        door_id=gebruiker().id,
        now=clock.now(),
    )
    return vaststelling.uitleg


def _chosen_day(advies: Advies, today: date) -> tuple[date | None, list[str]]:
    """Return the day of the meeting that was chosen, or what is wrong with it."""
    asked = request.form.get("vergadering_op") or request.args.get("vergadering_op")
    if asked is None:
        return None, []
    try:
        day = date.fromisoformat(asked)
    except ValueError:
        return None, ["Kies de dag van de vergadering."]
    errors = obstacles_to_vergadering_op(day, advies.dossier.geopend_op, today)
    return (None, errors) if errors else (day, [])


def _label(lid: Lid) -> str:
    return lid.naam if lid.functie is LidFunctie.LID else f"{lid.naam} ({lid.functie})"
