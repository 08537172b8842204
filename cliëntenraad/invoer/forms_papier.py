"""What may be asked of the printer."""

from typing import Final

from wtforms import IntegerField, RadioField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange

from cliëntenraad.invoer.rules_kaarten import MOST, Formaat, Papier
from cliëntenraad.kern.forms import BaseForm

HOEVEEL: Final = f"Kies een getal van 1 tot en met {MOST}."
KIES_SOORT: Final = "Kies formulieren of losse kaarten."
KIES_FORMAAT: Final = "Kies gewone of grote letters."


class AantalField(IntegerField):
    """A number that says in the words of this form that it is none."""

    def process_formdata(self, valuelist: list[str]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(HOEVEEL) from None


class PapierForm(BaseForm):
    soort = RadioField(
        "Wat wilt u printen?",
        [InputRequired(KIES_SOORT)],
        choices=[
            SelectChoice(
                Papier.FORMULIEREN.value, "Formulieren: alle vragen, met achteraan een code"
            ),
            SelectChoice(Papier.KAARTEN.value, "Losse kaarten: alleen codes, voor gesprekken"),
        ],
        default=Papier.FORMULIEREN.value,
        invalid_choice_message=KIES_SOORT,
    )
    aantal = AantalField(
        "Hoeveel?",
        [InputRequired(HOEVEEL), NumberRange(1, MOST, HOEVEEL)],
        default=5,
        description=f"Ten hoogste {MOST} tegelijk. Elk papier heeft een eigen code.",
    )
    formaat = RadioField(
        "Hoe groot zijn de letters?",
        [InputRequired(KIES_FORMAAT)],
        choices=[
            SelectChoice(Formaat.NORMAAL.value, "Gewoon"),
            SelectChoice(Formaat.GROOT.value, "Groot, voor wie minder goed ziet"),
        ],
        default=Formaat.NORMAAL.value,
        invalid_choice_message=KIES_FORMAAT,
    )
    inleveren = TextAreaField(
        "Waar sturen mensen het papier heen?",
        [
            DataRequired("Schrijf op waar mensen het papier heen sturen of brengen."),
            Length(max=300, message="Maak het adres korter: niet meer dan 300 tekens."),
        ],
        description=(
            "Een adres van de raad zelf, nooit van de gemeente. Op losse kaarten staat het niet."
        ),
        render_kw={"rows": 3},
    )
