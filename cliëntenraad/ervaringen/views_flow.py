"""Tell an experience, page by page. Nothing reaches the database before "Versturen"."""

from dataclasses import replace
from typing import Any

from flask import render_template, request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import TooManyRequests

from cliëntenraad.ervaringen import actions, rules
from cliëntenraad.ervaringen.flow_state import FIELD, Invulling, Verstuurd, pack
from cliëntenraad.ervaringen.forms import (
    ANTWOORD_FORMS,
    BeginForm,
    BegonnenForm,
    BewaardForm,
    ToestemmingForm,
    VerhaalForm,
    show_titel,
)
from cliëntenraad.ervaringen.rules import Kanaal, Toestemming
from cliëntenraad.ervaringen.steps import Stap, StapSoort, list_stappen, place_of_verhaal
from cliëntenraad.kern import clock
from cliëntenraad.kern.code_words import contains_code, new_code
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.limits import CODE_LIMIT
from cliëntenraad.kern.personal_hints import NO_HINTS, Hints, hints_for, marks_of
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kern.text import clean_text
from cliëntenraad.kern.translation import gettext, lazy_gettext
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import (
    get_uitvraag_or_404,
    list_formuliervragen,
    list_open,
    neemt_ervaringen,
)
from cliëntenraad.uitvragen.queries_vertalingen import get_teksten, list_titels

#: Far more than may be sent, far less than a page can carry back and forth.
MAX_CARRIED = 48_000
DRUK = lazy_gettext(
    "Het is nu te druk. Wij kregen nog niets van u. Wacht een minuut en druk dan opnieuw."
)


def show_start(form: BeginForm | None = None) -> str:
    """Show what there is to tell about, and what we keep and do not keep."""
    form = form or BeginForm(_choices())
    return render_template("ervaringen/start.html", form=form)


def begin() -> str:
    """Take the chosen uitvraag and show its first page."""
    form = BeginForm(_choices())
    if not form.submitted():
        return show_start(form)
    tekst = clean_text(request.form.get("tekst", ""))[:MAX_CARRIED]
    return _show(Invulling(int(form.uitvraag.data), new_code(), tekst=tekst))


def show_lost() -> str:
    """Begin again when the page cannot be read, with whatever was just typed still there."""
    typed = request.form.get("tekst") or request.form.get("antwoord") or ""
    form = BeginForm(_choices(), MultiDict())
    return render_template("ervaringen/opnieuw.html", form=form, getypt=clean_text(typed))


def answer(state: Invulling) -> str:
    """Take what this page asked, and show the page that the button asks for."""
    uitvraag = get_uitvraag_or_404(state.uitvraag_id)
    stappen = list_stappen(list_formuliervragen(uitvraag))
    stap = stappen[state.plaats]
    form = _form(stap)
    naar = request.form.get("naar", "verder")
    if naar == "vorige" and _is_carriable(form):
        return _show_previous(_with_typed(state, stap, form))
    if naar == "overslaan" and stap.vraag is not None:
        return _show(replace(_without(state, stap), plaats=state.plaats + 1))
    if not form.submitted() or not _check(state, stap, form, uitvraag):
        return _show(state, form)
    state = _with_typed(state, stap, form)
    if naar == "laten":
        state = replace(state, gelaten=sorted({*state.gelaten, *marks_of(_own_text(stap, form))}))
    if hints := hints_for(_own_text(stap, form), state.gelaten):
        return _show(state, form, hints)
    if stap.soort is StapSoort.CODE:
        return _send(state, form, uitvraag)
    place = place_of_verhaal(stappen) if naar == "verhaal" else state.plaats + 1
    return _show(replace(state, plaats=place))


def _send(state: Invulling, form: BaseForm, uitvraag: Uitvraag) -> str:
    """Send it. Pressed twice, or sent again after a fault, it is still one."""
    try:
        CODE_LIMIT.take()
        actions.insturen(
            uitvraag,
            state.code,
            state.tekst,
            state.antwoorden,
            Toestemming(state.toestemming),
            Kanaal.WEB,
            today=clock.today(),
        )
    except TooManyRequests:
        form.refuse(str(DRUK))
    except RuleViolation as violation:
        form.refuse(str(violation))
    else:
        return show_code(Verstuurd(state.code))
    return _show(state, form)


def show_code(state: Invulling | Verstuurd) -> str:
    """Show the page with the code: before sending, or for the last time after it."""
    if isinstance(state, Invulling):
        return _show(state)
    staat = pack(state, clock.now())
    return render_template(
        "ervaringen/klaar.html", code=state.code.split(), veld=FIELD, staat=staat
    )


