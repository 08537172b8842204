"""What a reader finds on a page, block by block, for tests about its language."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tests.page import parsed
from tests.page_rules import INLINE

UNREAD = {"script", "style", "template", "textarea", "noscript"}
SPOKEN = ("aria-label", "alt", "placeholder", "title")


def read_blocks(html: str) -> list[str]:
    """Return every heading, paragraph, list item, label and button as one text.

    Also what a screen reader says, and what JavaScript may unhide. Not what was typed
    into a form, nor what stands there in another language.
    """
    root = parsed(html)[0]
    blocks = [" ".join(block.split()) for block in "".join(_pieces(root)).split("\0")]
    return [block for block in blocks if block]


def _pieces(element: Element) -> Iterator[str]:
    if element.tag in UNREAD or element.get("lang", "nl") != "nl":
        return
    gap = "" if element.tag in INLINE - {"a"} or _is_link_in_text(element) else "\0"
    yield gap
    yield from (f"\0{element.get(name)}\0" for name in SPOKEN if element.get(name))
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from _pieces(child)
        yield child.tail or ""
    yield gap


def _is_link_in_text(element: Element) -> bool:
    return element.tag == "a" and "knop" not in element.get("class", "")
