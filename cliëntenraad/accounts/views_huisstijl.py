"""The beheerder chooses how the pages of a gemeente look, and sees it before it counts."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.forms_huisstijl import HuisstijlForm, LogoForm
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.kern import clock
from cliëntenraad.kern.forms import BaseForm, ConfirmForm
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kern.rules_colour import parse_colour
from cliëntenraad.kern.uploads import accept_upload
from cliëntenraad.raden import actions_huisstijl as actions
from cliëntenraad.raden.models import Gemeente
from cliëntenraad.raden.queries import get_gemeente_or_404
from cliëntenraad.raden.queries_huisstijl import (
    Aankleding,
    aankleding_van_gemeenten,
    find_huisstijl,
)
from cliëntenraad.raden.rules_huisstijl import GEWONE_KLEUR, Lettertype, stylesheet_address
from cliëntenraad.raden.rules_kleuren import alle_paren

blueprint = Blueprint("huisstijl", __name__)
BEKIJKEN = "bekijken"


@blueprint.route("/beheer/gemeenten/<id:gemeente_id>/huisstijl", methods=["GET", "POST"])
@requires(Permission.ORGANISATIES_BEHEREN)
def kiezen(gemeente_id: int) -> ResponseReturnValue:
    """Choose colour and typeface; "bekijken" shows them on this page and saves nothing."""
    gemeente = get_gemeente_or_404(gemeente_id)
    stijl = find_huisstijl(gemeente.id)
    form = HuisstijlForm(
        kleur=(stijl.kleur or "") if stijl else "",
        lettertype=stijl.lettertype if stijl else Lettertype.NOTO,
    )
    if request.method == "GET":
        return _show(gemeente, form)
    if form.submitted() and request.form.get("keuze") == BEKIJKEN:
        return _show(gemeente, form, is_proef=True)
    if not form.errors and _done(form, lambda door: _kiezen(gemeente, form, door)):
        flash(f"De huisstijl van {gemeente.naam} is bewaard.", "success")
        return redirect(_page(gemeente))
    return _show(gemeente, form)


@blueprint.route("/beheer/gemeenten/<id:gemeente_id>/huisstijl/logo", methods=["GET", "POST"])
@requires(Permission.ORGANISATIES_BEHEREN)
def logo_plaatsen(gemeente_id: int) -> ResponseReturnValue:
    """Put a logo on the pages. A file that is refused leaves the words as they were typed."""
    accept_upload()
    gemeente = get_gemeente_or_404(gemeente_id)
    looks = aankleding_van_gemeenten([gemeente.id]) or Aankleding()
    form = LogoForm(alt=looks.alt or f"Gemeente {gemeente.naam}")
    if form.submitted() and _done(form, lambda door: _plaatsen(gemeente, form, door)):
        flash(f"Het logo van {gemeente.naam} staat op de site.", "success")
        return redirect(_page(gemeente))
    return render_template("accounts/huisstijl_logo.html", gemeente=gemeente, form=form, nu=looks)


@blueprint.route(
    "/beheer/gemeenten/<id:gemeente_id>/huisstijl/logo/weghalen", methods=["GET", "POST"]
)
@requires(Permission.ORGANISATIES_BEHEREN)
def logo_weghalen(gemeente_id: int) -> ResponseReturnValue:
    """Take the logo away, after asking once more."""
    return _ask(
        get_gemeente_or_404(gemeente_id),
        actions.logo_weghalen,
        titel="Logo weghalen",
        vraag="Wilt u het logo weghalen?",
        uitleg="Alle pagina’s tonen dan weer het teken van deze site. De kleur blijft.",
        knop="Ja, logo weghalen",
        gedaan="Het logo is weggehaald.",
    )


@blueprint.route("/beheer/gemeenten/<id:gemeente_id>/huisstijl/wissen", methods=["GET", "POST"])
@requires(Permission.ORGANISATIES_BEHEREN)
def wissen(gemeente_id: int) -> ResponseReturnValue:
    """Go back to the ordinary looks, after asking once more."""
    return _ask(
        get_gemeente_or_404(gemeente_id),
        actions.huisstijl_wissen,
        titel="Terug naar de gewone kleuren",
        vraag="Wilt u terug naar de gewone kleuren?",
        uitleg="De kleur, het lettertype en het logo van deze gemeente gaan weg.",
        knop="Ja, terug naar de gewone kleuren",
        gedaan="De pagina’s hebben weer de gewone kleuren.",
    )


def _show(gemeente: Gemeente, form: HuisstijlForm, is_proef: bool = False) -> str:
    """Show the form and what it looks like; on a proof the page itself wears what was chosen."""
    kleur = parse_colour(form.kleur.data or GEWONE_KLEUR)
    looks = aankleding_van_gemeenten([gemeente.id]) or Aankleding()
    shown = looks
    if is_proef:
        lettertype = Lettertype(form.lettertype.data)
        shown = replace(looks, css=stylesheet_address(form.kleur.data or None, lettertype))
    return render_template(
        "accounts/huisstijl.html",
        gemeente=gemeente,
        form=form,
        nu=looks,
        aankleding=shown,
        is_proef=is_proef,
        paren=alle_paren(kleur) if kleur else [],
    )


def _kiezen(gemeente: Gemeente, form: HuisstijlForm, door_id: int) -> None:
    actions.huisstijl_kiezen(
        gemeente,
        form.kleur.data or "",
        Lettertype(form.lettertype.data),
        door_id=door_id,
        now=clock.now(),
    )


def _plaatsen(gemeente: Gemeente, form: LogoForm, door_id: int) -> None:
    actions.logo_plaatsen(
        gemeente, form.bestand.content(), form.alt.data, door_id=door_id, now=clock.now()
    )


def _done(form: BaseForm, do: Callable[[int], None]) -> bool:
    """Do the act; a refusal is shown in the form."""
    try:
        do(gebruiker().id)
    except RuleViolation as violation:
        form.refuse(str(violation))
        return False
    return True


def _ask(
    gemeente: Gemeente, do: Callable[..., None], *, gedaan: str, **page: Any
) -> ResponseReturnValue:
    form = ConfirmForm()
    if form.submitted() and _done(form, lambda door: do(gemeente, door_id=door, now=clock.now())):
        flash(gedaan, "success")
        return redirect(_page(gemeente))
    return render_template("accounts/huisstijl_vraag.html", gemeente=gemeente, form=form, **page)


def _page(gemeente: Gemeente) -> str:
    return f"/beheer/gemeenten/{gemeente.id}/huisstijl"
