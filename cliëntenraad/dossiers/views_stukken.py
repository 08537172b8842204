"""Pages for papers, and for what the raad asks the municipality."""

from flask import Blueprint, Response, abort
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.dossiers import actions_stukken as actions
from cliëntenraad.dossiers import queries, queries_stukken
from cliëntenraad.dossiers.forms_stukken import (
    AntwoordForm,
    EmbargoForm,
    InformatieverzoekForm,
    StukForm,
)
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.models_stukken import Informatieverzoek, Stuk
from cliëntenraad.dossiers.pages import form_page, werkblad
from cliëntenraad.dossiers.rules import StukSoort
from cliëntenraad.dossiers.uploads import as_attachment
from cliëntenraad.kern import clock
from cliëntenraad.kern.access import public
from cliëntenraad.kern.forms import ConfirmForm
from cliëntenraad.kern.uploads import accept_upload

blueprint = Blueprint("stukken", __name__)


@blueprint.app_template_filter("bestandsgrootte")
def bestandsgrootte(number: int) -> str:
    """Return a number of bytes as people say it: "1,4 MB"."""
    if number < 1024 * 1024:
        return f"{max(number // 1024, 1)} kB"
    return f"{number / (1024 * 1024):.1f} MB".replace(".", ",")


@blueprint.route("/dossiers/<id:dossier_id>/stukken/toevoegen", methods=["GET", "POST"])
@requires(Permission.DOSSIER_BEHEREN, queries.get_dossier_or_404)
def toevoegen(dossier: Dossier) -> ResponseReturnValue:
    """Add a paper. A file that is refused leaves the rest of the form as it was typed."""
    accept_upload()
    form = StukForm()

    def do() -> Stuk:
        return actions.stuk_toevoegen(
            dossier,
            form.bestand.content(),
            form.bestand.bestandsnaam(),
            titel=form.titel.data,
            soort=StukSoort(form.soort.data),
            toegang=_toegang(form),
            door_id=gebruiker().id,
            now=clock.now(),
        )

    return form_page(
        form,
        do,
        gedaan="Het stuk is toegevoegd.",
        verder=werkblad(dossier),
        titel="Stuk toevoegen",
        knop="Stuk toevoegen",
        multipart=True,
        dossier=dossier,
    )


@blueprint.route("/stukken/<id:stuk_id>/embargo", methods=["GET", "POST"])
@requires(Permission.DOSSIER_BEHEREN, queries_stukken.get_stuk_or_404)
def embargo_wijzigen(stuk: Stuk) -> ResponseReturnValue:
    """Say who may read a paper, and from when."""
    form = EmbargoForm(obj=stuk)
    dossier = queries.get_dossier_or_404(stuk.dossier_id)
    return form_page(
        form,
        lambda: actions.stuk_embargo_wijzigen(
            stuk, _toegang(form), door_id=gebruiker().id, now=clock.now()
        ),
        gedaan="Opgeslagen wie dit stuk mag lezen.",
        verder=werkblad(dossier),
        titel="Wie mag dit stuk lezen?",
        inleiding=f"Het gaat om ‘{stuk.titel}’. De leden van de raad mogen elk stuk lezen.",
        knop="Opslaan",
        dossier=dossier,
    )


@blueprint.route("/stukken/<id:stuk_id>/verwijderen", methods=["GET", "POST"])
@requires(Permission.DOSSIER_BEHEREN, queries_stukken.get_stuk_or_404)
def verwijderen(stuk: Stuk) -> ResponseReturnValue:
    """Take a paper away for good, after asking once more."""
    dossier = queries.get_dossier_or_404(stuk.dossier_id)
    return form_page(
        ConfirmForm(),
        lambda: actions.stuk_verwijderen(stuk, door_id=gebruiker().id, now=clock.now()),
        gedaan="Het stuk is verwijderd.",
        verder=werkblad(dossier),
        template="dossiers/bevestigen.html",
        titel="Stuk verwijderen",
        vraag=f"Wilt u ‘{stuk.titel}’ verwijderen?",
        uitleg="Het stuk is dan voor iedereen weg. Dit kan niet terug.",
        knop="Ja, stuk verwijderen",
        dossier=dossier,
    )


@blueprint.get("/stukken/<id:stuk_id>")
@requires(Permission.INGELOGD, queries_stukken.get_stuk_or_404)
def ophalen(stuk: Stuk) -> Response:
    """Give a paper to a member, or to an official with whom it is shared."""
    if not queries_stukken.may_read(gebruiker(), stuk, clock.today()):
        abort(404)
    return as_attachment(stuk)


@blueprint.get("/stukken/<id:stuk_id>/openbaar")
@public
def openbaar(stuk_id: int) -> Response:
    """Give a public paper to anyone."""
    return as_attachment(queries_stukken.get_public_stuk_or_404(stuk_id, clock.today()))


@blueprint.route("/dossiers/<id:dossier_id>/informatieverzoeken/doen", methods=["GET", "POST"])
@requires(Permission.DOSSIER_BEHEREN, queries.get_dossier_or_404)
def informatieverzoek_doen(dossier: Dossier) -> ResponseReturnValue:
    """Ask the municipality for information."""
    form = InformatieverzoekForm()
    return form_page(
        form,
        lambda: actions.informatieverzoek_doen(
            dossier, form.vraag.data, door_id=gebruiker().id, now=clock.now()
        ),
        gedaan="Uw vraag staat klaar voor de gemeente.",
        verder=werkblad(dossier),
        titel="Informatie vragen aan de gemeente",
        inleiding="De gemeente geeft de raad wat hij nodig heeft om te adviseren"
        " (Algemene wet bestuursrecht, artikel 3:7).",
        knop="Vraag versturen",
        dossier=dossier,
    )


@blueprint.route(
    "/informatieverzoeken/<id:verzoek_id>/antwoord-vastleggen", methods=["GET", "POST"]
)
@requires(Permission.DOSSIER_BEHEREN, queries_stukken.get_informatieverzoek_or_404)
def antwoord_vastleggen(verzoek: Informatieverzoek) -> ResponseReturnValue:
    """Record an answer that came by letter or mail."""
    form = AntwoordForm(ontvangen_op=clock.today())
    return form_page(
        form,
        lambda: actions.informatieverzoek_beantwoorden(
            verzoek,
            form.antwoord.data,
            ontvangen_op=form.ontvangen_op.data,
            door_id=gebruiker().id,
            now=clock.now(),
        ),
        gedaan="Het antwoord is vastgelegd.",
        verder=f"/dossiers/{verzoek.dossier_id}/werkblad",
        titel="Antwoord van de gemeente vastleggen",
        citaat=verzoek.vraag,
        knop="Antwoord vastleggen",
        dossier=queries.get_dossier_or_404(verzoek.dossier_id),
    )


def _toegang(form: StukForm | EmbargoForm) -> actions.Toegang:
    return actions.Toegang(
        is_openbaar=form.is_openbaar.data,
        mag_gemeente_lezen=form.mag_gemeente_lezen.data,
        embargo_tot=form.embargo_tot.data,
    )
