"""Forms for what is asked: the aanvraag, the consultation, the questions."""

from datetime import date

from wtforms import BooleanField, RadioField, StringField, TextAreaField
from wtforms.validators import (
    DataRequired,
    InputRequired,
    Length,
    Optional,
    Regexp,
    ValidationError,
)

from cliëntenraad.dossiers.forms import LANG, TITEL, GrondslagenField, choices
from cliëntenraad.dossiers.rules import Orgaan
from cliëntenraad.dossiers.rules_aanvraag import (
    LONGEST_VRAAG,
    AanvraagInhoud,
    obstacles_to_vragen,
    parse_vragen,
)
from cliëntenraad.kern.day_field import DagField
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.markdown_field import MarkdownField

KENMERK = [Optional(), Length(max=100, message="Maak het kenmerk korter: 100 tekens.")]
VRAGEN_UITLEG = "Elke vraag op een nieuwe regel. Wij zetten er nummers voor."


class VragenField(TextAreaField):
    """Questions, one per line."""

    def pre_validate(self, form: object) -> None:
        if obstacles := obstacles_to_vragen(self.vragen()):
            raise ValidationError(" ".join(obstacles))

    def vragen(self) -> list[str]:
        """Return the questions without the numbers that were typed or pasted."""
        return parse_vragen(self.data or "")


class AanvraagForm(BaseForm):
    """Record a request for advice that came by letter or mail."""

    orgaan = RadioField(
        "Wie vraagt om advies?",
        [InputRequired("Kies wie om advies vraagt.")],
        choices=choices(Orgaan),
        invalid_choice_message="Kies wie om advies vraagt.",
    )
    kenmerk = StringField("Kenmerk van de brief", KENMERK)
    ontvangen_op = DagField(
        "Op welke dag kreeg de raad de aanvraag?",
        [InputRequired("Kies de dag waarop de raad de aanvraag kreeg.")],
        description="De termijn begint op deze dag.",
    )
    gevraagd_voor_op = DagField("Voor welke dag wil de gemeente het advies?", [Optional()])
    gepland_besluit_op = DagField("Wanneer neemt de gemeente het besluit?", [Optional()])
    is_spoed = BooleanField(
        "Het is een spoedaanvraag",
        description="Dan geldt de termijn voor spoed, als de regeling die noemt.",
    )
    toelichting = MarkdownField(
        "Wat schrijft de gemeente?",
        [DataRequired("Schrijf op wat de gemeente vraagt en waarom."), LANG],
        keep=True,
    )
    vragen = VragenField(
        "Welke vragen stelt de gemeente?", [Optional(), LANG], description=VRAGEN_UITLEG
    )

    def inhoud(self) -> AanvraagInhoud:
        """Return the request as it was typed."""
        return AanvraagInhoud(
            orgaan=Orgaan(self.orgaan.data),
            kenmerk=self.kenmerk.data or None,
            toelichting=self.toelichting.data,
            ontvangen_op=self.ontvangen_op.data,
            gevraagd_voor_op=self.gevraagd_voor_op.data,
            gepland_besluit_op=self.gepland_besluit_op.data,
            is_spoed=self.is_spoed.data,
        )


class AdviesaanvraagForm(BaseForm):
    """Ask a raad for advice, as the municipality."""

    titel = StringField("Onderwerp", TITEL)
    samenvatting = MarkdownField(
        "Waar gaat het over?",
        [DataRequired("Schrijf in een paar zinnen op waar het over gaat."), LANG],
        description="Schrijf zo dat iedereen het begrijpt. De raad kan dit openbaar maken.",
        keep=True,
    )
    grondslagen = GrondslagenField()
    orgaan = RadioField(
        "Wie vraagt om advies?",
        [InputRequired("Kies wie om advies vraagt.")],
        choices=choices(Orgaan, Orgaan.RIJK),
        invalid_choice_message="Kies wie om advies vraagt.",
    )
    kenmerk = StringField("Uw kenmerk", KENMERK)
    toelichting = MarkdownField(
        "Wat wilt u weten, en waarom?",
        [DataRequired("Schrijf op wat u van de raad wilt weten, en waarom."), LANG],
        keep=True,
    )
    vragen = VragenField(
        "Uw vragen aan de raad",
        [DataRequired("Schrijf ten minste één vraag op."), LANG],
        description=f"{VRAGEN_UITLEG} De raad beantwoordt ze met dezelfde nummers.",
    )
    gevraagd_voor_op = DagField("Voor welke dag wilt u het advies?", [Optional()])
    gepland_besluit_op = DagField("Wanneer neemt u het besluit?", [Optional()])
    is_spoed = BooleanField(
        "Het is een spoedaanvraag",
        description="Overleg hierover eerst met de voorzitter van de raad.",
    )

    def inhoud(self, today: date) -> AanvraagInhoud:
        """Return the request as it was typed: it reaches the raad today."""
        return AanvraagInhoud(
            orgaan=Orgaan(self.orgaan.data),
            kenmerk=self.kenmerk.data or None,
            toelichting=self.toelichting.data,
            ontvangen_op=today,
            gevraagd_voor_op=self.gevraagd_voor_op.data,
            gepland_besluit_op=self.gepland_besluit_op.data,
            is_spoed=self.is_spoed.data,
        )

    def validate_vragen(self, field: VragenField) -> None:
        """A line with only a number is no question."""
        if not field.vragen():
            raise ValidationError("Schrijf ten minste één vraag op.")


class ConsultatieForm(BaseForm):
    """Record a national consultation."""

    titel = StringField("Naam van de internetconsultatie", TITEL)
    adres = StringField(
        "Adres op internet",
        [
            Optional(),
            Length(max=500, message="Maak het adres korter: 500 tekens."),
            Regexp(r"^https?://[^\s\"'<>]+$", message="Schrijf het adres op met https:// ervoor."),
        ],
    )
    sluit_op = DagField(
        "Tot en met welke dag kan de raad reageren?",
        [InputRequired("Kies de laatste dag van de internetconsultatie.")],
    )
    vragen = VragenField("Welke vragen staan erin?", [Optional(), LANG], description=VRAGEN_UITLEG)


class VraagForm(BaseForm):
    """One question."""

    tekst = TextAreaField(
        "Tekst van de vraag",
        [
            DataRequired("Schrijf de vraag op."),
            Length(max=LONGEST_VRAAG, message=f"Maak de vraag korter: {LONGEST_VRAAG} tekens."),
        ],
    )
