"""A member with an uitvraag of which the raad has a kluis."""

import pytest

from cliëntenraad.accounts.rules import Rol
from tests.factories import make_account
from tests.factories_bestand import make_filled_uitvraag


@pytest.fixture
def uitvraag(app):
    return make_filled_uitvraag()


@pytest.fixture
def lid(uitvraag, log_in):
    return log_in(make_account(Rol.RAADSLID, uitvraag.dossier.raad))
