"""Pages of this floor: ask, act, show."""

from flask import Blueprint

blueprint = Blueprint("overzichten", __name__)
