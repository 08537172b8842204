"""The page of a raad for its members: who sits, which rules hold, who may log in."""

from flask import Blueprint, flash, redirect, render_template
from flask.typing import ResponseReturnValue
from wtforms.fields.choices import SelectChoice

from cliëntenraad.accounts import actions as accounts
from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.forms import UitnodigingForm
from cliëntenraad.accounts.forms_raden import HerbenoemForm, LidForm, RegelingForm, ZittingEindeForm
from cliëntenraad.accounts.links import site_link
from cliëntenraad.accounts.queries import list_toekenningen, may
from cliëntenraad.accounts.rules import Permission, Rol
from cliëntenraad.kern import clock
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden import actions, queries
from cliëntenraad.raden.models import Lid, Raad
from cliëntenraad.raden.rules import LidFunctie

blueprint = Blueprint("raden", __name__)


@blueprint.get("/raden/<id:raad_id>")
@requires(Permission.RAAD_BEKIJKEN, queries.get_raad_or_404)
def bekijken(raad: Raad) -> ResponseReturnValue:
    """Show the raad: members with their periods, roles, and the regeling of today."""
    today = clock.today()
    return render_template(
        "accounts/raad.html",
        raad=raad,
        leden=[(lid, lid.is_zittend(today)) for lid in queries.list_leden(raad.id)],
        toekenningen=list_toekenningen(raad.id),
        regeling=queries.regeling_op(raad.id, today),
        regelingen=queries.list_regelingen(raad.id),
        mag_leden_beheren=may(gebruiker(), Permission.LEDEN_BEHEREN, raad, today),
        mag_regeling_vastleggen=may(gebruiker(), Permission.REGELING_VASTLEGGEN, raad, today),
        today=today,
    )


@blueprint.route("/raden/<id:raad_id>/leden/benoemen", methods=["GET", "POST"])
@requires(Permission.LEDEN_BEHEREN, queries.get_raad_or_404)
def lid_benoemen(raad: Raad) -> ResponseReturnValue:
    """Seat a new lid."""
    form = LidForm()
    if form.submitted():
        try:
            actions.lid_benoemen(
                raad,
                form.naam.data,
                LidFunctie(form.functie.data),
                van=form.van.data,
                tot=form.tot.data,
                door_id=gebruiker().id,
                now=clock.now(),
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash(f"{form.naam.data} is benoemd.", "success")
            return redirect(f"/raden/{raad.id}")
    return _show(raad, form, "Lid benoemen")


@blueprint.route("/leden/<id:lid_id>/beeindigen", methods=["GET", "POST"])
@requires(Permission.LEDEN_BEHEREN, queries.get_lid_or_404)
def zitting_beeindigen(lid: Lid) -> ResponseReturnValue:
    """End a lid's period; access to the site ends with it."""
    form = ZittingEindeForm(tot=clock.today())
    if form.submitted():
        try:
            actions.zitting_beeindigen(lid, form.tot.data, door_id=gebruiker().id, now=clock.now())
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash(f"De zitting van {lid.naam} is beëindigd.", "success")
            return redirect(f"/raden/{lid.raad_id}")
    uitleg = "Na deze dag kan dit lid niet meer inloggen voor deze raad."
    return _show(
        queries.get_raad_or_404(lid.raad_id), form, f"Zitting van {lid.naam} beëindigen", uitleg
    )


@blueprint.route("/leden/<id:lid_id>/herbenoemen", methods=["GET", "POST"])
@requires(Permission.LEDEN_BEHEREN, queries.get_lid_or_404)
def herbenoemen(lid: Lid) -> ResponseReturnValue:
    """Seat a lid for another period."""
    form = HerbenoemForm()
    if form.submitted():
        try:
            actions.herbenoemen(
                lid, form.van.data, form.tot.data, door_id=gebruiker().id, now=clock.now()
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash(f"{lid.naam} is herbenoemd.", "success")
            return redirect(f"/raden/{lid.raad_id}")
    return _show(queries.get_raad_or_404(lid.raad_id), form, f"{lid.naam} herbenoemen")


@blueprint.route("/raden/<id:raad_id>/regeling/vastleggen", methods=["GET", "POST"])
@requires(Permission.REGELING_VASTLEGGEN, queries.get_raad_or_404)
def regeling_vastleggen(raad: Raad) -> ResponseReturnValue:
    """Lay down a new version of the local rules, starting from the last one."""
    versions = queries.list_regelingen(raad.id)
    form = RegelingForm(obj=versions[0]) if versions else RegelingForm(doorschuiven=True)
    if isinstance(form.artikelen.data, dict):
        form.artikelen.data = "\n".join(f"{k}: {v}" for k, v in form.artikelen.data.items())
    if form.submitted():
        try:
            actions.regeling_vastleggen(
                raad, form.fields(), door_id=gebruiker().id, now=clock.now()
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("De regeling is vastgelegd. Lopende dossiers houden hun oude versie.", "success")
            return redirect(f"/raden/{raad.id}")
    uitleg = "Lopende dossiers houden de versie waarmee ze begonnen."
    return _show(raad, form, "Regeling vastleggen", uitleg)


@blueprint.route("/raden/<id:raad_id>/uitnodigen", methods=["GET", "POST"])
@requires(Permission.LEDEN_BEHEREN, queries.get_raad_or_404)
def uitnodigen(raad: Raad) -> ResponseReturnValue:
    """Invite someone for a role in this raad; the link is shown too, to hand over."""
    form = UitnodigingForm()
    form.offer([Rol.RAADSLID, Rol.SECRETARIS, Rol.VOORZITTER, Rol.ONDERSTEUNER])
    leden = queries.list_zittende_leden(raad.id, clock.today())
    form.lid_id.choices = [
        SelectChoice(0, "Geen lid van de raad"),
        *(SelectChoice(lid.id, lid.naam) for lid in leden),
    ]
    if form.submitted():
        try:
            link = accounts.uitnodigen(
                form.email.data,
                form.naam.data,
                Rol(form.rol.data),
                raad_id=raad.id,
                lid_id=form.lid_id.data or None,
                link=site_link("accounts.aannemen"),
                door_id=gebruiker().id,
                now=clock.now(),
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            return render_template(
                "accounts/uitgenodigd.html", link=link, terug=f"/raden/{raad.id}"
            )
    return _show(raad, form, "Iemand uitnodigen")


def _show(raad: Raad, form: object, titel: str, uitleg: str = "") -> str:
    return render_template(
        "accounts/raad_form.html", raad=raad, form=form, titel=titel, uitleg=uitleg
    )
