"""What people do on the site, as requests: read, log in, tell an experience."""

import re
from html.parser import HTMLParser
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlencode

STORY = (
    "De brief kwam na de datum die erin stond. Ik belde drie keer en kreeg steeds iemand anders. "
    "Bij de balie zeiden ze dat het in het systeem stond, maar niemand wist waar. "
) * 6
EMAIL = "voorzitter@voorbeeld.test"


class Form(HTMLParser):
    """The first form on a page that is posted to `action`: its fields as the page filled them."""

    def __init__(self, html: str, action: str) -> None:
        super().__init__()
        self.action, self.inside, self.done = action, False, False
        self.fields: dict[str, str] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "form" and values.get("action") == self.action and not self.done:
            self.inside = True
        elif self.inside and tag == "input" and "name" in values:
            # The first choice of several, as someone in a hurry would take.
            self.fields.setdefault(values["name"], values.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form" and self.inside:
            self.inside, self.done = False, True


class Browser:
    """Someone with cookies."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}

    def get(self, path: str) -> str:
        return self._ask("GET", path)

    def post(self, path: str, fields: dict[str, str]) -> str:
        return self._ask("POST", path, urlencode(fields))

    def raw(self, method: str, path: str, fields: dict[str, str] | None = None, **more: str) -> str:
        """Return the request as it goes over the line, for the load generator."""
        body = urlencode(fields) if fields is not None else ""
        lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", *self._cookie_lines()]
        if fields is not None:
            lines += ["Content-Type: application/x-www-form-urlencoded"]
            lines += [f"Content-Length: {len(body)}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in more.items()]
        return "\r\n".join([*lines, "", body])

    def headers(self, path: str) -> HTTPResponse:
        return self._open("GET", path, "")

    def _ask(self, method: str, path: str, body: str = "") -> str:
        answer = self._open(method, path, body)
        if answer.status >= 400:
            raise SystemExit(f"{method} {path} gave {answer.status}")
        return self.page

    def _open(self, method: str, path: str, body: str) -> HTTPResponse:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = dict(line.split(": ", 1) for line in self._cookie_lines())
        if method == "POST":
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body or None, headers)
        answer = connection.getresponse()
        self.page = answer.read().decode()
        for cookie in answer.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        connection.close()
        return answer

    def _cookie_lines(self) -> list[str]:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return [f"Cookie: {cookies}"] if cookies else []


def log_in(browser: Browser, password: str) -> None:
    form = Form(browser.get("/inloggen"), "/inloggen")
    browser.post("/inloggen", {**form.fields, "email": EMAIL, "wachtwoord": password})
    if "Wat wacht op u" not in browser.get("/start"):
        raise SystemExit("logging in did not work")


def largest_advies(browser: Browser) -> str:
    """Return the address of the longest public advies."""
    paths = re.findall(r"/adviezen/\d+", browser.get("/sitemap.xml"))
    return max(paths, key=lambda path: len(browser.get(path)))


def submission(browser: Browser) -> str:
    """Go through the resident's pages up to the last button; return that last request."""
    page = browser.post("/mee", Form(browser.get("/mee"), "/mee").fields)
    page = browser.post("/mee", {**Form(page, "/mee").fields, "naar": "verhaal"})
    page = browser.post("/mee", {**Form(page, "/mee").fields, "tekst": STORY, "naar": "verder"})
    chosen = {"toestemming": "samenvatten", "naar": "verder"}
    page = browser.post("/mee", {**Form(page, "/mee").fields, **chosen})
    if "codewoorden" not in page:
        raise SystemExit("the resident's form asks something else than this walk answers")
    return browser.raw("POST", "/mee", {**Form(page, "/mee").fields, "bewaard": "y"})
