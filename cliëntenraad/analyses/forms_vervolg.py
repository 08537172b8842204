"""What a member may ask under codes."""

from wtforms import TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length

from cliëntenraad.analyses.forms import WarningForm
from cliëntenraad.analyses.rules_vervolg import MAX_VRAAG
from cliëntenraad.kern.day_field import DagField

VRAGEN = [
    DataRequired("Schrijf op wat u wilt vragen."),
    Length(max=MAX_VRAAG, message="Maak de vraag korter: ten hoogste 1.000 tekens."),
]


class VerhaalvraagForm(WarningForm):
    """Ask one story something."""

    CHECKED = ("tekst",)
    tekst = TextAreaField(
        "Wat wilt u vragen?",
        VRAGEN,
        description="Eén korte vraag, in gewone woorden. Noem geen namen, plaatsen of dagen.",
        render_kw={"rows": "4"},
    )


class VervolgvraagForm(VerhaalvraagForm):
    """Ask everyone with a code something."""

    sluit_op = DagField(
        "Laatste dag om te antwoorden",
        [InputRequired("Kies de laatste dag om te antwoorden.")],
        description="Ten minste 2 weken vanaf vandaag. Mensen kijken niet elke dag.",
    )
