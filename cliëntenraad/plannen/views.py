"""The pages of a plan, at the one address of residents: a history shows nothing of it."""

from collections.abc import Callable
from typing import Final

from flask import request
from flask.typing import ResponseReturnValue

from cliëntenraad.ervaringen.signals import pagina_gevraagd
from cliëntenraad.kern import clock
from cliëntenraad.kern.page_state import StateLost
from cliëntenraad.plannen import (
    views_bladen,
    views_codes,
    views_geven,
    views_open,
    views_verslag,
)
from cliëntenraad.plannen.plan_state import FIELD, Staat, unpack
from cliëntenraad.plannen.queries import OpenPlan, find_with_keys

#: What a button on a page of an open plan asks, by its value.
ASKED: Final[dict[str, Callable[[OpenPlan, Staat], ResponseReturnValue]]] = {
    "bewaren": views_bladen.save,
    "weghalen": views_bladen.ask_remove,
    "weghalen_zeker": views_bladen.remove,
    "verslag": views_verslag.show_choice,
    "verslag_maken": views_verslag.show_report,
    "downloaden": views_verslag.download,
    "code": views_codes.show_second,
    "code_bewaren": views_codes.keep_second,
    "code_weghalen": views_codes.remove_other,
    "wissen": views_codes.ask_wipe,
    "wissen_zeker": views_codes.wipe,
    "geven": views_geven.begin,
    "geven_verder": views_geven.go_on,
    "geven_laten": views_geven.go_on,
    "geven_terug": views_geven.go_back,
    "geven_versturen": views_geven.send,
    "terughalen": views_geven.ask_back,
    "terughalen_zeker": views_geven.take_back,
}
#: The same on pages before there is a plan.
FIRST: Final[dict[str, Callable[[], str]]] = {
    "plan": views_open.begin,
    "plan_nieuw": views_open.show_new_code,
    "plan_openen": views_open.find,
}


@pagina_gevraagd.connect
def answer(_sender: object) -> ResponseReturnValue | None:
    """Answer what is sent from a page of a plan; leave all else to the step that it is for."""
    if FIELD not in request.form:
        first = FIRST.get(request.form.get("naar", ""))
        return first() if first else None
    try:
        staat = unpack(request.form[FIELD], clock.now())
    except StateLost:
        return views_open.show_lost()
    if staat.keys is None:
        return views_open.keep_new(staat)
    plan = find_with_keys(staat.keys)
    if plan is None:
        return views_open.show_unknown(views_open.typed())
    return _on_plan(plan, staat)


def _on_plan(plan: OpenPlan, staat: Staat) -> ResponseReturnValue:
    """Do what the button asks; one about a sheet also says which: `blad/<id>`."""
    what, _, which = request.form.get("naar", "").partition("/")
    if what == "blad":
        return views_bladen.show_blad(plan, staat, which)
    if what == "nieuw":
        return views_bladen.show_new(plan, staat, which)
    asked = ASKED.get(what)
    return asked(plan, staat) if asked else views_open.show_plan(plan, staat)
