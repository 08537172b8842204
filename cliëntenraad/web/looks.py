"""Whose looks a page wears when it does not say so itself; asked by the layouts, at most once."""

from flask import Flask, g, session
from flask_login import current_user

from cliëntenraad.accounts.queries import current_roles
from cliëntenraad.kern import clock
from cliëntenraad.raden.queries_huisstijl import (
    Aankleding,
    aankleding_van_gemeenten,
    aankleding_van_site,
)


def register(app: Flask) -> None:
    """Give the layouts their two questions. The layouts of residents and of errors ask nothing."""
    app.jinja_env.globals["aankleding_van_site"] = aankleding_van_site
    app.jinja_env.globals["aankleding_van_gebruiker"] = aankleding_van_gebruiker


def aankleding_van_gebruiker() -> Aankleding | None:
    """Return the looks of the one gemeente for which this account works or sits in a raad."""
    if g.get("is_error_page") or "_user_id" not in session or not current_user.is_authenticated:
        return None
    roles = current_roles(current_user, clock.today())
    found = {rol.raad.gemeente_id for rol in roles if rol.raad is not None}
    found |= {rol.gemeente_id for rol in roles if rol.gemeente_id is not None}
    return aankleding_van_gemeenten(found) if found else aankleding_van_site()
