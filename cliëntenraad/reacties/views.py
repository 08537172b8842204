"""Pages of the reactie: write it, send it, announce an extension, empty it.

Each page has two addresses: for the official who answers, and for the raad that
types over a letter on paper (`/overtypen`).
"""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, flash, redirect, render_template
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.adviezen.models import Advies
from cliëntenraad.kern import clock
from cliëntenraad.kern.forms import BaseForm, ConfirmForm
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.reacties import actions, queries, rules, rules_invoer, rules_uitstel
from cliëntenraad.reacties.forms import BriefdagForm, ReactieForm, UitstelForm, build_reactie_form
from cliëntenraad.reacties.models import Reactie
from cliëntenraad.reacties.queries import get_aangeboden_advies_or_404
from cliëntenraad.reacties.rules import ReactieStatus

blueprint = Blueprint("reacties", __name__)
Page = Callable[[Advies, bool], ResponseReturnValue]
VERZONDEN = "De reactie is verzonden. De raad en alle bezoekers kunnen haar lezen."


def _two_addresses(page_name: str) -> Callable[[Page], Page]:
    """Give a page its address for the official and its address for the raad."""

    def register(page: Page) -> Page:
        for suffix, permission in (
            ("", Permission.REACTIE_GEVEN),
            ("/overtypen", Permission.ADVIES_AANBIEDEN),
        ):
            blueprint.add_url_rule(
                f"/adviezen/<id:advies_id>/reactie{suffix}{page_name}",
                page.__name__ + suffix.replace("/", "_"),
                requires(permission, get_aangeboden_advies_or_404)(_view(page, bool(suffix))),
                methods=["GET", "POST"],
            )
        return page

    return register


def _view(page: Page, is_overgetypt: bool) -> Callable[[Advies], ResponseReturnValue]:
    def view(advies: Advies) -> ResponseReturnValue:
        return page(advies, is_overgetypt)

    return view


@_two_addresses("")
def reactie(advies: Advies, is_overgetypt: bool) -> ResponseReturnValue:
    """Answer all adviespunten on one page; one button keeps everything typed."""
    begun = queries.get_reactie_of(advies.id)
    if begun is not None and begun.status is ReactieStatus.VERZONDEN:
        return _page("verzonden", advies, is_overgetypt, antwoorden=_antwoorden(advies))
    if reason := _reason_not_to_write(advies, begun, is_overgetypt):
        return _page("niet_mogelijk", advies, is_overgetypt, reden=reason)
    stored = queries.invoer_by_punt(advies, begun)
    form = build_reactie_form(advies.punten, queries.kop_of(begun), stored)
    if form.submitted():
        try:
            clashes = _keep(advies, form, is_overgetypt)
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            if not clashes:
                flash(_saved_message(advies), "success")
                return redirect(_address(advies, is_overgetypt))
            return _write_page(advies, is_overgetypt, form, _refuse_clashes(advies, form, clashes))
    return _write_page(advies, is_overgetypt, form, {})


@_two_addresses("/verzenden")
def verzenden(advies: Advies, is_overgetypt: bool) -> ResponseReturnValue:
    """Ask whether the reactie may go, and send it."""
    begun = queries.get_reactie_of(advies.id)
    if begun is None or begun.is_overgetypt != is_overgetypt or _is_closed(advies, begun):
        flash(*_why_nothing(begun))
        return redirect(_address(advies, is_overgetypt))
    form = BriefdagForm() if is_overgetypt else ConfirmForm()
    if form.submitted():
        day = form["verzonden_op"].data if is_overgetypt else None
        if _done(form, actions.verzenden, begun, verzonden_op=day):
            flash(VERZONDEN, "success")
            return redirect(_address(advies, is_overgetypt))
    standen = queries.standen_of(advies, queries.get_reactie_of(advies.id))
    obstacles = rules.obstacles_to_verzenden(standen)
    return _page(
        "verzenden", advies, is_overgetypt, form=form, standen=standen, obstacles=obstacles
    )


@_two_addresses("/uitstel")
def uitstel(advies: Advies, is_overgetypt: bool) -> ResponseReturnValue:
    """Announce, once, that the reactie comes later."""
    begun = queries.get_reactie_of(advies.id)
    if reason := _reason_not_to_write(advies, begun, is_overgetypt):
        return _page("niet_mogelijk", advies, is_overgetypt, reden=reason)
    stand = queries.uitstelstand_of(advies, begun)
    obstacles = rules_uitstel.obstacles_to_uitstel(stand, clock.today())
    form = UitstelForm()
    if form.submitted() and not obstacles and _announce(advies, form, is_overgetypt):
        flash("Het uitstel is gemeld. De raad ziet de nieuwe laatste dag.", "success")
        return redirect(_address(advies, is_overgetypt))
    return _page("uitstel", advies, is_overgetypt, form=form, stand=stand, obstacles=obstacles)


@_two_addresses("/wissen")
def wissen(advies: Advies, is_overgetypt: bool) -> ResponseReturnValue:
    """Ask whether the concept may be emptied, and do so."""
    begun = queries.get_reactie_of(advies.id)
    if begun is None or begun.is_overgetypt != is_overgetypt or _is_closed(advies, begun):
        flash(*_why_nothing(begun))
        return redirect(_address(advies, is_overgetypt))
    form = ConfirmForm()
    if form.submitted() and _done(form, actions.wissen, begun):
        flash("Het concept is gewist.", "success")
        return redirect(_address(advies, is_overgetypt))
    return _page("wissen", advies, is_overgetypt, form=form)


