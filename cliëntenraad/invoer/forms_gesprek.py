"""What is typed for someone else: the same questions as online, all on one page."""

from collections.abc import Sequence
from typing import Any, Final, cast

from werkzeug.datastructures import MultiDict
from wtforms import (
    Field,
    RadioField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    ValidationError,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length
from wtforms.widgets import CheckboxInput, ListWidget

from cliëntenraad.ervaringen.rules import MAX_VERHAAL, UITLEG, Toestemming
from cliëntenraad.ervaringen.sealing import Inhoud
from cliëntenraad.invoer.rules_kaarten import (
    LENGTH,
    TE_VEEL_TEKST,
    TYP_KAARTNUMMER,
    read_kaartnummer,
)
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.uitvragen.rules_vragen import (
    MAX_OPEN_ANTWOORD,
    Formuliervraag,
    VraagSoort,
    is_antwoord,
)

#: A browser may send what is typed to its maker to check the spelling, and remember it.
PRIVATE: Final = {"autocomplete": "off", "spellcheck": "false"}
NIETS: Final = SelectChoice("", "Niets ingevuld")
KIES_TOESTEMMING: Final = "Kies wat er is aangekruist. Is dat niets? Kies dan ‘Alleen meetellen’."
ANTWOORD_TE_LANG: Final = "Maak dit antwoord korter: niet meer dan 2.000 tekens."
KIES_ANTWOORD: Final = "Kies een antwoord uit de lijst."
_PREFIX: Final = "antwoord_"


class InvoerForm(BaseForm):
    """The fields that every uitvraag has. `make_form` adds one for each question."""

    kaartnummer = StringField(
        "Kaartnummer", render_kw={**PRIVATE, "autocapitalize": "characters", "maxlength": 20}
    )
    tekst = TextAreaField(
        "Het verhaal",
        [Length(max=MAX_VERHAAL, message=TE_VEEL_TEKST)],
        description="In de woorden van de persoon zelf. Typ geen namen of adressen over.",
        render_kw={**PRIVATE, "rows": 10, "dir": "auto"},
    )
    toestemming = RadioField(
        "Wat mag de raad met dit verhaal doen?",
        [InputRequired(KIES_TOESTEMMING)],
        choices=[SelectChoice(niveau.value, UITLEG[niveau]) for niveau in Toestemming],
        invalid_choice_message=KIES_TOESTEMMING,
    )
    vragen: Sequence[Formuliervraag] = ()

    def validate_kaartnummer(self, field: Field) -> None:
        if field.data and len(self.nummer) != LENGTH:
            raise ValidationError(TYP_KAARTNUMMER)

    @property
    def antwoord_fields(self) -> list[Field]:
        return [self[_PREFIX + vraag.id] for vraag in self.vragen]

    @property
    def nummer(self) -> str:
        """The number as it is kept; empty when there is no printed card."""
        return read_kaartnummer(self.kaartnummer.data or "")

    @property
    def inhoud(self) -> Inhoud:
        typed = {vraag.id: _value(self[_PREFIX + vraag.id]) for vraag in self.vragen}
        answers = {id: antwoord for id, antwoord in typed.items() if antwoord}
        return Inhoud(self.tekst.data or "", answers)

    @property
    def own_text(self) -> str:
        """What was typed in someone's own words; a choice from a list is nobody's."""
        fields = [field for field in self.antwoord_fields if isinstance(field, TextAreaField)]
        return "\n\n".join(field.data or "" for field in (self.tekst, *fields))


class PapierInvoerForm(InvoerForm):
    """Paper always has a number."""

    def validate_kaartnummer(self, field: Field) -> None:
        if len(self.nummer) != LENGTH:
            raise ValidationError(TYP_KAARTNUMMER)


def make_form(
    vragen: Sequence[Formuliervraag],
    *,
    is_papier: bool,
    formdata: MultiDict[str, Any] | None = None,
) -> InvoerForm:
    """Return the form with a field for each question; empty with an empty `formdata`."""
    base = PapierInvoerForm if is_papier else InvoerForm
    fields = {_PREFIX + vraag.id: _field(nummer, vraag) for nummer, vraag in enumerate(vragen, 1)}
    kind = cast(type[InvoerForm], type("OneInvoerForm", (base,), {**fields, "vragen": vragen}))
    return kind(formdata)


def _field(nummer: int, vraag: Formuliervraag) -> Any:
    label = f"{nummer}. {vraag.tekst}"
    if vraag.soort is VraagSoort.OPEN:
        too_long = Length(max=MAX_OPEN_ANTWOORD, message=ANTWOORD_TE_LANG)
        return TextAreaField(label, [too_long], render_kw={**PRIVATE, "rows": 3, "dir": "auto"})
    keuzes = [SelectChoice(keuze.code, keuze.tekst) for keuze in vraag.keuzes]
    if vraag.soort is VraagSoort.MEER_KEUZES:
        return SelectMultipleField(
            label,
            [_Known(vraag)],
            choices=keuzes,
            validate_choice=False,
            widget=ListWidget(prefix_label=False),
            option_widget=CheckboxInput(),
        )
    return RadioField(
        label, [_Known(vraag)], choices=[NIETS, *keuzes], default="", validate_choice=False
    )


class _Known:
    """An answer outside the list can only come from a changed page."""

    def __init__(self, vraag: Formuliervraag) -> None:
        self.vraag = vraag

    def __call__(self, form: BaseForm, field: Field) -> None:
        if (antwoord := _value(field)) and not is_antwoord(self.vraag, antwoord):
            raise ValidationError(KIES_ANTWOORD)


def _value(field: Field) -> str:
    """Return the answer as it is kept: a text, a code, or several with a comma between."""
    if isinstance(field.data, list):
        return ",".join(dict.fromkeys(field.data))
    return field.data or ""
