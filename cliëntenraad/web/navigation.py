"""What every page gets: the menu of who looks at it, the banner, the version of the assets."""

import hashlib
import hmac
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app, g, request, session
from flask_login import current_user

from cliëntenraad.accounts import queries as accounts
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.kern import clock
from cliëntenraad.kern.forms import ConfirmForm
from cliëntenraad.overzichten.help_pages import help_with
from cliëntenraad.web.static_files import asset_version


@dataclass(frozen=True)
class MenuItem:
    titel: str
    url: str
    actief: bool


VOETMENU = [
    MenuItem("Hulp", "/help", False),
    MenuItem("Over deze site", "/over", False),
    MenuItem("Privacy", "/privacy", False),
    MenuItem("Toegankelijkheid", "/toegankelijkheid", False),
]


def register(app: Flask) -> None:
    """Give every template what the layouts need."""
    version = asset_version()
    app.jinja_env.globals["csrf_field"] = csrf_field
    # Also as a global: macros of another file do not see what the processor below adds.
    app.jinja_env.globals["asset_version"] = version

    @app.context_processor
    def add_context() -> dict[str, Any]:
        return {
            "asset_version": version,
            "voorbeeld": current_app.config["SETTINGS"].voorbeeld,
            "menu": _menu(),
            "voetmenu": VOETMENU,
            "hulp_url": _help_url(),
            "site_url": current_app.config["SETTINGS"].site_url,
            "gebruiker": _user(),
            "bewaarsleutel": _kept_text_key(),
        }


def csrf_field() -> str:
    """Return the hidden field with the token; without an id, as a page may have several."""
    return ConfirmForm().csrf_token(id=False)


def _help_url() -> str:
    """Return the page of help about the work of this page."""
    view = current_app.view_functions.get(request.endpoint or "")
    return help_with(getattr(view, "audience", ""))


def _user() -> Any:
    if g.get("is_error_page") or "_user_id" not in session:
        return None
    return current_user if current_user.is_authenticated else None


def _kept_text_key() -> str:
    """Return the name under which a browser keeps what this account types: it tells nobody who."""
    user = _user()
    if user is None:
        return ""
    key = current_app.config["SECRET_KEY"].encode()
    return hmac.new(key, f"kept text|{user.id}".encode(), hashlib.sha256).hexdigest()[:24]


def _menu() -> list[MenuItem]:
    if g.get("is_resident_visit") or g.get("is_error_page"):
        return []
    items = [("Voorpagina", "/"), ("Dossiers", "/dossiers"), ("Toezeggingen", "/toezeggingen")]
    user = _user()
    if user is None:
        items += [("Doe mee", "/mee"), ("Inloggen", "/inloggen")]
    else:
        items = [("Start", "/start"), *items]
        if accounts.may_somewhere(user, Permission.ACCOUNTS_BEHEREN, clock.today()):
            items.append(("Beheer", "/beheer"))
        items.append(("Hulp", "/help"))
    return [MenuItem(titel, url, request.path == url) for titel, url in items]
