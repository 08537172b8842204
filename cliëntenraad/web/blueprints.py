"""Which pages exist in which zone."""

from flask import Blueprint

from cliëntenraad.accounts.views import blueprint as accounts
from cliëntenraad.kern.settings import Zone

BLUEPRINTS: dict[Zone, list[Blueprint]] = {
    Zone.ALLES: [accounts],
    Zone.BEWONERS: [],
}
