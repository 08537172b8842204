"""Pages that belong to no floor."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from cliëntenraad.kern.access import public
from cliëntenraad.web.style_guide import style_guide_context

blueprint = Blueprint("web", __name__)


@blueprint.get("/huisstijl")
@public
def huisstijl() -> ResponseReturnValue:
    """Show every component in each of its states."""
    return render_template("huisstijl.html", **style_guide_context())
