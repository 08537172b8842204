"""Forms of dossiers. They check what was typed; the rules check what is allowed."""

from typing import Any

from wtforms import (
    BooleanField,
    RadioField,
    SelectMultipleField,
    StringField,
    widgets,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired, Length

from cliëntenraad.dossiers.rules import Aanleiding, Grondslag
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.markdown_field import MarkdownField
from cliëntenraad.kern.rules import InWords

TITEL = [
    DataRequired("Schrijf een titel op."),
    Length(max=300, message="Maak de titel korter: 300 tekens."),
]
LANG = Length(max=20_000, message="Maak de tekst korter: 20.000 tekens.")


def choices(kind: type[InWords], *without: InWords) -> list[SelectChoice]:
    """Return what can be chosen, in words."""
    return [SelectChoice(member.value, member.woord) for member in kind if member not in without]


class GrondslagenField(SelectMultipleField):
    """Checkboxes for the legal bases; at least one."""

    widget = widgets.ListWidget(prefix_label=False)
    option_widget = widgets.CheckboxInput()

    def __init__(self, **settings: Any) -> None:
        super().__init__(
            "Op welke wet rust dit advies?",
            [InputRequired("Kies ten minste één wet. Weet u het niet? Kies ‘Iets anders’.")],
            choices=choices(Grondslag),
            description="U kunt er meer dan één kiezen.",
            invalid_choice_message="Kies uit de wetten in de lijst.",
            **settings,
        )

    def grondslagen(self) -> list[Grondslag]:
        """Return what was chosen, each once, in the order of the list."""
        return [member for member in Grondslag if member.value in self.data]


class DossierForm(BaseForm):
    """Open a dossier."""

    titel = StringField("Titel", TITEL, description="Waar gaat het over? Kort en duidelijk.")
    samenvatting = MarkdownField(
        "Samenvatting",
        [DataRequired("Schrijf in een paar zinnen op waar het dossier over gaat."), LANG],
        description="Schrijf zo dat iedereen het begrijpt. Noem geen namen van mensen.",
        keep=True,
    )
    aanleiding = RadioField(
        "Hoe begint dit dossier?",
        [InputRequired("Kies hoe dit dossier begint.")],
        choices=choices(Aanleiding),
        invalid_choice_message="Kies hoe dit dossier begint.",
    )
    grondslagen = GrondslagenField()
    is_openbaar = BooleanField(
        "Iedereen mag dit dossier zien",
        description="U kunt dit later aanzetten of uitzetten.",
    )


class DossierWijzigForm(BaseForm):
    """Change what a dossier says of itself."""

    titel = StringField("Titel", TITEL)
    samenvatting = MarkdownField(
        "Samenvatting",
        [DataRequired("Schrijf in een paar zinnen op waar het dossier over gaat."), LANG],
        description="Schrijf zo dat iedereen het begrijpt. Noem geen namen van mensen.",
        keep=True,
    )
    grondslagen = GrondslagenField()
    is_openbaar = BooleanField(
        "Iedereen mag dit dossier zien",
        description="Stukken zijn pas openbaar als u dat bij het stuk aangeeft.",
    )
