"""Pages for reading: the rounds of an uitvraag, one story, its cleaned text."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.analyses import actions, queries, queries_citaten, queries_vervolg
from cliëntenraad.analyses.forms import SchoonForm
from cliëntenraad.analyses.models import Leesplaats
from cliëntenraad.analyses.rules import TOESTEMMING_IN_WOORDEN, first_words
from cliëntenraad.analyses.unlocking import unlocked
from cliëntenraad.ervaringen.sealing import Inhoud
from cliëntenraad.kern import clock
from cliëntenraad.kern.forms import NOT_DONE, ConfirmForm
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import get_uitvraag_or_404, list_formuliervragen

blueprint = Blueprint("analyses", __name__)


@blueprint.route("/uitvragen/<id:uitvraag_id>/lezen")
@requires(Permission.KLUIS_OPENEN, get_uitvraag_or_404)
def lezen(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Show the rounds so far, and whether a new one can be made; never how many wait."""
    kluis = unlocked(uitvraag.raad_id)
    gelezen = queries.list_gelezen(uitvraag.id)
    return render_template(
        "analyses/lezen.html",
        uitvraag=uitvraag,
        rondes=queries.list_rondes(uitvraag.id),
        verhalen=[(verhaal, _begin(kluis.inhoud(verhaal.ervaring))) for verhaal in gelezen],
        bezwaren=queries.obstacles_to_ronde(uitvraag, clock.today()),
    )


@blueprint.post("/uitvragen/<id:uitvraag_id>/ronde-maken")
@requires(Permission.KLUIS_OPENEN, get_uitvraag_or_404)
def ronde_maken(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Make what waits readable."""
    address = url_for("analyses.lezen", uitvraag_id=uitvraag.id)
    if ConfirmForm().submitted():
        try:
            actions.ronde_maken(uitvraag, door_id=gebruiker().id, now=clock.now())
        except RuleViolation as violation:
            flash(str(violation), "error")
        else:
            flash("De leesronde is gemaakt. De volgorde is geloot.", "success")
    else:
        flash(NOT_DONE, "error")
    return redirect(address)


@blueprint.route("/leesrondes/<id:ronde_id>/<id:plaats>", methods=["GET", "POST"])
@requires(Permission.KLUIS_OPENEN, queries.get_leesplaats_or_404)
def verhaal(leesplaats: Leesplaats) -> ResponseReturnValue:
    """Show one story with its answers; clean its text."""
    kluis = unlocked(leesplaats.raad_id)
    ervaring = queries.get_ervaring_or_404(leesplaats.ervaring_id)
    ronde = queries.get_leesronde_or_404(leesplaats.leesronde_id)
    uitvraag = get_uitvraag_or_404(ronde.uitvraag_id)
    inhoud, week = kluis.inhoud(ervaring), clock.iso_week(clock.today())
    geschoond = kluis.geschoonde_tekst(queries.get_schoning(ervaring.id))
    form = SchoonForm(geschoonde_tekst=geschoond or (inhoud.tekst if inhoud else ""))
    if form.submitted() and not form.warns():
        try:
            text = form.geschoonde_tekst.data or ""
            actions.schonen(ervaring, text, door_id=gebruiker().id, now=clock.now())
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("De geschoonde tekst is bewaard.", "success")
            return redirect(request.path)
    return render_template(
        "analyses/verhaal.html",
        form=form,
        uitvraag=uitvraag,
        ronde=ronde,
        plaats=leesplaats.plaats,
        inhoud=inhoud,
        geschoond=geschoond,
        toestemming=TOESTEMMING_IN_WOORDEN[ervaring.toestemming],
        vragen=list_formuliervragen(uitvraag),
        bevindingen=queries.bevindingen_of_ervaring(ervaring.id),
        citaten=queries_citaten.citaten_of_ervaring(ervaring.id),
        bezwaren=queries_citaten.obstacles_to_begin(ervaring, geschoond),
        gesteld=queries_vervolg.list_gesteld(ervaring, kluis, week),
        vraag_bezwaren=queries_vervolg.obstacles_to_verhaalvraag(ervaring, kluis, week),
        buren=queries.neighbours(leesplaats),
    )


def _begin(inhoud: Inhoud | None) -> str:
    if inhoud is None:
        return "Dit verhaal is niet meer te openen."
    return first_words(inhoud.tekst) or "Alleen antwoorden, geen tekst."
