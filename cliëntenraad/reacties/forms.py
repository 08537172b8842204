"""Forms of reacties. They check what was typed; rules.py checks what is allowed."""

from collections.abc import Mapping, Sequence

from wtforms import FormField, HiddenField, RadioField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import AnyOf, InputRequired, Length, Optional

from cliëntenraad.adviezen.models import Adviespunt
from cliëntenraad.kern.day_field import DagField
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.markdown_field import MarkdownField
from cliëntenraad.reacties.rules import Uitkomst
from cliëntenraad.reacties.rules_invoer import Invoer, Kop

LANG = Length(max=20_000, message="Maak de tekst korter: ten hoogste 20.000 tekens.")
KORT = Length(max=300, message="Maak de tekst korter: ten hoogste 300 tekens.")
KEUZES = [
    SelectChoice(Uitkomst.OVERGENOMEN.value, "Wij nemen dit over"),
    SelectChoice(Uitkomst.DEELS.value, "Wij nemen een deel over"),
    SelectChoice(Uitkomst.NIET.value, "Wij nemen dit niet over"),
    SelectChoice(Uitkomst.LATER.value, "Wij besluiten hier later over"),
    SelectChoice(Uitkomst.NIET_VAN_ONS.value, "Hier gaat de gemeente niet over"),
]


class PuntreactieForm(BaseForm):
    """The answer to one adviespunt; may be unfinished."""

    class Meta(BaseForm.Meta):
        csrf = False  # it stands inside ReactieForm, which has the token

    uitkomst = RadioField(
        "Wat doet de gemeente?",
        [
            Optional(strip_whitespace=False),  # spaces are no choice, and no empty one either
            AnyOf([choice.value for choice in KEUZES], "Kies een van de uitkomsten."),
        ],
        choices=KEUZES,
        validate_choice=False,
    )
    #: Kept by the browser as well, but without an editor: two on each punt is too much.
    welk_deel = TextAreaField(
        "Welk deel?",
        [LANG],
        description="Alleen als de gemeente een deel overneemt.",
        render_kw={"rows": 2, "data-bewaren": True},
    )
    motivering = MarkdownField(
        "Waarom?",
        [LANG],
        description="Altijd nodig, behalve als de gemeente het hele punt overneemt.",
        render_kw={"rows": 5},
        keep=True,
    )
    gezien = HiddenField(validators=[Length(max=16)])

    def invoer(self) -> Invoer:
        return Invoer(
            Uitkomst(self.uitkomst.data) if self.uitkomst.data else None,
            self.welk_deel.data or "",
            self.motivering.data or "",
            self.gezien.data or None,
        )


class ReactieForm(BaseForm):
    """The whole reactie on one page: `build_reactie_form` adds a part for each adviespunt."""

    kenmerk = StringField("Kenmerk van uw brief", [KORT])
    inleiding = MarkdownField(
        "Inleiding",
        [LANG],
        description="Komt boven de antwoorden te staan.",
        render_kw={"rows": 4},
        keep=True,
    )
    gezien = HiddenField(validators=[Length(max=16)])

    def part(self, punt: Adviespunt) -> PuntreactieForm:
        """Return the fields of one adviespunt."""
        part: PuntreactieForm = self[_name(punt)].form
        return part

    def kop(self) -> Kop:
        return Kop(self.inleiding.data or "", self.kenmerk.data or "", self.gezien.data or None)

    def show_again(self, kop: Kop) -> None:
        """Let the next save of the introduction count as made after seeing `kop`."""
        self.gezien.data = kop.merkteken


def build_reactie_form(
    punten: Sequence[Adviespunt], kop: Kop, written: Mapping[int, Invoer]
) -> ReactieForm:
    """Make a form with a part for each adviespunt, filled with what was written before."""
    parts = {_name(punt): FormField(PuntreactieForm, f"Punt {punt.nummer}") for punt in punten}
    values = {_name(punt): _values(written[punt.id]) for punt in punten}
    form_class = type("FilledReactieForm", (ReactieForm,), parts)
    form: ReactieForm = form_class(
        inleiding=kop.inleiding, kenmerk=kop.kenmerk, gezien=kop.merkteken, **values
    )
    for punt in punten:
        part = form.part(punt)
        part.uitkomst.label.text = f"Wat doet de gemeente met punt {punt.nummer}?"
        part.welk_deel.label.text = f"Welk deel van punt {punt.nummer} neemt de gemeente over?"
        part.motivering.label.text = f"Waarom? (punt {punt.nummer})"
    return form


def _name(punt: Adviespunt) -> str:
    return f"punt_{punt.id}"


def _values(written: Invoer) -> dict[str, str | None]:
    return {
        "uitkomst": written.uitkomst.value if written.uitkomst else None,
        "welk_deel": written.welk_deel,
        "motivering": written.motivering,
        "gezien": written.merkteken,
    }


class BriefdagForm(BaseForm):
    """The day of a letter on paper."""

    verzonden_op = DagField(
        "Dag van de brief",
        [InputRequired("Vul de dag van de brief in.")],
    )


class UitstelForm(BaseForm):
    """Announce that the reactie comes later."""

    tot = DagField(
        "Nieuwe laatste dag",
        [InputRequired("Kies de nieuwe laatste dag.")],
    )
    reden = TextAreaField(
        "Waarom heeft de gemeente meer tijd nodig?",
        [InputRequired("Schrijf op waarom de gemeente meer tijd nodig heeft."), LANG],
        description="De raad leest dit. Iedereen kan dit lezen.",
        render_kw={"rows": 4},
    )
