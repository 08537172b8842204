"""Someone who has no mouse: everything goes with Tab, the arrows, Space and Enter."""

from playwright.sync_api import Locator

from tests.browser.person import Person

#: More stops than any page has: whoever needs more is in a trap.
FAR = 400
HAS_FOCUS = "element => element === document.activeElement"
#: What someone would see of the focus: a line around it, and nothing on top of it.
UNSEEN = """element => {
  if (element === document.body) return "";
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return "no outline";
  if (box.bottom < 0 || box.top > innerHeight) return "out of sight";
  const [x, y] = [box.left + box.width / 2, Math.min(box.top + box.height / 2, innerHeight - 1)];
  const top = document.elementFromPoint(x, Math.max(y, 1));
  const own = top && (element.contains(top) || top.contains(element) || top.closest("label"));
  return own ? "" : `covered by ${top?.outerHTML.slice(0, 80)}`;
}"""


class KeyboardPerson(Person):
    """Reaches every link, button and field as the keyboard does, and looks where the focus is."""

    def _press(self, target: Locator) -> None:
        self._reach(target)
        self.page.keyboard.press("Enter")

    def _type(self, field: Locator, text: str) -> None:
        self._reach(field)
        if field.get_attribute("type") == "date":
            field.fill(text)  # the order of day and month is the browser's own business
            return
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)

    def _tick(self, choice: Locator) -> None:
        """Tab reaches one button of a group of radio buttons; the arrows go on from there."""
        if choice.get_attribute("type") == "radio":
            self._reach(choice, "ArrowDown")
        else:
            self._reach(choice)
        if not choice.is_checked():
            self.page.keyboard.press("Space")
        assert choice.is_checked(), choice

    def _choose(self, field: Locator, option: str) -> None:
        self._reach(field)
        self.page.keyboard.press("Home")
        for _ in field.locator("option").all():
            if field.evaluate("field => field.selectedOptions[0].text") == option:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"the arrows do not reach {option}")

    def _reach(self, target: Locator, within_group: str | None = None) -> None:
        wanted = target.element_handle()
        group = target.get_attribute("name") if within_group else None
        for _ in range(FAR):
            if wanted.evaluate(HAS_FOCUS):
                return
            inside = group and self._focused_name() == group
            self.page.keyboard.press(within_group if inside and within_group else "Tab")
            fault = self.page.evaluate_handle("document.activeElement").evaluate(UNSEEN)
            assert not fault, (self.page.url, fault, self._focused_markup())
        raise AssertionError(f"the keyboard does not reach {target} on {self.page.url}")

    def _focused_name(self) -> str:
        return self.page.evaluate("document.activeElement.name ?? ''")

    def _focused_markup(self) -> str:
        return self.page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
