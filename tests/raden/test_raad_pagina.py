"""Als secretaris wil ik de leden en de regeling van mijn raad bijhouden."""

from datetime import date

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event
from cliëntenraad.raden.models import Lid, Regeling
from tests.factories import make_account, make_lid, make_raad, make_regeling


def test_a_new_lid_is_seated_with_a_first_period(log_in):
    raad = make_raad()
    secretaris = log_in(make_account(Rol.SECRETARIS, raad))

    page = secretaris.submit(f"/raden/{raad.id}/leden/benoemen", naam="Fatma", van="2026-01-01")

    assert "Fatma is benoemd." in page.text
    assert db.session.query(Lid).one().periodes[0].van == date(2026, 1, 1)
    assert db.session.query(Event).filter_by(soort="lid benoemd").count() == 1


def test_a_period_that_ends_before_it_begins_is_refused_in_place(log_in):
    raad = make_raad()
    secretaris = log_in(make_account(Rol.SECRETARIS, raad))

    page = secretaris.submit(
        f"/raden/{raad.id}/leden/benoemen", naam="Fatma", van="2026-01-02", tot="2026-01-01"
    )

    assert "Kies een latere laatste dag." in page.text
    assert 'value="Fatma"' in page.html
    assert db.session.query(Lid).count() == 0


def test_a_period_is_ended_and_another_begun(log_in):
    raad = make_raad()
    lid = make_lid(raad, van=date(2024, 1, 1))
    secretaris = log_in(make_account(Rol.SECRETARIS, raad))

    secretaris.submit(f"/leden/{lid.id}/beeindigen", tot="2025-12-31")
    secretaris.submit(f"/leden/{lid.id}/herbenoemen", van="2026-02-01")
    page = secretaris.submit(f"/leden/{lid.id}/herbenoemen", van="2026-03-01")

    assert [p.tot for p in lid.periodes] == [date(2025, 12, 31), None]
    assert "Dit lid zit dan nog in de raad." in page.text


def test_a_regeling_says_what_it_does_not_arrange(log_in):
    raad = make_raad()
    make_regeling(raad, reactie_weken=None)

    page = log_in(make_account(Rol.RAADSLID, raad)).open(f"/raden/{raad.id}")

    assert "Termijn voor de reactie niet geregeld" in page.text
    assert "4 weken (artikel 5, lid 2)" in page.text


def test_a_new_version_leaves_the_old_one_as_it_was(log_in):
    raad = make_raad()
    make_regeling(raad)
    voorzitter = log_in(make_account(Rol.VOORZITTER, raad))

    page = voorzitter.submit(
        f"/raden/{raad.id}/regeling/vastleggen", geldig_vanaf="2026-01-01", advies_weken="6"
    )

    assert "De regeling is vastgelegd." in page.text
    versions = db.session.query(Regeling).order_by(Regeling.versie).all()
    assert [(r.versie, r.advies_weken) for r in versions] == [(1, 4), (2, 6)]
    assert versions[1].artikelen["advies_weken"] == "artikel 5, lid 2"


def test_an_older_date_than_the_last_version_is_refused_with_all_typed_text(log_in):
    raad = make_raad()
    make_regeling(raad)
    voorzitter = log_in(make_account(Rol.VOORZITTER, raad))

    page = voorzitter.submit(
        f"/raden/{raad.id}/regeling/vastleggen", geldig_vanaf="2019-01-01", titel="Mijn titel"
    )

    assert "Kies een datum na de datum van de vorige versie." in page.text
    assert 'value="Mijn titel"' in page.html


def test_a_button_pressed_twice_seats_one_lid(log_in):
    raad = make_raad()
    secretaris = log_in(make_account(Rol.SECRETARIS, raad))
    form = secretaris.open(f"/raden/{raad.id}/leden/benoemen")

    secretaris.submit_on(form, naam="Fatma", van="2026-01-01")
    page = secretaris.submit_on(form, naam="Fatma", van="2026-01-01")

    assert db.session.query(Lid).count() == 1
    assert "Fatma is al benoemd vanaf deze dag." in page.text


@pytest.mark.parametrize(("rol", "mag"), [(Rol.SECRETARIS, True), (Rol.RAADSLID, False)])
def test_the_page_offers_only_what_someone_may_do(log_in, rol, mag):
    raad = make_raad()
    lid = make_lid(raad)
    make_regeling(raad)

    page = log_in(make_account(rol, raad)).open(f"/raden/{raad.id}")

    links = {link.url for link in page.links}
    acts = {f"/leden/{lid.id}/beeindigen", f"/raden/{raad.id}/leden/benoemen"}
    acts |= {f"/raden/{raad.id}/uitnodigen", f"/raden/{raad.id}/regeling/vastleggen"}
    assert acts & links == (acts if mag else set())
    assert "Cliëntenraad" in page.text
