"""Which pages exist in which zone."""

from flask import Blueprint

from cliëntenraad.accounts.views import blueprint as accounts
from cliëntenraad.accounts.views_beheer import blueprint as beheer
from cliëntenraad.accounts.views_raden import blueprint as raden
from cliëntenraad.adviezen.views import blueprint as adviezen
from cliëntenraad.analyses.views import blueprint as analyses
from cliëntenraad.dossiers.views import blueprint as dossiers
from cliëntenraad.ervaringen.views import blueprint as ervaringen
from cliëntenraad.kern.settings import Zone
from cliëntenraad.kluis.views import blueprint as kluis
from cliëntenraad.overzichten.views import blueprint as overzichten
from cliëntenraad.reacties.views import blueprint as reacties
from cliëntenraad.toezeggingen.views import blueprint as toezeggingen
from cliëntenraad.uitvragen.views import blueprint as uitvragen

BEWONERS: list[Blueprint] = [ervaringen]
MEDEWERKERS: list[Blueprint] = [
    *(accounts, beheer, raden, kluis, dossiers, uitvragen, analyses),
    *(adviezen, reacties, toezeggingen, overzichten),
]
BLUEPRINTS: dict[Zone, list[Blueprint]] = {
    Zone.BEWONERS: BEWONERS,
    Zone.ALLES: BEWONERS + MEDEWERKERS,
}
