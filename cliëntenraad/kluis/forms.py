"""What may be typed at the kluis."""

from wtforms import BooleanField, PasswordField
from wtforms.validators import EqualTo, InputRequired, Length

from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kluis.rules import MAXIMUM_TEKENS, MINIMUM_TEKENS, MINIMUM_WOORDEN

TOO_LONG = f"Deze zin is te lang. Gebruik ten hoogste {MAXIMUM_TEKENS} tekens."
#: No browser may offer to keep the sentence: a shared computer would give it to everyone.
NOT_KEPT = {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"}


class OpenForm(BaseForm):
    """Type the kluiszin to open the kluis."""

    kluiszin = PasswordField(
        "Kluiszin",
        [
            InputRequired("Typ de kluiszin van uw raad."),
            Length(max=MAXIMUM_TEKENS, message=TOO_LONG),
        ],
        description="Hoofdletters en dubbele spaties maken niet uit.",
        render_kw=NOT_KEPT,
    )


class InrichtForm(BaseForm):
    """Choose the kluiszin of the raad, once."""

    kluiszin = PasswordField(
        "Kies een kluiszin",
        [
            InputRequired("Kies een kluiszin."),
            Length(max=MAXIMUM_TEKENS, message=TOO_LONG),
        ],
        description=(
            f"Ten minste {MINIMUM_WOORDEN} woorden en {MINIMUM_TEKENS} tekens."
            " Kies geen spreekwoord en geen regel uit een lied."
        ),
        render_kw=NOT_KEPT,
    )
    herhaling = PasswordField(
        "Typ de kluiszin nog een keer",
        [
            InputRequired("Typ de kluiszin twee keer."),
            EqualTo("kluiszin", "Deze zin is anders dan de eerste. Typ twee keer dezelfde zin."),
        ],
        render_kw=NOT_KEPT,
    )
    begrepen = BooleanField(
        "Wij hebben de kluiszin op papier bewaard, op twee plaatsen",
        [InputRequired("Bewaar de kluiszin eerst op papier. Zet daarna hier een vinkje.")],
    )
