"""Forms of toezeggingen. They check what was typed; rules.py checks what is allowed."""

from collections.abc import Iterable

from flask import request
from wtforms import BooleanField, RadioField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import AnyOf, InputRequired, Length

from cliëntenraad.kern.day_field import DagField
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.markdown_field import MarkdownField
from cliëntenraad.kern.personal_hints import NO_HINTS, hints_for
from cliëntenraad.toezeggingen.rules import ToezeggingStatus
from cliëntenraad.uitvragen.models import Uitvraag

ZO_BEWAREN = "zo-bewaren"
LANG = Length(max=20_000, message="Maak de tekst korter: ten hoogste 20.000 tekens.")
KORT = Length(max=300, message="Maak de tekst korter: ten hoogste 300 tekens.")
OORDELEN = [
    SelectChoice(ToezeggingStatus.NAGEKOMEN.value, "Nagekomen"),
    SelectChoice(ToezeggingStatus.NIET_NAGEKOMEN.value, "Niet nagekomen"),
]


class ToezeggingForm(BaseForm):
    """A promise: what, who, and when at the latest."""

    tekst = MarkdownField(
        "Wat zegt de gemeente toe?",
        [InputRequired("Schrijf op wat de gemeente toezegt."), LANG],
        description="Schrijf iets op waarvan iedereen later kan zien of het is gebeurd.",
        render_kw={"rows": 4},
        keep=True,
    )
    eigenaar = StringField(
        "Wie doet dit?",
        [InputRequired("Schrijf op welke functie of afdeling dit doet."), KORT],
        description="Een functie of afdeling, geen naam. Bijvoorbeeld: teamleider Inkomen.",
    )
    uiterlijk_op = DagField(
        "Uiterlijk op",
        [InputRequired("Kies de dag waarop het uiterlijk is gedaan.")],
    )


class VoortgangForm(BaseForm):
    """News about a promise."""

    tekst = MarkdownField(
        "Hoe staat het ermee?",
        [InputRequired("Schrijf op hoe het met de toezegging staat."), LANG],
        render_kw={"rows": 4},
        keep=True,
    )
    is_gedaan = BooleanField("De toezegging is uitgevoerd")


class BeoordelingForm(BaseForm):
    """The judgement of the raad."""

    uitkomst = RadioField(
        "Is de toezegging nagekomen?",
        [
            InputRequired("Kies of de toezegging is nagekomen."),
            AnyOf([choice.value for choice in OORDELEN], "Kies of de toezegging is nagekomen."),
        ],
        choices=OORDELEN,
        validate_choice=False,
    )
    oordeel = MarkdownField(
        "Waarom vindt de raad dat?",
        [InputRequired("Schrijf op waarom de raad dit vindt."), LANG],
        render_kw={"rows": 4},
        keep=True,
    )


class NametingForm(BaseForm):
    """Choose the uitvraag that asks the same questions again."""

    uitvraag = SelectField(
        "Uitvraag", [InputRequired("Kies een uitvraag.")], coerce=str, validate_choice=False
    )

    def offer(self, uitvragen: Iterable[Uitvraag]) -> None:
        """Set the uitvragen that may be chosen."""
        self.uitvraag.choices = [
            SelectChoice(str(uitvraag.id), uitvraag.titel) for uitvraag in uitvragen
        ]


class NametingVragenForm(NametingForm):
    """Ask the same codes the same questions again."""

    tekst = TextAreaField(
        "Waarom vraagt u het opnieuw?",
        [
            InputRequired("Schrijf op waarom u dit opnieuw vraagt."),
            Length(max=1000, message="Maak de uitleg korter: ten hoogste 1.000 tekens."),
        ],
        description="Dit lezen mensen boven de vragen. Houd het bij een paar korte zinnen.",
        render_kw={"rows": "4"},
    )
    sluit_op = DagField(
        "Laatste dag om te antwoorden",
        [InputRequired("Kies de laatste dag om te antwoorden.")],
        description="Ten minste 2 weken vanaf vandaag. Mensen kijken niet elke dag.",
    )
    hints = NO_HINTS

    def warns(self) -> bool:
        """Tell whether to ask first, because the text seems to hold personal data."""
        if request.form.get(ZO_BEWAREN) is None:
            self.hints = hints_for(self.tekst.data or "")
        return bool(self.hints)


class ConclusieForm(BaseForm):
    """What the raad makes of the second measurement."""

    conclusie = MarkdownField(
        "Wat maakt de raad op uit de nameting?",
        [InputRequired("Schrijf op wat de raad uit de nameting opmaakt."), LANG],
        description="Een verschil met de eerste keer is een aanwijzing, geen bewijs.",
        render_kw={"rows": 4},
    )
