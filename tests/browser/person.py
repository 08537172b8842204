"""Someone at a browser, in the words of the screen. Every page they reach is looked over."""

import re

from playwright.sync_api import Locator, Page, Response, expect


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

    def follows(self, link: str, nth: int = 0) -> None:
        self._press(self.page.get_by_role("link", name=link).nth(nth))
        self._look_over()

    def presses(self, button: str) -> None:
        main = self.page.locator("main")
        self._press(main.get_by_role("button", name=button, exact=True).first)
        self._look_over()

    def fills_in(self, label: str, text: str) -> None:
        self._type(self._field(label), text)

    def ticks(self, label: str, nth: int = 0) -> None:
        self._tick(self.page.get_by_label(label).nth(nth))

    def ticks_the_first(self, count: int) -> None:
        for box in self.page.get_by_role("checkbox").all()[:count]:
            self._tick(box)

    def picks(self, label: str, option: str | re.Pattern) -> None:
        """Choose the option of a list whose text holds `option`."""
        field = self._field(label)
        options = field.locator("option").all_text_contents()
        self._choose(field, next(text for text in options if re.search(option, text)))

    def _field(self, label: str) -> Locator:
        return self.page.get_by_label(re.compile("^" + re.escape(label))).first

    def _press(self, target: Locator) -> None:
        target.click()

    def _type(self, field: Locator, text: str) -> None:
        field.fill(text)

    def _tick(self, choice: Locator) -> None:
        choice.check()

    def _choose(self, field: Locator, option: str) -> None:
        field.select_option(label=option)

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
        assert self.faults == [], (self.page.url, self.faults)

    def _look_at_answer(self, response: Response) -> None:
        self._note(response.status >= 400, f"{response.status} {response.url}")

    def _is_here(self, url: str) -> bool:
        return url.startswith(self.site)

    def _note(self, is_fault: bool, what: str) -> None:
        if is_fault:
            self.faults.append(what)
