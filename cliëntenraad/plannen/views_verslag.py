"""Take it along: a report to print for a conversation, and a file with everything."""

from flask import Response, make_response
from werkzeug.datastructures import MultiDict

from cliëntenraad.kern.translation import gettext
from cliëntenraad.plannen.forms import VerslagForm
from cliëntenraad.plannen.plan_state import Staat
from cliëntenraad.plannen.queries import OpenBlad, OpenPlan, list_bladen
from cliëntenraad.plannen.rules import SCHRIJFBAAR, BladSoort
from cliëntenraad.plannen.views_open import page
from cliëntenraad.plannen.words import lines_of, only, points_of

#: Says nothing of what is in it, on a telephone that someone else looks at.
FILE_NAME = "notities.txt"


def show_choice(plan: OpenPlan, staat: Staat) -> str:
    """Ask what the report may show. Nothing is ticked: what is left alone stays private."""
    return page("verslag_kiezen", staat.bare, form=_form(plan, MultiDict()))


def show_report(plan: OpenPlan, staat: Staat) -> str:
    form = _form(plan)
    if not form.submitted():
        return page("verslag_kiezen", staat.bare, form=form)
    chosen = set(form.delen.data or [])
    kept = [blad for open in _writable(plan) if (blad := only(open, chosen))]
    delen = {
        soort.value: [lines_of(blad) for blad in kept if blad.soort is soort]
        for soort in SCHRIJFBAAR
    }
    return page("verslag", staat.bare, delen=delen)


def download(plan: OpenPlan, staat: Staat) -> Response:
    """Give everything as plain text, which every device can open."""
    response = make_response("\n".join(_text(plan)))
    response.mimetype = "text/plain"
    response.headers["Content-Disposition"] = f'attachment; filename="{FILE_NAME}"'
    return response


def _text(plan: OpenPlan) -> list[str]:
    headings = {
        BladSoort.GESPREK: gettext("Gesprekken"),
        BladSoort.AFSPRAAK: gettext("Afspraken"),
        BladSoort.BERICHT: gettext("Dagboek"),
        BladSoort.GIFT: gettext("Gegeven aan een raad"),
    }
    bladen, lines = list_bladen(plan), [gettext("Uw plan"), ""]
    for soort, heading in headings.items():
        own = [open.blad for open in bladen if open.blad.soort is soort]
        lines += [heading.upper(), ""] if own else []
        for blad in own:
            lines += [": ".join(filter(None, line)) for line in lines_of(blad)]
            lines += [""]
    return lines


def _form(plan: OpenPlan, formdata: MultiDict[str, str] | None = None) -> VerslagForm:
    choices = [choice for open in _writable(plan) for choice in points_of(open)]
    return VerslagForm(choices, formdata)


def _writable(plan: OpenPlan) -> list[OpenBlad]:
    """Return the sheets in the order of the kinds: a talk first, the diary last."""
    bladen = list_bladen(plan)
    return [open for soort in SCHRIJFBAAR for open in bladen if open.blad.soort is soort]
