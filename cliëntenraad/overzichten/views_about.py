"""Pages about the site itself, and what search engines may read."""

from flask import Blueprint, Response, current_app, render_template
from flask.typing import ResponseReturnValue

from cliëntenraad.kern.access import kept, public
from cliëntenraad.overzichten.queries import list_addresses

blueprint = Blueprint("over", __name__)

FIXED = ("/", "/dossiers", "/toezeggingen", "/over", "/privacy", "/toegankelijkheid")
#: Residents' pages stay out of search engines; the rest is for who is logged in.
CLOSED = ("/mee", "/weg", "/start", "/inloggen", "/beheer", "/raden")


@blueprint.get("/over")
@public
@kept
def over() -> ResponseReturnValue:
    return render_template("overzichten/over.html")


@blueprint.get("/privacy")
@public
@kept
def privacy() -> ResponseReturnValue:
    return render_template("overzichten/privacy.html")


@blueprint.get("/toegankelijkheid")
@public
@kept
def toegankelijkheid() -> ResponseReturnValue:
    return render_template("overzichten/toegankelijkheid.html")


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
    xml = render_template("overzichten/sitemap.xml", site=site, paths=[*FIXED, *list_addresses()])
    return Response(xml, mimetype="application/xml")
