"""Als bezoeker wil ik weten wie deze site beheert en waar ik een probleem kan melden."""

import re
from datetime import date, timedelta

import pytest
from flask import Flask

from cliëntenraad.kern.settings import SettingError, Settings, load
from cliëntenraad.overzichten.security_txt import security_txt
from tests.conftest import test_settings

TODAY = date(2026, 11, 22)
OPERATOR = {"organisatie": "Stichting <Stem>", "contact_email": "raad@voorbeeld.nl"}
PAGES = ["/over", "/privacy", "/toegankelijkheid"]
NAMES = {"ORGANISATIE": "Stem", "CONTACT_EMAIL": "raad@voorbeeld.nl", "VOORBEELD": "1"}


@pytest.fixture
def run_by(app: Flask, monkeypatch, tmp_path):
    """Return a function that fills in who runs this site."""

    def run_by(**values: str) -> Settings:
        url = app.config["SETTINGS"].database_url
        settings = test_settings(url, tmp_path, **values)
        monkeypatch.setitem(app.config, "SETTINGS", settings)
        return settings

    return run_by


@pytest.mark.parametrize("path", PAGES)
def test_a_page_names_who_runs_the_site_and_how_to_write_to_them(visitor, run_by, path):
    run_by(**OPERATOR)

    page = visitor.open(path)

    assert "Deze site is van Stichting <Stem>." in page.text
    assert page.link("raad@voorbeeld.nl") == "mailto:raad@voorbeeld.nl"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_says_so_when_the_operator_was_not_filled_in(visitor, path):
    page = visitor.open(path)

    assert "De beheerder heeft nog niet ingevuld wie hij is." in page.text
    assert "Er is nog geen e-mailadres ingevuld." in page.text
    assert "mailto:" not in page.html


def test_the_statement_has_every_part_of_the_dutch_model(visitor):
    page = visitor.open("/toegankelijkheid")

    for words in (
        *("EN 301 549 en WCAG 2.2", "Voldoet gedeeltelijk", "Onderzoek van buiten Nog niet gedaan"),
        *("Oorzaak", "Gevolg", "Alternatief", "Maatregel", "Planning", "Laatst gewijzigd op"),
        *("Binnen 5 werkdagen", "Binnen 3 weken"),
        *("Besluit digitale toegankelijkheid overheid", "Nationale ombudsman"),
        "College voor de Rechten van de Mens",
    ):
        assert words in page.text


@pytest.mark.parametrize("promise", ["hersteldeel", "volger", "verwijderen wij na"])
def test_privacy_promises_nothing_that_the_site_does_not_do(visitor, promise):
    assert promise not in visitor.open("/privacy").text.lower()


def test_privacy_tells_residents_and_staff_apart(visitor):
    page = visitor.open("/privacy")

    assert page.text.index("U deelt een ervaring") < page.text.index("U hebt een account")
    for words in ("De sleutel van de raad gaat dan weg, voorgoed.", "Wat wij niet kunnen beloven"):
        assert words in page.text


def fields(text: str) -> dict[str, str]:
    return dict(re.findall(r"^([A-Z][A-Za-z-]+): (\S.*)$", text, re.MULTILINE))


def test_security_txt_has_what_the_standard_asks(app, run_by):
    run_by(**OPERATOR, security_email="lek@voorbeeld.nl")

    answer = app.test_client().get("/.well-known/security.txt")

    assert answer.content_type == "text/plain; charset=utf-8"
    found = fields(answer.text)
    assert found["Contact"] == "mailto:lek@voorbeeld.nl"
    assert found["Expires"] == "2027-05-21T00:00:00Z"
    assert found["Canonical"] == "http://127.0.0.1:8000/.well-known/security.txt"
    assert app.test_client().get(found["Policy"].removeprefix("http://127.0.0.1:8000")).data
    assert found["Preferred-Languages"] == "nl, en"


def test_security_txt_never_expires_and_never_promises_a_year(app):
    settings = app.config["SETTINGS"]
    for day in (TODAY, TODAY + timedelta(days=400)):
        expires = date.fromisoformat(fields(security_txt(settings, day))["Expires"][:10])
        assert day < expires < day + timedelta(days=365)


def test_without_an_address_security_txt_points_at_the_page_that_helps(app, visitor):
    found = fields(security_txt(app.config["SETTINGS"], TODAY))

    assert found["Contact"] == "http://127.0.0.1:8000/kwetsbaarheid-melden"
    page = visitor.open("/kwetsbaarheid-melden")
    assert "Er is nog geen adres ingevuld" in page.text


def test_who_finds_a_weakness_gets_the_address_meant_for_that(visitor, run_by):
    run_by(**OPERATOR, security_email="lek@voorbeeld.nl")

    assert visitor.open("/kwetsbaarheid-melden").link("lek@voorbeeld.nl")


def test_the_operator_comes_from_the_environment():
    settings = load(NAMES | {"SECURITY_EMAIL": " lek@voorbeeld.nl "})

    assert settings.organisatie == "Stem"
    assert settings.contact_email == "raad@voorbeeld.nl"
    assert settings.security_email == "lek@voorbeeld.nl"


@pytest.mark.parametrize("value", ["raad", "raad@", "a b@c.nl", "a@b\nBcc: c@d.nl", "<a@b.nl>"])
def test_an_address_that_cannot_be_one_stops_the_start(value):
    with pytest.raises(SettingError, match="CONTACT_EMAIL"):
        load(NAMES | {"CONTACT_EMAIL": value})
