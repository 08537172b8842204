"""Pages about the site itself, and what search engines may read."""

from flask import Blueprint, Response, current_app, render_template
from flask.typing import ResponseReturnValue

from cliëntenraad.kern import clock
from cliëntenraad.kern.access import kept, public
from cliëntenraad.overzichten.help_pages import HELP_PAGES
from cliëntenraad.overzichten.queries_sitemap import list_addresses
from cliëntenraad.overzichten.security_txt import ADDRESS, POLICY, security_txt

blueprint = Blueprint("over", __name__)

FIXED = (
    *("/", "/dossiers", "/toezeggingen"),
    *("/over", "/privacy", "/toegankelijkheid", POLICY),
    *HELP_PAGES,
)
#: Residents' pages stay out of search engines; the rest is for who is logged in.
CLOSED = ("/mee", "/weg", "/start", "/inloggen", "/beheer", "/raden")


@blueprint.get("/over")
@public
@kept
def over() -> ResponseReturnValue:
    return _with_operator("over")


@blueprint.get("/privacy")
@public
@kept
def privacy() -> ResponseReturnValue:
    return _with_operator("privacy")


@blueprint.get("/toegankelijkheid")
@public
@kept
def toegankelijkheid() -> ResponseReturnValue:
    return render_template(
        "overzichten/toegankelijkheid.html", beheer=current_app.config["SETTINGS"]
    )


@blueprint.get(POLICY)
@public
@kept
def kwetsbaarheid() -> ResponseReturnValue:
    """Say how to report a weakness, and what one may expect then."""
    return _with_operator("kwetsbaarheid")


@blueprint.get(ADDRESS)
@public
@kept
def security() -> ResponseReturnValue:
    text = security_txt(current_app.config["SETTINGS"], clock.today())
    return Response(text, mimetype="text/plain")


@blueprint.get("/robots.txt")
@public
@kept
def robots() -> ResponseReturnValue:
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED)]
    lines.append(f"Sitemap: {current_app.config['SETTINGS'].site_url}/sitemap.xml")
    return Response("\n".join([*lines, ""]), mimetype="text/plain")


@blueprint.get("/sitemap.xml")
@public
@kept
def sitemap() -> ResponseReturnValue:
    site = current_app.config["SETTINGS"].site_url
    pages = [*((path, None) for path in FIXED), *list_addresses()]
    xml = render_template("overzichten/sitemap.xml", site=site, pages=pages)
    return Response(xml, mimetype="application/xml")


def _with_operator(page: str) -> str:
    """Render a page that names who runs this site."""
    return render_template(f"overzichten/{page}.html", beheer=current_app.config["SETTINGS"])
