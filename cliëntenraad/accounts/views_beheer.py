"""The pages of the beheerder: organisations and accounts. Never an experience, draft or vote."""

from flask import Blueprint, abort, flash, redirect, render_template
from flask.typing import ResponseReturnValue
from wtforms.fields.choices import SelectChoice

from cliëntenraad.accounts import actions, queries
from cliëntenraad.accounts.access import gebruiker, requires
from cliëntenraad.accounts.forms import BeheerUitnodigingForm
from cliëntenraad.accounts.forms_raden import GemeenteForm, RaadForm
from cliëntenraad.accounts.links import site_link
from cliëntenraad.accounts.rules import RAADSROLLEN, Permission, Rol
from cliëntenraad.kern import clock
from cliëntenraad.kern.forms import ConfirmForm
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden import actions as raden
from cliëntenraad.raden.queries import list_gemeenten, list_raden
from cliëntenraad.raden.queries_huisstijl import list_huisstijlen
from cliëntenraad.raden.rules import RaadSoort
from cliëntenraad.raden.rules_huisstijl import LETTERTYPE_WOORDEN

blueprint = Blueprint("beheer", __name__)


@blueprint.get("/beheer")
@requires(Permission.ORGANISATIES_BEHEREN)
def overzicht() -> ResponseReturnValue:
    """Show every organisation and account."""
    return render_template(
        "accounts/beheer.html",
        raden=list_raden(),
        gemeenten=list_gemeenten(),
        huisstijlen=list_huisstijlen(),
        lettertypen=LETTERTYPE_WOORDEN,
        accounts=[(a, queries.current_roles(a, clock.today())) for a in queries.list_accounts()],
    )


@blueprint.route("/beheer/gemeenten/toevoegen", methods=["GET", "POST"])
@requires(Permission.ORGANISATIES_BEHEREN)
def gemeente_toevoegen() -> ResponseReturnValue:
    """Add a municipality."""
    form = GemeenteForm()
    if form.submitted():
        try:
            raden.gemeente_toevoegen(form.naam.data, door_id=gebruiker().id, now=clock.now())
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash(f"De gemeente {form.naam.data} is toegevoegd.", "success")
            return redirect("/beheer")
    return render_template("accounts/beheer_form.html", form=form, titel="Gemeente toevoegen")


@blueprint.route("/beheer/raden/oprichten", methods=["GET", "POST"])
@requires(Permission.ORGANISATIES_BEHEREN)
def raad_oprichten() -> ResponseReturnValue:
    """Found a raad."""
    gemeenten = {gemeente.id: gemeente for gemeente in list_gemeenten()}
    form = RaadForm()
    form.gemeente_id.choices = [SelectChoice(number, g.naam) for number, g in gemeenten.items()]
    if form.submitted():
        try:
            raden.oprichten(
                gemeenten[form.gemeente_id.data],
                form.naam.data,
                RaadSoort(form.soort.data),
                door_id=gebruiker().id,
                now=clock.now(),
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash(f"{form.naam.data} is opgericht.", "success")
            return redirect("/beheer")
    return render_template("accounts/beheer_form.html", form=form, titel="Raad oprichten")


@blueprint.route("/beheer/uitnodigen", methods=["GET", "POST"])
@requires(Permission.ACCOUNTS_BEHEREN)
def uitnodigen() -> ResponseReturnValue:
    """Invite anyone for any role: the first voorzitter of a raad, an official, a beheerder."""
    form = BeheerUitnodigingForm()
    form.offer(list(Rol))
    raden_choices = [SelectChoice(f"raad-{raad.id}", raad.naam) for raad in list_raden()]
    gemeenten = [SelectChoice(f"gemeente-{g.id}", f"Gemeente {g.naam}") for g in list_gemeenten()]
    form.organisatie.choices = [SelectChoice("", "De hele site"), *raden_choices, *gemeenten]
    if form.submitted():
        kind, _, number = form.organisatie.data.partition("-")
        try:
            link = actions.uitnodigen(
                form.email.data,
                form.naam.data,
                Rol(form.rol.data),
                raad_id=int(number) if kind == "raad" else None,
                gemeente_id=int(number) if kind == "gemeente" else None,
                link=site_link("accounts.aannemen"),
                door_id=gebruiker().id,
                now=clock.now(),
            )
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            return render_template("accounts/uitgenodigd.html", link=link, terug="/beheer")
    return render_template("accounts/beheer_form.html", form=form, titel="Iemand uitnodigen")


@blueprint.route("/beheer/accounts/<id:account_id>", methods=["GET", "POST"])
@requires(Permission.ACCOUNTS_BEHEREN)
def account_beheren(account_id: int) -> ResponseReturnValue:
    """Close an account, or open it again. Asks first."""
    account = queries.get_account(account_id) or abort(404)
    form = ConfirmForm()
    if form.submitted():
        change = actions.blokkeren if account.mag_inloggen else actions.deblokkeren
        try:
            change(account, door_id=gebruiker().id, now=clock.now())
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            kan = "kan weer inloggen" if account.mag_inloggen else "kan niet meer inloggen"
            flash(f"{account.naam} {kan}.", "success")
            return redirect("/beheer")
    return render_template(
        "accounts/account.html", form=form, account=account, raadsrollen=RAADSROLLEN
    )
