"""Pages to write adviespunten and to choose what carries them."""

from functools import partial

from flask import Blueprint, abort, flash, redirect, request
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.adviezen import actions_punten
from cliëntenraad.adviezen.forms import OnderbouwingForm, PuntForm, VerplaatsForm, VersieForm
from cliëntenraad.adviezen.models import Advies, Adviespunt, Onderbouwing
from cliëntenraad.adviezen.queries import get_advies_or_404
from cliëntenraad.adviezen.queries_schrijven import (
    Bron,
    Plek,
    find_bron,
    find_onderbouwing,
    find_punt,
    get_punt_or_404,
    list_bevindingen_for,
    list_citaten_for,
    list_stukken_for,
)
from cliëntenraad.adviezen.rules import Richting, StaleTextError
from cliëntenraad.adviezen.views_saving import (
    VERWIJDEREN,
    Bladzijde,
    Teksten,
    act_of,
    gone,
    save_text,
    werkblad,
)
from cliëntenraad.kern.rules import RuleViolation

blueprint = Blueprint("adviezen_punten", __name__)
SCHRIJVEN = Permission.ADVIES_SCHRIJVEN


@blueprint.route("/adviezen/<id:advies_id>/punten/toevoegen", methods=["GET", "POST"])
@requires(SCHRIJVEN, get_advies_or_404)
def punt_toevoegen(advies: Advies) -> ResponseReturnValue:
    """Write a new adviespunt."""
    return _new_punt(advies)


def _new_punt(advies: Advies, uitleg: str = "") -> ResponseReturnValue:
    form = PuntForm(versie=advies.versie)

    def there() -> Teksten:
        return [(f"Adviespunt {punt.nummer}", punt.titel) for punt in advies.punten]

    def is_there() -> bool:
        typed = (form.titel.data, form.tekst.data)
        return typed in [(punt.titel, punt.tekst) for punt in advies.punten]

    page = Bladzijde(
        "Adviespunt toevoegen",
        "Adviespunt bewaren",
        "Het adviespunt is bewaard.",
        uitleg=uitleg,
        action=f"/adviezen/{advies.id}/punten/toevoegen",
    )
    texts = {"titel": form.titel.data, "tekst": form.tekst.data}
    save = act_of(partial(actions_punten.punt_toevoegen, advies), form, **texts)
    return save_text(page, advies, form, save, there, is_there)


@blueprint.route("/adviezen/<id:advies_id>/punten/<id:punt_id>/wijzigen", methods=["GET", "POST"])
@requires(SCHRIJVEN, find_punt)
def punt_wijzigen(plek: Plek[Adviespunt]) -> ResponseReturnValue:
    """Write an adviespunt anew. Was it removed meanwhile, then the text can become a new one."""
    advies, punt = plek.advies, plek.deel
    if punt is None:
        if request.method == "GET":
            abort(404)
        removed = "Dit adviespunt is intussen verwijderd. U kunt uw tekst als nieuw punt bewaren."
        return _new_punt(advies, removed)
    form = PuntForm(obj=punt, versie=advies.versie)
    texts = {"titel": form.titel.data, "tekst": form.tekst.data}
    save = act_of(partial(actions_punten.punt_wijzigen, punt), form, **texts)
    page = Bladzijde(
        f"Adviespunt {punt.nummer} wijzigen", "Adviespunt bewaren", "Het adviespunt is bewaard."
    )
    punt_id = punt.id

    def there() -> Teksten:
        now = find_punt(advies.id, punt_id).deel
        return [("Advies in één zin", now.titel), ("Toelichting", now.tekst)] if now else []

    def is_there() -> bool:
        return [text for _, text in there()] == [form.titel.data, form.tekst.data]

    return save_text(page, advies, form, save, there, is_there)


@blueprint.post("/adviezen/<id:advies_id>/punten/<id:punt_id>/verplaatsen")
@requires(SCHRIJVEN, get_punt_or_404)
def punt_verplaatsen(plek: Plek[Adviespunt]) -> ResponseReturnValue:
    """Move an adviespunt up or down."""
    form = VerplaatsForm()
    refused = "Kies omhoog of omlaag."
    if form.submitted() and plek.deel is not None:
        try:
            richting = Richting(form.richting.data)
            act_of(partial(actions_punten.punt_verplaatsen, plek.deel, richting), form)()
        except StaleTextError:
            refused = "Iemand anders heeft dit advies intussen gewijzigd. Kijk wat er nu staat."
        except RuleViolation as violation:
            refused = str(violation)
        else:
            flash("Het adviespunt is verplaatst.", "success")
            return redirect(werkblad(plek.advies))
    flash(refused, "error")
    return redirect(werkblad(plek.advies))


