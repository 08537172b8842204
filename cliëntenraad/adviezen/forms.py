"""What may be typed in an advies. rules.py says what is allowed."""

from collections.abc import Iterable

from wtforms import (
    IntegerField,
    RadioField,
    SelectChoice,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import AnyOf, DataRequired, InputRequired, Length, NumberRange, Optional
from wtforms.widgets import CheckboxInput, HiddenInput, ListWidget

from cliëntenraad.adviezen.rules import Richting
from cliëntenraad.adviezen.rules_stemming import Stem
from cliëntenraad.dossiers.rules import Orgaan
from cliëntenraad.kern.day_field import DagField
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.markdown_field import MarkdownField

LANGE_TITEL = Length(max=300, message="Maak de titel korter: 300 tekens.")
LANGE_TEKST = Length(max=20_000, message="Maak de tekst korter: 20.000 tekens.")
KENMERK = [
    DataRequired("Vul een kenmerk in."),
    Length(max=100, message="Maak het kenmerk korter: 100 tekens."),
]
OPMAAK = "Een lege regel begint een nieuwe alinea. Een regel die met - begint, wordt een opsomming."
MOST_VOTES = 1000
AAN = [
    SelectChoice(Orgaan.COLLEGE.value, "Het college van burgemeester en wethouders"),
    SelectChoice(Orgaan.GEMEENTERAAD.value, "De gemeenteraad"),
    SelectChoice(Orgaan.RIJK.value, "Het Rijk"),
]
STEM_VOORZITTER = [
    SelectChoice("", "Niet nodig"),
    SelectChoice(Stem.VOOR.value, "Voor"),
    SelectChoice(Stem.TEGEN.value, "Tegen"),
]


class VersieForm(BaseForm):
    """Carries the version that the writer saw; alone it is a confirmation."""

    versie = IntegerField(
        widget=HiddenInput(),
        validators=[InputRequired("Open deze bladzijde opnieuw.")],
    )

    def renew(self, versie: int) -> None:
        """Let the next save count from this version: the writer has now seen it."""
        self.versie.data, self.versie.raw_data = versie, None


class AdviesForm(BaseForm):
    """What stands around the adviespunten."""

    titel = StringField(
        "Onderwerp",
        [DataRequired("Schrijf op waarover het advies gaat."), LANGE_TITEL],
        description="Dit wordt de titel van het advies.",
    )
    kenmerk = StringField("Kenmerk", KENMERK, description="Bijvoorbeeld 2026-04.")
    aan = RadioField("Aan wie is het advies?", [InputRequired("Kies voor wie.")], choices=AAN)
    inleiding = MarkdownField(
        "Inleiding",
        [DataRequired("Schrijf een inleiding."), LANGE_TEKST],
        description=f"Waarom geeft de raad dit advies? {OPMAAK}",
        render_kw={"rows": 12},
        keep=True,
    )
    slot = MarkdownField(
        "Slot",
        [Optional(), LANGE_TEKST],
        description="Wat vraagt u van de lezer? De groet en de ondertekening komen er vanzelf bij.",
        render_kw={"rows": 6},
        keep=True,
    )


class BriefForm(AdviesForm, VersieForm):
    """The same for an advies that is there."""


class PuntForm(VersieForm):
    """One adviespunt."""

    titel = StringField(
        "Advies in één zin",
        [DataRequired("Schrijf in één zin wat de raad adviseert."), LANGE_TITEL],
        description="Eén verzoek per adviespunt. Dan kan de gemeente op elk punt antwoorden.",
    )
    tekst = MarkdownField(
        "Toelichting",
        [DataRequired("Schrijf op waarom de raad dit adviseert."), LANGE_TEKST],
        description=OPMAAK,
        render_kw={"rows": 10},
        keep=True,
    )


class AntwoordForm(VersieForm):
    """The answer to one numbered question."""

    tekst = MarkdownField(
        "Antwoord van de raad",
        [DataRequired("Schrijf het antwoord op deze vraag."), LANGE_TEKST],
        description=OPMAAK,
        render_kw={"rows": 12},
        keep=True,
    )


class StandpuntForm(VersieForm):
    """The view of a minority."""

    tekst = MarkdownField(
        "Minderheidsstandpunt",
        [DataRequired("Schrijf op wat de minderheid vindt."), LANGE_TEKST],
        description=f"Schrijf geen namen op. {OPMAAK}",
        render_kw={"rows": 10},
        keep=True,
    )


class OnderbouwingForm(VersieForm):
    """One thing that carries a point: chosen from what the raad has, or an article of law."""

    bron = SelectField("Kies iets uit het werk van de raad", [Optional()], validate_choice=False)
    wetsartikel = StringField(
        "Of schrijf een wetsartikel op",
        [Optional(), Length(max=300, message="Maak dit korter: 300 tekens.")],
        description="Bijvoorbeeld: Participatiewet artikel 47.",
    )

    def offer(self, groups: dict[str, list[tuple[str, str]]]) -> None:
        """Set what may be chosen, under a heading per kind."""
        self.bron.choices = [SelectChoice("", "Kies een onderbouwing")] + [
            SelectChoice(value, label, optgroup=kind)
            for kind, choices in groups.items()
            for value, label in choices
        ]


class VerplaatsForm(VersieForm):
    """Move a point; the button says which way."""

    richting = StringField(
        validators=[AnyOf(list(Richting), message="Kies omhoog of omlaag.")],
    )


class OpvolgenForm(BaseForm):
    """Begin the advies that replaces this one."""

    kenmerk = StringField("Kenmerk van het nieuwe advies", KENMERK)


class AanbiedenForm(BaseForm):
    """Hand the advies over."""

    aangeboden_op = DagField(
        "Op welke dag hebt u het advies aangeboden?",
        [InputRequired("Kies de dag waarop u het advies hebt aangeboden.")],
    )


class IntrekkenForm(BaseForm):
    """Withdraw the advies."""

    reden = TextAreaField(
        "Waarom trekt de raad dit advies in?",
        [
            DataRequired("Schrijf op waarom de raad dit advies intrekt."),
            Length(max=2_000, message="Maak de reden korter: 2.000 tekens."),
        ],
        description="Iedereen kan dit lezen, boven het advies.",
        render_kw={"rows": 4},
    )


def votes(label: str) -> IntegerField:
    return IntegerField(
        label,
        [
            InputRequired("Vul een getal in. Vul 0 in als niemand zo stemde."),
            NumberRange(0, MOST_VOTES, "Vul een getal van 0 of hoger in."),
        ],
        render_kw={"inputmode": "numeric"},
    )


class VaststellenForm(VersieForm):
    """Who was there and how they voted, on the day chosen before."""

    vergadering_op = DagField(
        widget=HiddenInput(), validators=[InputRequired("Kies de dag van de vergadering.")]
    )
    aanwezig = SelectMultipleField(
        "Wie waren er?",
        [InputRequired("Kruis aan wie er waren.")],
        coerce=int,
        widget=ListWidget(),
        option_widget=CheckboxInput(),
        description="Deze namen blijven binnen de raad.",
    )
    voor = votes("Stemmen voor")
    tegen = votes("Stemmen tegen")
    onthouding = votes("Onthoudingen")
    voorzitter_stem = RadioField(
        "Stem van de voorzitter",
        [Optional()],
        choices=STEM_VOORZITTER,
        default="",
        description="Alleen als de stemmen staken.",
    )

    def offer(self, leden: Iterable[tuple[int, str]], *, chair_decides: bool) -> None:
        """Set who sat in the raad that day, and whether the chair may decide a tie."""
        self.aanwezig.choices = [SelectChoice(str(lid_id), naam) for lid_id, naam in leden]
        if not chair_decides:
            del self.voorzitter_stem

    @property
    def chair_vote(self) -> Stem | None:
        """The vote of the chair on a tie, if one was given."""
        given = self.voorzitter_stem.data if "voorzitter_stem" in self else None
        return Stem(given) if given else None
