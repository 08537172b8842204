"""Give one diary entry to an open uitvraag, as a story with a code of its own, and take it back.

The plan keeps that code inside what is sealed. Nothing outside it links the two.
"""

from dataclasses import replace

from flask import request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import TooManyRequests

from cliëntenraad.ervaringen import actions as ervaringen
from cliëntenraad.ervaringen.queries import derive_keys as derive_story_keys
from cliëntenraad.ervaringen.rules import Kanaal, Toestemming, obstacles_to_insturen
from cliëntenraad.kern import clock
from cliëntenraad.kern.code_words import contains_code, new_code
from cliëntenraad.kern.forms import ConfirmForm
from cliëntenraad.kern.limits import CODE_LIMIT
from cliëntenraad.kern.personal_hints import NO_HINTS, Hints, hints_for, marks_of
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kern.text import shorten
from cliëntenraad.kern.translation import gettext
from cliëntenraad.plannen import actions
from cliëntenraad.plannen.forms import GiftForm, GiftToestemmingForm
from cliëntenraad.plannen.plan_state import Staat
from cliëntenraad.plannen.queries import OpenPlan, count_bladen, find_blad
from cliëntenraad.plannen.rules import Blad, BladSoort, obstacles_to_bewaren
from cliëntenraad.plannen.views_bladen import keep
from cliëntenraad.plannen.views_open import DRUK, page, show_plan
from cliëntenraad.plannen.words import title_of_uitvraag
from cliëntenraad.uitvragen.queries import get_uitvraag_or_404, list_open
from cliëntenraad.uitvragen.queries_vertalingen import list_titels

#: Enough to know again what was given.
REMEMBERED = 200


def begin(plan: OpenPlan, staat: Staat) -> str:
    """Keep the entry as it is now, and ask what of it may go to a raad."""
    if refused := keep(plan, staat):
        return refused
    open = find_blad(plan, staat.blad)
    if open is None or open.blad.soort is not BladSoort.BERICHT:
        return show_plan(plan, staat)
    gift = replace(staat.bare, blad=actions.new_id(), code=new_code(), soort=BladSoort.GIFT.value)
    return _show_text(gift, GiftForm(_choices(), MultiDict({"tekst": open.waarde("tekst")})))


def go_on(plan: OpenPlan, staat: Staat) -> str:
    """Take the text, warn of personal data in it, and ask for consent."""
    form = GiftForm(_choices())
    if not staat.code or staat.soort != BladSoort.GIFT:
        return show_plan(plan, staat)
    if not form.submitted():
        return _show_text(staat, form)
    tekst = form.tekst.data or ""
    for reason in obstacles_to_insturen(
        neemt_ervaringen=True,
        tekst=tekst,
        aantal_antwoorden=0,
        bevat_code=contains_code(tekst, staat.code),
    ):
        form.refuse(gettext(reason))
    if form.errors:
        return _show_text(staat, form)
    if request.form.get("naar") == "geven_laten":
        staat = replace(staat, gelaten=tuple(sorted({*staat.gelaten, *marks_of(tekst)})))
    if hints := hints_for(tekst, staat.gelaten):
        return _show_text(staat, form, hints)
    staat = replace(staat, tekst=tekst, uitvraag_id=int(form.uitvraag.data))
    return _show_consent(staat, GiftToestemmingForm(MultiDict()))


def go_back(plan: OpenPlan, staat: Staat) -> str:
    formdata = MultiDict({"tekst": staat.tekst, "uitvraag": str(staat.uitvraag_id)})
    return _show_text(staat, GiftForm(_choices(), formdata))


def send(plan: OpenPlan, staat: Staat) -> str:
    """Send it as any story is sent. Pressed twice it is one story and one sheet."""
    form = GiftToestemmingForm()
    if not staat.tekst or not staat.code:
        return show_plan(plan, staat)
    if not form.submitted():
        return _show_consent(staat, form)
    try:
        CODE_LIMIT.take()
        _send(plan, staat, Toestemming(form.toestemming.data))
    except TooManyRequests:
        form.refuse(str(DRUK))
    except RuleViolation as violation:
        form.refuse(str(violation))
    else:
        return show_plan(plan, staat, gettext("Dank u wel. De raad heeft uw verhaal."))
    return _show_consent(staat, form)


def _send(plan: OpenPlan, staat: Staat, toestemming: Toestemming) -> None:
    gift = Blad(BladSoort.GIFT, {"code": staat.code, "tekst": shorten(staat.tekst, REMEMBERED)})
    if reasons := obstacles_to_bewaren(gift, aantal_bladen=count_bladen(plan)):
        raise RuleViolation(" ".join(gettext(reason) for reason in reasons))
    ervaringen.insturen(
        get_uitvraag_or_404(staat.uitvraag_id),
        staat.code,
        staat.tekst,
        {},
        toestemming,
        Kanaal.WEB,
        today=clock.today(),
    )
    actions.bewaren(plan, staat.blad, gift, na="")


def ask_back(plan: OpenPlan, staat: Staat, form: ConfirmForm | None = None) -> str:
    return page("terughalen", staat, form=form or ConfirmForm())


def take_back(plan: OpenPlan, staat: Staat) -> str:
    """Withdraw the story at the raad with the code that the plan remembers."""
    open = find_blad(plan, staat.blad)
    if open is None or open.blad.soort is not BladSoort.GIFT:
        return show_plan(plan, staat)
    form = ConfirmForm()
    if not form.submitted():
        return ask_back(plan, staat, form)
    CODE_LIMIT.take()
    ervaringen.intrekken(derive_story_keys(open.waarde("code")), today=clock.today())
    actions.weghalen(plan, staat.blad)
    return show_plan(plan, staat, gettext("Uw verhaal is weg bij de raad."))


def _show_text(staat: Staat, form: GiftForm, hints: Hints = NO_HINTS) -> str:
    return page("geven", staat, form=form, hints=hints)


def _show_consent(staat: Staat, form: GiftToestemmingForm) -> str:
    return page("geven_toestemming", staat, form=form, code=staat.code.split())


def _choices() -> list[tuple[int, str]]:
    uitvragen = list_open(clock.today())
    return [
        (uitvraag.id, title_of_uitvraag(uitvraag.dossier.raad.naam, titel))
        for uitvraag, titel in zip(uitvragen, list_titels(uitvragen), strict=True)
    ]
