"""Residents of whom everything that could give them away is known, to look for it afterwards."""

import secrets
from dataclasses import dataclass, field
from http.client import HTTPConnection
from string import ascii_lowercase
from urllib.parse import urlencode

from benchmarks.visits import Form

#: Every word that a resident brings begins so; nothing of the site does.
MARK = "kanarie"


@dataclass
class Resident:
    """Someone with an address, a browser and a language of their own. `said` is what they typed."""

    port: int
    source: str = "127.0.0.1"
    cookies: dict[str, str] = field(default_factory=dict)
    page: str = ""
    code: str = ""

    def __post_init__(self) -> None:
        # Letters only: digits could look like a phone number, of which the page would warn.
        self.word = MARK + "".join(secrets.choice(ascii_lowercase) for _ in range(16))
        self.behind = f"198.51.100.{secrets.randbelow(254) + 1}"

    def ask(self, method: str, path: str, fields: dict[str, str] | None = None) -> int:
        """Ask for a page as a browser does, and return the status."""
        connection = HTTPConnection("127.0.0.1", self.port, source_address=(self.source, 0))
        body = urlencode(fields) if fields is not None else None
        connection.request(method, path, body, self._headers())
        answer = connection.getresponse()
        self.page = answer.read().decode()
        for cookie in answer.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        connection.close()
        return answer.status

    def press(self, **fields: str) -> int:
        """Send the form on the page, filled in with these."""
        return self.ask("POST", "/mee", {**Form(self.page, "/mee").fields, **fields})

    def hang_up_while_typing(self) -> None:
        """Send half of a story, and disappear."""
        connection = HTTPConnection("127.0.0.1", self.port, source_address=(self.source, 0))
        connection.putrequest("POST", "/mee")
        for name, value in self._headers().items():
            connection.putheader(name, value)
        connection.putheader("Content-Length", "100000")
        connection.endheaders(f"tekst={self.word}".encode())
        connection.close()

    def come_to_the_last_button(self) -> None:
        """Tell a story, up to the page that shows the code."""
        self.ask("GET", "/mee")
        self.press()
        self.press(naar="verhaal")
        self.press(naar="verder", tekst=f"{self.word} wist niemand. Ik wachtte drie weken.")
        self.press(naar="verder", toestemming="samenvatten")
        words = self.page.partition("codewoorden")[2].partition("</ol>")[0].split("<li")[1:]
        self.code = " ".join(word.partition(">")[2].partition("<")[0].strip() for word in words)
        assert len(self.code.split()) == 8, self.page

    def send(self) -> int:
        return self.press(bewaard="y")

    def read_back(self) -> str:
        """Return the page that the code opens."""
        self.ask("GET", "/mee")
        self.ask("POST", "/mee", {**Form(self.page, "/mee").fields, "code": self.code})
        return self.page

    def _headers(self) -> dict[str, str]:
        told = {
            "User-Agent": f"{self.word}/5.0",
            "Accept-Language": self.word,
            "Referer": f"https://{self.word}.test/",
            "X-Forwarded-For": self.behind,
            "Content-Type": "application/x-www-form-urlencoded",
        }
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return {**told, "Cookie": cookies} if cookies else told
