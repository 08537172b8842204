"""Pages for quotes: propose, judge as second reader, take back."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.analyses import actions_citaten as actions
from cliëntenraad.analyses import queries
from cliëntenraad.analyses import queries_citaten as citaten
from cliëntenraad.analyses.forms import GOEDKEUREN, CitaatForm, OordeelForm
from cliëntenraad.analyses.models import Citaat, Leesplaats
from cliëntenraad.analyses.rules_citaten import obstacles_to_beoordelen
from cliëntenraad.analyses.unlocking import unlocked
from cliëntenraad.kern import clock
from cliëntenraad.kern.forms import ConfirmForm
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import get_uitvraag_or_404

blueprint = Blueprint("citaten", __name__)


@blueprint.route("/uitvragen/<id:uitvraag_id>/citaten")
@requires(Permission.KLUIS_OPENEN, get_uitvraag_or_404)
def lijst(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Show what may be quoted, and what waits for a second reader."""
    kluis = unlocked(uitvraag.raad_id)
    waiting = citaten.list_citaten_voorgesteld(uitvraag.raad_id, uitvraag.id)
    return render_template(
        "analyses/citaten.html",
        uitvraag=uitvraag,
        goedgekeurd=citaten.list_citaten_goedgekeurd(uitvraag.raad_id, uitvraag.id),
        voorgesteld=[(citaat, kluis.citaat_tekst(citaat)) for citaat in waiting],
        mij=gebruiker().id,
    )


@blueprint.route(
    "/leesrondes/<id:ronde_id>/<id:plaats>/citaat-voorstellen", methods=["GET", "POST"]
)
@requires(Permission.KLUIS_OPENEN, queries.get_leesplaats_or_404)
def voorstellen(leesplaats: Leesplaats) -> ResponseReturnValue:
    """Propose words from the cleaned text of this story."""
    kluis = unlocked(leesplaats.raad_id)
    ervaring = queries.get_ervaring_or_404(leesplaats.ervaring_id)
    uitvraag = get_uitvraag_or_404(ervaring.uitvraag_id)
    geschoond = kluis.geschoonde_tekst(queries.get_schoning(ervaring.id))
    form = CitaatForm()
    if form.submitted() and not form.warns():
        try:
            actions.citaat_voorstellen(
                ervaring,
                geschoonde_tekst=geschoond,
                fragment=form.fragment.data or "",
                schuilnaam=form.schuilnaam.data or "",
                door_id=gebruiker().id,
                now=clock.now(),
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("Uw voorstel is bewaard. Een ander lid beoordeelt het.", "success")
            return redirect(url_for("citaten.lijst", uitvraag_id=uitvraag.id))
    return render_template(
        "analyses/citaat_voorstellen.html",
        form=form,
        uitvraag=uitvraag,
        leesplaats=leesplaats,
        geschoond=geschoond,
        bezwaren=citaten.obstacles_to_begin(ervaring, geschoond),
    )


@blueprint.route("/citaten/<id:citaat_id>/beoordelen", methods=["GET", "POST"])
@requires(Permission.KLUIS_OPENEN, citaten.get_citaat_or_404)
def beoordelen(citaat: Citaat) -> ResponseReturnValue:
    """Judge a citaat as second reader, with the cleaned text beside it."""
    kluis = unlocked(citaat.raad_id)
    uitvraag = get_uitvraag_or_404(citaat.uitvraag_id)
    text = kluis.citaat_tekst(citaat) or ""
    form = OordeelForm()
    if form.submitted():
        try:
            if form.oordeel.data == GOEDKEUREN:
                actions.citaat_goedkeuren(citaat, text, door_id=gebruiker().id, now=clock.now())
                done = "Het citaat is goedgekeurd. Het kan nu in een advies."
            else:
                actions.citaat_afwijzen(citaat, door_id=gebruiker().id, now=clock.now())
                done = "Het voorstel is weggegooid."
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash(done, "success")
            return redirect(url_for("citaten.lijst", uitvraag_id=uitvraag.id))
    return render_template(
        "analyses/citaat_beoordelen.html",
        form=form,
        uitvraag=uitvraag,
        citaat=citaat,
        tekst=text,
        geschoond=kluis.geschoonde_tekst(queries.get_schoning(citaat.ervaring_id or "")),
        bezwaren=obstacles_to_beoordelen(citaat.voorgesteld_door_id, gebruiker().id),
    )


@blueprint.route("/citaten/<id:citaat_id>/terugnemen", methods=["GET", "POST"])
@requires(Permission.KLUIS_OPENEN, citaten.get_citaat_or_404)
def terugnemen(citaat: Citaat) -> ResponseReturnValue:
    """Take back a citaat everywhere, after asking."""
    form = ConfirmForm()
    uitvraag = get_uitvraag_or_404(citaat.uitvraag_id)
    if form.submitted():
        try:
            actions.citaat_terugnemen(citaat, door_id=gebruiker().id, now=clock.now())
        except RuleViolation as violation:
            flash(str(violation), "error")
        else:
            flash("Het citaat is weg, overal waar het stond.", "success")
        return redirect(url_for("citaten.lijst", uitvraag_id=uitvraag.id))
    unlocked(citaat.raad_id)
    return render_template(
        "analyses/citaat_terugnemen.html", form=form, citaat=citaat, uitvraag=uitvraag
    )
