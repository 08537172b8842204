"""The resident's pages: one address for all of them, so that a history shows nothing."""

from typing import Protocol, cast

from flask import Blueprint, Response, current_app, make_response, render_template, request
from flask.typing import ResponseReturnValue

from cliëntenraad.ervaringen import views_code, views_flow, views_oefenen
from cliëntenraad.ervaringen.flow_state import FIELD, Geopend, StateLost, Verstuurd, unpack
from cliëntenraad.ervaringen.signals import pagina_gevraagd
from cliëntenraad.kern import clock
from cliëntenraad.kern.access import resident

blueprint = Blueprint("ervaringen", __name__)


class ForgetsVisits(Protocol):
    def forget(self, response: Response) -> None: ...


@blueprint.route("/mee", methods=["GET", "POST"])
@resident
def mee() -> ResponseReturnValue:
    """Show the page that belongs to what was sent; what came before travels in the page."""
    if request.method == "GET":
        return views_flow.show_start()
    for _, page in pagina_gevraagd.send(None):
        if page is not None:
            return page
    if FIELD not in request.form:
        return _begin()
    try:
        state = unpack(request.form[FIELD], clock.now())
    except StateLost:
        return views_flow.show_lost()
    if page := views_oefenen.answer(state):
        return page
    if isinstance(state, Geopend):
        return views_code.answer(state)
    if isinstance(state, Verstuurd):
        return views_flow.show_code(state)
    return views_flow.answer(state)


@blueprint.get("/weg")
@resident
def weg() -> ResponseReturnValue:
    """Leave at once: a page that says nothing, and a browser that forgets this site."""
    response = make_response(render_template("ervaringen/weg.html"))
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    cast(ForgetsVisits, current_app.session_interface).forget(response)
    return response


def _begin() -> str:
    """Answer the first page, before there is anything to carry along."""
    if "code" in request.form:
        return views_code.find()
    if request.form.get("naar") == "code":
        return views_code.show_code_form()
    return views_flow.begin()
