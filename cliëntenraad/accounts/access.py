"""Who may open a page. Every view wears exactly one of these marks; a test reads them all."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import abort, redirect, request, url_for
from flask_login import current_user

from cliëntenraad.accounts import queries
from cliëntenraad.accounts.models import Account
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.kern import clock
from cliëntenraad.kern.access import mark
from cliëntenraad.raden.queries import get_raad_or_404

View = Callable[..., Any]


def gebruiker() -> Account:
    """Return who is logged in; only for views that `requires` guards."""
    return current_user._get_current_object()


def requires(permission: Permission, find: Callable[..., Any] | None = None) -> Callable:
    """Guard a view with a permission.

    With `find`, the parts of the address go to `find`, which returns the thing
    or aborts with 404; the view gets the thing instead. Whoever has no role at
    all for its raad gets that same 404; whoever has one without the permission
    gets 403. Without `find` any role that has the permission will do.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(**parts: Any) -> Any:
            if not current_user.is_authenticated:
                return redirect(url_for("accounts.inloggen", verder=request.path))
            today = clock.today()
            if find is None:
                if not queries.may_somewhere(gebruiker(), permission, today):
                    abort(403)
                return view(**parts)
            thing = find(**parts)
            raad = get_raad_or_404(thing.raad_id)
            if not queries.knows(gebruiker(), raad, today):
                abort(404)
            if not queries.may(gebruiker(), permission, raad, today):
                abort(403)
            return view(thing)

        return mark(guarded, permission)

    return guard
