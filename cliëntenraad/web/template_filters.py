"""How dates and Markdown look on a page."""

from datetime import date, datetime
from typing import Final

from flask import Flask

from cliëntenraad.kern.clock import local_day
from cliëntenraad.kern.markdown import render_markdown
from cliëntenraad.kern.text import shorten
from cliëntenraad.kern.translation import format_day, is_in_dutch

MAANDEN: Final = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def datum(value: date | datetime | None) -> str:
    """Return "22 november 2026" in the language of the page, or nothing for no date."""
    if value is None:
        return ""
    day = local_day(value) if isinstance(value, datetime) else value
    if not is_in_dutch():
        return format_day(day)
    return f"{day.day} {MAANDEN[day.month - 1]} {day.year}"


def maanddag(value: str) -> str:
    """Return "15 juli" for "07-15": a day that comes back every year."""
    month, day = value.split("-")
    return f"{int(day)} {MAANDEN[int(month) - 1]}"


def kort(text: str | None, longest: int = 45) -> str:
    """Return what fits in a title or a preview."""
    return shorten(text or "", longest)


def register(app: Flask) -> None:
    """Make the filters known to the templates."""
    app.jinja_env.filters["datum"] = datum
    app.jinja_env.filters["maanddag"] = maanddag
    app.jinja_env.filters["markdown"] = render_markdown
    app.jinja_env.filters["kort"] = kort
