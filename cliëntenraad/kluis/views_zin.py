"""Pages about what opens the kluis: another phrase, the shares, and giving up."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.kern import clock
from cliëntenraad.kern.crypto import CannotOpen
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.limits import KLUIS_LIMIT
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kluis import actions_zin, queries
from cliëntenraad.kluis.forms import DelenForm, HerstelForm, OpgeefForm, OpgeefZekerForm, WijzigForm
from cliëntenraad.kluis.views import GEEN_KLUIS, WRONG, may_try
from cliëntenraad.raden.models import Raad
from cliëntenraad.raden.queries import get_raad_or_404

blueprint = Blueprint("kluiszin", __name__)


@blueprint.route("/raden/<id:raad_id>/kluis/kluiszin", methods=["GET", "POST"])
@requires(Permission.KLUIS_INRICHTEN, get_raad_or_404)
def wijzigen(raad: Raad) -> ResponseReturnValue:
    """Choose another kluiszin, knowing the one of now."""
    kluis, form, raad_id = queries.get_kluis(raad.id), WijzigForm(), raad.id
    if kluis is None:
        return _without_kluis(raad_id)
    if form.submitted() and may_try(raad_id, form):
        try:
            actions_zin.zin_wijzigen(
                kluis,
                form.oud.data or "",
                form.kluiszin.data or "",
                vernieuwen=form.vernieuwen.data,
                door_id=gebruiker().id,
                now=clock.now(),
            )
        except (CannotOpen, RuleViolation) as problem:
            _refuse(form, raad_id, problem)
        else:
            flash("De raad heeft een nieuwe kluiszin. De oude werkt niet meer.", "success")
            return redirect(url_for("kluis.openen", raad_id=raad_id))
    return render_template("kluis/kluiszin.html", form=form, raad=raad, kluis=kluis)


@blueprint.route("/raden/<id:raad_id>/kluis/delen", methods=["GET", "POST"])
@requires(Permission.KLUIS_INRICHTEN, get_raad_or_404)
def delen(raad: Raad) -> ResponseReturnValue:
    """Make three shares and show them, this once."""
    kluis, form, raad_id = queries.get_kluis(raad.id), DelenForm(), raad.id
    if kluis is None:
        return _without_kluis(raad_id)
    if form.submitted() and may_try(raad_id, form):
        try:
            shares = actions_zin.delen_maken(
                kluis, form.kluiszin.data or "", door_id=gebruiker().id, now=clock.now()
            )
        except (CannotOpen, RuleViolation) as problem:
            _refuse(form, raad_id, problem)
        else:
            return render_template(
                "kluis/delen_printen.html", raad=raad, delen=shares, today=clock.today()
            )
    return render_template("kluis/delen.html", form=form, raad=raad, kluis=kluis)


@blueprint.route("/raden/<id:raad_id>/kluis/herstellen", methods=["GET", "POST"])
@requires(Permission.KLUIS_INRICHTEN, get_raad_or_404)
def herstellen(raad: Raad) -> ResponseReturnValue:
    """Open the kluis with two shares and choose a new kluiszin."""
    kluis, form, raad_id = queries.get_kluis(raad.id), HerstelForm(), raad.id
    if kluis is None:
        return _without_kluis(raad_id)
    if form.submitted() and may_try(raad_id, form):
        try:
            actions_zin.herstellen(
                kluis,
                [form.deel_1.data or "", form.deel_2.data or ""],
                form.kluiszin.data or "",
                door_id=gebruiker().id,
                now=clock.now(),
            )
        except (CannotOpen, RuleViolation) as problem:
            _refuse(form, raad_id, problem)
        else:
            flash("De kluis is hersteld. Maak nu nieuwe delen.", "success")
            return redirect(url_for("kluis.openen", raad_id=raad_id))
    return render_template("kluis/herstellen.html", form=form, raad=raad, kluis=kluis)


@blueprint.route("/raden/<id:raad_id>/kluis/opgeven", methods=["GET", "POST"])
@requires(Permission.KLUIS_INRICHTEN, get_raad_or_404)
def opgeven(raad: Raad) -> ResponseReturnValue:
    """Say what is lost with the kluis, and ask for the first time."""
    if queries.get_kluis(raad.id) is None:
        return _without_kluis(raad.id)
    form = OpgeefForm()
    if form.submitted():
        return redirect(url_for("kluiszin.opgeven_zeker", raad_id=raad.id))
    return render_template("kluis/opgeven.html", form=form, raad=raad)


@blueprint.route("/raden/<id:raad_id>/kluis/opgeven/zeker", methods=["GET", "POST"])
@requires(Permission.KLUIS_INRICHTEN, get_raad_or_404)
def opgeven_zeker(raad: Raad) -> ResponseReturnValue:
    """Ask for the second time, and give the kluis up."""
    kluis, form, raad_id = queries.get_kluis(raad.id), OpgeefZekerForm(), raad.id
    if kluis is None:
        return _without_kluis(raad_id)
    if form.submitted():
        try:
            actions_zin.opgeven(
                kluis, form.naam.data or "", door_id=gebruiker().id, now=clock.now()
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("De oude kluis is opgegeven. Richt nu een nieuwe kluis in.", "success")
            return redirect(url_for("kluis.inrichten", raad_id=raad_id))
    return render_template("kluis/opgeven_zeker.html", form=form, raad=raad)


def _refuse(form: BaseForm, raad_id: int, problem: Exception) -> None:
    """Say what is wrong. Each wrong phrase or share uses one of the turns of this kluis."""
    if isinstance(problem, CannotOpen):
        KLUIS_LIMIT.take(raad_id)
    form.refuse(WRONG if isinstance(problem, CannotOpen) else str(problem))


def _without_kluis(raad_id: int) -> ResponseReturnValue:
    flash(GEEN_KLUIS, "error")
    return redirect(url_for("kluis.openen", raad_id=raad_id))
