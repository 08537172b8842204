"""Which pages exist in which zone."""

from flask import Blueprint

from cliëntenraad.accounts.views import blueprint as accounts
from cliëntenraad.accounts.views_beheer import blueprint as beheer
from cliëntenraad.accounts.views_huisstijl import blueprint as huisstijl
from cliëntenraad.accounts.views_raden import blueprint as raden
from cliëntenraad.accounts.views_thema import blueprint as thema
from cliëntenraad.adviezen.views import blueprint as adviezen
from cliëntenraad.adviezen.views_punten import blueprint as adviezen_punten
from cliëntenraad.adviezen.views_schrijven import blueprint as adviezen_schrijven
from cliëntenraad.adviezen.views_vaststellen import blueprint as adviezen_vaststellen
from cliëntenraad.analyses.views import blueprint as analyses
from cliëntenraad.analyses.views_bevindingen import blueprint as bevindingen
from cliëntenraad.analyses.views_cijfers import blueprint as cijfers
from cliëntenraad.analyses.views_citaten import blueprint as citaten
from cliëntenraad.analyses.views_vervolg import blueprint as vervolg
from cliëntenraad.dossiers.views import blueprint as dossiers
from cliëntenraad.dossiers.views_aanvraag import blueprint as aanvragen
from cliëntenraad.dossiers.views_gemeente import blueprint as gemeente
from cliëntenraad.dossiers.views_stukken import blueprint as stukken
from cliëntenraad.ervaringen.views import blueprint as ervaringen
from cliëntenraad.invoer.views_bestand import blueprint as bestand
from cliëntenraad.invoer.views_gesprek import blueprint as gesprek
from cliëntenraad.invoer.views_papier import blueprint as papier
from cliëntenraad.kern.settings import Zone
from cliëntenraad.kluis.views import blueprint as kluis
from cliëntenraad.kluis.views_zin import blueprint as kluiszin
from cliëntenraad.overzichten.views import blueprint as overzichten
from cliëntenraad.overzichten.views_about import blueprint as over
from cliëntenraad.overzichten.views_help import blueprint as help_pages
from cliëntenraad.overzichten.views_start import blueprint as start
from cliëntenraad.reacties.views import blueprint as reacties
from cliëntenraad.toezeggingen.views import blueprint as toezeggingen
from cliëntenraad.uitvragen.views import blueprint as uitvragen
from cliëntenraad.uitvragen.views_vertalingen import blueprint as vertalingen
from cliëntenraad.uitvragen.views_vragen import blueprint as vragen
from cliëntenraad.web.health import blueprint as health
from cliëntenraad.web.pages import blueprint as pages
from cliëntenraad.web.schrijfhulp import blueprint as schrijfhulp

BEWONERS: list[Blueprint] = [health, ervaringen]
MEDEWERKERS: list[Blueprint] = [
    *(pages, schrijfhulp),
    *(accounts, beheer, raden, huisstijl, thema),
    *(kluis, kluiszin),
    *(dossiers, aanvragen, gemeente, stukken),
    *(uitvragen, vragen, vertalingen),
    *(papier, gesprek, bestand),
    *(analyses, bevindingen, cijfers, citaten, vervolg),
    *(adviezen, adviezen_punten, adviezen_schrijven, adviezen_vaststellen),
    *(reacties,),
    *(toezeggingen,),
    *(overzichten, over, help_pages, start),
]
BLUEPRINTS: dict[Zone, list[Blueprint]] = {
    Zone.BEWONERS: BEWONERS,
    Zone.ALLES: BEWONERS + MEDEWERKERS,
}
