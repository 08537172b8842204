"""What someone may write in a plan of their own. Nothing is asked twice, and nothing must be."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from werkzeug.datastructures import MultiDict
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
from wtforms.validators import InputRequired, Length, Optional

from cliëntenraad.ervaringen.rules import MAX_VERHAAL, TE_LANG, UITLEG, Toestemming
from cliëntenraad.kern.code_words import check_code, normalise
from cliëntenraad.kern.day_field import DagField
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.translation import lazy_gettext
from cliëntenraad.plannen.rules import (
    KLAAR,
    MAX_BERICHT,
    MAX_PUNT,
    MAX_REGEL,
    NIET_GELIJK,
    PUNTEN,
    Blad,
    BladSoort,
)

#: A browser may send what is typed to its maker to check the spelling, and remember it.
PRIVATE: Final = {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "off"}
#: Someone may type in a language that reads the other way than the page.
OWN: Final = {**PRIVATE, "dir": "auto"}
#: The words of a code are Dutch in every language.
DUTCH_WORDS: Final = {**PRIVATE, "lang": "nl", "dir": "ltr"}
REGEL: Final = Length(
    max=MAX_REGEL, message=lazy_gettext("Maak dit korter: niet meer dan 200 tekens.")
)
KIES_TOESTEMMING: Final = lazy_gettext("Kies wat de raad met uw verhaal mag doen.")
KIES_UITVRAAG: Final = lazy_gettext("Kies waarover u wilt vertellen.")


class PlanCodeForm(BaseForm):
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


class OvertypenForm(PlanCodeForm):
    """Type a new code back, before anything is kept: whoever can, has it on paper."""

    code = StringField(
        lazy_gettext("Typ uw code over van uw papier"),
        [InputRequired(lazy_gettext("Typ de acht woorden van uw code."))],
        description=lazy_gettext("Acht woorden. Hoofdletters en streepjes maken niet uit."),
        render_kw=DUTCH_WORDS,
    )

    def is_same(self, code: str) -> bool:
        """Tell whether the right words were typed back, and say so when they were not."""
        if normalise(self.code.data or "") == normalise(code):
            return True
        self.code.errors = [*self.code.errors, str(lazy_gettext(NIET_GELIJK))]
        return False


class BladForm(BaseForm):
    """Base of the three forms for a sheet; `waarden` is what is kept of them."""

    @property
    def waarden(self) -> dict[str, str]:
        fields = [field for field in self if field.name != "csrf_token"]
        return {field.name: kept for field in fields if (kept := _kept(field.data))}


class GesprekForm(BladForm):
    met = StringField(lazy_gettext("Met wie praat ik?"), [REGEL], render_kw=OWN)
    dag = DagField(lazy_gettext("Op welke dag is het gesprek?"), [Optional()])


for _naam, _punt in PUNTEN.items():
    _field = TextAreaField(
        lazy_gettext(_punt.vraag),
        [
            Length(
                max=MAX_PUNT,
                message=lazy_gettext("Maak dit korter: niet meer dan 2.000 tekens."),
            )
        ],
        description=lazy_gettext(_punt.uitleg),
        render_kw=OWN,
    )
    setattr(GesprekForm, _naam, _field)
    _klaar = lazy_gettext("Klaar: %(punt)s", punt=lazy_gettext(_punt.vraag))
    setattr(GesprekForm, _naam + KLAAR, BooleanField(_klaar))


class AfspraakForm(BladForm):
    wat = TextAreaField(
        lazy_gettext("Wat is er afgesproken?"),
        [
            Length(
                max=MAX_PUNT,
                message=lazy_gettext("Maak dit korter: niet meer dan 2.000 tekens."),
            )
        ],
        render_kw=OWN,
    )
    wie = StringField(lazy_gettext("Wie doet dit?"), [REGEL], render_kw=OWN)
    dag = DagField(lazy_gettext("Wanneer moet het klaar zijn?"), [Optional()])
    gedaan = BooleanField(lazy_gettext("Dit is gedaan."))


class BerichtForm(BladForm):
    dag = DagField(lazy_gettext("Over welke dag gaat het?"), [Optional()])
    tekst = TextAreaField(
        lazy_gettext("Wat wilt u onthouden?"),
        [
            Length(
                max=MAX_BERICHT,
                message=lazy_gettext("Maak dit korter: niet meer dan 8.000 tekens."),
            )
        ],
        description=lazy_gettext("U mag niet meer dan 8.000 tekens gebruiken."),
        render_kw={**OWN, "rows": 12},
    )


FORMS: Final[dict[BladSoort, type[BladForm]]] = {
    BladSoort.GESPREK: GesprekForm,
    BladSoort.AFSPRAAK: AfspraakForm,
    BladSoort.BERICHT: BerichtForm,
}


def form_of(blad: Blad) -> BladForm:
    """Return the form of a sheet, holding what stands in it as if it had just been posted."""
    return FORMS[blad.soort](MultiDict(blad.waarden))


class VerslagForm(BaseForm):
    delen = SelectMultipleField(
        lazy_gettext("Wat komt erin?"),
        [InputRequired(lazy_gettext("Kies wat erin komt."))],
        widget=widgets.ListWidget(prefix_label=False),
        option_widget=widgets.CheckboxInput(),
        validate_choice=False,
    )

    def __init__(self, choices: Sequence[tuple[str, str]], formdata: Any = None) -> None:
        super().__init__(formdata)
        self.delen.choices = [SelectChoice(waarde, tekst) for waarde, tekst in choices]


class GiftForm(BaseForm):
    uitvraag = RadioField(
        lazy_gettext("Waarover wilt u vertellen?"),
        [InputRequired(KIES_UITVRAAG)],
        invalid_choice_message=KIES_UITVRAAG,
    )
    tekst = TextAreaField(
        lazy_gettext("Wat moet de raad weten? Schrijf geen namen op."),
        [Length(max=MAX_VERHAAL, message=lazy_gettext(TE_LANG))],
        render_kw={**OWN, "rows": 12},
    )

    def __init__(self, choices: Sequence[tuple[int, str]], formdata: Any = None) -> None:
        super().__init__(formdata)
        self.uitvraag.choices = [SelectChoice(str(id), tekst) for id, tekst in choices]
        if len(choices) == 1 and not self.uitvraag.data:
            self.uitvraag.data = str(choices[0][0])


class GiftToestemmingForm(BaseForm):
    toestemming = RadioField(
        lazy_gettext("Wat mag de raad met uw verhaal doen?"),
        [InputRequired(KIES_TOESTEMMING)],
        choices=[
            SelectChoice(niveau.value, lazy_gettext(UITLEG[niveau])) for niveau in Toestemming
        ],
        description=lazy_gettext("U kunt dit later veranderen met uw code."),
        invalid_choice_message=KIES_TOESTEMMING,
    )
    bewaard = BooleanField(
        lazy_gettext("Ik heb mijn code bewaard."),
        [InputRequired(lazy_gettext("Schrijf eerst uw code op. Zet dan een vinkje."))],
    )


def _kept(data: object) -> str:
    if isinstance(data, bool):
        return "y" if data else ""
    if isinstance(data, date):
        return data.isoformat()
    return str(data or "")