def _page(name: str, advies: Advies, is_overgetypt: bool, **values: Any) -> str:
    """Render a page with what all pages of this floor show."""
    begun = queries.get_reactie_of(advies.id)
    return render_template(
        f"reacties/{name}.html",
        advies=advies,
        reactie=begun,
        uiterlijk_op=queries.laatste_dag(advies, begun),
        is_overgetypt=is_overgetypt,
        adres=_address(advies, is_overgetypt),
        today=clock.today(),
        **values,
    )


def _write_page(
    advies: Advies, is_overgetypt: bool, form: ReactieForm, clashes: dict[int, Any]
) -> str:
    begun = queries.get_reactie_of(advies.id)
    standen = queries.standen_of(advies, begun)
    return _page(
        "schrijven",
        advies,
        is_overgetypt,
        form=form,
        punten=queries.list_punten_met_onderbouwing(advies.id),
        te_doen={stand.nummer: rules.obstacles_to_punt(stand) for stand in standen},
        mag_uitstel=not rules_uitstel.obstacles_to_uitstel(
            queries.uitstelstand_of(advies, begun), clock.today()
        ),
        botsingen=clashes,
    )


def _address(advies: Advies, is_overgetypt: bool) -> str:
    return f"/adviezen/{advies.id}/reactie{'/overtypen' if is_overgetypt else ''}"


def _antwoorden(advies: Advies) -> dict[int, queries.Antwoord]:
    return queries.antwoorden_of(advies.id, clock.today())


def _is_closed(advies: Advies, begun: Reactie) -> bool:
    closed = rules.obstacles_to_beantwoorden(advies.status, advies.aan, begun.is_overgetypt)
    return bool(closed) or begun.status is ReactieStatus.VERZONDEN


def _why_nothing(begun: Reactie | None) -> tuple[str, str]:
    """Return what to say to who wants to send or empty what is not there, or is sent already."""
    if begun is not None and begun.status is ReactieStatus.VERZONDEN:
        return VERZONDEN, "success"
    return "Hier is nu geen concept van u om te versturen of te wissen.", "error"


def _reason_not_to_write(advies: Advies, begun: Reactie | None, is_overgetypt: bool) -> str:
    """Return why this side cannot write here now; empty when it can."""
    obstacles = rules.obstacles_to_beantwoorden(advies.status, advies.aan, is_overgetypt)
    if obstacles or begun is None:
        return " ".join(obstacles)
    try:
        rules_invoer.check_kant(begun.is_overgetypt, is_overgetypt, queries.is_leeg(begun))
    except RuleViolation as violation:
        return str(violation)
    return ""


def _keep(advies: Advies, form: ReactieForm, is_overgetypt: bool) -> list[int]:
    return actions.bewaren(
        advies,
        form.kop(),
        {punt.id: form.part(punt).invoer() for punt in advies.punten},
        is_overgetypt=is_overgetypt,
        door_id=gebruiker().id,
        now=clock.now(),
    )


def _refuse_clashes(advies: Advies, form: ReactieForm, clashes: list[int]) -> dict[int, Any]:
    """Show beside the typed text what a colleague wrote; saving once more keeps the typed text."""
    begun = queries.get_reactie_of(advies.id)
    stored = queries.invoer_by_punt(advies, begun)
    for punt in advies.punten:
        form.part(punt).gezien.data = stored[punt.id].merkteken
    form.show_again(queries.kop_of(begun))
    form.refuse(
        "Een collega heeft ondertussen ook iets veranderd. Hieronder staan beide teksten."
        " Pas uw tekst aan en bewaar opnieuw. De rest is bewaard."
    )
    return {key: stored.get(key) or queries.kop_of(begun) for key in clashes}


def _saved_message(advies: Advies) -> str:
    standen = queries.standen_of(advies, queries.get_reactie_of(advies.id))
    left = [str(stand.nummer) for stand in standen if rules.obstacles_to_punt(stand)]
    if left:
        return f"Alles is bewaard. Nog te doen: punt {', '.join(left)}."
    return "Alles is bewaard en ingevuld. U kunt de reactie versturen."


def _announce(advies: Advies, form: UitstelForm, is_overgetypt: bool) -> bool:
    """Announce the extension; begin the reactie if nobody did, because it keeps the new day."""
    door_id, now = gebruiker().id, clock.now()
    try:
        begun = actions.beginnen(advies, is_overgetypt=is_overgetypt, door_id=door_id, now=now)
    except RuleViolation as violation:
        form.refuse(str(violation))
        return False
    return _done(form, actions.uitstel_melden, begun, form.tot.data, form.reden.data)


def _done(form: BaseForm, doing: Callable[..., object], *subjects: Any, **values: Any) -> bool:
    """Do the act for who is logged in; a refusal goes to the form."""
    try:
        doing(*subjects, **values, door_id=gebruiker().id, now=clock.now())
    except RuleViolation as violation:
        form.refuse(str(violation))
        return False
    return True
