"""What waits for me, and where my raad stands."""

from flask import Blueprint, abort, render_template
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.queries import current_roles, raden_answered_by
from cliëntenraad.accounts.rules import Permission, Rol
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.kern import clock
from cliëntenraad.overzichten import queries_stand
from cliëntenraad.overzichten.cycle_drawing import tekening_of
from cliëntenraad.overzichten.queries import get_dossier_or_404
from cliëntenraad.overzichten.rules_cyclus import stap_en_fase
from cliëntenraad.overzichten.timeline import timeline_of
from cliëntenraad.overzichten.waiting import list_eigen_raden, list_taken

blueprint = Blueprint("start", __name__)


@blueprint.get("/start")
@requires(Permission.INGELOGD)
def start() -> ResponseReturnValue:
    """Show who is logged in what to do now, in all their roles together."""
    today = clock.today()
    rollen = {rol.rol for rol in current_roles(gebruiker(), today)}
    is_official = Rol.BELEIDSMEDEWERKER in rollen
    raden = list_eigen_raden(gebruiker(), today)
    dossiers = queries_stand.list_dossiers_of([raad.id for raad in raden])
    standen = [(row, stap_en_fase(queries_stand.stand_of(row), today)) for row in dossiers]
    taken = list_taken(gebruiker(), today)
    return render_template(
        "overzichten/start.html",
        taken=taken,
        wachtend={taak.dossier_id for taak in taken},
        raden=[
            (raad, [(row, waar) for row, waar in standen if row.raad_id == raad.id])
            for raad in raden
        ],
        gevraagde_raden=raden_answered_by(gebruiker(), today) if is_official else [],
        rollen=rollen,
        Rol=Rol,
        today=today,
    )


@blueprint.get("/dossiers/<id:dossier_id>/tijdlijn")
@requires(Permission.DOSSIER_BEKIJKEN, get_dossier_or_404)
def tijdlijn(dossier: Dossier) -> ResponseReturnValue:
    """Show the timeline to the raad itself, also of a dossier that is not public."""
    row = queries_stand.find_dossier(dossier.id) or abort(404)
    return render_template(
        "overzichten/tijdlijn.html",
        dossier=row,
        tekening=tekening_of(queries_stand.stand_of(row), clock.today()),
        tijdlijn=timeline_of(dossier.id, for_public=False),
    )
