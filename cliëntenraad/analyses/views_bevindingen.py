"""Pages for findings: what the council makes of what it read."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.analyses import actions_bevindingen as actions
from cliëntenraad.analyses import queries
from cliëntenraad.analyses.forms import BevindingForm
from cliëntenraad.analyses.models import Bevinding
from cliëntenraad.analyses.opening import OpenKluis
from cliëntenraad.analyses.rules import first_words
from cliëntenraad.analyses.unlocking import unlocked
from cliëntenraad.kern import clock
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import get_uitvraag_or_404

blueprint = Blueprint("bevindingen", __name__)


@blueprint.route("/uitvragen/<id:uitvraag_id>/bevindingen")
@requires(Permission.KLUIS_OPENEN, get_uitvraag_or_404)
def lijst(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Show the findings, and on how many stories each rests."""
    unlocked(uitvraag.raad_id)
    return render_template(
        "analyses/bevindingen.html",
        uitvraag=uitvraag,
        bevindingen=[
            (bevinding, queries.aantal_dragers(bevinding.id))
            for bevinding in queries.list_bevindingen(uitvraag.raad_id, uitvraag.id)
        ],
        heeft_rondes=bool(queries.list_rondes(uitvraag.id)),
    )


@blueprint.route("/uitvragen/<id:uitvraag_id>/bevindingen/maken", methods=["GET", "POST"])
@requires(Permission.KLUIS_OPENEN, get_uitvraag_or_404)
def maken(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Write down a new finding."""
    form = BevindingForm()
    form.offer(_choices(uitvraag, unlocked(uitvraag.raad_id)))
    if form.submitted() and not form.warns():
        try:
            actions.bevinding_maken(
                uitvraag, **form.values(), door_id=gebruiker().id, now=clock.now()
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("De bevinding is bewaard.", "success")
            return redirect(url_for("bevindingen.lijst", uitvraag_id=uitvraag.id))
    return render_template("analyses/bevinding.html", form=form, uitvraag=uitvraag, bevinding=None)


@blueprint.route("/bevindingen/<id:bevinding_id>/wijzigen", methods=["GET", "POST"])
@requires(Permission.KLUIS_OPENEN, queries.get_bevinding_or_404)
def wijzigen(bevinding: Bevinding) -> ResponseReturnValue:
    """Change a finding or what carries it."""
    uitvraag = bevinding.uitvraag
    form = BevindingForm(
        titel=bevinding.titel,
        tekst=bevinding.tekst,
        dragers=list(queries.list_dragers(bevinding.id)),
    )
    form.offer(_choices(uitvraag, unlocked(uitvraag.raad_id)))
    if form.submitted() and not form.warns():
        try:
            actions.bevinding_wijzigen(
                bevinding, **form.values(), door_id=gebruiker().id, now=clock.now()
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("De bevinding is gewijzigd.", "success")
            return redirect(url_for("bevindingen.lijst", uitvraag_id=uitvraag.id))
    return render_template(
        "analyses/bevinding.html", form=form, uitvraag=uitvraag, bevinding=bevinding
    )


def _choices(uitvraag: Uitvraag, kluis: OpenKluis) -> list[tuple[str, str]]:
    """Return the stories that may carry a finding, with the words they begin with."""
    choices = []
    for verhaal in queries.list_gelezen(uitvraag.id):
        if verhaal.ervaring.toestemming.mag_samengevat:
            inhoud = kluis.inhoud(verhaal.ervaring)
            start = first_words(inhoud.tekst) if inhoud else ""
            choices.append((verhaal.ervaring.id, f"{verhaal.naam}: {start or 'geen tekst'}"))
    return choices
