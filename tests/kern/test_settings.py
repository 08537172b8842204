"""Als beheerder wil ik bij een verkeerde instelling één regel die zegt wat ik moet doen."""

import re

import pytest

from cliëntenraad.kern.settings import EXAMPLE_SECRET, SettingError, Zone, load

SECRETS = {"SECRET_KEY": "s" * 32, "PEPPER": "p" * 32}


@pytest.mark.parametrize("missing", ["SECRET_KEY", "PEPPER"])
def test_a_secret_has_no_default_outside_the_example(missing):
    source = {name: value for name, value in SECRETS.items() if name != missing}
    with pytest.raises(SettingError, match=f"{missing} ontbreekt"):
        load(source)


def test_the_example_may_start_without_secrets():
    settings = load({"VOORBEELD": "1"})
    assert settings.voorbeeld
    assert settings.secret_key != settings.pepper


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "kort"),
        ("ZONE", "overal"),
        ("VOORBEELD", "ja"),
        ("SECURE_COOKIES", "true"),
        ("PORT", "acht"),
        ("PORT", "70000"),
        ("MAIL_PORT", "-1"),
        ("DATABASE_URL", "mysql://x"),
        ("SITE_URL", "raad.nl"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line(name, value):
    with pytest.raises(SettingError) as caught:
        load({**SECRETS, name: value})
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_what_is_left_out_is_safe():
    settings = load(SECRETS)
    assert settings.secure_cookies
    assert settings.zone is Zone.ALLES
    assert settings.database_url.startswith("sqlite:///")


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgresql_may_be_written_as_providers_do(scheme):
    url = load({**SECRETS, "DATABASE_URL": f"{scheme}://u@h/d"}).database_url
    assert url == "postgresql+psycopg://u@h/d"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"PEPPER": ""}, "PEPPER ontbreekt"),
        ({"PEPPER": "s" * 40}, "PEPPER is gelijk aan SECRET_KEY"),
        ({"PEPPER": f"{EXAMPLE_SECRET} (PEPPER)"}, "PEPPER is die van het voorbeeld"),
        ({"DATABASE_URL": f"postgresql://raad:{'p' * 40}@db/raad"}, "PEPPER staat in DATABASE_URL"),
    ],
)
def test_the_pepper_is_a_secret_of_its_own_outside_the_database(changes, reason):
    good = {"SECRET_KEY": "s" * 40, "PEPPER": "p" * 40}
    assert load(good).pepper == "p" * 40

    with pytest.raises(SettingError, match=re.escape(reason)):
        load({**good, **changes})
