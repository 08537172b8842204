"""Wie slecht ziet, hoort, of beweegt, kan elke pagina gebruiken (other half of the pages)."""

from tests.keuring.checkers import axe_faults, codesniffer_faults
from tests.keuring.conftest import half


def test_two_engines_and_the_browser_find_no_fault_on_any_page(audited, shown):
    faults = []
    for page in half(audited, 1):
        shown.show(page)
        found = codesniffer_faults(shown) + axe_faults(shown) + shown.faults
        faults += [f"{page.name}: {fault}" for fault in found]
    assert faults == []
