"""Pages of an advies as a whole: begin it, see it, its versions, adopt, hand over, withdraw."""

from functools import partial
from typing import Any

from flask import Blueprint, flash, redirect, render_template
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.queries import may
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.adviezen import actions, queries, queries_schrijven
from cliëntenraad.adviezen.forms import AanbiedenForm, AdviesForm, IntrekkenForm, OpvolgenForm
from cliëntenraad.adviezen.models import Advies, Adviesversie
from cliëntenraad.adviezen.queries_brief import brief_of
from cliëntenraad.adviezen.rules import obstacles_to_aanbieden, obstacles_to_opvolgen
from cliëntenraad.adviezen.views_saving import werkblad
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.queries import get_dossier_or_404
from cliëntenraad.dossiers.rules import Aanleiding, Orgaan
from cliëntenraad.kern import clock
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.rules import RuleViolation

blueprint = Blueprint("adviezen", __name__)
BEGONNEN = "Het advies is begonnen. Schrijf nu de adviespunten."
OPGEVOLGD = "Het nieuwe advies staat klaar, met de tekst van het oude."


@blueprint.route("/dossiers/<id:dossier_id>/adviezen/nieuw", methods=["GET", "POST"])
@requires(Permission.ADVIES_SCHRIJVEN, get_dossier_or_404)
def maken(dossier: Dossier) -> ResponseReturnValue:
    """Begin an advies in a dossier."""
    form = AdviesForm(titel=dossier.titel, aan=_first_reader(dossier))
    if form.submitted():
        texts = {name: form[name].data for name in ("titel", "kenmerk", "inleiding", "slot")}
        try:
            advies = actions.maken(
                dossier,
                **texts,
                aan=Orgaan(form.aan.data),
                door_id=gebruiker().id,
                now=clock.now(),
            )
        except RuleViolation as violation:
            made = queries_schrijven.find_advies_by_kenmerk(dossier.raad_id, form.kenmerk.data)
            if made is not None and _is_same(made, dossier, texts):
                flash(BEGONNEN, "success")
                return redirect(werkblad(made))
            form.refuse(str(violation))
        else:
            flash(BEGONNEN, "success")
            return redirect(werkblad(advies))
    return render_template("adviezen/nieuw.html", dossier=dossier, form=form)


def _first_reader(dossier: Dossier) -> Orgaan:
    if dossier.aanvraag is not None:
        return dossier.aanvraag.orgaan
    is_national = dossier.aanleiding is Aanleiding.INTERNETCONSULTATIE
    return Orgaan.RIJK if is_national else Orgaan.COLLEGE


def _is_same(advies: Advies, dossier: Dossier, texts: dict[str, str]) -> bool:
    """Tell whether the button was pressed twice: this advies was just made of these texts."""
    same = all(getattr(advies, name) == text for name, text in texts.items())
    return same and advies.dossier_id == dossier.id and advies.versie == 1


@blueprint.route("/adviezen/<id:advies_id>/werkblad")
@requires(Permission.ADVIES_BEKIJKEN, queries.get_advies_or_404)
def werkblad_bekijken(advies: Advies) -> ResponseReturnValue:
    """See the advies as a letter, with what must still be done."""
    today = clock.today()
    allowed = partial(may, gebruiker(), raad=advies.dossier.raad, today=today)
    return render_template(
        "adviezen/werkblad.html",
        brief=brief_of(advies.id, today),
        obstacles=queries_schrijven.missing_in(advies),
        mag_schrijven=allowed(permission=Permission.ADVIES_SCHRIJVEN),
        mag_vaststellen=allowed(permission=Permission.ADVIES_VASTSTELLEN),
        mag_aanbieden=allowed(permission=Permission.ADVIES_AANBIEDEN),
    )


@blueprint.route("/adviezen/<id:advies_id>/versies")
@requires(Permission.ADVIES_BEKIJKEN, queries.get_advies_or_404)
def versies(advies: Advies) -> ResponseReturnValue:
    """List every save of the text."""
    regels = queries_schrijven.list_versies(advies.id)
    return render_template("adviezen/versies.html", advies=advies, versies=regels)


@blueprint.route("/adviezen/<id:advies_id>/versies/<id:nummer>")
@requires(Permission.ADVIES_BEKIJKEN, queries_schrijven.get_versie_or_404)
def versie(versie: Adviesversie) -> ResponseReturnValue:
    """Read the text as it was at one save."""
    advies = queries.get_advies_or_404(versie.advies_id)
    return render_template("adviezen/versie.html", advies=advies, versie=versie)


@blueprint.route("/adviezen/<id:advies_id>/aanbieden", methods=["GET", "POST"])
@requires(Permission.ADVIES_AANBIEDEN, queries.get_advies_or_404)
def aanbieden(advies: Advies) -> ResponseReturnValue:
    """Record that the advies was handed over; from that day the reactietermijn runs."""
    today = clock.today()
    form = AanbiedenForm(aangeboden_op=today)
    done = "Het advies is aangeboden. De reactietermijn loopt."
    if form.submitted():
        day = form.aangeboden_op.data
        act = partial(actions.aanbieden, advies, aangeboden_op=day)
        if _is_done(form, act):
            flash(done, "success")
            return redirect(werkblad(advies))
    return render_template(
        "adviezen/aanbieden.html",
        advies=advies,
        form=form,
        obstacles=obstacles_to_aanbieden(advies.status, today, advies.vastgesteld_op, today),
        reactie=actions.reactie_verwacht(advies, today),
    )


@blueprint.route("/adviezen/<id:advies_id>/intrekken", methods=["GET", "POST"])
@requires(Permission.ADVIES_VASTSTELLEN, queries.get_advies_or_404)
def intrekken(advies: Advies) -> ResponseReturnValue:
    """Withdraw the advies, with a reason."""
    form = IntrekkenForm()
    if form.submitted() and _is_done(
        form, partial(actions.intrekken, advies, reden=form.reden.data)
    ):
        flash("Het advies is ingetrokken. Het blijft te lezen, met de reden erboven.", "success")
        return redirect(werkblad(advies))
    return render_template("adviezen/intrekken.html", advies=advies, form=form)


@blueprint.route("/adviezen/<id:advies_id>/opvolgen", methods=["GET", "POST"])
@requires(Permission.ADVIES_SCHRIJVEN, queries.get_advies_or_404)
def opvolgen(advies: Advies) -> ResponseReturnValue:
    """Begin the advies that replaces this one."""
    form = OpvolgenForm()
    if form.submitted():
        kenmerk = form.kenmerk.data
        act = partial(actions.opvolgen, advies, kenmerk=kenmerk)
        made = queries_schrijven.find_advies_by_kenmerk(advies.raad_id, kenmerk)
        if made is not None and made.volgt_op_id == advies.id:
            flash(OPGEVOLGD, "success")
            return redirect(werkblad(made))
        if _is_done(form, act):
            made = queries_schrijven.find_advies_by_kenmerk(advies.raad_id, kenmerk)
            flash(OPGEVOLGD, "success")
            return redirect(werkblad(made or advies))
    return render_template(
        "adviezen/opvolgen.html",
        advies=advies,
        form=form,
        obstacles=obstacles_to_opvolgen(advies.vastgesteld_op),
    )


def _is_done(form: BaseForm, do: Any) -> bool:
    """Do the act as who is logged in, or put on the form why it cannot be done."""
    try:
        do(door_id=gebruiker().id, now=clock.now())
    except RuleViolation as violation:
        form.refuse(str(violation))
        return False
    return True
