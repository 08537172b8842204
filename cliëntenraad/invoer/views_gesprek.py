"""Type in what someone wrote on paper or told, one after the other, with the keyboard alone.

Nothing tells who typed or when: no act, no message in the session, one trace of the
session each half hour at most. So the answer to a form that was kept is a page, not
a redirect.
"""

from dataclasses import replace

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from cliëntenraad.accounts.access import requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.accounts.sessions import touch_seldom
from cliëntenraad.ervaringen.rules import Kanaal, Toestemming
from cliëntenraad.invoer import actions_gesprek as actions
from cliëntenraad.invoer.forms_gesprek import InvoerForm, make_form
from cliëntenraad.invoer.page_state import FIELD, Blad, pack, unpack
from cliëntenraad.kern import clock
from cliëntenraad.kern.limits import CODE_LIMIT
from cliëntenraad.kern.personal_hints import NO_HINTS, Hints, hints_for, marks_of
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import (
    get_uitvraag_or_404,
    list_formuliervragen,
    neemt_ervaringen,
)

blueprint = Blueprint("gesprek", __name__)
ROUTES = {Kanaal.PAPIER.value: Kanaal.PAPIER, Kanaal.GESPREK.value: Kanaal.GESPREK}
ZO_BEWAREN = "zo-bewaren"


@blueprint.route("/uitvragen/<id:uitvraag_id>/invoeren", methods=["GET", "POST"])
@requires(Permission.ERVARING_INVOEREN, get_uitvraag_or_404)
def invoeren(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Take one form; then give an empty one, or the card for who has none."""
    touch_seldom()
    kanaal = ROUTES.get(request.values.get("route", ""), Kanaal.PAPIER)
    if request.method == "GET":
        return _show(uitvraag, kanaal, Blad(), _form(uitvraag, kanaal, is_empty=True))
    form, blad = _form(uitvraag, kanaal), unpack(request.form.get(FIELD, ""), uitvraag.id)
    if not form.submitted():
        return _show(uitvraag, kanaal, blad, form)
    if request.form.get(ZO_BEWAREN) is not None:
        blad = replace(blad, gelaten=sorted({*blad.gelaten, *marks_of(form.own_text)}))
    if hints := hints_for(form.own_text, blad.gelaten):
        return _show(uitvraag, kanaal, blad, form, hints=hints)
    try:
        _keep(uitvraag, kanaal, blad, form)
    except RuleViolation as violation:
        form.refuse(str(violation))
        again = Blad(gelaten=blad.gelaten) if isinstance(violation, actions.KeptAlready) else blad
        return _show(uitvraag, kanaal, again, form)
    if not form.nummer:
        woorden = blad.code.split()
        return render_template("invoer/code.html", uitvraag=uitvraag, woorden=woorden)
    return _show(uitvraag, kanaal, Blad(), _form(uitvraag, kanaal, is_empty=True), is_kept=True)


def _keep(uitvraag: Uitvraag, kanaal: Kanaal, blad: Blad, form: InvoerForm) -> None:
    ingevuld = actions.Ingevuld(kanaal, Toestemming(form.toestemming.data), form.inhoud)
    nummer, today = form.nummer, clock.today()
    if nummer:
        id = blad.ervaring_id(nummer)
        actions.met_kaart_bewaren(uitvraag, nummer, ingevuld, ervaring_id=id, today=today)
    else:
        CODE_LIMIT.take()
        actions.met_code_bewaren(uitvraag, blad.code, ingevuld, today=today)


def _form(uitvraag: Uitvraag, kanaal: Kanaal, *, is_empty: bool = False) -> InvoerForm:
    return make_form(
        list_formuliervragen(uitvraag),
        is_papier=kanaal is Kanaal.PAPIER,
        formdata=MultiDict() if is_empty else None,
    )


def _show(
    uitvraag: Uitvraag,
    kanaal: Kanaal,
    blad: Blad,
    form: InvoerForm,
    *,
    hints: Hints = NO_HINTS,
    is_kept: bool = False,
) -> str:
    """Show the page; focus goes to the first field unless a message needs it."""
    if not form.errors and not hints:
        form.kaartnummer.render_kw = {**(form.kaartnummer.render_kw or {}), "autofocus": True}
    return render_template(
        "invoer/invoeren.html",
        uitvraag=uitvraag,
        is_papier=kanaal is Kanaal.PAPIER,
        route=kanaal.value,
        form=form,
        veld=FIELD,
        staat=pack(blad, uitvraag.id),
        hints=hints,
        is_kept=is_kept,
        is_open=neemt_ervaringen(uitvraag, clock.today()),
        zo_bewaren=ZO_BEWAREN,
    )
