"""Pages of this floor: ask, act, show."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.queries import may
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.kern import clock
from cliëntenraad.kern.addresses import own_address
from cliëntenraad.kern.crypto import CannotOpen
from cliëntenraad.kern.forms import NOT_DONE, ConfirmForm
from cliëntenraad.kern.limits import LOGIN_LIMIT
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kluis import actions, queries, unlocked
from cliëntenraad.kluis.forms import InrichtForm, OpenForm
from cliëntenraad.raden.models import Raad
from cliëntenraad.raden.queries import get_raad_or_404

blueprint = Blueprint("kluis", __name__)


@blueprint.route("/raden/<id:raad_id>/kluis", methods=["GET", "POST"])
@requires(Permission.KLUIS_OPENEN, get_raad_or_404)
def openen(raad: Raad) -> ResponseReturnValue:
    """Open the kluis with the phrase, and go on to where the member came from."""
    kluis, form = queries.get_kluis(raad.id), OpenForm()
    if kluis is not None and form.submitted():
        LOGIN_LIMIT.take()
        raad_id, now = raad.id, clock.now()
        try:
            master = actions.openen(
                kluis, form.kluiszin.data or "", door_id=gebruiker().id, now=now
            )
        except CannotOpen:
            form.refuse("Dit is niet de kluiszin van deze raad. Probeer het nog een keer.")
        else:
            unlocked.remember(raad_id, master, now)
            quarter = clock.quarter(clock.local_day(now))
            actions.ensure_quarter_key(raad_id, quarter, door_id=gebruiker().id, now=now)
            flash("De kluis is open. Hij gaat dicht als u 30 minuten niets leest.", "success")
            return redirect(_next_page(raad_id))
    return render_template(
        "kluis/openen.html",
        form=form,
        raad=raad,
        kluis=kluis,
        is_open=unlocked.master_key(raad.id, clock.now()) is not None,
        mag_inrichten=may(gebruiker(), Permission.KLUIS_INRICHTEN, raad, clock.today()),
    )


@blueprint.route("/raden/<id:raad_id>/kluis/inrichten", methods=["GET", "POST"])
@requires(Permission.KLUIS_INRICHTEN, get_raad_or_404)
def inrichten(raad: Raad) -> ResponseReturnValue:
    """Choose the kluiszin of a raad that has no kluis yet."""
    form = InrichtForm()
    if queries.get_kluis(raad.id) is not None:
        flash("De kluis is al ingericht.", "success")
        return redirect(url_for("kluis.openen", raad_id=raad.id))
    if form.submitted():
        LOGIN_LIMIT.take()
        try:
            actions.inrichten(
                raad, form.kluiszin.data or "", door_id=gebruiker().id, now=clock.now()
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("De kluis is ingericht. Open hem nu een keer om te oefenen.", "success")
            return redirect(url_for("kluis.openen", raad_id=raad.id))
    return render_template("kluis/inrichten.html", form=form, raad=raad)


@blueprint.post("/raden/<id:raad_id>/kluis/sluiten")
@requires(Permission.KLUIS_OPENEN, get_raad_or_404)
def sluiten(raad: Raad) -> ResponseReturnValue:
    """Close the kluis in this browser."""
    if ConfirmForm().submitted():
        unlocked.forget(raad.id)
        flash("De kluis is dicht.", "success")
    else:
        flash(NOT_DONE, "error")
    return redirect(url_for("kluis.openen", raad_id=raad.id))


def _next_page(raad_id: int) -> str:
    here = url_for("kluis.openen", raad_id=raad_id)
    return own_address(request.args.get("verder"), otherwise=here)
