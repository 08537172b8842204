"""What may be typed about an uitvraag and its questions."""

from typing import Any, Final

from wtforms import BooleanField, RadioField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional

from cliëntenraad.kern.day_field import DagField
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.markdown_field import MarkdownField
from cliëntenraad.uitvragen.rules import VraagSoort

TITEL: Final = Length(max=300, message="Maak dit korter: ten hoogste 300 tekens.")
TEKST: Final = Length(max=20_000, message="Maak dit korter: ten hoogste 20.000 tekens.")
SOORTEN: Final = {
    VraagSoort.OPEN: "Open: mensen schrijven zelf een antwoord",
    VraagSoort.EEN_KEUZE: "Eén keuze uit een lijst",
    VraagSoort.MEER_KEUZES: "Meer keuzes uit een lijst",
    VraagSoort.SCHAAL: "Schaal van 1 tot 5",
}


class UitvraagForm(BaseForm):
    titel = StringField(
        "Titel",
        [InputRequired("Schrijf een titel op."), TITEL],
        description="Bewoners zien deze titel. Houd hem kort.",
    )
    inleiding = MarkdownField(
        "Inleiding",
        [InputRequired("Schrijf op waarom u dit vraagt."), TEKST],
        description="Waarom vraagt u dit, en wat doet u met de antwoorden? Gebruik korte zinnen.",
        keep=True,
    )
    doelgroep = StringField(
        "Doelgroep",
        [InputRequired("Schrijf op voor wie de vragen zijn."), TITEL],
        description="Bijvoorbeeld: iedereen met een bijstandsuitkering in onze gemeente.",
    )
    verwerkingsverantwoordelijke = StringField(
        "Wie is verantwoordelijk voor de gegevens?",
        [Optional(), TITEL],
        description="De naam van de organisatie die volgens de AVG verantwoordelijk is."
        " Dit moet ingevuld zijn voordat u de uitvraag opent.",
    )
    contactblok = BooleanField(
        "Gebruik ook het vragenblok ‘Contact met de gemeente’ (12 vaste vragen).",
        description="De vragen zijn altijd gelijk. Zo kunt u later vergelijken.",
    )


class NieuweUitvraagForm(UitvraagForm):
    herhaalt = SelectField(
        "Herhaalt u een eerdere uitvraag?",
        description="Dan nemen wij de vragen van toen over. Kies dit voor een nameting.",
        invalid_choice_message="Kies een uitvraag uit de lijst, of kies Nee.",
    )

    def __init__(self, herhaalbaar: list[tuple[int, str]], **values: Any) -> None:
        super().__init__(**values)
        self.herhaalt.choices = [
            SelectChoice("", "Nee, dit is een nieuwe uitvraag"),
            *(SelectChoice(str(id), titel) for id, titel in herhaalbaar),
        ]


class VraagForm(BaseForm):
    soort = RadioField(
        "Soort vraag",
        [InputRequired("Kies een soort vraag.")],
        choices=[SelectChoice(soort.value, tekst) for soort, tekst in SOORTEN.items()],
        default=VraagSoort.OPEN.value,
        invalid_choice_message="Kies een soort vraag.",
    )
    tekst = StringField("Vraag", [InputRequired("Schrijf de vraag op."), TITEL])
    toelichting = StringField(
        "Uitleg bij de vraag", [Optional(), TITEL], description="Bijvoorbeeld een voorbeeld."
    )
    keuzes = TextAreaField(
        "Keuzes",
        [Optional(), TEKST],
        description="Elke keuze op een eigen regel. Bij een schaal: twee regels, wat 1 betekent en"
        " wat 5 betekent. Bij een open vraag blijft dit leeg.",
    )

    @property
    def keuze_list(self) -> list[str]:
        lines = (line.strip() for line in (self.keuzes.data or "").split("\n"))
        return [line for line in lines if line]


class OpenForm(BaseForm):
    sluit_op = DagField(
        "Laatste dag om mee te doen",
        [InputRequired("Kies de laatste dag waarop mensen kunnen meedoen.")],
        description="Op deze dag kan het nog. Daarna niet meer.",
        invalid_value_message="Kies een dag, zoals 22-11-2026.",
    )


class TerugkoppelForm(BaseForm):
    gehoord = MarkdownField(
        "Wat wij hoorden",
        [InputRequired("Schrijf op wat u hoorde."), TEKST],
        description="Schrijf niets op dat naar één persoon wijst.",
    )
    gedaan = MarkdownField(
        "Wat wij ermee doen",
        [InputRequired("Schrijf op wat u ermee doet."), TEKST],
        keep=True,
    )
