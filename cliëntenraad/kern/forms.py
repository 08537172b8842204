"""Base form: CSRF tied to the visit's cookie, cleaned text, errors in Dutch."""

import hashlib
import hmac
from typing import Any

from flask import current_app, g, request
from werkzeug.datastructures import CombinedMultiDict, MultiDict
from wtforms import Field, Form, PasswordField, StringField, ValidationError
from wtforms.csrf.core import CSRF, CSRFTokenField
from wtforms.fields.core import UnboundField
from wtforms.meta import DefaultMeta

from cliëntenraad.kern import clock
from cliëntenraad.kern.text import clean_text, without_traps
from cliëntenraad.kern.translation import lazy_gettext

TOKEN_LIFE_SECONDS = 8 * 3600
#: For a form that is only a button, where there is no field to say it at.
NOT_DONE = "Dat lukte niet: het formulier stond te lang open. Probeer het nog een keer."
EXPIRED = lazy_gettext(
    "Dit formulier stond te lang open. Uw tekst staat er nog. Verstuur het formulier opnieuw."
)


def visit_token() -> str:
    """Return the opaque cookie value of this visit; the session interface put it in `g`."""
    g.needs_cookie = not g.had_cookie
    return g.visit_token


class VisitCSRF(CSRF):
    """A token of time and HMAC over the visit's cookie: nothing is kept on the server."""

    def generate_csrf_token(self, csrf_token_field: CSRFTokenField) -> str:
        moment = str(int(clock.now().timestamp()))
        return f"{moment}.{self._sign(moment)}"

    def validate_csrf_token(self, form: Form, field: CSRFTokenField) -> None:
        moment, _, signature = (field.data or "").partition(".")
        genuine = hmac.compare_digest(signature.encode(), self._sign(moment).encode())
        age = clock.now().timestamp() - int(moment) if genuine and moment.isdigit() else -1
        if not 0 <= age <= TOKEN_LIFE_SECONDS:
            raise ValidationError(str(EXPIRED))

    def _sign(self, moment: str) -> str:
        key = current_app.config["SECRET_KEY"].encode()
        return hmac.new(key, f"csrf|{visit_token()}|{moment}".encode(), hashlib.sha256).hexdigest()


class BaseForm(Form):
    """Every form on the site inherits from this one."""

    class Meta(DefaultMeta):
        csrf = True
        csrf_class = VisitCSRF
        locales = ["nl"]

        def bind_field(self, form: Form, unbound_field: UnboundField, options: Any) -> Field:
            kind = unbound_field.field_class
            if issubclass(kind, StringField) and not issubclass(kind, PasswordField):
                filters = [_clean, *unbound_field.kwargs.get("filters", [])]
                options = {**options, "filters": filters}
                unbound_field = UnboundField(
                    kind,
                    *unbound_field.args,
                    name=unbound_field.name,
                    **{k: v for k, v in unbound_field.kwargs.items() if k != "filters"},
                )
            return unbound_field.bind(form=form, **options)

    def __init__(self, formdata: MultiDict[str, Any] | None = None, **values: Any) -> None:
        """Take what was posted with this request; `values` fill a form that was not posted."""
        if formdata is None and request.method == "POST":
            typed = MultiDict((k, without_traps(v)) for k, v in request.form.items(multi=True))
            formdata = CombinedMultiDict([typed, request.files])
        super().__init__(formdata, **values)

    def submitted(self) -> bool:
        """Tell whether this request posts the form and every field is valid."""
        return request.method == "POST" and self.validate()

    def refuse(self, reason: str) -> None:
        """Show a reason why the act is not allowed on top of the form, all typed text kept."""
        self.form_errors.append(reason)


def _clean(value: Any) -> Any:
    return clean_text(value) if isinstance(value, str) else value


class ConfirmForm(BaseForm):
    """A form without fields: only the button, and the token that makes it ours."""
