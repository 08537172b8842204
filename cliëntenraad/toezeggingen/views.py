"""Pages of this floor: ask, act, show."""

from flask import Blueprint

blueprint = Blueprint("toezeggingen", __name__)
