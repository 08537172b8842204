"""The life of an uitvraag: make, change, look at it as a resident does, open, close, report."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.queries import get_dossier_or_404
from cliëntenraad.kern import clock
from cliëntenraad.kern.forms import ConfirmForm
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen import actions, queries, rules
from cliëntenraad.uitvragen.forms import (
    NieuweUitvraagForm,
    OpenForm,
    TerugkoppelForm,
    UitvraagForm,
)
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries_vertalingen import list_taalstanden
from cliëntenraad.uitvragen.rules import UitvraagStatus

blueprint = Blueprint("uitvragen", __name__)
beheren = requires(Permission.UITVRAAG_BEHEREN, queries.get_uitvraag_or_404)


@blueprint.route("/dossiers/<id:dossier_id>/uitvragen/nieuw", methods=["GET", "POST"])
@requires(Permission.UITVRAAG_BEHEREN, get_dossier_or_404)
def maken(dossier: Dossier) -> ResponseReturnValue:
    """Make an uitvraag in a dossier."""
    earlier = [(u.id, u.titel) for u in queries.list_herhaalbaar(dossier.raad_id)]
    form = NieuweUitvraagForm(earlier)
    if form.submitted():
        try:
            uitvraag = actions.maken(
                dossier,
                **_texts(form),
                herhaalt_id=int(form.herhaalt.data) if form.herhaalt.data else None,
                door_id=gebruiker().id,
                now=clock.now(),
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("De uitvraag is gemaakt. Schrijf nu de vragen.", "success")
            return redirect(f"/uitvragen/{uitvraag.id}/werkblad")
    return render_template("uitvragen/maken.html", form=form, dossier=dossier)


@blueprint.route("/uitvragen/<id:uitvraag_id>/werkblad")
@beheren
def werkblad(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Show everything about one uitvraag and what can be done now."""
    today = clock.today()
    return render_template(
        "uitvragen/werkblad.html",
        uitvraag=uitvraag,
        stand=rules.stand(uitvraag.status, uitvraag.sluit_op, today),
        obstacles=queries.obstacles_to_openen(uitvraag, today),
        vragen=queries.list_formuliervragen(uitvraag),
        talen=list_taalstanden(uitvraag),
    )


@blueprint.route("/uitvragen/<id:uitvraag_id>/wijzigen", methods=["GET", "POST"])
@beheren
def wijzigen(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Change the texts, as long as nobody can have answered."""
    form = UitvraagForm(obj=uitvraag)
    if form.submitted():
        try:
            actions.wijzigen(uitvraag, **_texts(form), door_id=gebruiker().id, now=clock.now())
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("De uitvraag is gewijzigd.", "success")
            return redirect(f"/uitvragen/{uitvraag.id}/werkblad")
    obstacles = rules.obstacles_to_wijzigen(uitvraag.status)
    return render_template(
        "uitvragen/wijzigen.html", form=form, uitvraag=uitvraag, obstacles=obstacles
    )


@blueprint.route("/uitvragen/<id:uitvraag_id>/voorbeeld")
@beheren
def voorbeeld(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Show the form as a resident gets it. Nothing can be sent from here."""
    vragen = queries.list_formuliervragen(uitvraag)
    return render_template("uitvragen/voorbeeld.html", uitvraag=uitvraag, vragen=vragen)


@blueprint.route("/uitvragen/<id:uitvraag_id>/openen", methods=["GET", "POST"])
@beheren
def openen(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Open the uitvraag until a day. From then on the questions are fixed."""
    form = OpenForm()
    if form.submitted():
        try:
            actions.openen(
                uitvraag,
                sluit_op=form.sluit_op.data,
                door_id=gebruiker().id,
                now=clock.now(),
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("De uitvraag is open. Mensen kunnen nu meedoen.", "success")
            return redirect(f"/uitvragen/{uitvraag.id}/werkblad")
    obstacles = rules.obstacles_to_overgang(uitvraag.status, UitvraagStatus.OPEN)
    obstacles = obstacles or queries.obstacles_to_openen(uitvraag, clock.today())
    return render_template(
        "uitvragen/openen.html", form=form, uitvraag=uitvraag, obstacles=obstacles
    )


@blueprint.route("/uitvragen/<id:uitvraag_id>/sluiten", methods=["GET", "POST"])
@beheren
def sluiten(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Ask, then close: it cannot open again."""
    form = ConfirmForm()
    if form.submitted():
        try:
            actions.sluiten(uitvraag, door_id=gebruiker().id, now=clock.now())
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("De uitvraag is gesloten.", "success")
            return redirect(f"/uitvragen/{uitvraag.id}/werkblad")
    obstacles = rules.obstacles_to_overgang(uitvraag.status, UitvraagStatus.GESLOTEN)
    return render_template(
        "uitvragen/sluiten.html", form=form, uitvraag=uitvraag, obstacles=obstacles
    )


@blueprint.route("/uitvragen/<id:uitvraag_id>/terugkoppelen", methods=["GET", "POST"])
@beheren
def terugkoppelen(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Finish with the closing report."""
    form = TerugkoppelForm(obj=uitvraag)
    if form.submitted():
        try:
            actions.terugkoppelen(
                uitvraag,
                gehoord=form.gehoord.data,
                gedaan=form.gedaan.data,
                door_id=gebruiker().id,
                now=clock.now(),
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("De terugkoppeling staat er. De uitvraag is klaar.", "success")
            return redirect(f"/uitvragen/{uitvraag.id}/werkblad")
    obstacles = rules.obstacles_to_overgang(uitvraag.status, UitvraagStatus.TERUGGEKOPPELD)
    return render_template(
        "uitvragen/terugkoppelen.html", form=form, uitvraag=uitvraag, obstacles=obstacles
    )


def _texts(form: UitvraagForm) -> dict[str, Any]:
    names = ("titel", "inleiding", "doelgroep", "verwerkingsverantwoordelijke")
    texts = {name: form[name].data or "" for name in names}
    return {**texts, "contactblok": form.contactblok.data}
