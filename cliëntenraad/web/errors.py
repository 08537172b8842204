"""Error pages in plain Dutch that say what to do. They need no database and show no values."""

import logging
import sys
from dataclasses import dataclass
from typing import Final

from flask import Flask, Response, g, make_response, render_template, request
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException

from cliëntenraad.kern.translation import lazy_gettext

log = logging.getLogger("clientenraad")


@dataclass(frozen=True)
class ErrorPage:
    titel: str
    uitleg: str
    wat_nu: list[str]


HOME: Final = lazy_gettext("Ga terug naar de vorige pagina. Of begin opnieuw bij de startpagina.")
PAGES: Final = {
    400: ErrorPage(
        lazy_gettext("Dat ging niet goed"),
        lazy_gettext("Uw browser stuurde iets dat wij niet begrijpen."),
        [lazy_gettext("Ga terug en probeer het nog een keer.")],
    ),
    403: ErrorPage(
        "U mag deze pagina niet bekijken",
        "U bent ingelogd, maar uw rol geeft geen toegang tot deze pagina.",
        ["Vraag de secretaris van uw raad of de beheerder om hulp.", HOME],
    ),
    404: ErrorPage(
        lazy_gettext("Deze pagina bestaat niet"),
        lazy_gettext("Het adres klopt niet, of de pagina is er niet meer."),
        [lazy_gettext("Kijk of u het adres goed typte."), HOME],
    ),
    405: ErrorPage(
        lazy_gettext("Dat kan hier niet"),
        lazy_gettext("Deze pagina werkt alleen via het formulier dat erbij hoort."),
        [HOME],
    ),
    410: ErrorPage(
        "Deze pagina is er niet meer",
        "Wat hier stond is weggehaald of verlopen.",
        ["Vraag een nieuwe link aan wie u deze link gaf.", HOME],
    ),
    413: ErrorPage(
        lazy_gettext("Het bestand of de tekst is te groot"),
        lazy_gettext("Wij kunnen niet meer dan 20 MB tegelijk ontvangen."),
        [lazy_gettext("Ga terug en kies een kleiner bestand of een kortere tekst.")],
    ),
    429: ErrorPage(
        lazy_gettext("Het is nu te druk"),
        lazy_gettext("Er komen te veel vragen tegelijk binnen."),
        [lazy_gettext("Wacht een minuut en probeer het dan opnieuw.")],
    ),
    500: ErrorPage(
        lazy_gettext("Er ging iets mis bij ons"),
        lazy_gettext("Dit ligt niet aan u. Er is niets half opgeslagen."),
        [
            lazy_gettext("Ga terug en probeer het nog een keer."),
            lazy_gettext("Gaat het weer mis? Laat het uw raad weten."),
        ],
    ),
    503: ErrorPage(
        lazy_gettext("De site is even niet bereikbaar"),
        lazy_gettext("Wij kunnen nu niets opslaan of opzoeken."),
        [lazy_gettext("Wacht een paar minuten en probeer het dan opnieuw.")],
    ),
}


def register(app: Flask) -> None:
    """Let every error end on one of the pages above."""
    app.register_error_handler(HTTPException, _show_http)
    app.register_error_handler(OperationalError, _show_unreachable)
    app.register_error_handler(Exception, _show_unexpected)


def error_response(code: int) -> Response:
    """Return the page for a code; an unknown code gets the nearest page we have."""
    g.is_error_page = True
    page = PAGES.get(code) or PAGES[500 if code >= 500 else 400]
    html = render_template(
        "errors/error.html",
        titel=page.titel,
        uitleg=page.uitleg,
        wat_nu=page.wat_nu,
        code=code,
        is_resident=g.get("is_resident_visit", False),
    )
    return make_response(html, code)


def _show_http(error: HTTPException) -> Response | HTTPException:
    if error.code is None or error.code < 400:
        return error
    return error_response(error.code)


def _show_unreachable(error: OperationalError) -> Response:
    log_fault(503, error)
    return error_response(503)


def _show_unexpected(error: Exception) -> Response:
    log_fault(500, error)
    return error_response(500)


def log_fault(code: int, error: Exception) -> None:
    """Log where it went wrong, never what was typed: no message, no arguments, no address."""
    trace = sys.exc_info()[2]
    place = "onbekend"
    while trace is not None:
        frame = trace.tb_frame.f_code
        if "ntenraad" in frame.co_filename:
            place = f"{frame.co_filename.rsplit('/', 2)[-2]}/{frame.co_name}:{trace.tb_lineno}"
        trace = trace.tb_next
    route = request.url_rule.rule if request.url_rule else "geen route"
    log.error("%s %s in %s (%s)", code, type(error).__name__, place, route)
