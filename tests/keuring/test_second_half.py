"""Wie slecht ziet, niet hoort, beeft of alleen toetsen heeft, kan elke pagina gebruiken.

The second half of the pages; the other half stands in a file of its own, for another worker.
"""

import pytest

from tests.keuring.conftest import faults_of_half


@pytest.fixture(scope="module")
def faults(browser, collection, audited):
    return faults_of_half(browser, collection, audited, 1)


def test_axe_and_codesniffer_find_nothing(faults):
    assert not faults["engines"], "\n".join(faults["engines"])


def test_every_page_fits_a_small_screen_large_text_a_finger_and_a_keyboard(faults):
    assert not faults["fit"], "\n".join(faults["fit"])


def test_no_page_asks_elsewhere_or_breaks_its_own_security_policy(faults):
    assert not faults["browser"], "\n".join(faults["browser"])
