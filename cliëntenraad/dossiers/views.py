"""Pages of this floor: ask, act, show."""

from flask import Blueprint

blueprint = Blueprint("dossiers", __name__)
