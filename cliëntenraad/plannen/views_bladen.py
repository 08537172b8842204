"""Write a sheet of the plan, change it, take it away. Two windows never lose each other's text."""

from dataclasses import replace

from cliëntenraad.kern.forms import ConfirmForm
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kern.translation import gettext
from cliëntenraad.plannen import actions
from cliëntenraad.plannen.actions import Botsing
from cliëntenraad.plannen.forms import FORMS, BladForm, form_of
from cliëntenraad.plannen.plan_state import Staat
from cliëntenraad.plannen.queries import OpenPlan, find_blad
from cliëntenraad.plannen.rules import SCHRIJFBAAR, Blad, BladSoort
from cliëntenraad.plannen.views_open import page, show_plan
from cliëntenraad.plannen.words import lines_of, title_of


def show_new(plan: OpenPlan, staat: Staat, soort: str) -> str:
    """Show an empty sheet. Its id is chosen now, so that it is kept once however often sent."""
    if soort not in SCHRIJFBAAR:
        return show_plan(plan, staat)
    new = replace(staat.bare, blad=actions.new_id(), soort=soort)
    return show_form(new, form_of(Blad(BladSoort(soort))))


def show_blad(plan: OpenPlan, staat: Staat, blad_id: str) -> str:
    """Show what stands in a sheet, to read and to change."""
    open = find_blad(plan, blad_id)
    if open is None:
        return show_plan(plan, staat)
    soort = open.blad.soort
    on_page = replace(staat.bare, blad=open.id, stand=open.stand, soort=soort.value)
    if soort is BladSoort.GIFT:
        code, tekst = open.waarde("code").split(), open.waarde("tekst")
        return page("gift", on_page, code=code, tekst=tekst)
    return show_form(on_page, form_of(open.blad))


def show_form(staat: Staat, form: BladForm, **values: object) -> str:
    return page("blad", staat, form=form, soort=staat.soort, is_bewaard=staat.stand, **values)


def save(plan: OpenPlan, staat: Staat) -> str:
    """Keep what was typed, and go back to the plan."""
    refused = keep(plan, staat)
    return refused or show_plan(plan, staat, gettext("Het is bewaard."))


def keep(plan: OpenPlan, staat: Staat) -> str:
    """Keep what was typed; return the page that says why not, or nothing."""
    if staat.soort not in SCHRIJFBAAR:
        return show_plan(plan, staat)
    form = FORMS[BladSoort(staat.soort)]()
    if not form.submitted():
        return show_form(staat, form)
    try:
        actions.bewaren(plan, staat.blad, written_on(staat, form), na=staat.stand)
    except Botsing as botsing:
        newer = replace(staat, stand=botsing.nu.stand)
        return show_form(newer, form, anders=lines_of(botsing.nu.blad))
    except RuleViolation as violation:
        form.refuse(str(violation))
        return show_form(staat, form)
    return ""


def written_on(staat: Staat, form: BladForm) -> Blad:
    return Blad(BladSoort(staat.soort), form.waarden)


def ask_remove(plan: OpenPlan, staat: Staat, form: ConfirmForm | None = None) -> str:
    open = find_blad(plan, staat.blad)
    if open is None:
        return show_plan(plan, staat)
    return page("weghalen", staat, form=form or ConfirmForm(), titel=title_of(open.blad))


def remove(plan: OpenPlan, staat: Staat) -> str:
    form = ConfirmForm()
    if not form.submitted():
        return ask_remove(plan, staat, form)
    actions.weghalen(plan, staat.blad)
    return show_plan(plan, staat, gettext("Het is weggehaald."))
