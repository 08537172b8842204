"""Pages of a toezegging: make it, follow it, judge it, measure again."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, flash, redirect, render_template
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.queries import may
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.kern import clock
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.queries import get_raad_or_404
from cliëntenraad.reacties.models import Puntreactie
from cliëntenraad.reacties.queries import get_verzonden_puntreactie_or_404
from cliëntenraad.toezeggingen import actions, queries, rules
from cliëntenraad.toezeggingen.forms import (
    BeoordelingForm,
    ConclusieForm,
    NametingForm,
    NametingVragenForm,
    ToezeggingForm,
    VoortgangForm,
)
from cliëntenraad.toezeggingen.models import Nameting, Toezegging
from cliëntenraad.toezeggingen.queries import get_nameting_or_404, get_toezegging_or_404
from cliëntenraad.toezeggingen.rules import ToezeggingStatus

blueprint = Blueprint("toezeggingen", __name__)
ONLY_ON_PAPER = (
    "De gemeente antwoordde hier zelf. Vraag de gemeente om de toezegging vast te leggen."
)


@blueprint.route("/puntreacties/<id:puntreactie_id>/toezegging", methods=["GET", "POST"])
@requires(Permission.TOEZEGGING_BIJHOUDEN, get_verzonden_puntreactie_or_404)
def doen(puntreactie: Puntreactie) -> ResponseReturnValue:
    """Make a promise in answer to one adviespunt."""
    return _doen(puntreactie, "bijhouden", [])


@blueprint.route("/puntreacties/<id:puntreactie_id>/toezegging/overtypen", methods=["GET", "POST"])
@requires(Permission.ADVIES_AANBIEDEN, get_verzonden_puntreactie_or_404)
def doen_overtypen(puntreactie: Puntreactie) -> ResponseReturnValue:
    """Type over a promise from a letter on paper."""
    obstacles = [] if puntreactie.reactie.is_overgetypt else [ONLY_ON_PAPER]
    return _doen(puntreactie, "werkblad", obstacles)


def _doen(puntreactie: Puntreactie, sheet: str, obstacles: list[str]) -> ResponseReturnValue:
    form = ToezeggingForm()
    if form.submitted() and not obstacles:
        made = _done(
            form,
            actions.doen,
            puntreactie,
            tekst=form.tekst.data,
            eigenaar=form.eigenaar.data,
            uiterlijk_op=form.uiterlijk_op.data,
        )
        if made is not None:
            flash("De toezegging is vastgelegd. De raad ziet haar.", "success")
            return redirect(f"/toezeggingen/{made.id}/{sheet}")
    return render_template(
        "toezeggingen/doen.html", form=form, puntreactie=puntreactie, obstacles=obstacles
    )


@blueprint.route("/toezeggingen/<id:toezegging_id>/bijhouden")
@requires(Permission.TOEZEGGING_BIJHOUDEN, get_toezegging_or_404)
def bijhouden(toezegging: Toezegging) -> ResponseReturnValue:
    """Show the promise to the municipality, with what it can do."""
    return _sheet(toezegging, is_raad=False)


@blueprint.route("/toezeggingen/<id:toezegging_id>/werkblad")
@requires(Permission.DOSSIER_BEKIJKEN, get_toezegging_or_404)
def werkblad(toezegging: Toezegging) -> ResponseReturnValue:
    """Show the promise to everyone of the raad, with what each of them can do."""
    return _sheet(toezegging, is_raad=True)


def _sheet(toezegging: Toezegging, is_raad: bool) -> str:
    is_gedaan = queries.is_gemeld_gedaan(toezegging)
    today = clock.today()
    raad = get_raad_or_404(toezegging.raad_id)
    return render_template(
        "toezeggingen/werkblad.html",
        toezegging=toezegging,
        is_raad=is_raad,
        mag_oordelen=may(gebruiker(), Permission.TOEZEGGING_BEOORDELEN, raad, today),
        obstacles=_obstacles_to_beoordelen(toezegging, is_gedaan),
        is_te_laat=rules.is_te_laat(toezegging.status, toezegging.uiterlijk_op, today),
    )


@blueprint.route("/toezeggingen/<id:toezegging_id>/voortgang", methods=["GET", "POST"])
@requires(Permission.TOEZEGGING_BIJHOUDEN, get_toezegging_or_404)
def voortgang(toezegging: Toezegging) -> ResponseReturnValue:
    """Tell the raad how far the promise is."""
    form = VoortgangForm()
    if form.submitted():
        is_gedaan = form.is_gedaan.data
        if _done(form, actions.voortgang_melden, toezegging, form.tekst.data, is_gedaan=is_gedaan):
            flash("Uw bericht is geplaatst. De raad ziet het.", "success")
            return redirect(f"/toezeggingen/{toezegging.id}/bijhouden")
    return render_template("toezeggingen/voortgang.html", form=form, toezegging=toezegging)


@blueprint.route("/toezeggingen/<id:toezegging_id>/beoordelen", methods=["GET", "POST"])
@requires(Permission.TOEZEGGING_BEOORDELEN, get_toezegging_or_404)
def beoordelen(toezegging: Toezegging) -> ResponseReturnValue:
    """Say whether the promise was kept."""
    form = BeoordelingForm()
    if form.submitted():
        is_kept = form.uitkomst.data == ToezeggingStatus.NAGEKOMEN
        try:
            actions.beoordelen(
                toezegging,
                is_kept,
                form.oordeel.data or "",
                door_id=gebruiker().id,
                now=clock.now(),
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("Het oordeel van de raad is bewaard. Iedereen kan het lezen.", "success")
            return redirect(f"/toezeggingen/{toezegging.id}/werkblad")
    obstacles = _obstacles_to_beoordelen(toezegging, queries.is_gemeld_gedaan(toezegging))
    return render_template(
        "toezeggingen/beoordelen.html", form=form, toezegging=toezegging, obstacles=obstacles
    )


@blueprint.route("/toezeggingen/<id:toezegging_id>/nameting", methods=["GET", "POST"])
@requires(Permission.TOEZEGGING_BEOORDELEN, get_toezegging_or_404)
def nameting(toezegging: Toezegging) -> ResponseReturnValue:
    """Choose the uitvraag that asks the same questions again."""
    uitvragen = {str(uitvraag.id): uitvraag for uitvraag in queries.list_herhalingen(toezegging)}
    form = NametingForm()
    form.offer(uitvragen.values())
    if form.submitted():
        uitvraag = uitvragen.get(form.uitvraag.data)
        if uitvraag is None:
            form.refuse("Kies een uitvraag uit de lijst.")
        elif _done(form, actions.nameting_verbinden, toezegging, uitvraag):
            flash("De nameting hoort nu bij deze toezegging.", "success")
            return redirect(f"/toezeggingen/{toezegging.id}/werkblad")
    return render_template(
        "toezeggingen/nameting.html", form=form, toezegging=toezegging, uitvragen=uitvragen
    )


@blueprint.route("/toezeggingen/<id:toezegging_id>/nameting/vragen", methods=["GET", "POST"])
@requires(Permission.TOEZEGGING_BEOORDELEN, get_toezegging_or_404)
def nameting_vragen(toezegging: Toezegging) -> ResponseReturnValue:
    """Ask the codes of the first uitvraag the same again."""
    uitvragen = {str(u.id): u for u in queries.list_meetbaar(toezegging, clock.today())}
    form = NametingVragenForm()
    form.offer(uitvragen.values())
    if not uitvragen:
        # Someone else asked meanwhile: what was typed still stands there, without a choice.
        del form.uitvraag
    is_sent = form.submitted()
    if is_sent and not uitvragen:
        form.refuse("Er is nu geen uitvraag om te kiezen. Kijk op de toezegging wat er al loopt.")
    elif is_sent and not form.warns():
        uitvraag = uitvragen.get(form.uitvraag.data)
        asked = (uitvraag, form.tekst.data or "", form.sluit_op.data)
        if uitvraag is None:
            form.refuse("Kies een uitvraag uit de lijst.")
        elif _done(form, actions.nameting_vragen, toezegging, *asked):
            flash("De vragen staan nu onder alle codes van die uitvraag.", "success")
            return redirect(f"/toezeggingen/{toezegging.id}/werkblad")
    return render_template(
        "toezeggingen/nameting_vragen.html", form=form, toezegging=toezegging, uitvragen=uitvragen
    )


@blueprint.route("/nametingen/<id:nameting_id>/afronden", methods=["GET", "POST"])
@requires(Permission.TOEZEGGING_BEOORDELEN, get_nameting_or_404)
def nameting_afronden(nameting: Nameting) -> ResponseReturnValue:
    """Write down what the raad makes of the second measurement."""
    form = ConclusieForm()
    if form.submitted():
        try:
            actions.nameting_afronden(
                nameting, form.conclusie.data or "", door_id=gebruiker().id, now=clock.now()
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("De nameting is afgerond. Iedereen kan de conclusie lezen.", "success")
            return redirect(f"/toezeggingen/{nameting.toezegging_id}/werkblad")
    return render_template("toezeggingen/afronden.html", form=form, nameting=nameting)


def _obstacles_to_beoordelen(toezegging: Toezegging, is_gedaan: bool) -> list[str]:
    if toezegging.status is ToezeggingStatus.NAGEKOMEN:
        return ["Deze toezegging is nagekomen. Een nieuw oordeel is niet nodig."]
    return rules.obstacles_to_moment(toezegging.uiterlijk_op, is_gedaan, clock.today())


def _done(form: BaseForm, doing: Callable[..., Any], *subjects: Any, **values: Any) -> Any:
    """Do the act for who is logged in and return what it made; a refusal goes to the form."""
    try:
        return doing(*subjects, **values, door_id=gebruiker().id, now=clock.now())
    except RuleViolation as violation:
        form.refuse(str(violation))
        return None