@blueprint.route(
    "/adviezen/<id:advies_id>/punten/<id:punt_id>/verwijderen", methods=["GET", "POST"]
)
@requires(SCHRIJVEN, find_punt)
def punt_verwijderen(plek: Plek[Adviespunt]) -> ResponseReturnValue:
    """Take an adviespunt out, after asking."""
    if plek.deel is None:
        return gone(plek)
    page = Bladzijde(
        f"Adviespunt {plek.deel.nummer} verwijderen",
        "Adviespunt verwijderen",
        "Het adviespunt is verwijderd.",
        f"“{plek.deel.titel}”. De onderbouwing van dit punt gaat ook weg.",
        VERWIJDEREN,
    )
    form = VersieForm(versie=plek.advies.versie)
    act = partial(actions_punten.punt_verwijderen, plek.deel)
    return save_text(page, plek.advies, form, act_of(act, form))


@blueprint.route(
    "/adviezen/<id:advies_id>/punten/<id:punt_id>/onderbouwen", methods=["GET", "POST"]
)
@requires(SCHRIJVEN, find_punt)
def onderbouwing_toevoegen(plek: Plek[Adviespunt]) -> ResponseReturnValue:
    """Choose what carries a point."""
    advies, punt = plek.advies, plek.deel
    if punt is None:
        return gone(plek)
    form = OnderbouwingForm(versie=advies.versie)
    form.offer(_bronnen(advies))

    def save() -> None:
        bron = _chosen(form, advies.raad_id)
        act_of(partial(actions_punten.onderbouwing_toevoegen, punt, bron), form)()

    page = Bladzijde(
        f"Onderbouwing bij adviespunt {punt.nummer}",
        "Onderbouwing toevoegen",
        "De onderbouwing is toegevoegd.",
        f"“{punt.titel}”. Waarop rust dit punt? Kies één ding. U kunt er later meer toevoegen.",
    )
    return save_text(page, advies, form, save)


@blueprint.route(
    "/adviezen/<id:advies_id>/onderbouwingen/<id:onderbouwing_id>/verwijderen",
    methods=["GET", "POST"],
)
@requires(SCHRIJVEN, find_onderbouwing)
def onderbouwing_verwijderen(plek: Plek[Onderbouwing]) -> ResponseReturnValue:
    """Take away one thing that carried a point, after asking."""
    if plek.deel is None:
        return gone(plek)
    page = Bladzijde(
        "Onderbouwing verwijderen",
        "Onderbouwing verwijderen",
        "De onderbouwing is verwijderd.",
        f"Dit {plek.deel.soort} draagt het adviespunt dan niet meer."
        if plek.deel.soort != "bevinding"
        else "Deze bevinding draagt het adviespunt dan niet meer.",
        VERWIJDEREN,
    )
    form = VersieForm(versie=plek.advies.versie)
    act = partial(actions_punten.onderbouwing_verwijderen, plek.deel)
    return save_text(page, plek.advies, form, act_of(act, form))


def _bronnen(advies: Advies) -> dict[str, list[tuple[str, str]]]:
    bevindingen = list_bevindingen_for(advies)
    citaten, stukken = list_citaten_for(advies), list_stukken_for(advies)
    return {
        "Bevindingen": [(f"bevinding-{b.id}", b.titel) for b in bevindingen],
        "Citaten": [(f"citaat-{c.id}", f"“{c.tekst}” ({c.schuilnaam})") for c in citaten],
        "Stukken": [(f"stuk-{s.id}", s.titel) for s in stukken],
    }


def _chosen(form: OnderbouwingForm, raad_id: int) -> Bron | str:
    """Return the one thing that was chosen or typed."""
    if bool(form.bron.data) == bool(form.wetsartikel.data):
        raise RuleViolation("Kies één onderbouwing, of schrijf een wetsartikel op.")
    if form.wetsartikel.data:
        return form.wetsartikel.data
    soort, _, number = form.bron.data.partition("-")
    is_id = number.isascii() and number.isdecimal() and len(number) < 10
    bron = find_bron(soort, int(number), raad_id) if is_id else None
    if bron is None:
        raise RuleViolation("Deze onderbouwing is er niet meer. Kies een andere.")
    return bron
