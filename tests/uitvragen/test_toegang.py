"""Een uitvraag is van de raad: niemand anders ziet of verandert hem."""

import pytest

from cliëntenraad.accounts.rules import Rol
from tests.factories import make_account
from tests.factories_uitvragen import make_uitvraag

PAGES = [
    *("werkblad", "wijzigen", "voorbeeld", "openen", "sluiten", "terugkoppelen"),
    "vragen/nieuw",
]


@pytest.mark.parametrize("page", PAGES)
def test_a_member_of_another_raad_finds_nothing(app, log_in, page):
    uitvraag = make_uitvraag()
    stranger = log_in(make_account(Rol.VOORZITTER))
    assert stranger.open(f"/uitvragen/{uitvraag.id}/{page}").status == 404
    assert stranger.open(f"/uitvragen/{uitvraag.id + 1}/{page}").status == 404


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("rol", [Rol.BELEIDSMEDEWERKER, Rol.BEHEERDER])
def test_officials_and_operators_may_not(app, log_in, page, rol):
    uitvraag = make_uitvraag()
    visitor = log_in(make_account(rol, uitvraag.dossier.raad))
    assert visitor.open(f"/uitvragen/{uitvraag.id}/{page}").status == 403
