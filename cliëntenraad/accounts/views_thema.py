"""The style sheet and the logo of a gemeente, as browsers get them: kept for good, never run."""

from flask import Blueprint, Response, abort

from cliëntenraad.kern.access import public
from cliëntenraad.raden.logo import MEDIATYPE
from cliëntenraad.raden.queries_huisstijl import logo_inhoud
from cliëntenraad.raden.rules_huisstijl import Lettertype, stylesheet, stylesheet_address
from cliëntenraad.raden.rules_kleuren import obstacles_to_kleur

blueprint = Blueprint("thema", __name__)
FOR_GOOD = "public, max-age=31536000, immutable"


@blueprint.get("/thema/<kleur>/<lettertype>/<mark>.css")
@public
def stijlblad(kleur: str, lettertype: str, mark: str) -> Response:
    """Give the style sheet that the address describes; only for colours that can be read.

    The mark is of another release of the site when a page was made by that release:
    then this is still the best answer, but not one to keep.
    """
    if lettertype not in set(Lettertype):
        abort(404)
    chosen = None if kleur == "gewoon" else f"#{kleur}"
    if chosen and (chosen != chosen.lower() or len(chosen) != 7 or obstacles_to_kleur(chosen)):
        abort(404)
    address = stylesheet_address(chosen, Lettertype(lettertype)) or abort(404)
    response = Response(stylesheet(chosen, Lettertype(lettertype)), mimetype="text/css")
    response.headers["Cache-Control"] = FOR_GOOD if address.endswith(f"/{mark}.css") else "no-store"
    return response


@blueprint.get("/thema/logo/<id:gemeente_id>/<mark>.webp")
@public
def logo(gemeente_id: int, mark: str) -> Response:
    """Give the logo that this gemeente has now; it is only ever a picture."""
    content = logo_inhoud(gemeente_id, mark) or abort(404)
    response = Response(content, mimetype=MEDIATYPE)
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = FOR_GOOD
    return response
