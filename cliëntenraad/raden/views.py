"""Pages of this floor: ask, act, show."""

from flask import Blueprint

blueprint = Blueprint("raden", __name__)
