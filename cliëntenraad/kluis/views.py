"""Pages of this floor: ask, act, show."""

from flask import Blueprint

blueprint = Blueprint("kluis", __name__)
