"""Experiences from a file: an empty sheet, a look at what fits, the cards, and then keep."""

from flask import Blueprint, Response, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from cliëntenraad.accounts.access import requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.ervaringen.rules import Kanaal
from cliëntenraad.invoer import actions_bestand as actions
from cliëntenraad.invoer import queries_bestand as queries
from cliëntenraad.invoer import sheets
from cliëntenraad.invoer.bestand_state import FIELD, LONGEST, Lading, pack, unpack
from cliëntenraad.invoer.forms_bestand import KaartenForm, KiesBestandForm, VoorbeeldForm
from cliëntenraad.invoer.reading import LARGEST
from cliëntenraad.invoer.reading_xlsx import XLSX
from cliëntenraad.invoer.rules_bestand import TE_LANG_VOOR_EEN_KEER, VERLOPEN
from cliëntenraad.kern import clock
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.page_state import StateLost
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kern.uploads import accept_in_memory
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import get_uitvraag_or_404, list_formuliervragen

blueprint = Blueprint("bestand", __name__)
beheren = requires(Permission.UITVRAAG_BEHEREN, get_uitvraag_or_404)


@blueprint.route("/uitvragen/<id:uitvraag_id>/bestand", methods=["GET", "POST"])
@beheren
def bestand(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Show the page that belongs to what was sent; what came before travels in the page."""
    accept_in_memory(LARGEST, LONGEST + 1024 * 1024)
    if FIELD not in request.form:
        return _choose(uitvraag)
    try:
        lading = unpack(request.form[FIELD], clock.now())
    except StateLost:
        return _begin_again(uitvraag)
    if lading.uitvraag_id != uitvraag.id or not lading.codes:
        return _begin_again(uitvraag)
    if request.form.get("naar") == "opnemen":
        return _keep(uitvraag, lading)
    if request.form.get("naar") == "terug":
        return _preview(uitvraag, lading, VoorbeeldForm(MultiDict()))
    form = VoorbeeldForm()
    if not lading.niet_passend:
        del form.weglaten
    if form.submitted():
        return _show_cards(uitvraag, lading, KaartenForm(MultiDict()))
    return _preview(uitvraag, lading, form)


@blueprint.get("/uitvragen/<id:uitvraag_id>/bestand/leeg-csv")
@beheren
def leeg_csv(uitvraag: Uitvraag) -> Response:
    """Return the empty sheet as CSV."""
    return _download(sheets.empty_csv(list_formuliervragen(uitvraag)), "text/csv", "csv")


@blueprint.get("/uitvragen/<id:uitvraag_id>/bestand/leeg-xlsx")
@beheren
def leeg_xlsx(uitvraag: Uitvraag) -> Response:
    """Return the empty sheet as XLSX, with the choices explained on a second sheet."""
    return _download(sheets.empty_xlsx(list_formuliervragen(uitvraag)), XLSX, "xlsx")


def _choose(uitvraag: Uitvraag, form: KiesBestandForm | None = None) -> str:
    """Ask for a file; when there is one, show what fits."""
    form = form or KiesBestandForm()
    obstacles = queries.obstacles_to_opnemen(uitvraag, clock.today())
    if not obstacles and form.submitted():
        try:
            rijen, opmerking = queries.check(uitvraag, form.bestand.content())
            lading = Lading.of(uitvraag.id, Kanaal(form.kanaal.data), rijen, opmerking)
            return _preview(uitvraag, lading, VoorbeeldForm(MultiDict()))
        except RuleViolation as violation:
            form.refuse(str(violation))
    return render_template("invoer/bestand.html", uitvraag=uitvraag, form=form, obstacles=obstacles)


def _begin_again(uitvraag: Uitvraag) -> str:
    form = KiesBestandForm(MultiDict())
    form.refuse(VERLOPEN)
    return _choose(uitvraag, form)


def _preview(uitvraag: Uitvraag, lading: Lading, form: VoorbeeldForm) -> str:
    """Show row by row what fits and what does not."""
    if not lading.niet_passend and "weglaten" in form:
        del form.weglaten
    vragen = list_formuliervragen(uitvraag)
    shown = [queries.show(rij, vragen) for rij in lading.rijen]
    return _page("voorbeeld", uitvraag, lading, form, rijen=shown)


def _show_cards(uitvraag: Uitvraag, lading: Lading, form: KaartenForm) -> str:
    return _page("kaarten", uitvraag, lading, form)


def _keep(uitvraag: Uitvraag, lading: Lading) -> str:
    """Keep them all. Pressed twice, or sent again after a fault, it is still once."""
    form = KaartenForm()
    if not form.submitted():
        return _show_cards(uitvraag, lading, form)
    try:
        actions.opnemen(uitvraag, lading.passend, lading.codes, lading.kanaal, today=clock.today())
    except RuleViolation as violation:
        form.refuse(str(violation))
        return _show_cards(uitvraag, lading, form)
    return render_template("invoer/bestand_klaar.html", uitvraag=uitvraag, lading=lading)


def _page(name: str, uitvraag: Uitvraag, lading: Lading, form: BaseForm, **values: object) -> str:
    packed = pack(lading, clock.now())
    if len(packed) > LONGEST:
        raise RuleViolation(TE_LANG_VOOR_EEN_KEER)
    form[FIELD].data = packed
    return render_template(
        f"invoer/bestand_{name}.html", uitvraag=uitvraag, lading=lading, form=form, **values
    )


def _download(content: bytes, mediatype: str, extension: str) -> Response:
    response = Response(content, mimetype=mediatype)
    name = f"ervaringen-leeg.{extension}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
