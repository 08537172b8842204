"""Pages to write the letter: what stands around the points, the answers, the minority."""

from functools import partial

from flask import Blueprint
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.adviezen import actions_brief
from cliëntenraad.adviezen.forms import AntwoordForm, BriefForm, StandpuntForm, VersieForm
from cliëntenraad.adviezen.models import Advies, Minderheidsstandpunt
from cliëntenraad.adviezen.queries import get_advies_or_404
from cliëntenraad.adviezen.queries_schrijven import (
    Plek,
    Vraagplek,
    find_standpunt,
    get_vraagplek_or_404,
)
from cliëntenraad.adviezen.views_saving import (
    VERWIJDEREN,
    Bladzijde,
    Teksten,
    act_of,
    gone,
    save_text,
)
from cliëntenraad.dossiers.rules import Orgaan

blueprint = Blueprint("adviezen_schrijven", __name__)
SCHRIJVEN = Permission.ADVIES_SCHRIJVEN


@blueprint.route("/adviezen/<id:advies_id>/wijzigen", methods=["GET", "POST"])
@requires(SCHRIJVEN, get_advies_or_404)
def brief_wijzigen(advies: Advies) -> ResponseReturnValue:
    """Write what stands around the points."""
    form = BriefForm(obj=advies)

    def save() -> None:
        texts = {name: form[name].data for name in ("titel", "kenmerk", "inleiding", "slot")}
        act = partial(actions_brief.brief_wijzigen, advies, aan=Orgaan(form.aan.data))
        act_of(act, form, **texts)()

    def there() -> Teksten:
        return [
            *(("Onderwerp", advies.titel), ("Kenmerk", advies.kenmerk)),
            *(("Inleiding", advies.inleiding), ("Slot", advies.slot)),
        ]

    def is_there() -> bool:
        names = ("titel", "kenmerk", "aan", "inleiding", "slot")
        return all(form[name].data == getattr(advies, name) for name in names)

    page = Bladzijde("Brief wijzigen", "Brief bewaren", "De brief is bewaard.")
    return save_text(page, advies, form, save, there, is_there)


@blueprint.route(
    "/adviezen/<id:advies_id>/vragen/<id:nummer>/beantwoorden", methods=["GET", "POST"]
)
@requires(SCHRIJVEN, get_vraagplek_or_404)
def antwoord_geven(plek: Vraagplek) -> ResponseReturnValue:
    """Answer one numbered question of the dossier."""
    advies, vraag = plek.advies, plek.vraag
    form = AntwoordForm(tekst=plek.tekst, versie=advies.versie)

    def now_there() -> str:
        return next((a.tekst for a in advies.antwoorden if a.adviesvraag_id == vraag.id), "")

    page = Bladzijde(
        f"Antwoord op vraag {vraag.nummer}",
        "Antwoord bewaren",
        "Het antwoord is bewaard.",
        f"“{vraag.tekst}”",
    )
    return save_text(
        page,
        advies,
        form,
        act_of(partial(actions_brief.antwoord_geven, advies, vraag, form.tekst.data), form),
        lambda: [("Antwoord van de raad", now_there())],
        lambda: now_there() == form.tekst.data,
    )


@blueprint.route(
    "/adviezen/<id:advies_id>/minderheidsstandpunten/toevoegen", methods=["GET", "POST"]
)
@requires(SCHRIJVEN, get_advies_or_404)
def minderheidsstandpunt_toevoegen(advies: Advies) -> ResponseReturnValue:
    """Write down what a minority thinks."""
    form = StandpuntForm(versie=advies.versie)

    def texts() -> list[str]:
        return [standpunt.tekst for standpunt in advies.minderheidsstandpunten]

    act = partial(actions_brief.minderheidsstandpunt_toevoegen, advies, form.tekst.data)
    page = Bladzijde(
        "Minderheidsstandpunt toevoegen",
        "Minderheidsstandpunt bewaren",
        "Het minderheidsstandpunt is bewaard.",
        "Leden die het niet eens zijn met het advies, kunnen hier schrijven wat zij vinden.",
    )
    return save_text(
        page,
        advies,
        form,
        act_of(act, form),
        lambda: [("Minderheidsstandpunt", tekst) for tekst in texts()],
        lambda: form.tekst.data in texts(),
    )


@blueprint.route(
    "/adviezen/<id:advies_id>/minderheidsstandpunten/<id:standpunt_id>/verwijderen",
    methods=["GET", "POST"],
)
@requires(SCHRIJVEN, find_standpunt)
def minderheidsstandpunt_verwijderen(
    plek: Plek[Minderheidsstandpunt],
) -> ResponseReturnValue:
    """Take the view of a minority out, after asking."""
    if plek.deel is None:
        return gone(plek)
    page = Bladzijde(
        "Minderheidsstandpunt verwijderen",
        "Minderheidsstandpunt verwijderen",
        "Het minderheidsstandpunt is verwijderd.",
        "Doe dit alleen als de minderheid dat zelf wil.",
        VERWIJDEREN,
    )
    form = VersieForm(versie=plek.advies.versie)
    act = partial(actions_brief.minderheidsstandpunt_verwijderen, plek.deel)
    return save_text(page, plek.advies, form, act_of(act, form))
