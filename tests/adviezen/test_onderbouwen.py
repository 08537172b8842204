"""Als raadslid wil ik laten zien waarop een adviespunt rust, zodat het telt."""

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.adviezen.models import Onderbouwing
from cliëntenraad.adviezen.queries_schrijven import missing_in
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation
from tests.factories import make_account, make_dossier, make_raad
from tests.factories_adviezen import (
    make_advies,
    make_bevinding,
    make_citaat,
    make_punt,
    make_stuk,
    onderbouw,
)


@pytest.fixture
def dossier(app):
    return make_dossier(make_raad())


@pytest.fixture
def punt(dossier):
    return make_punt(make_advies(dossier), law=False)


@pytest.fixture
def lid(dossier, log_in):
    return log_in(make_account(Rol.RAADSLID, dossier.raad))


def path_of(punt):
    return f"/adviezen/{punt.advies_id}/punten/{punt.id}/onderbouwen"


def test_a_point_rests_on_a_bevinding_a_citaat_a_stuk_and_the_law(dossier, punt, lid):
    bevinding, citaat, stuk = make_bevinding(dossier), make_citaat(dossier), make_stuk(dossier)

    for bron in (f"bevinding-{bevinding.id}", f"citaat-{citaat.id}", f"stuk-{stuk.id}"):
        lid.submit(path_of(punt), bron=bron)
    page = lid.submit(path_of(punt), wetsartikel="Participatiewet artikel 47")

    assert "Mensen wachten lang (uit minder dan 10 ervaringen)" in page.text
    assert "Ik moest drie keer bellen. – Ruth (andere naam)" in page.text
    assert "Stuk: Concept van de verordening" in page.text
    assert "Wet: Participatiewet artikel 47" in page.text
    assert "heeft nog geen onderbouwing" not in page.text


@pytest.mark.parametrize("both", [True, False])
def test_exactly_one_thing_is_chosen(dossier, punt, lid, both):
    bevinding = make_bevinding(dossier)
    fields = {"bron": f"bevinding-{bevinding.id}", "wetsartikel": "Artikel 1"} if both else {}

    page = lid.submit(path_of(punt), **fields)

    assert "Kies één onderbouwing, of schrijf een wetsartikel op." in page.text
    assert db.session.query(Onderbouwing).count() == 0


@pytest.mark.parametrize(
    "bron", ["bevinding-99", "ervaring-1", "bevinding-x", "bevinding-" + "9" * 30, "²-²", "x"]
)
def test_what_does_not_exist_carries_nothing(punt, lid, bron):
    page = lid.submit(path_of(punt), bron=bron)

    assert "Deze onderbouwing is er niet meer." in page.text
    assert db.session.query(Onderbouwing).count() == 0


def test_work_of_another_raad_is_as_good_as_absent(punt, lid):
    foreign = make_bevinding(make_dossier(make_raad()))

    page = lid.submit(path_of(punt), bron=f"bevinding-{foreign.id}")

    assert "Deze onderbouwing is er niet meer." in page.text
    with pytest.raises(RuleViolation, match="eigen raad"):
        onderbouw(punt, foreign)


@pytest.mark.parametrize("status", [CitaatStatus.VOORGESTELD, CitaatStatus.VERVALLEN])
def test_only_an_approved_citaat_carries_a_point(dossier, punt, lid, status):
    citaat = make_citaat(dossier, status=status)

    page = lid.submit(path_of(punt), bron=f"citaat-{citaat.id}")

    assert "Kies een citaat dat door een tweede lid is goedgekeurd." in page.text
    assert "Ik moest drie keer bellen" not in page.text


def test_the_same_thing_carries_a_point_once(dossier, punt):
    stuk = make_stuk(dossier)
    onderbouw(punt, stuk)

    with pytest.raises(RuleViolation, match="staat er al"):
        onderbouw(punt, stuk)

    assert db.session.query(Onderbouwing).count() == 1


def test_an_onderbouwing_is_taken_away_after_asking(dossier, punt, lid):
    onderbouwing = onderbouw(punt, make_stuk(dossier))
    path = f"/adviezen/{punt.advies_id}/onderbouwingen/{onderbouwing.id}/verwijderen"
    form = lid.open(path)

    page = lid.submit_on(form)
    assert "De onderbouwing is verwijderd." in page.text

    lid.path = path
    assert "Dit was al verwijderd." in lid.submit_on(form).text
    assert lid.open(path).status == 404
    assert db.session.query(Onderbouwing).count() == 0


def test_a_citaat_that_was_taken_back_carries_nothing_any_more(dossier, punt, lid):
    citaat = make_citaat(dossier)
    onderbouw(punt, citaat)
    assert missing_in(punt.advies) == []

    citaat.status, citaat.tekst = CitaatStatus.VERVALLEN, None
    db.session.commit()

    assert missing_in(punt.advies) == ["Adviespunt 1 heeft nog geen onderbouwing."]
    page = lid.open(f"/adviezen/{punt.advies_id}/werkblad")
    assert "Dit citaat is ingetrokken." in page.text
    assert "Ruth" not in page.text


def test_no_version_keeps_the_words_of_a_citaat(dossier, punt, lid):
    onderbouw(punt, make_citaat(dossier))

    page = lid.open(f"/adviezen/{punt.advies_id}/versies/3")

    assert "Citaat: nummer" in page.text
    assert "drie keer bellen" not in page.text
