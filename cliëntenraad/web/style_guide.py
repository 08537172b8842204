"""What the page /huisstijl shows: every macro once in each of its states."""

from datetime import date
from types import SimpleNamespace
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import (
    BooleanField,
    DateField,
    EmailField,
    FieldList,
    FileField,
    Form,
    FormField,
    IntegerField,
    PasswordField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    ValidationError,
    validators,
    widgets,
)
from wtforms.fields.choices import SelectChoice

from cliëntenraad.kern.personal_hints import hints_for
from cliëntenraad.web.style_guide_advies import advies_context
from cliëntenraad.web.style_guide_drawings import drawings

#: A word of 90 letters, and a title as long as a field allows: nothing may run off the screen.
LANG_WOORD = (
    "Gemeenschappelijkeregelingsuitvoeringsorganisatiebestuurscommissievergaderingsverslagleggi"
)
LANGE_TITEL = " ".join(["Over de bereikbaarheid van de balie op het stadhuis en de wijk"] * 5)[:300]
ONDERWERPEN = [
    SelectChoice("wachttijd", "Hoe lang het duurde"),
    SelectChoice("brieven", "Brieven en formulieren"),
    SelectChoice("gesprek", "Een gesprek"),
    SelectChoice("later", "Deze keuze komt later", {"disabled": True}),
]


class VraagForm(Form):
    tekst = StringField("Tekst van de vraag", [validators.InputRequired("Schrijf een vraag op.")])


class StyleGuideForm(Form):
    """One field of every kind that form_field can draw."""

    titel = StringField("Titel", [validators.InputRequired("Schrijf een titel op.")])
    verhaal = TextAreaField(
        "Wat gebeurde er?",
        [validators.InputRequired("Schrijf op wat er gebeurde.")],
        description="Schrijf geen namen, adressen of nummers op.",
    )
    email = EmailField("E-mailadres", description="Alleen als u bericht wilt.")
    wachtwoord = PasswordField("Wachtwoord", [validators.InputRequired("Vul uw wachtwoord in.")])
    datum = DateField("Laatste dag", [validators.Optional()])
    aantal = IntegerField("Aantal leden", [validators.Optional()])
    kenmerk = StringField(
        "Kenmerk",
        default="CR-2026-014",
        description="Dit kiest de site. U kunt het lezen, niet wijzigen.",
        render_kw={"readonly": True},
    )
    wijk = SelectField(
        "In welke wijk woont u?",
        choices=[SelectChoice("", "Geen antwoord"), SelectChoice("noord", "Noord")],
        invalid_choice_message="Kies een wijk of kies Geen antwoord.",
    )
    onderwerp = RadioField(
        "Waarover gaat uw ervaring?",
        [validators.InputRequired("Kies een onderwerp.")],
        choices=ONDERWERPEN,
        description="Past er niets? Kies wat er het meest op lijkt.",
    )
    gevolgen = SelectMultipleField(
        "Wat hielp u?",
        choices=ONDERWERPEN,
        widget=widgets.ListWidget(prefix_label=False),
        option_widget=widgets.CheckboxInput(),
    )
    akkoord = BooleanField(
        "De raad mag mijn verhaal gebruiken.",
        [validators.InputRequired("Zet een vinkje als u dit goed vindt.")],
        description="U kunt dit later veranderen.",
    )
    stuk = FileField("Stuk")
    vragen = FieldList(FormField(VraagForm, "Vraag"), "Vragen", min_entries=1)

    def validate_aantal(self, field: IntegerField) -> None:
        """Show what an error on a field that may stay empty looks like."""
        if field.data is not None and field.data < 1:
            raise ValidationError("Vul 1 of meer in.")


def style_guide_context() -> dict[str, Any]:
    """Return what the template needs; everything in it is made up."""
    wrong = StyleGuideForm(MultiDict({"fout-aantal": "0"}), prefix="fout-")
    wrong.validate()
    return {
        **drawings(),
        "leeg": StyleGuideForm(),
        "fout": wrong,
        "hints": hints_for("Bel mij op 06-12345678, of vraag het mevrouw Jansen."),
        "stappen": [
            SimpleNamespace(titel=titel, meta=meta, staat=staat, url=None)
            for titel, meta, staat in [
                ("Ervaringen", "48 verhalen", "klaar"),
                ("Advies", "22 november 2026", "klaar"),
                ("Reactie", "Uiterlijk 3 januari 2027", "nu"),
                ("Toezeggingen", None, "later"),
                ("Nameting", None, "later"),
            ]
        ],
        "gebeurtenissen": [
            SimpleNamespace(
                dag=date(2026, 11, 22),
                titel="Advies aangeboden",
                tekst="De gemeente heeft 4 weken om te antwoorden.",
                url="#tijdlijn",
            ),
            SimpleNamespace(dag=date(2026, 10, 1), titel="Uitvraag gesloten", tekst=None, url=None),
            SimpleNamespace(dag=date(2026, 9, 1), titel=LANGE_TITEL, tekst=LANG_WOORD, url=None),
        ],
        "keuzes": [SimpleNamespace(code=c.value, tekst=c.label) for c in ONDERWERPEN[:3]],
        "draad": [
            SimpleNamespace(titel="Advies", woorden="Overgenomen", tekst="Bel terug.", url=None)
        ],
        "raadstekst": SimpleNamespace(woorden="Hoe gaat het contact?", is_vertaald=False),
        "vertaling": SimpleNamespace(
            naam="Titel", bron="Hoe gaat het contact?", vertaling="كيف هو التواصل؟"
        ),
        "beheer": SimpleNamespace(organisatie=None, contact_email=None),
        "paren": [
            SimpleNamespace(in_hex=("#125b7c", "#ffffff"), in_woorden="7,4 op 1", nodig=4.5),
            SimpleNamespace(in_hex=("#125b7c", "#f3f8fb"), in_woorden="6,9 op 1", nodig=3),
        ],
        "logo_van": SimpleNamespace(
            logo="/static/icon.svg", alt="Het teken van deze site", breedte=48, hoogte=48
        ),
        "lang_woord": LANG_WOORD,
        "lange_titel": LANGE_TITEL,
        **advies_context(),
    }
