"""Pages of this floor: ask, act, show."""

from flask import Blueprint

blueprint = Blueprint("uitvragen", __name__)
