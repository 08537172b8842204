"""What a reader may type."""

from typing import Any

from flask import request
from wtforms import RadioField, SelectMultipleField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired, Length
from wtforms.widgets import CheckboxInput, ListWidget

from cliëntenraad.analyses.rules import WOORDEN_CITAAT
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.markdown_field import MarkdownField
from cliëntenraad.kern.personal_hints import NO_HINTS, hints_for

TE_LANG = "Maak deze tekst korter: ten hoogste 20 000 tekens."
ZO_BEWAREN = "zo-bewaren"
GOEDKEUREN, AFWIJZEN = "goedkeuren", "afwijzen"


class WarningForm(BaseForm):
    """Base of forms whose texts may not point to a person: it warns once, and never blocks."""

    CHECKED: tuple[str, ...] = ()
    hints = NO_HINTS

    def warns(self) -> bool:
        """Tell whether to ask first, because a text seems to hold personal data.

        Not when the button was pressed that says to keep it as it is.
        """
        if request.form.get(ZO_BEWAREN) is None:
            self.hints = hints_for("\n\n".join(self[name].data or "" for name in self.CHECKED))
        return bool(self.hints)


class SchoonForm(WarningForm):
    """Write the text again without anything that points to a person."""

    CHECKED = ("geschoonde_tekst",)
    geschoonde_tekst = TextAreaField(
        "Geschoonde tekst",
        [
            DataRequired("Schrijf de geschoonde tekst op."),
            Length(max=20_000, message=TE_LANG),
        ],
        description=(
            "Haal weg wat naar een persoon wijst. Verander verder niets."
            " Het eigen verhaal van de bewoner blijft ernaast bewaard."
        ),
        render_kw={"rows": "10"},
    )


class BevindingForm(WarningForm):
    """Write down a finding, and tick the stories that carry it."""

    CHECKED = ("titel", "tekst")
    titel = StringField(
        "Wat vond u?",
        [
            DataRequired("Schrijf in één zin op wat u vond."),
            Length(max=300, message="Maak de titel korter: ten hoogste 300 tekens."),
        ],
        description="Eén zin. Bijvoorbeeld: Brieven klinken als een dreigement.",
    )
    tekst = MarkdownField(
        "Uitleg in uw eigen woorden",
        [
            DataRequired("Schrijf op wat mensen meemaken, in uw eigen woorden."),
            Length(max=20_000, message=TE_LANG),
        ],
        description="Neem geen zinnen over uit een verhaal. Deze tekst kan in een advies komen.",
        render_kw={"rows": "8"},
    )
    dragers = SelectMultipleField(
        "Op welke verhalen rust dit?",
        [InputRequired("Kies ten minste één verhaal waarop deze bevinding rust.")],
        description="U ziet hier alleen verhalen die u mag samenvatten.",
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
        # The act refuses what may not be chosen, in words that say what to do.
        validate_choice=False,
    )

    def offer(self, choices: list[tuple[str, str]]) -> None:
        """Set the stories that may be ticked, as (id, words)."""
        self.dragers.choices = [SelectChoice(*choice) for choice in choices]

    def values(self) -> dict[str, Any]:
        return {
            "titel": self.titel.data,
            "tekst": self.tekst.data,
            "dragers": self.dragers.data or [],
        }


class CitaatForm(WarningForm):
    """Propose words from the cleaned text. The schuilnaam is a name, and meant to be one."""

    CHECKED = ("fragment",)
    fragment = TextAreaField(
        "Welke woorden wilt u citeren?",
        [
            DataRequired("Kopieer de woorden die u wilt citeren."),
            Length(
                max=1000, message=f"Kies een korter stuk: ten hoogste {WOORDEN_CITAAT} woorden."
            ),
        ],
        description=(
            f"Ten hoogste {WOORDEN_CITAAT} woorden, precies zoals ze in de geschoonde tekst staan."
        ),
        render_kw={"rows": "3"},
    )
    schuilnaam = StringField(
        "Schuilnaam",
        [
            DataRequired("Kies een schuilnaam."),
            Length(max=60, message="Kies een kortere schuilnaam: ten hoogste 60 tekens."),
        ],
        description="Een verzonnen naam. Kies geen naam die op de echte kan lijken.",
    )


class OordeelForm(BaseForm):
    """Approve or reject a citaat as second reader."""

    oordeel = RadioField(
        "Mag dit citaat naar buiten?",
        [InputRequired("Kies of dit citaat naar buiten mag.")],
        choices=[
            SelectChoice(GOEDKEUREN, "Ja. Hier wijst niets naar een persoon."),
            SelectChoice(AFWIJZEN, "Nee. Gooi dit voorstel weg."),
        ],
    )
