"""Answer what the raad asks under a code, or let it be. Nothing else changes by it."""

from dataclasses import replace
from typing import Any

from flask import render_template, request
from werkzeug.datastructures import MultiDict

from cliëntenraad.ervaringen import actions_vervolg as actions
from cliëntenraad.ervaringen.flow_state import FIELD, Geopend, pack
from cliëntenraad.ervaringen.forms import (
    ANTWOORD_FORMS,
    AntwoordForm,
    BegonnenForm,
    VervolgForm,
    show_antwoord,
)
from cliëntenraad.ervaringen.queries import Gevonden
from cliëntenraad.ervaringen.queries_vervolg import Gevraagd, find_gevraagd, list_meetvragen
from cliëntenraad.ervaringen.sealing import Inhoud
from cliëntenraad.kern import clock
from cliëntenraad.kern.personal_hints import NO_HINTS, Hints, hints_for, marks_of
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kern.translation import gettext
from cliëntenraad.uitvragen.queries import get_uitvraag_or_404
from cliëntenraad.uitvragen.rules_vragen import Formuliervraag

#: A button that opens a question is called this, and then which one.
PREFIX = "vraag "
#: What a function returns instead of a page: go back to the story, with this said on top.
Back = tuple[str]


def begin(gevonden: Gevonden, sleutel: str) -> str | Back:
    """Show one question, with room for an answer."""
    gevraagd = find_gevraagd(gevonden, sleutel, clock.today())
    if gevraagd is None:
        return ("",)
    return _show(replace(Geopend.from_keys(gevonden.keys), vraag=sleutel), gevonden, gevraagd)


def answer(state: Geopend, gevonden: Gevonden) -> str | Back:
    """Do what the button on the page of a question asks."""
    gevraagd = find_gevraagd(gevonden, state.vraag, clock.today())
    if gevraagd is None or request.form.get("naar") == "lezen":
        return ("",)
    if gevraagd.is_nameting:
        return _measure(state, gevonden, gevraagd)
    form = VervolgForm()
    naar, typed = request.form.get("naar"), form.antwoord.data or ""
    inhoud = Inhoud(typed, {})
    if not form.submitted() or not _check(form, gevraagd, inhoud):
        return _show(state, gevonden, gevraagd, form)
    if naar == "laten":
        state = replace(state, gelaten=sorted({*state.gelaten, *marks_of(typed)}))
    if hints := hints_for(typed, state.gelaten):
        return _show(state, gevonden, gevraagd, form, hints)
    return _send(state, gevonden, gevraagd, form, inhoud)


def _measure(state: Geopend, gevonden: Gevonden, gevraagd: Gevraagd) -> str | Back:
    """Go through the questions that are asked again: one on each page, and a look at the end."""
    vragen = _vragen(gevonden)
    naar = request.form.get("naar", "verder")
    if state.plaats >= len(vragen):
        if naar == "vorige":
            return _show(replace(state, plaats=len(vragen) - 1), gevonden, gevraagd)
        form = BegonnenForm()
        if not form.submitted():
            return _show(state, gevonden, gevraagd, form)
        return _send(state, gevonden, gevraagd, form, Inhoud("", state.antwoorden))
    vraag = vragen[state.plaats]
    others = {id: code for id, code in state.antwoorden.items() if id != vraag.id}
    if naar == "vorige":
        return _show(replace(state, plaats=max(0, state.plaats - 1)), gevonden, gevraagd)
    if naar == "overslaan":
        state = replace(state, plaats=state.plaats + 1, antwoorden=others)
        return _show(state, gevonden, gevraagd)
    asked = ANTWOORD_FORMS[vraag.soort](vraag)
    if not asked.submitted():
        return _show(state, gevonden, gevraagd, asked)
    given = {vraag.id: asked.value} if asked.value else {}
    state = replace(state, plaats=state.plaats + 1, antwoorden={**others, **given})
    return _show(state, gevonden, gevraagd)


def _send(
    state: Geopend, gevonden: Gevonden, gevraagd: Gevraagd, form: Any, inhoud: Inhoud
) -> str | Back:
    try:
        actions.antwoorden(gevonden, gevraagd, inhoud, today=clock.today())
    except RuleViolation as violation:
        form.refuse(str(violation))
        return _show(state, gevonden, gevraagd, form)
    return (gettext("Uw antwoord is verstuurd."),)


def _check(form: VervolgForm, gevraagd: Gevraagd, inhoud: Inhoud) -> bool:
    try:
        actions.check_antwoord(gevraagd, inhoud)
    except RuleViolation as violation:
        form.refuse(str(violation))
        return False
    return True


def _show(
    state: Geopend,
    gevonden: Gevonden,
    gevraagd: Gevraagd,
    form: Any = None,
    hints: Hints = NO_HINTS,
) -> str:
    page, values = "vervolgvraag", {"form": form or VervolgForm(MultiDict())}
    if gevraagd.is_nameting:
        page, values = _measuring(state, _vragen(gevonden), form)
    return render_template(
        f"ervaringen/{page}.html",
        veld=FIELD,
        staat=pack(state, clock.now()),
        gevraagd=gevraagd,
        hints=hints,
        **values,
    )


def _measuring(
    state: Geopend, vragen: list[Formuliervraag], form: Any
) -> tuple[str, dict[str, Any]]:
    """Return the page of the question where `state` stands, or the last one, to look it over."""
    if state.plaats >= len(vragen):
        given = [
            show_antwoord(v, state.antwoorden[v.id]) for v in vragen if v.id in state.antwoorden
        ]
        return "nameting_nakijken", {"form": form or BegonnenForm(MultiDict()), "gegeven": given}
    vraag = vragen[state.plaats]
    asked: AntwoordForm = form or ANTWOORD_FORMS[vraag.soort](vraag, _remembered(state, vraag))
    return "nameting_vraag", {"form": asked, "stap": state.plaats + 1, "van": len(vragen) + 1}


def _remembered(state: Geopend, vraag: Formuliervraag) -> MultiDict[str, str]:
    codes = state.antwoorden.get(vraag.id, "").split(",")
    return MultiDict([("antwoord", code) for code in codes if code])


def _vragen(gevonden: Gevonden) -> list[Formuliervraag]:
    return list_meetvragen(get_uitvraag_or_404(gevonden.ervaring.uitvraag_id))
