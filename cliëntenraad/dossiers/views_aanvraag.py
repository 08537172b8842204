"""Pages for what is asked, as the raad records it: aanvraag, consultation, questions."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.dossiers import actions_aanvraag as actions
from cliëntenraad.dossiers import queries
from cliëntenraad.dossiers.forms_aanvraag import AanvraagForm, ConsultatieForm, VraagForm
from cliëntenraad.dossiers.models import Adviesaanvraag, Adviesvraag, Dossier
from cliëntenraad.dossiers.pages import form_page, werkblad
from cliëntenraad.kern import clock
from cliëntenraad.kern.forms import ConfirmForm

blueprint = Blueprint("aanvragen", __name__)


@blueprint.route("/dossiers/<id:dossier_id>/aanvraag", methods=["GET", "POST"])
@requires(Permission.DOSSIER_BEHEREN, queries.get_dossier_or_404)
def aanvraag(dossier: Dossier) -> ResponseReturnValue:
    """Record a request from a letter, or correct what was recorded."""
    if dossier.aanvraag is not None:
        return _aanvraag_wijzigen(dossier, dossier.aanvraag)
    form = AanvraagForm(ontvangen_op=clock.today())
    return form_page(
        form,
        lambda: actions.aanvraag_vastleggen(
            dossier,
            form.inhoud(),
            form.vragen.vragen(),
            door_id=gebruiker().id,
            now=clock.now(),
        ),
        gedaan="De adviesaanvraag is vastgelegd.",
        verder=werkblad(dossier),
        titel="Adviesaanvraag vastleggen",
        inleiding="Neem over wat er in de brief of de e-mail van de gemeente staat.",
        knop="Adviesaanvraag vastleggen",
        dossier=dossier,
    )


def _aanvraag_wijzigen(dossier: Dossier, found: Adviesaanvraag) -> ResponseReturnValue:
    form = AanvraagForm(obj=found)
    del form.vragen
    return form_page(
        form,
        lambda: actions.aanvraag_wijzigen(
            found, form.inhoud(), door_id=gebruiker().id, now=clock.now()
        ),
        gedaan="De adviesaanvraag is gewijzigd.",
        verder=werkblad(dossier),
        titel="Adviesaanvraag wijzigen",
        inleiding="Verbeter hier wat niet klopt met de brief. De vragen wijzigt u apart.",
        knop="Wijziging opslaan",
        dossier=dossier,
    )


@blueprint.route("/dossiers/<id:dossier_id>/consultatie", methods=["GET", "POST"])
@requires(Permission.DOSSIER_BEHEREN, queries.get_dossier_or_404)
def consultatie(dossier: Dossier) -> ResponseReturnValue:
    """Record the national consultation that this dossier answers."""
    form = ConsultatieForm()
    return form_page(
        form,
        lambda: actions.consultatie_vastleggen(
            dossier,
            form.vragen.vragen(),
            titel=form.titel.data,
            adres=form.adres.data or None,
            sluit_op=form.sluit_op.data,
            door_id=gebruiker().id,
            now=clock.now(),
        ),
        gedaan="De internetconsultatie is vastgelegd.",
        verder=werkblad(dossier),
        titel="Internetconsultatie vastleggen",
        inleiding="Neem over wat er op internetconsultatie.nl staat.",
        knop="Internetconsultatie vastleggen",
        dossier=dossier,
    )


@blueprint.route("/dossiers/<id:dossier_id>/vragen", methods=["GET", "POST"])
@requires(Permission.DOSSIER_BEHEREN, queries.get_dossier_or_404)
def vragen(dossier: Dossier) -> ResponseReturnValue:
    """Show the numbered questions, and add one."""
    form = VraagForm()
    return form_page(
        form,
        lambda: actions.vraag_toevoegen(
            dossier, form.tekst.data, door_id=gebruiker().id, now=clock.now()
        ),
        gedaan="De vraag is toegevoegd.",
        verder=f"/dossiers/{dossier.id}/vragen",
        template="dossiers/vragen.html",
        dossier=dossier,
    )


@blueprint.route("/dossiers/<id:dossier_id>/vragen/<id:nummer>", methods=["GET", "POST"])
@requires(Permission.DOSSIER_BEHEREN, queries.get_vraag_or_404)
def vraag_wijzigen(vraag: Adviesvraag) -> ResponseReturnValue:
    """Correct the text of one question."""
    form = VraagForm(obj=vraag)
    return form_page(
        form,
        lambda: actions.vraag_wijzigen(
            vraag, form.tekst.data, door_id=gebruiker().id, now=clock.now()
        ),
        gedaan="De vraag is gewijzigd.",
        verder=f"/dossiers/{vraag.dossier_id}/vragen",
        titel=f"Vraag {vraag.nummer} wijzigen",
        knop="Wijziging opslaan",
        dossier=queries.get_dossier_or_404(vraag.dossier_id),
    )


@blueprint.route(
    "/dossiers/<id:dossier_id>/vragen/<id:nummer>/verwijderen", methods=["GET", "POST"]
)
@requires(Permission.DOSSIER_BEHEREN, queries.get_vraag_or_404)
def vraag_verwijderen(vraag: Adviesvraag) -> ResponseReturnValue:
    """Take a question away, after asking once more."""
    return form_page(
        ConfirmForm(),
        lambda: actions.vraag_verwijderen(vraag, door_id=gebruiker().id, now=clock.now()),
        gedaan="De vraag is weg. De andere vragen houden hun nummer.",
        verder=f"/dossiers/{vraag.dossier_id}/vragen",
        template="dossiers/bevestigen.html",
        titel=f"Vraag {vraag.nummer} verwijderen",
        vraag="Wilt u deze vraag verwijderen?",
        uitleg=f"‘{vraag.tekst}’ De andere vragen houden hun nummer. Dit kan niet terug.",
        knop="Ja, vraag verwijderen",
        dossier=queries.get_dossier_or_404(vraag.dossier_id),
    )
