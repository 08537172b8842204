"""Addresses of this site for in a mail, made from the setting and never from the request."""

from flask import current_app, url_for


def site_link(endpoint: str) -> str:
    """Return the full address of a page, with "{token}" where its token belongs."""
    path = url_for(endpoint, token="TOKEN").replace("TOKEN", "{token}")  # noqa: S106
    return current_app.config["SETTINGS"].site_url + path
