"""A field for Markdown: a plain textarea, to which a page of staff adds an editor."""

from typing import Any

from flask import g
from markupsafe import Markup
from wtforms import TextAreaField
from wtforms.fields.core import Field
from wtforms.widgets import TextArea


class MarkdownArea(TextArea):
    """Draws the textarea, and lets the layout know that the page needs the editor."""

    def __call__(self, field: Field, **kwargs: Any) -> Markup:
        g.has_editor = True
        if isinstance(field, MarkdownField) and field.keep:
            kwargs["data-bewaren"] = True
        return super().__call__(field, **kwargs)


class MarkdownField(TextAreaField):
    """Text that is shown as Markdown.

    With `keep`, the browser keeps what was typed until it is saved. Never for
    a text that leans on an opened story: anonymity outranks convenience.
    """

    widget = MarkdownArea()

    def __init__(self, *args: Any, keep: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.keep = keep
