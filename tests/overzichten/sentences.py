"""How long the sentences of a page are, counted from what a reader gets."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib

from tests.page_rules import visible_text

BLOCKS = {"p", "li", "dd", "dt", "h1", "h2", "h3", "figcaption", "summary"}


def sentences(html: str) -> list[str]:
    """Return every sentence of the content; a heading or an item of a list is one of its own."""
    root = html5lib.parse(html, namespaceHTMLElements=False)
    main = next(root.iter("main"))
    return [
        sentence
        for block in main.iter()
        if block.tag in BLOCKS and not is_foreign(main, block)
        for sentence in re.split(r"(?<=[.!?:;])\s+", visible_text(without_blocks(block)))
        if sentence
    ]


def is_foreign(main: Element, block: Element) -> bool:
    """Tell whether a block stands in a part that is in another language."""
    return any(block in part.iter() for part in main.iter("div") if part.get("lang"))


def without_blocks(block: Element) -> Element:
    """Return the block without the blocks inside it, which are counted by themselves."""
    own = Element(block.tag)
    own.text = block.text
    own.extend(child for child in block if child.tag not in BLOCKS | {"ul", "ol"})
    return own


def lengths(html: str) -> Iterator[int]:
    for sentence in sentences(html):
        yield len(re.findall(r"[\w’'-]+", sentence))
