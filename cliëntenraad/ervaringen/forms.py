"""What a resident may type. Every question may be skipped; only consent must be chosen."""

from collections.abc import Sequence
from typing import Any, Final

from markupsafe import Markup
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
from cliëntenraad.ervaringen.rules_vervolg import MAX_ANTWOORD
from cliëntenraad.ervaringen.rules_vervolg import TE_LANG as ANTWOORD_LANGER
from cliëntenraad.kern.code_words import check_code
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.translation import dutch, lazy_gettext
from cliëntenraad.uitvragen.rules_vertalingen import Tekst
from cliëntenraad.uitvragen.rules_vragen import (
    MAX_OPEN_ANTWOORD,
    Formuliervraag,
    Keuze,
    VraagSoort,
    is_antwoord,
)

#: A browser may send what is typed to its maker to check the spelling, and remember it.
PRIVATE: Final = {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "off"}
CHOICES: Final = [
    SelectChoice(niveau.value, lazy_gettext(UITLEG[niveau])) for niveau in Toestemming
]
KIES_ANTWOORD: Final = lazy_gettext("Kies een antwoord uit de lijst, of sla de vraag over.")
KIES_TOESTEMMING: Final = lazy_gettext("Kies wat de raad met uw verhaal mag doen.")
KIES_UITVRAAG: Final = lazy_gettext("Kies waarover u wilt vertellen.")
ANTWOORD_TE_LANG: Final = lazy_gettext("Maak dit korter: niet meer dan 2.000 tekens.")
#: Someone may type in a language that reads the other way than the page. Without a length: a
#: browser would cut off what is pasted, and nobody would know what is gone.
ANY_DIRECTION: Final = {**PRIVATE, "dir": "auto", "maxlength": False}
#: The words of a code are Dutch in every language.
DUTCH_WORDS: Final = {**PRIVATE, "lang": "nl", "dir": "ltr"}


def show(keuze: Keuze) -> str:
    """Return a choice in the resident's language, or in the Dutch of the raad, marked as such."""
    return keuze.tekst if keuze.is_in_taal else dutch(keuze.tekst)


def show_titel(raad: str, titel: Tekst) -> str:
    """Return whose uitvraag it is and what it is called; the name of a raad stays Dutch."""
    if not titel.is_vertaald:
        return dutch(f"{raad}: {titel.woorden}")
    return Markup("{}: {}").format(dutch(raad), titel.woorden)


def show_antwoord(vraag: Formuliervraag, antwoord: str) -> tuple[str, str]:
    """Return a question and its answer as they are read back, each in its own language."""
    tekst = vraag.tekst if vraag.is_in_taal else dutch(vraag.tekst)
    if not vraag.keuzes:
        return tekst, Markup('<span dir="auto">{}</span>').format(antwoord)
    keuzes = {keuze.code: show(keuze) for keuze in vraag.keuzes}
    return tekst, Markup("; ").join(keuzes.get(code, code) for code in antwoord.split(","))


class BegonnenForm(BaseForm):
    """A page to read, with only buttons."""


class AntwoordForm(BaseForm):
    """Base of the three forms that ask one question; `value` is the answer as it is kept."""

    def __init__(self, vraag: Formuliervraag, formdata: Any = None) -> None:
        super().__init__(formdata)
        self.vraag = vraag
        field = self["antwoord"]
        field.label.text = vraag.tekst if vraag.is_in_taal else dutch(vraag.tekst)
        uitleg = vraag.toelichting
        field.description = uitleg if vraag.toelichting_is_vertaald or not uitleg else dutch(uitleg)
        if vraag.keuzes:
            field.choices = [SelectChoice(keuze.code, show(keuze)) for keuze in vraag.keuzes]

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
        [Length(max=MAX_OPEN_ANTWOORD, message=ANTWOORD_TE_LANG)],
        render_kw=ANY_DIRECTION,
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


class VervolgForm(BaseForm):
    """An answer in one's own words to a question of the raad."""

    antwoord = TextAreaField(
        lazy_gettext("Uw antwoord"),
        [Length(max=MAX_ANTWOORD, message=lazy_gettext(ANTWOORD_LANGER))],
        description=lazy_gettext("Schrijf geen namen, adressen of nummers op."),
        render_kw={**ANY_DIRECTION, "rows": 6},
    )


class VerhaalForm(BaseForm):
    tekst = TextAreaField(
        lazy_gettext("Wat moet de raad weten? Schrijf geen namen op."),
        [Length(max=MAX_VERHAAL, message=lazy_gettext(TE_LANG))],
        description=lazy_gettext(
            "Schrijf ook geen adres, telefoonnummer of BSN op."
            " U mag niet meer dan 16.000 tekens gebruiken. Dat zijn ongeveer 6 bladzijden."
        ),
        render_kw={**ANY_DIRECTION, "rows": 12},
    )


class ToestemmingForm(BaseForm):
    toestemming = RadioField(
        lazy_gettext("Wat mag de raad met uw verhaal doen?"),
        [InputRequired(KIES_TOESTEMMING)],
        choices=CHOICES,
        description=lazy_gettext("U kunt dit later veranderen met uw code."),
        invalid_choice_message=KIES_TOESTEMMING,
    )


class BewaardForm(BaseForm):
    bewaard = BooleanField(
        lazy_gettext("Ik heb mijn code bewaard."),
        [InputRequired(lazy_gettext("Schrijf eerst uw code op. Zet dan een vinkje."))],
    )


class BeginForm(BaseForm):
    uitvraag = RadioField(
        lazy_gettext("Waarover wilt u vertellen?"),
        [InputRequired(KIES_UITVRAAG)],
        invalid_choice_message=KIES_UITVRAAG,
    )

    def __init__(self, choices: Sequence[tuple[int, str]], formdata: Any = None) -> None:
        super().__init__(formdata)
        self.uitvraag.choices = [SelectChoice(str(id), tekst) for id, tekst in choices]
        if len(choices) == 1 and not self.uitvraag.data:
            self.uitvraag.data = str(choices[0][0])


class CodeForm(BaseForm):
    code = StringField(
        lazy_gettext("Uw code"),
        [InputRequired(lazy_gettext("Typ de acht woorden van uw code."))],
        description=lazy_gettext("Acht woorden. Hoofdletters en streepjes maken niet uit."),
        render_kw=DUTCH_WORDS,
    )

    def validate_code(self, field: Any) -> None:
        """Point out words that no code has; whether this code exists is not looked up."""
        if problems := check_code(field.data or "").problems:
            raise ValidationError(" ".join(problems))


class OefenForm(BaseForm):
    """Type the code to see whether it is on paper right. Every wrong word is an answer too."""

    code = TextAreaField(
        lazy_gettext("Typ uw acht woorden"),
        [InputRequired(lazy_gettext("Typ de acht woorden van uw code."))],
        description=lazy_gettext("Acht woorden. Hoofdletters en streepjes maken niet uit."),
        render_kw={**DUTCH_WORDS, "rows": 4},
    )
