"""The shape that every page with a form on this floor has: ask, act, show."""

from collections.abc import Callable
from typing import Any

from flask import flash, redirect, render_template
from flask.typing import ResponseReturnValue

from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.rules import AlOpgeslagen
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.rules import RuleViolation


def werkblad(dossier: Dossier) -> str:
    """Return the address of a dossier's page for members."""
    return f"/dossiers/{dossier.id}/werkblad"


def form_page(
    form: BaseForm,
    do: Callable[[], Any],
    *,
    gedaan: str,
    verder: str,
    template: str = "dossiers/formulier.html",
    **page: Any,
) -> ResponseReturnValue:
    """Do the act when the form is sent and in order; show the form, with its errors, otherwise.

    `gedaan` is said afterwards, on the page at `verder`; "{id}" in there is what was
    made. A second click on the same button lands there too, and makes nothing.
    """
    if form.submitted():
        try:
            made = do()
        except AlOpgeslagen as known:
            flash(str(known), "success")
            return redirect(verder.format(id=known.thing_id))
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash(gedaan, "success")
            return redirect(verder.format(id=getattr(made, "id", "")))
    return render_template(template, form=form, **page)
