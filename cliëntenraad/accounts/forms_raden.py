"""Forms about raden: founding, members, local rules."""

from typing import Any

from wtforms import (
    BooleanField,
    IntegerField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange, Optional, Regexp

from cliëntenraad.kern.day_field import DagField
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.rules import InWords
from cliëntenraad.raden.rules import LidFunctie, Quorum, RaadSoort, Reactieplicht, VoorzitterStem

NIET_GEREGELD = "Laat leeg als de regeling dit niet regelt."
NAAM = [
    InputRequired("Vul een naam in."),
    Length(max=200, message="Maak de naam korter: 200 tekens."),
]
DATUM = [InputRequired("Vul een datum in, zoals 31-12-2026.")]


def choices(kind: type[InWords]) -> list[SelectChoice]:
    """Return the values of an enum as choices in words."""
    return [SelectChoice(member.value, member.woord) for member in kind]


def weeks(label: str) -> IntegerField:
    limits = NumberRange(1, 52, message="Vul een getal in van 1 tot en met 52.")
    return IntegerField(label, [Optional(), limits], description=NIET_GEREGELD)


class GemeenteForm(BaseForm):
    """Add a municipality."""

    naam = StringField("Naam van de gemeente", NAAM)


class RaadForm(BaseForm):
    """Found a raad."""

    naam = StringField("Naam van de raad", NAAM)
    soort = SelectField("Soort", choices=[*choices(RaadSoort)])
    gemeente_id = SelectField("Gemeente", coerce=int)


class LidForm(BaseForm):
    """Seat a lid."""

    naam = StringField("Naam", NAAM)
    functie = SelectField("Functie", choices=choices(LidFunctie))
    van = DagField("Eerste dag in de raad", DATUM)
    tot = DagField(
        "Laatste dag in de raad", [Optional()], description="Laat leeg als die er nog niet is."
    )


class ZittingEindeForm(BaseForm):
    """End a zittingsperiode."""

    tot = DagField("Laatste dag in de raad", DATUM)


class HerbenoemForm(BaseForm):
    """Seat a lid again."""

    van = DagField("Eerste dag van de nieuwe periode", DATUM)
    tot = DagField("Laatste dag", [Optional()])


class RegelingForm(BaseForm):
    """A version of the local rules. An empty number means: niet geregeld."""

    titel = StringField("Naam van de regeling", NAAM)
    bron = StringField(
        "Waar staat de regeling?",
        [
            InputRequired("Vul in waar de regeling staat, zoals een nummer of adres."),
            Length(max=500),
        ],
    )
    geldig_vanaf = DagField("Geldig vanaf", DATUM)
    advies_weken = weeks("Termijn voor een advies, in weken")
    advies_verlenging_weken = weeks("Verlenging van die termijn, in weken")
    reactie_weken = weeks("Termijn voor de reactie van de gemeente, in weken")
    reactie_verlenging_weken = weeks("Verlenging van de reactie, in weken")
    reactieplicht = SelectField("Moet de gemeente reageren?", choices=choices(Reactieplicht))
    spoed_werkdagen = IntegerField(
        "Kortste termijn bij spoed, in werkdagen",
        [Optional(), NumberRange(1, 100)],
        description=NIET_GEREGELD,
    )
    agenda_dagen = IntegerField(
        "Agenda: hoeveel dagen voor de vergadering?",
        [Optional(), NumberRange(1, 100)],
        description=NIET_GEREGELD,
    )
    overleg_per_jaar = IntegerField(
        "Overleg met de gemeente: hoe vaak per jaar?",
        [Optional(), NumberRange(1, 100)],
        description=NIET_GEREGELD,
    )
    quorum = SelectField("Hoeveel leden moeten er zijn om te beslissen?", choices=choices(Quorum))
    quorum_aantal = IntegerField(
        "Aantal leden", [Optional(), NumberRange(1, 100)], description="Alleen bij ‘aantal’."
    )
    voorzitter_stem = SelectField("Stemt de voorzitter mee?", choices=choices(VoorzitterStem))
    minderheidsstandpunt_toegestaan = SelectField(
        "Mag een minderheid haar standpunt in het advies zetten?",
        choices=[
            SelectChoice("", "Niet geregeld"),
            SelectChoice("True", "Ja"),
            SelectChoice("False", "Nee"),
        ],
    )
    doorschuiven = BooleanField("Een termijn die op een vrije dag eindigt, schuift door")
    reces_van = StringField(
        "Eerste dag van het zomerreces (maand-dag)",
        [
            Optional(),
            Regexp(
                r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|30|31)$",
                message="Vul maand en dag in, zoals 07-15.",
            ),
        ],
    )
    reces_tot = StringField(
        "Laatste dag van het zomerreces (maand-dag)",
        [
            Optional(),
            Regexp(
                r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|30|31)$",
                message="Vul maand en dag in, zoals 08-31.",
            ),
        ],
    )
    reces_schort_op = BooleanField("Tijdens het reces staan termijnen stil")
    artikelen = TextAreaField(
        "Artikelen",
        [Optional(), Length(max=5000)],
        description="Een regel per onderwerp, zoals: advies_weken: artikel 5, lid 2",
    )

    def fields(self) -> dict[str, Any]:
        """Return what was typed, ready for the act."""
        typed = {name: value for name, value in self.data.items() if name != "csrf_token"}
        lines = [line.partition(":") for line in (self.artikelen.data or "").splitlines()]
        typed["artikelen"] = {key.strip(): text.strip() for key, _, text in lines if text.strip()}
        minority = typed["minderheidsstandpunt_toegestaan"]
        typed["minderheidsstandpunt_toegestaan"] = minority == "True" if minority else None
        return {name: None if value == "" else value for name, value in typed.items()}
