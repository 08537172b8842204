"""Every model, imported once, so that the metadata is whole for migrations and relationships."""

from cliëntenraad.accounts import models as accounts
from cliëntenraad.adviezen import models as adviezen
from cliëntenraad.analyses import models as analyses
from cliëntenraad.dossiers import models as dossiers
from cliëntenraad.dossiers import models_stukken as stukken
from cliëntenraad.ervaringen import models as ervaringen
from cliëntenraad.invoer import models_kaarten as kaarten
from cliëntenraad.kern import models as kern
from cliëntenraad.kluis import models as kluis
from cliëntenraad.plannen import models as plannen
from cliëntenraad.raden import models as raden
from cliëntenraad.raden import models_huisstijl as huisstijl
from cliëntenraad.reacties import models as reacties
from cliëntenraad.toezeggingen import models as toezeggingen
from cliëntenraad.uitvragen import models as uitvragen

MODULES = [
    *(kern, raden, huisstijl, accounts, kluis, dossiers, stukken, uitvragen),
    *(ervaringen, plannen, kaarten, analyses, adviezen, reacties, toezeggingen),
]
