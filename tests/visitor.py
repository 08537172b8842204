"""Someone with a browser: opens pages, fills in forms with their real tokens, follows redirects.

Every page that a visitor sees is checked for what each page must keep (page.py).
"""

import io
from contextvars import Context
from urllib.parse import urljoin

from flask import Flask
from werkzeug.datastructures import MultiDict

from cliëntenraad.kern.db import db
from tests.page import REDIRECTS, Page, parsed


class Visitor:
    def __init__(self, app: Flask):
        self.app = app
        self.client = app.test_client()
        self.path = "/"

    def open(self, path: str) -> Page:
        """Open an address as if it were typed or clicked."""
        return Page(self._send("get", path))

    def submit(self, path: str, *, action: str | None = None, button: str = "", **fields) -> Page:
        """Open the page at `path`, fill in its form and send it.

        `action` picks the form by its address when the page has several; `button`
        is the text of the button pressed, when that matters. Fields keep the value
        the page gave them unless named here; a list fills several, and a tuple of
        a name and bytes sends a file.
        """
        return self.submit_on(self.open(path), action=action, button=button, **fields)

    def submit_on(
        self, page: Page, *, action: str | None = None, button: str = "", **fields
    ) -> Page:
        """Fill in and send a form of a page that is already open."""
        target, values = find_form(page.html, action, button)
        for name, value in fields.items():
            assert name in form_names(page.html), f"this page has no field {name}"
            values.setlist(name, value if isinstance(value, list) else [value])
        values = with_files(page.html, values)
        return Page(self._send("post", urljoin(self.path, target), data=values))

    def log_in(self, email: str, password: str) -> None:
        """Log in, and do not look yet at the page that follows."""
        target, values = find_form(self.open("/inloggen").html, None, "")
        values["email"], values["wachtwoord"] = email, password
        answer = Context().run(self.client.post, target, data=values)
        assert answer.status_code in REDIRECTS, "logging in did not work"
        db.session.rollback()

    def _send(self, method: str, path: str, **values):
        """Send a request in a context of its own, as a server would."""
        send = getattr(self.client, method)
        response = Context().run(send, path, follow_redirects=True, **values)
        for answer in (*response.history, response):
            # A large form waits in a file, which the test client leaves open.
            answer.request.environ["wsgi.input"].close()
        self.path = response.request.path
        db.session.rollback()
        return response


def _forms(html: str) -> list:
    tree, _ = parsed(html)
    return [form for form in tree.iter("form") if form.get("method", "get").lower() == "post"]


def with_files(html: str, values: MultiDict) -> MultiDict:
    """Turn (name, bytes) into what the test client sends as a file, if the form can send files."""
    for name, value in list(values.items(multi=True)):
        if isinstance(value, tuple):
            assert 'enctype="multipart/form-data"' in html, "this form cannot send a file"
            values[name] = (io.BytesIO(value[1]), value[0])
    return values


def form_names(html: str) -> set[str]:
    return {
        field.get("name") for form in _forms(html) for field in form.iter() if field.get("name")
    }


def find_form(html: str, action: str | None, button: str) -> tuple[str, MultiDict]:
    """Return where a form goes and what it holds now, as a browser would send it."""
    forms = _forms(html)
    if action is None:
        forms = [form for form in forms if "/uitloggen" not in form.get("action", "")]
    else:
        forms = [form for form in forms if form.get("action", "").endswith(action)]
    if button:
        forms = [form for form in forms if any(_text(b) == button for b in form.iter("button"))]
    assert forms, f"no form {action or button or ''} on this page"
    form, values = forms[0], MultiDict()
    for field in form.iter():
        name = field.get("name")
        if field.tag == "button" and name and button and _text(field) == button:
            values.add(name, field.get("value", ""))
        elif name and field.tag in {"input", "textarea", "select"}:
            values.setlist(name, values.getlist(name) + _values(field))
    return form.get("action", ""), values


def _text(element) -> str:
    return " ".join("".join(element.itertext()).split())


def _values(field) -> list[str]:
    if field.tag == "textarea":
        return ["".join(field.itertext()).removeprefix("\n")]
    if field.tag == "select":
        options = list(field.iter("option"))
        chosen = [option for option in options if "selected" in option.attrib] or options[:1]
        return [option.get("value", _text(option)) for option in chosen]
    kind = field.get("type", "text")
    if kind in {"checkbox", "radio"} and "checked" not in field.attrib:
        return []
    return [] if kind in {"submit", "file"} else [field.get("value", "")]
