"""The pages of help: one address each, so that a check over all addresses meets them all."""

from collections.abc import Callable

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from cliëntenraad.kern.access import kept, public
from cliëntenraad.overzichten.help_pages import HELP_PAGES

blueprint = Blueprint("help", __name__)


def _page(template: str) -> Callable[[], ResponseReturnValue]:
    def page() -> ResponseReturnValue:
        return render_template(f"overzichten/help/{template}.html")

    return page


for _address, _template in HELP_PAGES.items():
    blueprint.add_url_rule(_address, _template, public(kept(_page(_template))))
