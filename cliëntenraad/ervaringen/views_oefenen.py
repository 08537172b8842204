"""Practise a code: type it, and see for each word whether it is right. Nothing is looked up."""

from flask import render_template, request
from werkzeug.datastructures import MultiDict

from cliëntenraad.ervaringen import views_flow
from cliëntenraad.ervaringen.flow_state import FIELD, Geopend, State, pack
from cliëntenraad.ervaringen.forms import OefenForm
from cliëntenraad.kern import clock
from cliëntenraad.kern.code_words import Oefening, practise


def answer(state: State) -> str | None:
    """Return the page to practise on, or the code again, when a button asks for it."""
    if isinstance(state, Geopend):
        return None
    naar = request.form.get("naar")
    if naar == "tonen":
        return views_flow.show_code(state)
    if naar == "oefenen":
        return _show(state, OefenForm(MultiDict()))
    if naar != "nakijken":
        return None
    form = OefenForm()
    if not form.submitted():
        return _show(state, form)
    return _show(state, form, practise(form.code.data, state.code))


def _show(state: State, form: OefenForm, oefening: Oefening | None = None) -> str:
    return render_template(
        "ervaringen/oefenen.html",
        form=form,
        oefening=oefening,
        veld=FIELD,
        staat=pack(state, clock.now()),
    )
