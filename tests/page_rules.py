"""The rules that every page must keep, each as one function over the parsed page.

Language, headings, labels, references, and what the Content-Security-Policy would block.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree.ElementTree import Element

UNSEEN = {"script", "style", "template", "title", "noscript"}
INLINE = {"a", "abbr", "b", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub"}
INLINE |= {"sup", "time", "u"}
#: A resident may ask for another language than Dutch.
LANGUAGES = {"nl", "en", "ar", "uk", "tr", "pl"}
FIELDS = ("input", "select", "textarea")
NO_LABEL = ("hidden", "submit", "button", "image", "reset")
REFERENCES = ("aria-describedby", "aria-labelledby", "aria-controls", "aria-owns")
LEFTOVERS = re.compile(r"\bNone\b|\bundefined\b|\{\{|\}\}|\{%|<built-in|<bound method|object at 0x")
OWN_ADDRESSES = {"link": "href", "script": "src", "img": "src", "form": "action", "iframe": "src"}


def visible_text(element: Element | None) -> str:
    """Return the text a reader gets, with white space collapsed."""
    return " ".join("".join(pieces(element)).split()) if element is not None else ""


def pieces(element: Element) -> Iterator[str]:
    if element.tag in UNSEEN or element.get("hidden") is not None:
        return
    gap = "" if element.tag in INLINE else " "
    yield gap + (element.text or "")
    for child in element:
        if isinstance(child.tag, str):
            yield from pieces(child)
        yield child.tail or ""
    yield gap


def check(root: Element, parse_errors: list[Any]) -> None:
    """Fail on the first rule this page breaks."""
    assert not parse_errors, f"the HTML is not valid: {parse_errors[:3]}"
    for rule in RULES:
        rule(root)


def language_is_one_of_ours(root: Element) -> None:
    lang, direction = root.get("lang"), root.get("dir")
    assert lang in LANGUAGES, f"lang is {lang!r}"
    assert direction == ("rtl" if lang == "ar" else None), f"dir is {direction!r} in {lang}"


def has_a_title(root: Element) -> None:
    title = " ".join((root.findtext("head/title") or "").split())
    assert title.split("–")[0].strip(), f"the title is empty: {title!r}"
    assert not LEFTOVERS.search(title), f"the title shows what it should not: {title!r}"


def has_one_h1_and_skips_no_level(root: Element) -> None:
    headings = [(int(e.tag[1]), visible_text(e)) for e in root.iter() if is_heading(e)]
    assert [level for level, _ in headings].count(1) == 1, f"one <h1>, not: {headings}"
    previous = 0
    for level, text in headings:
        assert text, f"an empty heading of level {level}"
        assert level <= previous + 1, f"heading {text!r} skips from level {previous} to {level}"
        previous = level


def is_heading(element: Element) -> bool:
    return isinstance(element.tag, str) and re.fullmatch("h[1-6]", element.tag) is not None


def ids_are_unique(root: Element) -> None:
    counts = Counter(e.get("id") for e in root.iter() if e.get("id") is not None)
    twice = [name for name, number in counts.items() if number > 1 or not name]
    assert not twice, f"a page may use an id only once: {twice}"


def references_lead_somewhere(root: Element) -> None:
    ids = {e.get("id") for e in root.iter()}
    for element in root.iter():
        wanted = [name for key in REFERENCES for name in (element.get(key) or "").split()]
        if element.tag == "label" and element.get("for"):
            wanted.append(element.get("for"))
        if element.tag == "a" and re.match("#.", element.get("href") or ""):
            wanted.append(element.get("href")[1:])
        missing = [name for name in wanted if name not in ids]
        assert not missing, f"<{element.tag}> refers to an id that is not there: {missing}"


def fields_have_labels(root: Element) -> None:
    labels = {e.get("for") for e in root.iter("label") if visible_text(e)}
    wrapped = {f for label in root.iter("label") if visible_text(label) for f in label.iter()}
    for field in root.iter():
        if field.tag not in FIELDS or field.get("type") in NO_LABEL:
            continue
        named = field.get("id") in labels - {None} or field in wrapped
        named = named or field.get("aria-label") or field.get("aria-labelledby")
        assert named, f"field {field.get('name')!r} has no label"


def groups_have_legends(root: Element) -> None:
    for fieldset in root.iter("fieldset"):
        first = next((child for child in fieldset if isinstance(child.tag, str)), None)
        has_legend = first is not None and first.tag == "legend" and visible_text(first)
        assert has_legend or fieldset.get("aria-label"), "a fieldset starts with a legend"


def buttons_and_links_have_text(root: Element) -> None:
    for element in root.iter():
        if element.tag == "button" or (element.tag == "a" and element.get("href") is not None):
            named = visible_text(element) or element.get("aria-label")
            named = named or any(img.get("alt") for img in element.iter("img"))
            assert named, f"a <{element.tag}> without text: {element.attrib}"
        if element.tag == "input" and element.get("type") == "submit":
            assert element.get("value"), "a submit button without text"


def images_have_alt(root: Element) -> None:
    for image in root.iter("img"):
        assert image.get("alt") is not None, f"an image without alt: {image.get('src')}"


def nothing_is_inline(root: Element) -> None:
    for element in root.iter():
        assert element.tag != "style", "no inline <style>: the security policy blocks it"
        if element.tag == "script":
            assert element.get("src"), "no inline <script>: the security policy blocks it"
        forbidden = [key for key in element.attrib if key == "style" or key.startswith("on")]
        assert not forbidden, f"<{element.tag}> has {forbidden}: the security policy blocks it"
        for address in (element.get("href"), element.get("action")):
            assert not (address or "").strip().lower().startswith("javascript:"), address


def nothing_comes_from_elsewhere(root: Element) -> None:
    for element in root.iter():
        address = element.get(OWN_ADDRESSES.get(element.tag, "")) or ""
        elsewhere = re.match(r"\s*([a-z][a-z0-9+.-]*:|//)", address, re.IGNORECASE)
        is_canonical = element.tag == "link" and element.get("rel") == "canonical"
        assert not elsewhere or is_canonical, f"<{element.tag}> reaches another site: {address}"


def changes_carry_a_token(root: Element) -> None:
    for form in root.iter("form"):
        if form.get("method", "get").lower() == "post":
            tokens = [f for f in form.iter("input") if f.get("name") == "csrf_token"]
            assert tokens, f"the form to {form.get('action')!r} has no csrf_token"
            assert tokens[0].get("value"), f"the form to {form.get('action')!r} has an empty token"


def no_leftovers_of_code(root: Element) -> None:
    found = LEFTOVERS.search(visible_text(root.find("body")))
    assert not found, f"the page shows {found.group()!r}" if found else ""


RULES: list[Callable[[Element], None]] = [
    language_is_one_of_ours,
    has_a_title,
    has_one_h1_and_skips_no_level,
    ids_are_unique,
    references_lead_somewhere,
    fields_have_labels,
    groups_have_legends,
    buttons_and_links_have_text,
    images_have_alt,
    nothing_is_inline,
    nothing_comes_from_elsewhere,
    changes_carry_a_token,
    no_leftovers_of_code,
]
