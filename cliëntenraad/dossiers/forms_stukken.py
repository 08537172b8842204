"""Forms for papers and for what the raad asks the municipality."""

from wtforms import BooleanField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Optional

from cliëntenraad.dossiers.forms import LANG, TITEL, choices
from cliëntenraad.dossiers.rules import StukSoort
from cliëntenraad.dossiers.rules_content import LARGEST, TOO_LARGE
from cliëntenraad.kern.day_field import DagField
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.markdown_field import MarkdownField
from cliëntenraad.kern.uploads import UploadField

EMBARGO = "Openbaar vanaf"
EMBARGO_UITLEG = (
    "Laat leeg als er geen embargo is. Is een stuk geheim? Dan mag u het niet eerder openbaar"
    " maken (Algemene wet bestuursrecht, artikel 2:5)."
)
OPENBAAR = "Iedereen mag dit stuk lezen"
OPENBAAR_UITLEG = "Dat kan alleen als het dossier openbaar is."
GEMEENTE = "De gemeente mag dit stuk lezen"


class BestandField(UploadField):
    """A paper for a dossier."""

    largest = LARGEST
    too_large = TOO_LARGE

    def bestandsnaam(self) -> str:
        return self.data.filename or ""


class BestandForm(BaseForm):
    """A file and what it is."""

    bestand = BestandField(
        "Bestand",
        [InputRequired("Kies een bestand.")],
        description="PDF, ODT, DOCX, PNG of JPEG. Ten hoogste 20 MB.",
    )
    titel = StringField("Titel", TITEL, description="Zo staat het stuk in de lijst.")
    soort = SelectField(
        "Wat voor stuk is het?",
        [InputRequired("Kies wat voor stuk het is.")],
        choices=choices(StukSoort),
        invalid_choice_message="Kies wat voor stuk het is.",
    )


class StukForm(BestandForm):
    """Add a paper, as a member."""

    mag_gemeente_lezen = BooleanField(GEMEENTE)
    is_openbaar = BooleanField(OPENBAAR, description=OPENBAAR_UITLEG)
    embargo_tot = DagField(EMBARGO, [Optional()], description=EMBARGO_UITLEG)


class LeverForm(BestandForm):
    """Add a paper, as the municipality: the raad decides whether it becomes public."""

    embargo_tot = DagField(
        "Embargo tot",
        [Optional()],
        description="Vóór deze dag maakt de raad het stuk niet openbaar.",
    )


class EmbargoForm(BaseForm):
    """Say who may read a paper, and from when."""

    mag_gemeente_lezen = BooleanField(GEMEENTE)
    is_openbaar = BooleanField(OPENBAAR, description=OPENBAAR_UITLEG)
    embargo_tot = DagField(EMBARGO, [Optional()], description=EMBARGO_UITLEG)


class InformatieverzoekForm(BaseForm):
    """Ask the municipality for information."""

    vraag = TextAreaField(
        "Wat wilt u van de gemeente weten?",
        [DataRequired("Schrijf op wat u van de gemeente wilt weten."), LANG],
        description="Stel één vraag tegelijk. De gemeente ziet deze vraag.",
    )


class BeantwoordForm(BaseForm):
    """Answer, as the municipality."""

    antwoord = MarkdownField(
        "Uw antwoord",
        [DataRequired("Schrijf het antwoord voor de raad op."), LANG],
        keep=True,
    )


class AntwoordForm(BaseForm):
    """Record an answer that came by letter or mail."""

    ontvangen_op = DagField(
        "Op welke dag kreeg de raad het antwoord?",
        [InputRequired("Kies de dag waarop de raad het antwoord kreeg.")],
    )
    antwoord = MarkdownField(
        "Wat antwoordt de gemeente?",
        [DataRequired("Schrijf op wat de gemeente antwoordt."), LANG],
        keep=True,
    )
