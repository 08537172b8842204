"""Which pages exist in which zone."""

from flask import Blueprint

from cliëntenraad.accounts.views import blueprint as accounts
from cliëntenraad.adviezen.views import blueprint as adviezen
from cliëntenraad.analyses.views import blueprint as analyses
from cliëntenraad.dossiers.views import blueprint as dossiers
from cliëntenraad.ervaringen.views import blueprint as ervaringen
from cliëntenraad.kern.settings import Zone
from cliëntenraad.kluis.views import blueprint as kluis
from cliëntenraad.overzichten.views import blueprint as overzichten
from cliëntenraad.overzichten.views_about import blueprint as over
from cliëntenraad.overzichten.views_start import blueprint as start
from cliëntenraad.raden.views import blueprint as raden
from cliëntenraad.reacties.views import blueprint as reacties
from cliëntenraad.toezeggingen.views import blueprint as toezeggingen
from cliëntenraad.uitvragen.views import blueprint as uitvragen
from cliëntenraad.web.health import blueprint as health

BEWONERS: list[Blueprint] = [health, ervaringen]
MEDEWERKERS: list[Blueprint] = [
    *(accounts, raden, kluis, dossiers, uitvragen, analyses),
    *(adviezen, reacties, toezeggingen),
    *(overzichten, over, start),
]
BLUEPRINTS: dict[Zone, list[Blueprint]] = {
    Zone.BEWONERS: BEWONERS,
    Zone.ALLES: BEWONERS + MEDEWERKERS,
}
