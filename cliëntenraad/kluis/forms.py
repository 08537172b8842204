"""What may be typed at the kluis."""

from wtforms import BooleanField, IntegerField, PasswordField, StringField, TextAreaField
from wtforms.validators import EqualTo, InputRequired, Length, NumberRange

from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kluis.rules import (
    MAXIMUM_TEKENS,
    MEESTE_MAANDEN,
    MINIMUM_TEKENS,
    MINIMUM_WOORDEN,
    MINSTE_MAANDEN,
)

TOO_LONG = f"Deze zin is te lang. Gebruik ten hoogste {MAXIMUM_TEKENS} tekens."
#: No browser may offer to keep the sentence: a shared computer would give it to everyone.
NOT_KEPT = {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"}
MONTHS = f"Kies {MINSTE_MAANDEN} tot en met {MEESTE_MAANDEN} maanden."


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


class NieuweZinForm(BaseForm):
    """Choose a kluiszin, and show twice that it was typed right."""

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


class InrichtForm(NieuweZinForm):
    """Choose the first kluiszin of the raad."""

    begrepen = BooleanField(
        "Wij hebben de kluiszin op papier bewaard, op twee plaatsen",
        [InputRequired("Bewaar de kluiszin eerst op papier. Zet daarna hier een vinkje.")],
    )


class WijzigForm(NieuweZinForm):
    """Choose another kluiszin, knowing the one of now."""

    oud = PasswordField(
        "De kluiszin van nu",
        [
            InputRequired("Typ de kluiszin die nu geldt."),
            Length(max=MAXIMUM_TEKENS, message=TOO_LONG),
        ],
        render_kw=NOT_KEPT,
    )
    vernieuwen = BooleanField(
        "Iemand anders kent de oude zin. Vernieuw ook de sleutels.",
    )


class HerstelForm(NieuweZinForm):
    """Open a kluis with two shares, and choose a new kluiszin."""

    deel_1 = TextAreaField(
        "Het eerste deel",
        [
            InputRequired("Typ de twintig woorden van het eerste deel."),
            Length(max=1000, message="Dit is te lang. Een deel heeft twintig woorden."),
        ],
        description="Twintig woorden. De nummers hoeft u niet over te typen.",
        render_kw=NOT_KEPT,
    )
    deel_2 = TextAreaField(
        "Het tweede deel",
        [
            InputRequired("Typ de twintig woorden van het tweede deel."),
            Length(max=1000, message="Dit is te lang. Een deel heeft twintig woorden."),
        ],
        render_kw=NOT_KEPT,
    )


class DelenForm(OpenForm):
    """Make new shares, knowing the phrase."""

    klaar = BooleanField(
        "Ik kan nu drie bladen printen of overschrijven",
        [InputRequired("Zorg eerst voor een printer of papier. U ziet de delen één keer.")],
    )


class BewaarForm(BaseForm):
    """Choose how long new keys live."""

    maanden = IntegerField(
        "Bewaartermijn in maanden",
        [InputRequired(MONTHS), NumberRange(MINSTE_MAANDEN, MEESTE_MAANDEN, MONTHS)],
        description="Geteld vanaf het einde van het kwartaal waarin het verhaal kwam.",
    )


class OpgeefForm(BaseForm):
    """The first question before a kluis is given up."""

    zin_weg = BooleanField(
        "Niemand in de raad weet de kluiszin nog",
        [InputRequired("Vraag het eerst aan alle leden. Zet daarna hier een vinkje.")],
    )
    delen_weg = BooleanField(
        "Wij hebben geen twee herstel-delen meer",
        [InputRequired("Zoek eerst naar de delen. Zet daarna hier een vinkje.")],
    )


class OpgeefZekerForm(BaseForm):
    """The second question: the name of the raad, typed."""

    naam = StringField(
        "Typ de naam van uw raad",
        [InputRequired("Typ de naam van uw raad over."), Length(max=300, message="Typ een naam.")],
    )
