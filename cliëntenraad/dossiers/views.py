"""Pages of a dossier for members: open, look, change, close."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.dossiers import actions, queries, queries_stukken
from cliëntenraad.dossiers.forms import DossierForm, DossierWijzigForm
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.pages import form_page, werkblad
from cliëntenraad.dossiers.rules import Aanleiding
from cliëntenraad.dossiers.rules_aanvraag import NIET_GEREGELD
from cliëntenraad.dossiers.signals import vervolg_van
from cliëntenraad.kern import clock
from cliëntenraad.kern.forms import ConfirmForm
from cliëntenraad.raden.models import Raad
from cliëntenraad.raden.queries import get_raad_or_404

blueprint = Blueprint("dossiers", __name__)


@blueprint.route("/raden/<id:raad_id>/dossiers/nieuw", methods=["GET", "POST"])
@requires(Permission.DOSSIER_OPENEN, get_raad_or_404)
def openen(raad: Raad) -> ResponseReturnValue:
    """Open a dossier."""
    form = DossierForm()

    def do() -> Dossier:
        return actions.openen(
            raad,
            titel=form.titel.data,
            samenvatting=form.samenvatting.data,
            aanleiding=Aanleiding(form.aanleiding.data),
            grondslagen=form.grondslagen.grondslagen(),
            is_openbaar=form.is_openbaar.data,
            door_id=gebruiker().id,
            now=clock.now(),
        )

    return form_page(
        form,
        do,
        gedaan="Het dossier is geopend.",
        verder="/dossiers/{id}/werkblad",
        titel="Dossier openen",
        inleiding="Een dossier houdt alles over één onderwerp bij elkaar.",
        knop="Dossier openen",
        pad=[("Start", "/start"), (raad.naam, f"/raden/{raad.id}")],
    )


@blueprint.get("/dossiers/<id:dossier_id>/werkblad")
@requires(Permission.DOSSIER_BEKIJKEN, queries.get_dossier_or_404)
def bekijken(dossier: Dossier) -> ResponseReturnValue:
    """Show everything of a dossier, and where to go from here."""
    today = clock.today()
    return render_template(
        "dossiers/werkblad.html",
        dossier=dossier,
        termijn=queries.adviestermijn_of(dossier),
        is_van_gemeente=queries.is_van_gemeente(dossier.aanvraag),
        niet_geregeld=NIET_GEREGELD,
        waarschuwingen=queries.warnings_of(dossier),
        stukken=queries_stukken.list_stukken(dossier.id),
        verzoeken=queries_stukken.list_informatieverzoeken(dossier.id),
        vervolg=vervolg_van(dossier, today),
        vandaag=today,
    )


@blueprint.route("/dossiers/<id:dossier_id>/wijzigen", methods=["GET", "POST"])
@requires(Permission.DOSSIER_BEHEREN, queries.get_dossier_or_404)
def wijzigen(dossier: Dossier) -> ResponseReturnValue:
    """Change title, summary, legal bases, and whether everyone may see it."""
    form = DossierWijzigForm(obj=dossier)

    def do() -> None:
        actions.wijzigen(
            dossier,
            titel=form.titel.data,
            samenvatting=form.samenvatting.data,
            grondslagen=form.grondslagen.grondslagen(),
            is_openbaar=form.is_openbaar.data,
            door_id=gebruiker().id,
            now=clock.now(),
        )

    return form_page(
        form,
        do,
        gedaan="Het dossier is gewijzigd.",
        verder=werkblad(dossier),
        titel="Dossier wijzigen",
        knop="Wijziging opslaan",
        dossier=dossier,
    )


@blueprint.route("/dossiers/<id:dossier_id>/afsluiten", methods=["GET", "POST"])
@requires(Permission.DOSSIER_BEHEREN, queries.get_dossier_or_404)
def afsluiten(dossier: Dossier) -> ResponseReturnValue:
    """Close a dossier, after asking once more."""
    return form_page(
        ConfirmForm(),
        lambda: actions.afsluiten(dossier, door_id=gebruiker().id, now=clock.now()),
        gedaan="Het dossier is afgesloten.",
        verder=werkblad(dossier),
        template="dossiers/bevestigen.html",
        titel="Dossier afsluiten",
        vraag="Wilt u dit dossier afsluiten?",
        uitleg="Iedereen van de raad kan het blijven lezen. U kunt het later heropenen.",
        knop="Ja, dossier afsluiten",
        dossier=dossier,
    )


@blueprint.route("/dossiers/<id:dossier_id>/heropenen", methods=["GET", "POST"])
@requires(Permission.DOSSIER_BEHEREN, queries.get_dossier_or_404)
def heropenen(dossier: Dossier) -> ResponseReturnValue:
    """Open a closed dossier again, after asking once more."""
    return form_page(
        ConfirmForm(),
        lambda: actions.heropenen(dossier, door_id=gebruiker().id, now=clock.now()),
        gedaan="Het dossier is weer open.",
        verder=werkblad(dossier),
        template="dossiers/bevestigen.html",
        titel="Dossier heropenen",
        vraag="Wilt u dit dossier heropenen?",
        uitleg="Daarna kunt u het weer wijzigen. De regeling van het dossier blijft dezelfde.",
        knop="Ja, dossier heropenen",
        dossier=dossier,
    )
