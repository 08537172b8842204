"""Markdown of members and officials to safe HTML. Residents write plain text."""

from functools import lru_cache

import nh3
from markdown import Markdown
from markdown.extensions.nl2br import Nl2BrExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markupsafe import Markup

#: No headings (the page owns those), no images, no HTML of one's own.
TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a", "hr", "code"} | {
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}, "td": {"align"}, "th": {"align"}}
SCHEMES = {"http", "https", "mailto"}


@lru_cache(maxsize=2048)
def render_markdown(text: str) -> Markup:
    """Return the text as HTML that may stand on any page of the site.

    A new line stays a new line, as in the box it was typed in: an answer that was pasted
    from elsewhere seldom has the empty lines that Markdown asks for.
    """
    converter = Markdown(
        extensions=[
            Nl2BrExtension(),
            SaneListExtension(),
            TableExtension(use_align_attribute=True),
        ]
    )
    html = nh3.clean(
        converter.convert(text),
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer",
    )
    return Markup(html)  # noqa: S704  (nh3 has just cleaned it)


@lru_cache(maxsize=2048)
def plain_markdown(text: str) -> str:
    """Return the text without its marks and on one line, for a list or a heading."""
    return render_markdown(text).striptags()
