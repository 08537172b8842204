"""Forms about how the pages of a gemeente look."""

from wtforms import RadioField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired, Length, ValidationError

from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.uploads import UploadField
from cliëntenraad.raden.logo import LARGEST, TOO_LARGE
from cliëntenraad.raden.rules_huisstijl import LANGSTE_ALT, LETTERTYPE_WOORDEN
from cliëntenraad.raden.rules_kleuren import obstacles_to_kleur


class LogoField(UploadField):
    """A picture."""

    largest = LARGEST
    too_large = TOO_LARGE


class HuisstijlForm(BaseForm):
    """Choose colour and typeface."""

    kleur = StringField(
        "Hoofdkleur",
        [Length(max=20, message="Schrijf alleen de code van de kleur, zoals #125b7c.")],
        description="De code van de kleur, zoals #125b7c. Laat leeg voor de gewone kleur.",
        render_kw={"autocomplete": "off", "spellcheck": "false"},
    )
    lettertype = RadioField(
        "Lettertype",
        [InputRequired("Kies een lettertype.")],
        choices=[SelectChoice(kind.value, words) for kind, words in LETTERTYPE_WOORDEN.items()],
        validate_choice=True,
    )

    def validate_kleur(self, field: StringField) -> None:
        """Measure the colour: whoever types it sees at once why it will not do."""
        if field.data and (obstacles := obstacles_to_kleur(field.data)):
            raise ValidationError(" ".join(obstacles))


class LogoForm(BaseForm):
    """Put a logo on the pages."""

    bestand = LogoField(
        "Logo",
        [InputRequired("Kies een bestand met het logo.")],
        description="PNG, JPEG of WebP, ten hoogste 2 MB. Kies de versie voor een witte"
        " achtergrond.",
    )
    alt = StringField(
        "Wat staat er op het logo?",
        [
            DataRequired("Schrijf op wat er op het logo staat, zoals: Gemeente Voorbeeld."),
            Length(max=LANGSTE_ALT, message=f"Maak dit korter: {LANGSTE_ALT} tekens."),
        ],
        description="Wie het logo niet ziet, hoort deze woorden. De naam van de gemeente is"
        " meestal genoeg.",
    )
