"""Come back with a code: read, change what is allowed, see what came of it, take it back."""

from flask import render_template, request
from werkzeug.datastructures import MultiDict

from cliëntenraad.ervaringen import actions, views_vervolg
from cliëntenraad.ervaringen.flow_state import FIELD, Geopend, pack
from cliëntenraad.ervaringen.forms import CodeForm, ToestemmingForm, show_antwoord
from cliëntenraad.ervaringen.queries import (
    Gevonden,
    find_with_code,
    find_with_keys,
    list_draad,
    read,
)
from cliëntenraad.ervaringen.queries_vervolg import list_gevraagd
from cliëntenraad.ervaringen.rules import UITLEG, Toestemming
from cliëntenraad.kern import clock
from cliëntenraad.kern.forms import ConfirmForm
from cliëntenraad.kern.limits import CODE_LIMIT
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kern.translation import gettext
from cliëntenraad.kluis.queries import leesbaar_voor_raad
from cliëntenraad.uitvragen.queries import get_uitvraag_or_404, list_formuliervragen
from cliëntenraad.uitvragen.queries_vertalingen import get_teksten
from cliëntenraad.uitvragen.rules_vertalingen import TITEL


def show_code_form(form: CodeForm | None = None) -> str:
    """Ask for the code."""
    return render_template("ervaringen/code_typen.html", form=form or CodeForm())


def find() -> str:
    """Look the code up. A wrong one is a plain page that looks like any other."""
    form = CodeForm()
    if not form.submitted():
        return show_code_form(form)
    CODE_LIMIT.take()
    gevonden = find_with_code(form.code.data)
    return _show(gevonden) if gevonden else _show_unknown()


def answer(state: Geopend) -> str:
    """Do what the button on one of these pages asks."""
    gevonden = find_with_keys(state.keys)
    if gevonden is None:
        return _show_unknown()
    naar = request.form.get("naar") or ""
    if state.vraag:
        return _back_or(views_vervolg.answer(state, gevonden), gevonden)
    if naar.startswith(views_vervolg.PREFIX):
        sleutel = naar.removeprefix(views_vervolg.PREFIX)
        return _back_or(views_vervolg.begin(gevonden, sleutel), gevonden)
    if naar == "toestemming":
        form = ToestemmingForm(MultiDict({"toestemming": gevonden.ervaring.toestemming.value}))
        return _page("toestemming_wijzigen", gevonden, form=form)
    if naar == "toestemming_bewaren":
        return _change(gevonden)
    if naar == "intrekken":
        return _page("intrekken", gevonden, form=ConfirmForm(MultiDict()))
    if naar == "intrekken_zeker":
        return _withdraw(gevonden)
    return _show(gevonden)


def _back_or(page: str | views_vervolg.Back, gevonden: Gevonden) -> str:
    """Return the page, or the story again with what is said on top."""
    if isinstance(page, str):
        return page
    again = find_with_keys(gevonden.keys)
    return _show(again, bericht=page[0]) if again else _show_unknown()


def _change(gevonden: Gevonden) -> str:
    form = ToestemmingForm()
    if not form.submitted():
        return _page("toestemming_wijzigen", gevonden, form=form)
    toestemming = Toestemming(form.toestemming.data)
    try:
        actions.toestemming_wijzigen(gevonden.keys, toestemming, today=clock.today())
    except RuleViolation:
        return _show_unknown()
    bericht = gettext(
        "Uw keuze is veranderd. U koos: %(keuze)s", keuze=gettext(UITLEG[toestemming])
    )
    return _show(gevonden, bericht=bericht)


def _withdraw(gevonden: Gevonden) -> str:
    form = ConfirmForm()
    if not form.submitted():
        return _page("intrekken", gevonden, form=form)
    actions.intrekken(gevonden.keys, today=clock.today())
    return render_template("ervaringen/ingetrokken.html")


def _show(gevonden: Gevonden, bericht: str = "") -> str:
    """Show what was sent, what is allowed, and where it counted."""
    inhoud = read(gevonden)
    uitvraag = get_uitvraag_or_404(gevonden.ervaring.uitvraag_id)
    antwoorden = [
        show_antwoord(vraag, inhoud.antwoorden[vraag.id])
        for vraag in list_formuliervragen(uitvraag)
        if vraag.id in inhoud.antwoorden
    ]
    return _page(
        "lezen",
        gevonden,
        bericht=bericht,
        uitvraag=uitvraag,
        titel=get_teksten(uitvraag)[TITEL],
        tekst=inhoud.tekst,
        antwoorden=antwoorden,
        toestemming=gettext(UITLEG[gevonden.ervaring.toestemming]),
        draad=list_draad(gevonden.ervaring.id),
        leesbaar=leesbaar_voor_raad(gevonden.ervaring.raad_id, gevonden.ervaring.kwartaal),
        gevraagd=list_gevraagd(gevonden, clock.today()),
    )


def _page(name: str, gevonden: Gevonden, **values: object) -> str:
    staat = pack(Geopend.from_keys(gevonden.keys), clock.now())
    return render_template(f"ervaringen/{name}.html", veld=FIELD, staat=staat, **values)


def _show_unknown() -> str:
    return render_template("ervaringen/onbekend.html")
