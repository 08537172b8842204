"""Marks that say for whom a page is. A route without a mark fails the build."""

from collections.abc import Callable
from typing import Any, Final

PUBLIC: Final = "public"
RESIDENT: Final = "resident"


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
