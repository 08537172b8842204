"""Pages for questions under codes: ask, make answers readable, read them."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.analyses import actions_vervolg as actions
from cliëntenraad.analyses import queries, queries_vervolg
from cliëntenraad.analyses.forms_vervolg import VerhaalvraagForm, VervolgvraagForm
from cliëntenraad.analyses.models import Leesplaats
from cliëntenraad.analyses.opening import OpenKluis
from cliëntenraad.analyses.rules_cijfers import count_answers
from cliëntenraad.analyses.unlocking import unlocked
from cliëntenraad.analyses.views_cijfers import Grafiek, compare
from cliëntenraad.ervaringen.models_vervolg import Vervolgvraag
from cliëntenraad.ervaringen.queries_vervolg import (
    get_vervolgvraag_or_404,
    list_meetvragen,
    list_vervolgvragen,
)
from cliëntenraad.ervaringen.rules_vervolg import VervolgSoort, is_open
from cliëntenraad.kern import clock
from cliëntenraad.kern.forms import NOT_DONE, ConfirmForm
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import get_uitvraag_or_404

blueprint = Blueprint("vervolg", __name__)


@blueprint.route("/uitvragen/<id:uitvraag_id>/vervolgvragen")
@requires(Permission.KLUIS_OPENEN, get_uitvraag_or_404)
def lijst(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Show what was asked under the codes of an uitvraag; never how many answered so far."""
    unlocked(uitvraag.raad_id)
    today = clock.today()
    return render_template(
        "analyses/vervolgvragen.html",
        uitvraag=uitvraag,
        vragen=[(v, is_open(v.sluit_op, today)) for v in list_vervolgvragen(uitvraag.id)],
        bezwaren=queries_vervolg.obstacles_to_stellen(uitvraag, VervolgSoort.VRAAG, today),
    )


@blueprint.route("/uitvragen/<id:uitvraag_id>/vervolgvragen/stellen", methods=["GET", "POST"])
@requires(Permission.KLUIS_OPENEN, get_uitvraag_or_404)
def stellen(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Put a question under every code."""
    unlocked(uitvraag.raad_id)
    form = VervolgvraagForm()
    if form.submitted() and not form.warns():
        try:
            vraag = actions.vervolgvraag_stellen(
                uitvraag,
                form.tekst.data or "",
                form.sluit_op.data,
                door_id=gebruiker().id,
                now=clock.now(),
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("De vraag staat nu onder alle codes.", "success")
            return redirect(url_for("vervolg.lezen", vervolgvraag_id=vraag.id))
    return render_template(
        "analyses/vervolgvraag_stellen.html",
        form=form,
        uitvraag=uitvraag,
        bezwaren=queries_vervolg.obstacles_to_stellen(uitvraag, VervolgSoort.VRAAG, clock.today()),
    )


@blueprint.route("/vervolgvragen/<id:vervolgvraag_id>")
@requires(Permission.KLUIS_OPENEN, get_vervolgvraag_or_404)
def lezen(vraag: Vervolgvraag) -> ResponseReturnValue:
    """Show the answers of the rounds so far, or the figures of a nameting."""
    kluis = unlocked(vraag.raad_id)
    antwoorden = queries_vervolg.list_antwoorden(vraag, kluis)
    today = clock.today()
    return render_template(
        "analyses/vervolgvraag.html",
        vraag=vraag,
        uitvraag=vraag.uitvraag,
        antwoorden=antwoorden,
        grafieken=_measured(vraag, antwoorden, kluis),
        is_open=is_open(vraag.sluit_op, today),
        bezwaren=queries_vervolg.obstacles_to_vrijgeven(vraag, today),
    )


@blueprint.post("/vervolgvragen/<id:vervolgvraag_id>/vrijgeven")
@requires(Permission.KLUIS_OPENEN, get_vervolgvraag_or_404)
def vrijgeven(vraag: Vervolgvraag) -> ResponseReturnValue:
    """Make the answers that wait readable."""
    address = url_for("vervolg.lezen", vervolgvraag_id=vraag.id)
    if ConfirmForm().submitted():
        try:
            actions.antwoorden_vrijgeven(vraag, door_id=gebruiker().id, now=clock.now())
        except RuleViolation as violation:
            flash(str(violation), "error")
        else:
            flash("De antwoorden zijn te lezen. De volgorde is geloot.", "success")
    else:
        flash(NOT_DONE, "error")
    return redirect(address)


@blueprint.route("/leesrondes/<id:ronde_id>/<id:plaats>/vraag-stellen", methods=["GET", "POST"])
@requires(Permission.KLUIS_OPENEN, queries.get_leesplaats_or_404)
def vraag_stellen(leesplaats: Leesplaats) -> ResponseReturnValue:
    """Ask this one story something, while reading it."""
    kluis = unlocked(leesplaats.raad_id)
    ervaring = queries.get_ervaring_or_404(leesplaats.ervaring_id)
    place: dict[str, Any] = {"ronde_id": leesplaats.leesronde_id, "plaats": leesplaats.plaats}
    form = VerhaalvraagForm()
    if form.submitted() and not form.warns():
        text = form.tekst.data or ""
        try:
            actions.verhaalvraag_stellen(
                ervaring, kluis, text, door_id=gebruiker().id, now=clock.now()
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("De vraag staat bij dit verhaal. Alleen wie de code heeft, ziet haar.", "success")
            return redirect(url_for("analyses.verhaal", **place))
    week = clock.iso_week(clock.today())
    return render_template(
        "analyses/verhaalvraag.html",
        form=form,
        uitvraag=get_uitvraag_or_404(ervaring.uitvraag_id),
        leesplaats=leesplaats,
        bezwaren=queries_vervolg.obstacles_to_verhaalvraag(ervaring, kluis, week),
    )


def _measured(
    vraag: Vervolgvraag, antwoorden: list[queries_vervolg.GelezenAntwoord], kluis: OpenKluis
) -> list[Grafiek]:
    """Return the first and the second measurement side by side, once there is a second."""
    if vraag.soort is not VervolgSoort.NAMETING or not antwoorden:
        return []
    given = [a.inhoud.antwoorden for a in antwoorden if a.inhoud is not None]
    return compare(vraag.uitvraag, count_answers(list_meetvragen(vraag.uitvraag), given), kluis)
