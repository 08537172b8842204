"""How a page saves text: a clash with someone else shows both texts, and no word is lost."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from flask import abort, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker
from cliëntenraad.adviezen.forms import VersieForm
from cliëntenraad.adviezen.models import Advies
from cliëntenraad.adviezen.queries_schrijven import Plek
from cliëntenraad.adviezen.rules import StaleTextError, check_schrijven
from cliëntenraad.kern import clock
from cliëntenraad.kern.rules import RuleViolation

Teksten = list[tuple[str, str]]
VERWIJDEREN = "adviezen/verwijderen.html"


@dataclass(frozen=True)
class Bladzijde:
    """What a page that saves text says."""

    kop: str
    knop: str
    klaar: str
    uitleg: str = ""
    template: str = "adviezen/schrijven.html"
    #: Where the form goes, when that is not this page.
    action: str = ""


def werkblad(advies: Advies) -> str:
    return f"/adviezen/{advies.id}/werkblad"


def act_of(act: Callable[..., Any], form: VersieForm, **texts: Any) -> Callable[[], Any]:
    """Return the act, ready to be done by who is logged in, on the version that they saw."""
    return partial(act, **texts, versie=form.versie.data, door_id=gebruiker().id, now=clock.now())


def gone(plek: Plek[Any]) -> ResponseReturnValue:
    """Answer a second press on the button; a mistaken address is a 404."""
    if request.method == "GET":
        abort(404)
    flash("Dit was al verwijderd.", "success")
    return redirect(werkblad(plek.advies))


def save_text(
    bladzijde: Bladzijde,
    advies: Advies,
    form: VersieForm,
    save: Callable[[], object],
    there: Callable[[], Teksten] = list,
    is_there: Callable[[], bool] = lambda: False,
) -> ResponseReturnValue:
    """Ask for a text, save it, or say why not.

    `there` returns the text of the same part as it is now, for beside the typed
    one. `is_there` tells whether it already says what was typed: then someone
    pressed the button twice.
    """
    clash, status = None, 200
    if request.method == "GET" and (refused := _fixed(advies)):
        flash(refused, "error")
        return redirect(werkblad(advies))
    if form.submitted():
        try:
            save()
        except StaleTextError as stale:
            if is_there():
                flash(bladzijde.klaar, "success")
                return redirect(werkblad(advies))
            form.refuse(str(stale))
            form.renew(advies.versie)
            clash, status = there(), 409
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash(bladzijde.klaar, "success")
            return redirect(werkblad(advies))
    page = render_template(
        bladzijde.template, bladzijde=bladzijde, advies=advies, form=form, clash=clash
    )
    return page, status


def _fixed(advies: Advies) -> str:
    try:
        check_schrijven(advies.status)
    except RuleViolation as violation:
        return str(violation)
    return ""
