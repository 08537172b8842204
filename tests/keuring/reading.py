"""What the collector reads in a page: links, forms, files, and of what kinds of parts it is made.

One pass of the parser of the standard library: thousands of pages are read, and that they
are valid HTML is for the Nu checker.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin

from werkzeug.datastructures import MultiDict

UNTYPED = {"csrf_token", "versie", "staat"}
FILES = {"link": "href", "script": "src", "img": "src", "source": "srcset"}
RELATIONS_WITHOUT_FILE = {"canonical", "alternate"}
#: What makes two parts look or sound different.
TELLING = ("class", "type", "role", "aria-current", "aria-invalid")


@dataclass
class FoundForm:
    """A form that changes something, as a browser would send it."""

    action: str
    multipart: bool
    fields: MultiDict = field(default_factory=MultiDict)
    names: list[str] = field(default_factory=list)
    choices: dict[str, list[str]] = field(default_factory=dict)

    @property
    def typed(self) -> list[str]:
        """The names of what a person fills in."""
        return [name for name in dict.fromkeys(self.names) if name not in UNTYPED]


class Reading(HTMLParser):
    """A page that has been read."""

    def __init__(self, html: str, path: str = "/") -> None:
        super().__init__()
        self.path = path
        self.links: list[str] = []
        self.forms: list[FoundForm] = []
        self.files: set[str] = set()
        self.shape: set[str] = set()
        self._form: FoundForm | None = None
        self._select, self._textarea = "", ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.shape.add(" ".join([tag, *(f"{k}={values[k]}" for k in TELLING if k in values)]))
        if tag == "html":
            self.shape.add(f"language {values.get('lang')}")
        if tag == "a" and "href" in values:
            self.links.append(urljoin(self.path, values["href"]).split("#")[0])
        if tag in FILES and not RELATIONS_WITHOUT_FILE & set(values.get("rel", "").split()):
            self.files.add(urljoin(self.path, values.get(FILES[tag], "")))
        if tag == "form" and values.get("method", "get").lower() == "post":
            target = urljoin(self.path, values.get("action", ""))
            self._form = FoundForm(target, "multipart" in values.get("enctype", ""))
            self.forms.append(self._form)
        elif self._form is not None:
            self._read_field(tag, values)

    def _read_field(self, tag: str, values: dict[str, str]) -> None:
        form, name = self._form, values.get("name", "")
        if form is None:
            return
        if tag == "option" and self._select and "selected" in values:
            form.fields.setlist(self._select, [values.get("value", "")])
        elif tag == "option" and self._select:
            form.fields.setdefault(self._select, values.get("value", ""))
        if not name or tag not in ("input", "select", "textarea"):
            return
        form.names.append(name)
        if tag == "select":
            self._select = name
        elif tag == "textarea":
            self._textarea = name
            form.fields.setdefault(name, "")
        elif values.get("type") == "file":
            return
        elif values.get("type") in ("checkbox", "radio"):
            form.choices.setdefault(name, []).append(values.get("value", ""))
            if "checked" in values:
                form.fields.add(name, values.get("value", ""))
        else:
            form.fields.add(name, values.get("value", ""))

    def handle_data(self, data: str) -> None:
        if self._textarea and self._form is not None:
            before = self._form.fields.get(self._textarea, "")
            self._form.fields.setlist(self._textarea, [before + data])

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = ""
        elif tag == "textarea":
            self._textarea = ""
