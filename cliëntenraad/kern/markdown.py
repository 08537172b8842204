"""Markdown of members and officials to safe HTML. Residents write plain text."""

import re
from functools import lru_cache
from typing import Final

import nh3
from markdown import Markdown
from markdown.extensions.nl2br import Nl2BrExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markupsafe import Markup

#: No images, no HTML of one's own. A heading gets the level that its place on the page asks for.
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


HEADING: Final = re.compile(r"<(/?)h[1-6](?:\s[^<>]*)?>")


def convert(text: str, kop: int | None = None) -> Markup:
    """Return the text as HTML that may stand on any page of the site; nothing of it is kept.

    `kop` is the level of the headings in it. Without, they stand out but are no headings:
    the page then has no place for one. A new line stays a new line, as in the box it was typed
    in: an answer pasted from elsewhere seldom has the empty lines that Markdown asks for.
    """
    converter = Markdown(
        extensions=[
            Nl2BrExtension(),
            SaneListExtension(),
            TableExtension(use_align_attribute=True),
        ]
    )
    html = nh3.clean(
        HEADING.sub(lambda found: _heading(bool(found[1]), kop), converter.convert(text)),
        tags=TAGS | {f"h{kop}"} if kop else TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer",
    )
    return Markup(html)  # noqa: S704  (nh3 has just cleaned it)


def _heading(is_end: bool, kop: int | None) -> str:
    if kop:
        return f"</h{kop}>" if is_end else f"<h{kop}>"
    return "</strong></p>" if is_end else "<p><strong>"


@lru_cache(maxsize=2048)
def render_markdown(text: str, kop: int | None = None) -> Markup:
    """Return the same as `convert`, and keep it in memory for the next visitor."""
    return convert(text, kop)


@lru_cache(maxsize=2048)
def plain_markdown(text: str) -> str:
    """Return the text without its marks and on one line, for a list or a heading."""
    return render_markdown(text).striptags()
