"""Fixtures for pages that depend on the day."""

import pytest

from cliëntenraad.kern import clock
from tests.factories import NOW


@pytest.fixture(autouse=True)
def _today_is_fixed(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW)
