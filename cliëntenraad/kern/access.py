"""Marks that say for whom a page is. A route without a mark fails the build."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from flask import make_response, request

PUBLIC: Final = "public"
RESIDENT: Final = "resident"
#: Set in the WSGI environment when the page of this request may be kept for every visitor.
KEEP: Final = "clientenraad.keep"


def mark(view: Callable[..., Any], audience: str) -> Callable[..., Any]:
    """Write on the view for whom it is: public, resident, or a permission."""
    setattr(view, "audience", audience)  # noqa: B010  (mypy knows no attributes of functions)
    return view


def public(view: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a page that everyone may read."""
    return mark(view, PUBLIC)


def resident(view: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a page of the resident zone: no account, nothing kept."""
    return mark(view, RESIDENT)


def kept(view: Callable[..., Any]) -> Callable[..., Any]:
    """Let the page be kept until anything on the site changes (web.page_cache).

    Only for a public page without a form: it must be the same, byte for byte,
    for everyone who is not logged in, and change with acts and days only.
    """

    @wraps(view)
    def viewed(**parts: Any) -> Any:
        response = make_response(view(**parts))
        request.environ[KEEP] = response.status_code == 200
        return response

    return viewed
