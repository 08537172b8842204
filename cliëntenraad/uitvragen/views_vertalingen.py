"""Pages on which a raad writes its own uitvraag in another language."""

from flask import Blueprint, flash, redirect, render_template
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.kern import clock
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen import actions_vertalingen, queries, queries_vertalingen
from cliëntenraad.uitvragen.forms_vertalingen import make_form
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries_vertalingen import Vertaalwerk
from cliëntenraad.uitvragen.rules_vertalingen import obstacles_to_vertalen

blueprint = Blueprint("vertalingen", __name__)


@blueprint.route("/uitvragen/<id:uitvraag_id>/vertalen")
@requires(Permission.UITVRAAG_BEHEREN, queries.get_uitvraag_or_404)
def talen(uitvraag: Uitvraag) -> ResponseReturnValue:
    """List the languages, and how complete each is."""
    standen = queries_vertalingen.list_taalstanden(uitvraag)
    here = f"/uitvragen/{uitvraag.id}/vertalen"
    return render_template(
        "uitvragen/talen.html",
        uitvraag=uitvraag,
        links=[(s.taal.dutch_name, f"{here}/{s.taal.key}", s.woorden) for s in standen],
        obstacles=obstacles_to_vertalen(uitvraag.status),
    )


@blueprint.route("/uitvragen/<id:uitvraag_id>/vertalen/<taal>", methods=["GET", "POST"])
@requires(Permission.UITVRAAG_BEHEREN, queries_vertalingen.get_vertaalwerk_or_404)
def vertalen(werk: Vertaalwerk) -> ResponseReturnValue:
    """Write the texts in one language, each beside the Dutch."""
    uitvraag, taal = werk.uitvraag, werk.taal
    form = make_form(werk.delen, werk.vast, taal)
    if form.submitted():
        try:
            actions_vertalingen.vertalen(
                uitvraag, taal, form.invoer, door_id=gebruiker().id, now=clock.now()
            )
        except RuleViolation as violation:
            form = make_form(werk.delen, werk.vast, taal, typed=form.invoer)
            form.refuse(str(violation))
        else:
            flash(f"De vertaling in het {taal.dutch_name} is bewaard.", "success")
            return redirect(f"/uitvragen/{uitvraag.id}/vertalen")
    return render_template(
        "uitvragen/vertalen.html",
        form=form,
        uitvraag=uitvraag,
        taal=taal,
        getoond=queries_vertalingen.list_getoond_in(uitvraag, taal),
        obstacles=obstacles_to_vertalen(uitvraag.status),
    )
