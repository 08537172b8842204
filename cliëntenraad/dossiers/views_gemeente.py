"""Pages for officials: ask for advice, and give the raad what it needs for it."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.dossiers import actions_aanvraag, actions_stukken, queries, queries_stukken
from cliëntenraad.dossiers.forms_aanvraag import AdviesaanvraagForm
from cliëntenraad.dossiers.forms_stukken import BeantwoordForm, LeverForm
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.models_stukken import Informatieverzoek, Stuk
from cliëntenraad.dossiers.pages import form_page
from cliëntenraad.dossiers.rules import StukSoort
from cliëntenraad.kern import clock
from cliëntenraad.kern.uploads import accept_upload
from cliëntenraad.raden.models import Raad
from cliëntenraad.raden.queries import get_raad_or_404, regeling_op
from cliëntenraad.raden.terms import adviestermijn

blueprint = Blueprint("gemeente", __name__)


@blueprint.route("/raden/<id:raad_id>/adviesaanvraag", methods=["GET", "POST"])
@requires(Permission.ADVIESAANVRAAG_DOEN, get_raad_or_404)
def adviesaanvraag_doen(raad: Raad) -> ResponseReturnValue:
    """Ask a raad for advice."""
    today = clock.today()
    form = AdviesaanvraagForm()

    def do() -> Dossier:
        return actions_aanvraag.adviesaanvraag_doen(
            raad,
            form.inhoud(today),
            form.vragen.vragen(),
            titel=form.titel.data,
            samenvatting=form.samenvatting.data,
            grondslagen=form.grondslagen.grondslagen(),
            door_id=gebruiker().id,
            now=clock.now(),
        )

    return form_page(
        form,
        do,
        gedaan="De adviesaanvraag is verstuurd. Voeg nu de stukken toe die de raad nodig heeft.",
        verder="/dossiers/{id}/aanvraag-bekijken",
        template="dossiers/adviesaanvraag.html",
        raad=raad,
        termijn=adviestermijn(regeling_op(raad.id, today), today),
    )


@blueprint.get("/dossiers/<id:dossier_id>/aanvraag-bekijken")
@requires(Permission.INFORMATIE_LEVEREN, queries.get_aangevraagd_dossier_or_404)
def aanvraag_bekijken(dossier: Dossier) -> ResponseReturnValue:
    """Show the municipality its own request, and what the raad still wants to know."""
    return render_template(
        "dossiers/aanvraag_bekijken.html",
        dossier=dossier,
        termijn=queries.adviestermijn_of(dossier),
        is_van_gemeente=True,
        stukken=queries_stukken.list_gedeelde_stukken(dossier.id),
        verzoeken=queries_stukken.list_informatieverzoeken(dossier.id),
        vandaag=clock.today(),
    )


@blueprint.route("/dossiers/<id:dossier_id>/stukken/leveren", methods=["GET", "POST"])
@requires(Permission.INFORMATIE_LEVEREN, queries.get_aangevraagd_dossier_or_404)
def stuk_leveren(dossier: Dossier) -> ResponseReturnValue:
    """Give the raad a paper that belongs to the request."""
    accept_upload()
    form = LeverForm()

    def do() -> Stuk:
        return actions_stukken.stuk_toevoegen(
            dossier,
            form.bestand.content(),
            form.bestand.bestandsnaam(),
            titel=form.titel.data,
            soort=StukSoort(form.soort.data),
            toegang=actions_stukken.Toegang(
                mag_gemeente_lezen=True, embargo_tot=form.embargo_tot.data
            ),
            door_id=gebruiker().id,
            now=clock.now(),
        )

    return form_page(
        form,
        do,
        gedaan="Het stuk is toegevoegd. De raad kan het nu lezen.",
        verder=f"/dossiers/{dossier.id}/aanvraag-bekijken",
        titel="Stuk toevoegen",
        knop="Stuk toevoegen",
        multipart=True,
        pad=[("Start", "/start"), (dossier.titel, f"/dossiers/{dossier.id}/aanvraag-bekijken")],
    )


@blueprint.route("/informatieverzoeken/<id:verzoek_id>/beantwoorden", methods=["GET", "POST"])
@requires(Permission.INFORMATIE_LEVEREN, queries_stukken.get_informatieverzoek_or_404)
def informatieverzoek_beantwoorden(verzoek: Informatieverzoek) -> ResponseReturnValue:
    """Answer what the raad asked. Shows the question alone: the dossier is the raad's own."""
    form = BeantwoordForm()
    dossier = queries.get_dossier_or_404(verzoek.dossier_id)
    asked = queries.is_van_gemeente(dossier.aanvraag)
    return form_page(
        form,
        lambda: actions_stukken.informatieverzoek_beantwoorden(
            verzoek, form.antwoord.data, door_id=gebruiker().id, now=clock.now()
        ),
        gedaan="Uw antwoord is bij de raad.",
        verder=f"/dossiers/{dossier.id}/aanvraag-bekijken" if asked else "/start",
        titel="Informatieverzoek beantwoorden",
        citaat=verzoek.vraag,
        knop="Antwoord versturen",
        pad=[("Start", "/start")],
    )
