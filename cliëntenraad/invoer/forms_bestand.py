"""Choose a file, look at what fits, and keep it."""

from typing import Final

from wtforms import BooleanField, HiddenField, RadioField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from cliëntenraad.invoer.reading import LARGEST, TOO_LARGE
from cliëntenraad.invoer.rules_bestand import EERST_WEGLATEN, KANALEN
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.uploads import UploadField

KIES_KANAAL: Final = "Kies waar deze ervaringen vandaan komen."


class RekenbladField(UploadField):
    """A sheet with experiences; kept in memory only."""

    largest = LARGEST
    too_large = TOO_LARGE


class KiesBestandForm(BaseForm):
    bestand = RekenbladField(
        "Bestand",
        [InputRequired("Kies een bestand.")],
        description="XLSX of CSV. Ten hoogste 5 MB en 300 rijen.",
    )
    kanaal = RadioField(
        "Waar komen deze ervaringen vandaan?",
        [InputRequired(KIES_KANAAL)],
        choices=[SelectChoice(kanaal.value, woorden) for kanaal, woorden in KANALEN.items()],
        invalid_choice_message=KIES_KANAAL,
    )


class VoorbeeldForm(BaseForm):
    """Go on with the rows that fit. Only asks when there are others."""

    lading = HiddenField()
    weglaten = BooleanField("Laat de rijen weg die niet passen", [InputRequired(EERST_WEGLATEN)])


class KaartenForm(BaseForm):
    lading = HiddenField()
    bewaard = BooleanField(
        "Ik heb alle kaarten geprint of overgeschreven.",
        [InputRequired("Print eerst de kaarten, of schrijf ze over. Zet dan een vinkje.")],
    )
