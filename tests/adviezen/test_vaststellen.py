"""Als voorzitter wil ik vastleggen dat de vergadering een advies aannam, volgens onze regeling."""

import re
from datetime import date

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.adviezen import actions
from cliëntenraad.adviezen.models import Aanwezigheid, Vaststelling
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.rules import Quorum, VoorzitterStem
from tests.factories import NOW, TODAY, make_account, make_lid, make_raad
from tests.factories_adviezen import (
    make_advies,
    make_dossier_met_regeling,
    make_punt,
    make_raad_met_leden,
    make_vraag,
)

ARTIKELEN = {"quorum": "artikel 14, lid 1", "voorzitter_stem": "artikel 14, lid 2"}


@pytest.fixture
def setting(app):
    """A concept that is ready, in a raad of five of which one is the voorzitter."""
    raad, leden = make_raad_met_leden(5, artikelen=ARTIKELEN)
    dossier = make_dossier_met_regeling(raad, geopend_op=date(2026, 11, 1))
    advies = make_advies(dossier)
    make_punt(advies)
    return advies, leden


@pytest.fixture
def voorzitter(setting, log_in, monkeypatch):
    monkeypatch.setattr("cliëntenraad.kern.clock.now", lambda: NOW)
    return log_in(make_account(Rol.VOORZITTER, setting[0].dossier.raad))


def adopt(advies, leden, *, voor=3, tegen=0, onthouding=0, day=TODAY, **values):
    return actions.vaststellen(
        advies,
        vergadering_op=day,
        aanwezig=[lid.id for lid in leden],
        voor=voor,
        tegen=tegen,
        onthouding=onthouding,
        door_id=None,
        now=NOW,
        **values,
    )


def path_of(advies, day=TODAY):
    return f"/adviezen/{advies.id}/vaststellen?vergadering_op={day}"


def votes(leden, **values):
    present = [str(lid.id) for lid in leden]
    return {"aanwezig": present, "voor": "3", "tegen": "1", "onthouding": "0", **values}


def test_the_page_shows_the_rules_before_anyone_votes(setting, voorzitter):
    page = voorzitter.open(path_of(setting[0]))

    assert "Er moeten ten minste 3 leden zijn" in page.text
    assert "ten minste de helft van de 5 zittende leden (artikel 14, lid 1)" in page.text
    assert "meer dan de helft van de uitgebrachte stemmen" in page.text
    assert "De voorzitter stemt alleen als de stemmen staken" in page.text


def test_the_meeting_adopts_the_advies(setting, voorzitter):
    advies, leden = setting

    page = voorzitter.submit(path_of(advies), **votes(leden))

    assert "Het advies is vastgesteld. Er waren 5 van de 5 zittende leden" in page.text
    vaststelling = db.session.query(Vaststelling).one()
    counted = (vaststelling.aantal_zittend, vaststelling.aantal_aanwezig, vaststelling.quorum_nodig)
    assert counted == (5, 5, 3)
    assert db.session.query(Aanwezigheid).count() == 5
    db.session.refresh(advies)
    assert (advies.status, advies.vastgesteld_op) == ("vastgesteld", TODAY)
    assert db.session.query(Event).filter_by(soort="advies vastgesteld").count() == 1


def test_pressing_the_button_twice_adopts_once(setting, voorzitter):
    advies, leden = setting
    page = voorzitter.open(path_of(advies))
    for _ in range(2):
        voorzitter.path = path_of(advies)
        result = voorzitter.submit_on(page, **votes(leden))

    assert "Dit advies is al vastgesteld." in result.text
    assert db.session.query(Vaststelling).count() == 1


def test_first_the_day_is_asked_and_it_must_be_possible(setting, voorzitter):
    advies, _ = setting
    path = f"/adviezen/{advies.id}/vaststellen"

    assert "Op welke dag was de vergadering?" in voorzitter.open(path).text
    for day, reason in [
        ("2026-11-23", "De vergadering kan niet in de toekomst liggen."),
        ("2026-10-31", "De vergadering ligt voor de dag waarop het dossier begon."),
        ("gisteren", "Kies de dag van de vergadering."),
        ("", "Kies de dag van de vergadering."),
    ]:
        assert reason in voorzitter.open(f"{path}?vergadering_op={day}").text


def test_only_who_sat_in_the_raad_that_day_can_be_present(setting, voorzitter):
    advies, _ = setting
    make_lid(advies.dossier.raad, naam="Voorbij", tot=date(2026, 11, 10))
    make_lid(advies.dossier.raad, naam="Nieuw", van=date(2026, 11, 11))

    before = voorzitter.open(path_of(advies, "2026-11-10"))
    after = voorzitter.open(path_of(advies, "2026-11-11"))

    assert "Voorbij" in before.text
    assert "Nieuw" not in before.text
    assert "Nieuw" in after.text
    assert "Voorbij" not in after.text


def test_someone_who_did_not_sit_is_refused(setting):
    advies, leden = setting
    stranger = make_lid(make_raad())

    with pytest.raises(RuleViolation, match="zat niet iedereen"):
        adopt(advies, [*leden, stranger])

    assert db.session.query(Vaststelling).count() == 0


