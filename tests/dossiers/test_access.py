"""Als raad willen wij dat alleen onze eigen leden in onze dossiers komen."""

import pytest

from cliëntenraad.accounts.rules import Rol
from tests.factories import make_account, make_dossier, make_raad
from tests.factories_dossiers import make_aanvraag, make_adviesvraag, make_stuk, make_verzoek

FOR_MEMBERS = [
    "/raden/{raad}/dossiers/nieuw",
    "/dossiers/{dossier}/werkblad",
    "/dossiers/{dossier}/wijzigen",
    "/dossiers/{dossier}/afsluiten",
    "/dossiers/{dossier}/heropenen",
    "/dossiers/{dossier}/aanvraag",
    "/dossiers/{dossier}/consultatie",
    "/dossiers/{dossier}/vragen",
    "/dossiers/{dossier}/vragen/1",
    "/dossiers/{dossier}/vragen/1/verwijderen",
    "/dossiers/{dossier}/stukken/toevoegen",
    "/dossiers/{dossier}/informatieverzoeken/doen",
    "/stukken/{stuk}/embargo",
    "/stukken/{stuk}/verwijderen",
    "/informatieverzoeken/{verzoek}/antwoord-vastleggen",
]
FOR_OFFICIALS = [
    "/raden/{raad}/adviesaanvraag",
    "/dossiers/{dossier}/aanvraag-bekijken",
    "/dossiers/{dossier}/stukken/leveren",
    "/informatieverzoeken/{verzoek}/beantwoorden",
]


@pytest.fixture
def raad(app):
    return make_raad()


@pytest.fixture
def ids(raad):
    dossier = make_dossier(raad)
    make_aanvraag(dossier)
    make_adviesvraag(dossier)
    return {
        "raad": raad.id,
        "dossier": dossier.id,
        "stuk": make_stuk(dossier).id,
        "verzoek": make_verzoek(dossier).id,
    }


def statuses(visitor, paths, ids) -> set[int]:
    return {visitor.open(path.format(**ids)).status for path in paths}


def test_a_member_opens_the_pages_of_the_own_raad(raad, ids, log_in):
    lid = log_in(make_account(Rol.RAADSLID, raad))

    assert statuses(lid, FOR_MEMBERS, ids) == {200}
    assert statuses(lid, FOR_OFFICIALS, ids) == {403}


def test_an_official_opens_the_pages_for_the_own_gemeente(raad, ids, log_in):
    ambtenaar = log_in(make_account(Rol.BELEIDSMEDEWERKER, raad))

    assert statuses(ambtenaar, FOR_OFFICIALS, ids) == {200}
    assert statuses(ambtenaar, FOR_MEMBERS, ids) == {403}


@pytest.mark.parametrize("rol", [Rol.VOORZITTER, Rol.BELEIDSMEDEWERKER])
def test_for_another_raad_none_of_it_exists(rol, ids, log_in):
    ander = log_in(make_account(rol, make_raad()))

    assert statuses(ander, FOR_MEMBERS + FOR_OFFICIALS, ids) == {404}


def test_a_beheerder_opens_none_of_it(ids, log_in):
    beheerder = log_in(make_account(Rol.BEHEERDER))

    assert statuses(beheerder, FOR_MEMBERS + FOR_OFFICIALS, ids) == {403}
    assert beheerder.open("/stukken/{stuk}".format(**ids)).status == 404


def test_who_is_not_logged_in_is_sent_to_the_login_page(ids, visitor):
    for path in [*FOR_MEMBERS, *FOR_OFFICIALS, "/stukken/{stuk}"]:
        visitor.open(path.format(**ids))
        assert visitor.path == "/inloggen"


def test_what_is_not_there_is_a_404(raad, ids, log_in):
    lid = log_in(make_account(Rol.RAADSLID, raad))
    nothing = dict.fromkeys(ids, 999_999)

    assert statuses(lid, [*FOR_MEMBERS, "/stukken/{stuk}"], nothing) == {404}
    assert lid.open(f"/dossiers/{ids['dossier']}/vragen/2").status == 404
