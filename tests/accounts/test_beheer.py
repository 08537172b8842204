"""Als beheerder wil ik raden en accounts regelen, zonder iets van het werk te zien."""

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern.db import db
from cliëntenraad.raden.models import Raad
from tests.factories import make_account, make_gemeente


def test_a_beheerder_founds_a_raad_and_invites_its_voorzitter(log_in):
    beheerder = log_in(make_account(Rol.BEHEERDER))
    beheerder.submit("/beheer/gemeenten/toevoegen", naam="Waterdam")
    page = beheerder.submit("/beheer/raden/oprichten", naam="Cliëntenraad Waterdam")
    assert "Cliëntenraad Waterdam is opgericht." in page.text
    raad = db.session.query(Raad).one()

    page = beheerder.submit(
        "/beheer/uitnodigen",
        naam="Jo",
        email="jo@test.test",
        rol="voorzitter",
        organisatie=f"raad-{raad.id}",
    )

    assert "De uitnodiging staat klaar" in page.text


def test_a_role_for_the_wrong_organisation_is_refused_in_place(log_in):
    gemeente = make_gemeente()
    beheerder = log_in(make_account(Rol.BEHEERDER))

    page = beheerder.submit(
        "/beheer/uitnodigen",
        naam="Jo",
        email="jo@test.test",
        rol="voorzitter",
        organisatie=f"gemeente-{gemeente.id}",
    )

    assert "Kies een raad voor een rol in de raad" in page.text
    assert 'value="jo@test.test"' in page.html


def test_the_same_gemeente_cannot_be_added_twice(log_in):
    make_gemeente(naam="Waterdam")
    beheerder = log_in(make_account(Rol.BEHEERDER))

    page = beheerder.submit("/beheer/gemeenten/toevoegen", naam="waterdam")

    assert "De gemeente waterdam staat er al." in page.text


def test_a_beheerder_closes_and_opens_an_account_but_not_the_own_one(log_in):
    lid, account = make_account(Rol.RAADSLID), make_account(Rol.BEHEERDER)
    beheerder = log_in(account)

    beheerder.submit(f"/beheer/accounts/{lid.id}")
    assert not lid.mag_inloggen
    beheerder.submit(f"/beheer/accounts/{lid.id}")
    assert lid.mag_inloggen

    page = beheerder.submit(f"/beheer/accounts/{account.id}")
    assert "U kunt uw eigen account niet blokkeren." in page.text


def test_a_member_of_a_raad_sees_no_beheer(log_in):
    assert log_in(make_account(Rol.VOORZITTER)).open("/beheer").status == 403