@pytest.mark.parametrize(
    ("numbers", "reason"),
    [
        ({"voor": "9"}, "U vulde 10 stemmen in, maar er konden 4 leden stemmen"),
        ({"voor": "-1"}, "Vul een getal van 0 of hoger in."),
        ({"voor": "veel"}, "Er is iets niet goed ingevuld"),
        ({"voor": "9" * 30}, "Vul een getal van 0 of hoger in."),
        ({"voor": ""}, "Vul een getal in."),
        ({"voor": "1", "tegen": "2"}, "dus het advies is niet aangenomen"),
        ({"voor": "2", "tegen": "2"}, "De stemmen staken. Vul in wat de voorzitter stemt."),
        ({"voor": "2", "tegen": "2", "voorzitter_stem": "tegen"}, "niet aangenomen"),
        ({"voorzitter_stem": "voor"}, "De stemmen staken niet."),
        ({"aanwezig": []}, "Kruis aan wie er waren."),
        ({"aanwezig": ["9999"]}, "Er is iets niet goed ingevuld"),
    ],
)
def test_a_vote_that_does_not_adopt_says_why_and_changes_nothing(
    setting, voorzitter, numbers, reason
):
    advies, leden = setting

    page = voorzitter.submit(path_of(advies), **{**votes(leden), **numbers})

    assert reason in page.text
    db.session.refresh(advies)
    assert advies.status == "concept"
    assert db.session.query(Vaststelling).count() == 0


def test_the_chair_decides_on_a_tie(setting, voorzitter):
    advies, leden = setting

    page = voorzitter.submit(
        path_of(advies), **votes(leden, voor="2", tegen="2", voorzitter_stem="voor")
    )

    assert "de stemmen staakten en de voorzitter stemde voor (artikel 14, lid 2)" in page.text


def test_too_few_members_cannot_adopt(setting):
    advies, leden = setting

    with pytest.raises(RuleViolation, match=re.escape("Er waren te weinig leden: 2.")):
        adopt(advies, leden[1:3], voor=2)


def test_without_a_quorum_in_the_regeling_anyone_may_adopt(app):
    raad, leden = make_raad_met_leden(5, quorum=Quorum.NIET_GEREGELD)
    advies = make_advies(make_dossier_met_regeling(raad))
    make_punt(advies)

    vaststelling = adopt(advies, leden[1:2], voor=1)

    assert vaststelling.quorum_nodig is None
    assert "de regeling noemt geen quorum" in vaststelling.uitleg


def test_a_chair_who_votes_along_has_no_field_of_their_own(app, log_in, monkeypatch):
    monkeypatch.setattr("cliëntenraad.kern.clock.now", lambda: NOW)
    raad, leden = make_raad_met_leden(3, voorzitter_stem=VoorzitterStem.JA)
    advies = make_advies(make_dossier_met_regeling(raad))
    make_punt(advies)
    voorzitter = log_in(make_account(Rol.VOORZITTER, raad))

    page = voorzitter.open(path_of(advies))
    assert "voorzitter_stem" not in page.html
    assert "De voorzitter stemt mee als ieder lid." in page.text
    voorzitter.submit(path_of(advies), **votes(leden, voor="3", tegen="0"))

    db.session.refresh(advies)
    assert advies.status == "vastgesteld"


def test_an_advies_with_an_open_question_cannot_be_adopted(setting, voorzitter):
    advies, leden = setting
    make_vraag(advies.dossier, 2)

    page = voorzitter.open(path_of(advies))
    assert "Vraag 2 heeft nog geen antwoord." in page.text
    assert "aanwezig" not in page.html
    with pytest.raises(RuleViolation, match=re.escape("Vraag 2 heeft nog geen antwoord.")):
        adopt(advies, leden)


def test_a_text_that_changed_meanwhile_is_read_again_first(setting, voorzitter):
    advies, leden = setting
    page = voorzitter.open(path_of(advies))
    make_punt(advies, "Nog een punt")

    voorzitter.path = path_of(advies)
    refused = voorzitter.submit_on(page, **votes(leden))
    assert "De tekst is gewijzigd nadat u deze bladzijde opende." in refused.text
    db.session.refresh(advies)
    assert advies.status == "concept"

    assert "Het advies is vastgesteld." in voorzitter.submit_on(refused).text


def test_a_plain_member_cannot_adopt(setting, log_in):
    raadslid = log_in(make_account(Rol.RAADSLID, setting[0].dossier.raad))

    assert raadslid.open(path_of(setting[0])).status == 403
    werkblad = raadslid.open(f"/adviezen/{setting[0].id}/werkblad")
    assert "De voorzitter of de secretaris legt vast" in werkblad.text


def test_no_name_of_a_member_stands_in_the_letter(setting, voorzitter):
    advies, leden = setting
    voorzitter.submit(path_of(advies), **votes(leden))

    page = voorzitter.open(f"/adviezen/{advies.id}/werkblad")

    article = page.html.split("<article")[1]
    assert "de voorzitter" in article
    assert not [lid.naam for lid in leden if lid.naam in article]
