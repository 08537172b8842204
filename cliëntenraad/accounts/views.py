"""Log in and out, accept an invitation, choose a new password."""

from flask import Blueprint, flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user, login_user, logout_user

from cliëntenraad.accounts import actions, queries
from cliëntenraad.accounts.access import requires
from cliëntenraad.accounts.forms import HerstelAanvraagForm, InlogForm, NieuwWachtwoordForm
from cliëntenraad.accounts.links import site_link
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.accounts.sessions import rotate_session
from cliëntenraad.kern import clock
from cliëntenraad.kern.access import public
from cliëntenraad.kern.addresses import own_address
from cliëntenraad.kern.crypto import verify_password
from cliëntenraad.kern.forms import NOT_DONE, ConfirmForm
from cliëntenraad.kern.limits import LOGIN_LIMIT
from cliëntenraad.kern.rules import RuleViolation

blueprint = Blueprint("accounts", __name__)


@blueprint.route("/inloggen", methods=["GET", "POST"])
@public
def inloggen() -> ResponseReturnValue:
    """Log in. An unknown address costs as much time as a wrong password."""
    if current_user.is_authenticated:
        return redirect(_next_page())
    form = InlogForm()
    if form.submitted():
        LOGIN_LIMIT.take()
        account = queries.find_account(form.email.data)
        known_hash = account.wachtwoord_hash if account and account.mag_inloggen else None
        if verify_password(known_hash, form.wachtwoord.data) and account is not None:
            rotate_session()
            login_user(account)
            session["wachtwoord_merk"] = account.wachtwoord_merk
            return redirect(_next_page())
        form.refuse("Het e-mailadres of het wachtwoord klopt niet. Probeer het nog een keer.")
    return render_template("accounts/inloggen.html", form=form)


@blueprint.post("/uitloggen")
@requires(Permission.INGELOGD)
def uitloggen() -> ResponseReturnValue:
    """Log out and forget everything the session held, an open kluis too."""
    if ConfirmForm().submitted():
        logout_user()
        session.clear()
        rotate_session()
        flash("U bent uitgelogd.", "success")
    else:
        flash(NOT_DONE, "error")
    return redirect("/")


@blueprint.route("/uitnodiging/<token>", methods=["GET", "POST"])
@public
def aannemen(token: str) -> ResponseReturnValue:
    """Accept an invitation by its link."""
    try:
        uitnodiging = actions.find_uitnodiging(token, clock.now())
    except RuleViolation as violation:
        return render_template("accounts/link_verlopen.html", reden=str(violation)), 410
    is_known = queries.find_account(uitnodiging.email) is not None
    form = ConfirmForm() if is_known else NieuwWachtwoordForm()
    if form.submitted():
        try:
            password = None if is_known else form["wachtwoord"].data
            actions.aannemen(token, password, now=clock.now())
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("Welkom. U kunt nu inloggen.", "success")
            return redirect(url_for("accounts.inloggen"))
    return render_template(
        "accounts/aannemen.html", form=form, uitnodiging=uitnodiging, is_known=is_known
    )


@blueprint.route("/wachtwoord-vergeten", methods=["GET", "POST"])
@public
def herstel_aanvragen() -> ResponseReturnValue:
    """Ask for a reset link. The answer does not tell whether the address is known."""
    form = HerstelAanvraagForm()
    if form.submitted():
        LOGIN_LIMIT.take()
        link = site_link("accounts.herstellen")
        actions.herstel_aanvragen(form.email.data, link=link, now=clock.now())
        return render_template("accounts/herstel_verzonden.html")
    return render_template("accounts/herstel_aanvragen.html", form=form)


@blueprint.route("/wachtwoord-herstellen/<token>", methods=["GET", "POST"])
@public
def herstellen(token: str) -> ResponseReturnValue:
    """Choose a new password by the link from the mail."""
    form = NieuwWachtwoordForm()
    if form.submitted():
        try:
            actions.wachtwoord_herstellen(token, form.wachtwoord.data, now=clock.now())
        except RuleViolation as violation:
            form.refuse(str(violation))
        else:
            flash("Uw nieuwe wachtwoord werkt. U kunt nu inloggen.", "success")
            return redirect(url_for("accounts.inloggen"))
    return render_template("accounts/herstellen.html", form=form)


def _next_page() -> str:
    """Return the page the user wanted, only if it is a plain address of this site."""
    return own_address(request.args.get("verder"), otherwise="/start")
