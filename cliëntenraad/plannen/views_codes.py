"""The second code of a plan, and the end of all of it."""

from dataclasses import replace

from flask import render_template
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import TooManyRequests

from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.forms import ConfirmForm
from cliëntenraad.kern.limits import CODE_LIMIT
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kern.translation import gettext
from cliëntenraad.plannen import actions
from cliëntenraad.plannen.forms import OvertypenForm
from cliëntenraad.plannen.plan_state import Staat
from cliëntenraad.plannen.queries import OpenPlan, derive_keys, has_giften, has_two_codes
from cliëntenraad.plannen.views_open import DRUK, page, show_plan


def show_second(plan: OpenPlan, staat: Staat, form: ConfirmForm | None = None) -> str:
    """Show a second code to write down, or ask whether the other one has to go."""
    if has_two_codes(plan):
        return page("andere_code", staat.bare, form=form or ConfirmForm())
    staat = replace(staat.bare, code=new_code())
    return _code_page(staat, OvertypenForm(MultiDict()))


def keep_second(plan: OpenPlan, staat: Staat) -> str:
    """Let the second code open the plan, when it was typed back."""
    form = OvertypenForm()
    if not staat.code or not form.submitted() or not form.is_same(staat.code):
        return _code_page(staat, form) if staat.code else show_second(plan, staat)
    try:
        CODE_LIMIT.take()
        actions.code_toevoegen(plan, derive_keys(staat.code))
    except TooManyRequests:
        form.refuse(str(DRUK))
    except RuleViolation as violation:
        form.refuse(str(violation))
    else:
        return show_plan(plan, staat, gettext("Uw tweede code werkt nu ook."))
    return _code_page(staat, form)


def remove_other(plan: OpenPlan, staat: Staat) -> str:
    form = ConfirmForm()
    if not form.submitted():
        return show_second(plan, staat, form)
    actions.andere_code_weghalen(plan)
    return show_plan(plan, staat, gettext("De andere code werkt niet meer."))


def ask_wipe(plan: OpenPlan, staat: Staat, form: ConfirmForm | None = None) -> str:
    form = form or ConfirmForm()
    return page("wissen", staat.bare, form=form, has_giften=has_giften(plan))


def wipe(plan: OpenPlan, staat: Staat) -> str:
    form = ConfirmForm()
    if not form.submitted():
        return ask_wipe(plan, staat, form)
    actions.wissen(plan)
    return render_template("plannen/gewist.html")


def _code_page(staat: Staat, form: OvertypenForm) -> str:
    return page("code", staat, form=form, code=staat.code.split(), is_tweede=True)
