"""Make a plan, or open one with its code. Nothing is kept before the code was typed back."""

from dataclasses import replace

from flask import render_template, request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import TooManyRequests

from cliëntenraad.kern import clock
from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.limits import CODE_LIMIT
from cliëntenraad.kern.text import clean_text
from cliëntenraad.kern.translation import gettext, lazy_gettext
from cliëntenraad.plannen import actions
from cliëntenraad.plannen.forms import BerichtForm, OvertypenForm, PlanCodeForm
from cliëntenraad.plannen.plan_state import FIELD, Staat, gather, opened_with, pack
from cliëntenraad.plannen.queries import OpenPlan, derive_keys, find_with_keys, list_bladen
from cliëntenraad.plannen.rules import EIGEN_WOORDEN, BladSoort
from cliëntenraad.plannen.words import title_of

#: Far more than may be kept, far less than a page can carry back and forth.
MAX_CARRIED = 48_000
TYPED = sorted({name for names in EIGEN_WOORDEN.values() for name in names} - {"code"})
DRUK = lazy_gettext(
    "Het is nu te druk. Wij kregen nog niets van u. Wacht een minuut en druk dan opnieuw."
)


def page(name: str, staat: Staat, **values: object) -> str:
    """Return a page of the plan that carries this state along."""
    sealed = pack(staat, clock.now())
    return render_template(f"plannen/{name}.html", veld=FIELD, staat=sealed, **values)


def show_begin(form: PlanCodeForm | None = None, getypt: str = "") -> str:
    """Say what a plan is, who can open it, and ask for its code."""
    form = form or PlanCodeForm(MultiDict())
    return render_template("plannen/begin.html", form=form, getypt=getypt)


def begin() -> str:
    """Show the first page, with whatever was typed on a page before it."""
    return show_begin(getypt=typed())


def show_lost() -> str:
    """Ask for the code again when the page is too old, with whatever was just typed."""
    form = PlanCodeForm(MultiDict())
    return render_template("plannen/opnieuw.html", form=form, getypt=typed())


def show_unknown(getypt: str = "") -> str:
    """Answer a code that opens nothing: never made, wiped, or of something else."""
    return render_template("plannen/onbekend.html", getypt=getypt)


def show_new_code() -> str:
    staat = Staat(code=new_code())
    return page("code", staat, **_code_page(staat))


def keep_new(staat: Staat) -> str:
    """Make the plan when its code was typed back. Pressed twice it is still one."""
    form = OvertypenForm()
    if not form.submitted() or not form.is_same(staat.code):
        return page("code", staat, **_code_page(staat, form))
    try:
        CODE_LIMIT.take()
    except TooManyRequests:
        form.refuse(str(DRUK))
        return page("code", staat, **_code_page(staat, form))
    keys = derive_keys(staat.code)
    actions.aanleggen(keys, today=clock.today())
    plan = find_with_keys(keys)
    if plan is None:
        return show_unknown()
    return show_plan(plan, opened_with(keys), gettext("Uw plan is gemaakt."))


def find() -> str:
    """Look the code up. A wrong one is a plain page that looks like any other."""
    form = PlanCodeForm()
    if not form.submitted():
        return show_begin(form, typed())
    CODE_LIMIT.take()
    keys = derive_keys(form.code.data or "")
    plan = find_with_keys(keys)
    if plan is None:
        return show_unknown(typed())
    actions.verlengen(plan, today=clock.today())
    staat = opened_with(keys)
    if getypt := typed():
        return show_taken_along(staat, getypt)
    return show_plan(plan, staat)


def show_taken_along(staat: Staat, getypt: str) -> str:
    """Put what was typed on a page that was too old in a new entry; nothing is kept yet."""
    staat = replace(staat, blad=actions.new_id(), soort=BladSoort.BERICHT)
    return page("blad", staat, form=BerichtForm(MultiDict({"tekst": getypt})), soort=staat.soort)


def show_plan(plan: OpenPlan, staat: Staat, bericht: str = "") -> str:
    """Show everything that is in the plan, by kind."""
    bladen = list_bladen(plan)
    by_kind = {
        soort.value: [(open.id, title_of(open.blad)) for open in bladen if open.blad.soort is soort]
        for soort in BladSoort
    }
    gedaan = {open.id for open in bladen if open.waarde("gedaan")}
    return page("plan", staat.bare, bericht=bericht, bladen=by_kind, gedaan=gedaan)


def _code_page(staat: Staat, form: OvertypenForm | None = None) -> dict[str, object]:
    return {"form": form or OvertypenForm(MultiDict()), "code": staat.code.split()}


def typed() -> str:
    """Return all that was typed, on whichever page it was."""
    getypt = gather(text for name in TYPED for text in request.form.getlist(name))
    return clean_text(getypt)[:MAX_CARRIED]
