"""Build the example, part 3: uitvragen, experiences, and what the council made of them."""

from dataclasses import dataclass, field
from typing import Any

from cliëntenraad.analyses.actions_bevindingen import bevinding_maken
from cliëntenraad.analyses.actions_citaten import citaat_goedkeuren, citaat_voorstellen
from cliëntenraad.analyses.actions_lezen import ronde_maken, schonen
from cliëntenraad.analyses.models import Bevinding, Citaat
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.ervaringen.actions import insturen
from cliëntenraad.ervaringen.rules import Kanaal, Toestemming
from cliëntenraad.kern.clock import quarter
from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kluis.actions import ensure_quarter_key
from cliëntenraad.uitvragen import actions as uitvragen
from cliëntenraad.uitvragen.actions_vragen import vraag_toevoegen
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.rules import VraagSoort
from cliëntenraad.voorbeeld.build_raden import Cast
from cliëntenraad.voorbeeld.content import Days


@dataclass
class Found:
    """What the council found in one dossier, by the name the script gives it."""

    uitvragen: list[Uitvraag] = field(default_factory=list)
    bevindingen: dict[str, Bevinding] = field(default_factory=dict)
    citaten: dict[str, Citaat] = field(default_factory=dict)
