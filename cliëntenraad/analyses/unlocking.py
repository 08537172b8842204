"""Pages that need an open kluis: who has it shut, opens it first and comes back."""

from flask import abort, make_response, redirect, render_template, request, url_for

from cliëntenraad.analyses.opening import OpenKluis
from cliëntenraad.kern import clock
from cliëntenraad.kluis.unlocked import master_key


def unlocked(raad_id: int) -> OpenKluis:
    """Return the open kluis of this visit, or stop and send the member to open it.

    A form that was sent while the kluis fell shut is shown again with all its
    words, to be sent once more.
    """
    master = master_key(raad_id, clock.now())
    if master is not None:
        return OpenKluis(raad_id, master)
    address = url_for("kluis.openen", raad_id=raad_id, verder=request.path)
    if request.method != "POST":
        abort(redirect(address))
    typed = [pair for pair in request.form.items(multi=True) if pair[0] != "csrf_token"]
    page = render_template(
        "analyses/kluis_dicht.html",
        getypt=typed,
        kluis_url=url_for("kluis.openen", raad_id=raad_id),
    )
    abort(make_response(page))
