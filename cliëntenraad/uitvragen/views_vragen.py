"""Pages on which the questions of an uitvraag are written."""

from flask import Blueprint, flash, redirect, render_template
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.kern import clock
from cliëntenraad.kern.forms import NOT_DONE, ConfirmForm
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen import actions_vragen, queries, rules
from cliëntenraad.uitvragen.forms import VraagForm
from cliëntenraad.uitvragen.models import Uitvraag, Vraag
from cliëntenraad.uitvragen.rules import VraagSoort

blueprint = Blueprint("vragen", __name__)
VRAAG = "/uitvragen/<id:uitvraag_id>/vragen/<id:vraag_id>"
beheren = requires(Permission.UITVRAAG_BEHEREN, queries.get_vraag_or_404)


@blueprint.route("/uitvragen/<id:uitvraag_id>/vragen/nieuw", methods=["GET", "POST"])
@requires(Permission.UITVRAAG_BEHEREN, queries.get_uitvraag_or_404)
def toevoegen(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Write a question; it comes after the others."""
    form = VraagForm()
    if form.submitted():
        try:
            actions_vragen.vraag_toevoegen(
                uitvraag, *_content(form), door_id=gebruiker().id, now=clock.now()
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            return _back(uitvraag.id, "De vraag is toegevoegd.")
    return _form_page(form, uitvraag, "Nieuwe vraag")


@blueprint.route(f"{VRAAG}/wijzigen", methods=["GET", "POST"])
@beheren
def wijzigen(vraag: Vraag) -> ResponseReturnValue:
    """Write the question in another way."""
    form = VraagForm(
        soort=vraag.soort.value,
        tekst=vraag.tekst,
        toelichting=vraag.toelichting,
        keuzes="\n".join(vraag.keuzes),
    )
    if form.submitted():
        try:
            actions_vragen.vraag_wijzigen(
                vraag, *_content(form), door_id=gebruiker().id, now=clock.now()
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            return _back(vraag.uitvraag_id, "De vraag is gewijzigd.")
    return _form_page(form, queries.get_uitvraag_or_404(vraag.uitvraag_id), "Vraag wijzigen")


@blueprint.route(f"{VRAAG}/verwijderen", methods=["GET", "POST"])
@beheren
def verwijderen(vraag: Vraag) -> ResponseReturnValue:
    """Ask, then take the question out."""
    form = ConfirmForm()
    uitvraag_id = vraag.uitvraag_id
    if form.submitted():
        try:
            actions_vragen.vraag_verwijderen(vraag, door_id=gebruiker().id, now=clock.now())
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            return _back(uitvraag_id, "De vraag is verwijderd.")
    uitvraag = queries.get_uitvraag_or_404(uitvraag_id)
    return render_template(
        "uitvragen/vraag_verwijderen.html", form=form, vraag=vraag, uitvraag=uitvraag
    )


@blueprint.post(f"{VRAAG}/omhoog")
@beheren
def omhoog(vraag: Vraag) -> ResponseReturnValue:
    """Move the question one place up."""
    if not ConfirmForm().submitted():
        return _back(vraag.uitvraag_id, NOT_DONE, "error")
    try:
        actions_vragen.vraag_verplaatsen(vraag, door_id=gebruiker().id, now=clock.now())
    except RuleViolation as violation:
        return _back(vraag.uitvraag_id, str(violation), "error")
    return _back(vraag.uitvraag_id, "De vraag staat nu een plaats hoger.")


def _content(form: VraagForm) -> tuple[VraagSoort, str, str, list[str]]:
    soort = VraagSoort(form.soort.data)
    return soort, form.tekst.data, form.toelichting.data or "", form.keuze_list


def _form_page(form: VraagForm, uitvraag: Uitvraag, kop: str) -> str:
    obstacles = rules.obstacles_to_wijzigen(uitvraag.status)
    return render_template(
        "uitvragen/vraag.html", form=form, uitvraag=uitvraag, kop=kop, obstacles=obstacles
    )


def _back(uitvraag_id: int, message: str, soort: str = "success") -> Response:
    flash(message, soort)
    return redirect(f"/uitvragen/{uitvraag_id}/werkblad")