def _show_previous(state: Invulling) -> str:
    if state.plaats == 0:
        return show_start(BeginForm(_choices(), MultiDict({"uitvraag": str(state.uitvraag_id)})))
    return _show(replace(state, plaats=state.plaats - 1))


def _show(state: Invulling, form: BaseForm | None = None, hints: Hints = NO_HINTS) -> str:
    """Show the page where `state` stands, filled in with what it remembers."""
    uitvraag = get_uitvraag_or_404(state.uitvraag_id)
    stappen = list_stappen(list_formuliervragen(uitvraag))
    stap = stappen[state.plaats]
    return render_template(
        f"ervaringen/{stap.soort}.html",
        form=form if form is not None else _form(stap, _remembered(state, stap)),
        state=state,
        staat=pack(state, clock.now()),
        veld=FIELD,
        stap=state.plaats + 1,
        van=len(stappen),
        uitvraag=uitvraag,
        teksten=get_teksten(uitvraag) if stap.soort is StapSoort.INLEIDING else None,
        code=state.code.split(),
        hints=hints,
    )


def _form(stap: Stap, formdata: MultiDict[str, str] | None = None) -> BaseForm:
    """Return the form of a page, holding what was posted or else `formdata`."""
    if stap.vraag is not None:
        return ANTWOORD_FORMS[stap.vraag.soort](stap.vraag, formdata)
    forms: dict[StapSoort, type[BaseForm]] = {
        StapSoort.INLEIDING: BegonnenForm,
        StapSoort.VERHAAL: VerhaalForm,
        StapSoort.TOESTEMMING: ToestemmingForm,
        StapSoort.CODE: BewaardForm,
    }
    return forms[stap.soort](formdata)


def _remembered(state: Invulling, stap: Stap) -> MultiDict[str, str]:
    """Return what `state` knows of this page, as if it had just been posted."""
    if stap.vraag is None:
        return MultiDict({"tekst": state.tekst, "toestemming": state.toestemming})
    antwoord = state.antwoorden.get(stap.vraag.id, "")
    several = antwoord.split(",") if stap.vraag.keuzes else [antwoord]
    return MultiDict([("antwoord", value) for value in several if value])


def _with_typed(state: Invulling, stap: Stap, form: Any) -> Invulling:
    """Return the state with what this page holds, right or wrong: nothing typed is lost."""
    if stap.vraag is not None:
        kept = _without(state, stap)
        if not form.value:
            return kept
        return replace(kept, antwoorden={**kept.antwoorden, stap.vraag.id: form.value})
    if stap.soort is StapSoort.VERHAAL:
        return replace(state, tekst=form.tekst.data or "")
    if stap.soort is StapSoort.TOESTEMMING:
        return replace(state, toestemming=form.toestemming.data or "")
    return state


def _own_text(stap: Stap, form: Any) -> str:
    """Return what was typed here in one's own words; a choice from a list is nobody's."""
    if stap.soort is StapSoort.VERHAAL:
        return form.tekst.data or ""
    if stap.vraag is not None and not stap.vraag.keuzes:
        return form.value
    return ""


def _without(state: Invulling, stap: Stap) -> Invulling:
    if stap.vraag is None:
        return state
    left = {id: text for id, text in state.antwoorden.items() if id != stap.vraag.id}
    return replace(state, antwoorden=left)


def _check(state: Invulling, stap: Stap, form: Any, uitvraag: Uitvraag) -> bool:
    """Refuse on the page where it can be put right what would be refused at the end."""
    typed = _with_typed(state, stap, form)
    obstacles = []
    if stap.soort is StapSoort.VERHAAL:
        obstacles = rules.obstacles_to_insturen(
            neemt_ervaringen=neemt_ervaringen(uitvraag, clock.today()),
            tekst=typed.tekst,
            aantal_antwoorden=len(typed.antwoorden),
            bevat_code=contains_code(typed.tekst, typed.code),
        )
    elif stap.vraag is not None and contains_code(form.value, state.code):
        obstacles = [rules.CODE_IN_VERHAAL]
    for obstacle in obstacles:
        form.refuse(gettext(obstacle))
    return not obstacles


def _is_carriable(form: BaseForm) -> bool:
    return sum(len(str(field.data or "")) for field in form) <= MAX_CARRIED


def _choices() -> list[tuple[int, str]]:
    uitvragen = list_open(clock.today())
    return [
        (uitvraag.id, show_titel(uitvraag.dossier.raad.naam, titel))
        for uitvraag, titel in zip(uitvragen, list_titels(uitvragen), strict=True)
    ]
