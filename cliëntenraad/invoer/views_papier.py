"""Print forms and cards. What is printed is not kept, nor who asked for it."""

from urllib.parse import urlsplit

from flask import Blueprint, make_response, render_template
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.accounts.sessions import touch_seldom
from cliëntenraad.invoer.actions_kaarten import kaarten_maken
from cliëntenraad.invoer.forms_papier import PapierForm
from cliëntenraad.invoer.pdf_papier import make_pdf, mee_address
from cliëntenraad.invoer.queries_kaarten import obstacles_to_printen
from cliëntenraad.invoer.rules_kaarten import Formaat, NieuweKaart, Papier
from cliëntenraad.kern import clock
from cliëntenraad.kern.limits import CODE_LIMIT
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import get_uitvraag_or_404

blueprint = Blueprint("papier", __name__)
OWN_MACHINE = {"127.0.0.1", "localhost", "::1"}
#: Tried before any code is made, so that what cannot be printed leaves no card behind.
TRIAL = [NieuweKaart("CDFHJKLM", ["proef"] * 8)]


@blueprint.route("/uitvragen/<id:uitvraag_id>/papier", methods=["GET", "POST"])
@requires(Permission.ERVARING_INVOEREN, get_uitvraag_or_404)
def papier(uitvraag: Uitvraag) -> ResponseReturnValue:
    """Choose what to print; the answer is the PDF, once."""
    touch_seldom()
    form = PapierForm(inleveren=uitvraag.dossier.raad.naam)
    if form.submitted():
        try:
            return _print(uitvraag, form)
        except RuleViolation as violation:
            form.refuse(str(violation))
    return render_template(
        "invoer/papier.html",
        form=form,
        uitvraag=uitvraag,
        obstacles=obstacles_to_printen(uitvraag, clock.today()),
        adres=mee_address(),
        is_own_machine=urlsplit(mee_address()).hostname in OWN_MACHINE,
    )


def _print(uitvraag: Uitvraag, form: PapierForm) -> ResponseReturnValue:
    choices = {
        "soort": Papier(form.soort.data),
        "formaat": Formaat(form.formaat.data),
        "inleveren": form.inleveren.data,
    }
    make_pdf(uitvraag, TRIAL, **choices)
    for _ in range(form.aantal.data):
        CODE_LIMIT.take()
    kaarten = kaarten_maken(uitvraag, form.aantal.data, today=clock.today())
    response = make_response(make_pdf(uitvraag, kaarten, **choices))
    response.headers["Content-Type"] = "application/pdf"
    response.headers["Content-Disposition"] = f'attachment; filename="{choices["soort"]}.pdf"'
    response.headers["Cache-Control"] = "no-store"
    return response
