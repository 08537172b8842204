"""Forms of accounts. They check what was typed; rules.py checks what is allowed."""

from wtforms import EmailField, PasswordField, SelectField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Regexp

from cliëntenraad.accounts.rules import MINIMUM_PASSWORD, Rol
from cliëntenraad.kern.forms import BaseForm

EMAIL = [
    InputRequired("Vul een e-mailadres in."),
    Length(max=254, message="Dit e-mailadres is te lang."),
    Regexp(
        r"^[^@\s]+@[^@\s]+\.[^@\s]+$", message="Vul een e-mailadres in, zoals naam@voorbeeld.nl."
    ),
]
NAAM = [
    InputRequired("Vul een naam in."),
    Length(max=100, message="Maak de naam korter: 100 tekens."),
]
NIEUW_WACHTWOORD = [
    InputRequired("Kies een wachtwoord."),
    Length(max=200, message="Kies een korter wachtwoord: 200 tekens."),
]


class InlogForm(BaseForm):
    """Log in with address and password."""

    email = EmailField("E-mailadres", EMAIL, render_kw={"autocomplete": "username"})
    wachtwoord = PasswordField(
        "Wachtwoord",
        [InputRequired("Vul uw wachtwoord in."), Length(max=200)],
        render_kw={"autocomplete": "current-password"},
    )


class HerstelAanvraagForm(BaseForm):
    """Ask for a link to choose a new password."""

    email = EmailField("E-mailadres", EMAIL, render_kw={"autocomplete": "username"})


class NieuwWachtwoordForm(BaseForm):
    """Choose a password."""

    wachtwoord = PasswordField(
        "Kies een wachtwoord",
        NIEUW_WACHTWOORD,
        description=f"Ten minste {MINIMUM_PASSWORD} tekens. Vier gewone woorden werken goed.",
        render_kw={"autocomplete": "new-password"},
    )


class UitnodigingForm(BaseForm):
    """Invite someone for a role in a raad."""

    naam = StringField("Naam", NAAM)
    email = EmailField("E-mailadres", EMAIL)
    rol = SelectField("Rol", [InputRequired("Kies een rol.")])

    lid_id = SelectField(
        "Is dit een lid van de raad?",
        coerce=int,
        description="Dan stopt de toegang vanzelf als de zitting eindigt.",
    )

    def offer(self, roles: list[Rol]) -> None:
        """Set the roles that may be chosen."""
        self.rol.choices = [SelectChoice(rol.value, rol.value.capitalize()) for rol in roles]


class BeheerUitnodigingForm(BaseForm):
    """Invite someone for any role, anywhere."""

    naam = StringField("Naam", NAAM)
    email = EmailField("E-mailadres", EMAIL)
    rol = SelectField("Rol", [InputRequired("Kies een rol.")])
    organisatie = SelectField("Voor welke raad of gemeente?")

    def offer(self, roles: list[Rol]) -> None:
        """Set the roles that may be chosen."""
        self.rol.choices = [SelectChoice(rol.value, rol.value.capitalize()) for rol in roles]
