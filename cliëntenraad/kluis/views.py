"""Pages of this floor: ask, act, show."""

from datetime import date

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.queries import may
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.kern import clock
from cliëntenraad.kern.addresses import own_address
from cliëntenraad.kern.crypto import CannotOpen
from cliëntenraad.kern.forms import NOT_DONE, BaseForm, ConfirmForm
from cliëntenraad.kern.limits import KLUIS_LIMIT, LOGIN_LIMIT
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kluis import actions, queries, rules, unlocked
from cliëntenraad.kluis.forms import BewaarForm, InrichtForm, OpenForm
from cliëntenraad.kluis.models import Kluissleutel
from cliëntenraad.raden.models import Raad
from cliëntenraad.raden.queries import get_raad_or_404

blueprint = Blueprint("kluis", __name__)
WRONG = "Dit is niet de kluiszin van deze raad. Probeer het nog een keer."
GEEN_KLUIS = "De raad heeft nog geen kluis. Richt de kluis eerst in."
TOO_OFTEN = (
    "Er is te vaak een verkeerde kluiszin getypt. Wacht een minuut. Daarna mag u het weer proberen."
)


@blueprint.route("/raden/<id:raad_id>/kluis", methods=["GET", "POST"])
@requires(Permission.KLUIS_OPENEN, get_raad_or_404)
def openen(raad: Raad) -> ResponseReturnValue:
    """Open the kluis with the phrase, and go on to where the member came from."""
    kluis, form = queries.get_kluis(raad.id), OpenForm()
    if kluis is not None and form.submitted() and may_try(raad.id, form):
        raad_id, now = raad.id, clock.now()
        try:
            master = actions.openen(
                kluis, form.kluiszin.data or "", door_id=gebruiker().id, now=now
            )
        except CannotOpen:
            KLUIS_LIMIT.take(raad_id)
            form.refuse(WRONG)
        else:
            unlocked.remember(raad_id, master, now)
            quarter = clock.quarter(clock.local_day(now))
            actions.ensure_quarter_key(raad_id, quarter, door_id=gebruiker().id, now=now)
            flash("De kluis is open. Hij gaat dicht als u 30 minuten niets leest.", "success")
            return redirect(_next_page(raad_id))
    today = clock.today()
    return render_template(
        "kluis/openen.html",
        form=form,
        raad=raad,
        kluis=kluis,
        sleutels=[(key, toestand(key, today)) for key in queries.list_keys(raad.id)],
        is_open=unlocked.master_key(raad.id, clock.now()) is not None,
        mag_inrichten=may(gebruiker(), Permission.KLUIS_INRICHTEN, raad, today),
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


@blueprint.route("/raden/<id:raad_id>/kluis/bewaartermijn", methods=["GET", "POST"])
@requires(Permission.KLUIS_INRICHTEN, get_raad_or_404)
def bewaartermijn(raad: Raad) -> ResponseReturnValue:
    """Choose how long the keys live that are made from now on."""
    kluis, here = queries.get_kluis(raad.id), url_for("kluis.openen", raad_id=raad.id)
    if kluis is None:
        flash(GEEN_KLUIS, "error")
        return redirect(here)
    form = BewaarForm(maanden=kluis.bewaar_maanden)
    if form.submitted() and form.maanden.data is not None:
        try:
            actions.bewaartermijn_kiezen(
                kluis, form.maanden.data, door_id=gebruiker().id, now=clock.now()
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("De bewaartermijn is veranderd. Hij geldt voor nieuwe sleutels.", "success")
            return redirect(here)
    return render_template("kluis/bewaartermijn.html", form=form, raad=raad)


def may_try(raad_id: int, form: BaseForm) -> bool:
    """Tell whether a phrase may be tried now; the form says it when one may not."""
    LOGIN_LIMIT.take()
    if not KLUIS_LIMIT.may(raad_id):
        form.refuse(TOO_OFTEN)
        return False
    return True


def toestand(key: Kluissleutel, today: date) -> tuple[str, str]:
    """Return how a key stands, in words, and the kind of its badge."""
    if key.is_verloren:
        return "Verloren", "danger"
    if key.verzegelde_sleutel is None:
        return "Vernietigd", "neutral"
    if rules.moet_gewaarschuwd(key.bewaren_tot, today):
        return "Gaat bijna weg", "warning"
    return "In gebruik", "success"


def _next_page(raad_id: int) -> str:
    here = url_for("kluis.openen", raad_id=raad_id)
    return own_address(request.args.get("verder"), otherwise=here)
