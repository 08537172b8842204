"""Someone at a browser, in the words of the screen. Every page they reach is looked over."""

import re

from playwright.sync_api import Page, Response, expect


class Person:
    def __init__(self, page: Page, site: str):
        self.page, self.site = page, site
        self.faults: list[str] = []
        page.on("console", lambda message: self._note(message.type == "error", message.text))
        page.on("request", lambda request: self._note(not self._is_here(request.url), request.url))
        page.on("response", self._look_at_answer)

    def goes_to(self, path: str) -> None:
        self.page.goto(self.site + path)
        self._look_over()

    def follows(self, link: str) -> None:
        self.page.get_by_role("link", name=link).first.click()
        self._look_over()

    def presses(self, button: str) -> None:
        self.page.locator("main").get_by_role("button", name=button, exact=True).first.click()
        self._look_over()

    def fills_in(self, label: str, text: str) -> None:
        self.page.get_by_label(re.compile("^" + re.escape(label))).first.fill(text)

    def ticks(self, label: str) -> None:
        self.page.get_by_label(label).first.check()

    def picks(self, label: str, option: str | re.Pattern) -> None:
        """Choose the option of a list whose text holds `option`."""
        field = self.page.get_by_label(re.compile("^" + re.escape(label))).first
        options = field.locator("option").all_text_contents()
        field.select_option(label=next(text for text in options if re.search(option, text)))

    def sees(self, text: str) -> None:
        expect(self.page.locator("body")).to_contain_text(text)

    def sees_not(self, text: str) -> None:
        expect(self.page.locator("body")).not_to_contain_text(text)

    def logs_in(self, who: str) -> None:
        self.goes_to("/inloggen")
        self.fills_in("E-mailadres", f"{who}@voorbeeld.test")
        self.fills_in("Wachtwoord", "welkom-in-de-raad")
        self.presses("Inloggen")
        self.sees("Wat wacht op u")

    @property
    def number(self) -> int:
        """The number in the address of this page."""
        found = re.search(r"/(\d+)", self.page.url.removeprefix(self.site))
        assert found, self.page.url
        return int(found[1])

    def _look_over(self) -> None:
        expect(self.page.locator("h1")).to_have_count(1)
        self.page.wait_for_load_state()
        width = self.page.viewport_size["width"]
        content = self.page.evaluate("document.documentElement.scrollWidth")
        self._note(content > width, f"{self.page.url} is {content} wide")
        assert self.faults == []

    def _look_at_answer(self, response: Response) -> None:
        self._note(response.status >= 400, f"{response.status} {response.url}")

    def _is_here(self, url: str) -> bool:
        return url.startswith(self.site)

    def _note(self, is_fault: bool, what: str) -> None:
        if is_fault:
            self.faults.append(what)
