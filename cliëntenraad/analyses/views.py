"""Pages of this floor: ask, act, show."""

from flask import Blueprint

blueprint = Blueprint("analyses", __name__)
