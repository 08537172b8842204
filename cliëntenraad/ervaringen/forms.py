"""What a resident may type. Every question may be skipped; only consent must be chosen."""

from collections.abc import Sequence
from typing import Any, Final

from wtforms import (
    BooleanField,
    RadioField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    ValidationError,
    widgets,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length

from cliëntenraad.ervaringen.rules import MAX_VERHAAL, TE_LANG, UITLEG, Toestemming
from cliëntenraad.kern.code_words import check_code
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.uitvragen.rules_vragen import (
    MAX_OPEN_ANTWOORD,
    Formuliervraag,
    VraagSoort,
    is_antwoord,
)

#: A browser may send what is typed to its maker to check the spelling, and remember it.
PRIVATE: Final = {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "off"}
CHOICES: Final = [SelectChoice(niveau.value, UITLEG[niveau]) for niveau in Toestemming]
KIES_ANTWOORD: Final = "Kies een antwoord uit de lijst, of sla de vraag over."


class BegonnenForm(BaseForm):
    """A page to read, with only buttons."""


class AntwoordForm(BaseForm):
    """Base of the three forms that ask one question; `value` is the answer as it is kept."""

    def __init__(self, vraag: Formuliervraag, formdata: Any = None) -> None:
        super().__init__(formdata)
        self.vraag = vraag
        field = self["antwoord"]
        field.label.text = vraag.tekst
        field.description = vraag.toelichting
        if vraag.keuzes:
            field.choices = [SelectChoice(keuze.code, keuze.tekst) for keuze in vraag.keuzes]

    @property
    def value(self) -> str:
        return self["antwoord"].data or ""

    def validate_antwoord(self, field: Any) -> None:
        """An answer outside the list can only come from a changed page."""
        if self.vraag.keuzes and self.value and not is_antwoord(self.vraag, self.value):
            raise ValidationError(KIES_ANTWOORD)


class OpenAntwoordForm(AntwoordForm):
    antwoord = TextAreaField(
        "",
        [Length(max=MAX_OPEN_ANTWOORD, message="Maak dit korter: ten hoogste 2.000 tekens.")],
        render_kw=PRIVATE,
    )


class KeuzeForm(AntwoordForm):
    antwoord = RadioField("", validate_choice=False)


class MeerKeuzesForm(AntwoordForm):
    antwoord = SelectMultipleField(
        "",
        validate_choice=False,
        widget=widgets.ListWidget(prefix_label=False),
        option_widget=widgets.CheckboxInput(),
    )

    @property
    def value(self) -> str:
        return ",".join(dict.fromkeys(self.antwoord.data or []))


ANTWOORD_FORMS: Final[dict[VraagSoort, type[AntwoordForm]]] = {
    VraagSoort.OPEN: OpenAntwoordForm,
    VraagSoort.EEN_KEUZE: KeuzeForm,
    VraagSoort.SCHAAL: KeuzeForm,
    VraagSoort.MEER_KEUZES: MeerKeuzesForm,
}


class VerhaalForm(BaseForm):
    tekst = TextAreaField(
        "Wat moet de raad weten? Schrijf geen namen op.",
        [Length(max=MAX_VERHAAL, message=TE_LANG)],
        description="Schrijf ook geen adres, telefoonnummer of BSN op."
        " U mag ten hoogste 16.000 tekens gebruiken. Dat zijn ongeveer 6 bladzijden.",
        render_kw={**PRIVATE, "rows": 12},
    )


class ToestemmingForm(BaseForm):
    toestemming = RadioField(
        "Wat mag de raad met uw verhaal doen?",
        [InputRequired("Kies wat de raad met uw verhaal mag doen.")],
        choices=CHOICES,
        description="U kunt dit later veranderen met uw code.",
        invalid_choice_message="Kies wat de raad met uw verhaal mag doen.",
    )


class BewaardForm(BaseForm):
    bewaard = BooleanField(
        "Ik heb mijn code bewaard.",
        [InputRequired("Schrijf eerst uw code op. Zet dan een vinkje.")],
    )


class BeginForm(BaseForm):
    uitvraag = RadioField(
        "Waarover wilt u vertellen?",
        [InputRequired("Kies waarover u wilt vertellen.")],
        invalid_choice_message="Kies waarover u wilt vertellen.",
    )

    def __init__(self, choices: Sequence[tuple[int, str]], formdata: Any = None) -> None:
        super().__init__(formdata)
        self.uitvraag.choices = [SelectChoice(str(id), tekst) for id, tekst in choices]
        if len(choices) == 1 and not self.uitvraag.data:
            self.uitvraag.data = str(choices[0][0])


class CodeForm(BaseForm):
    code = StringField(
        "Uw code",
        [InputRequired("Typ de acht woorden van uw code.")],
        description="Acht woorden. Hoofdletters en streepjes maken niet uit.",
        render_kw=PRIVATE,
    )

    def validate_code(self, field: Any) -> None:
        """Point out words that no code has; whether this code exists is not looked up."""
        if problems := check_code(field.data or "").problems:
            raise ValidationError(" ".join(problems))
