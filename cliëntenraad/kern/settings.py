"""Every setting of the site, typed. The only file that reads the environment."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
MINIMUM_SECRET_LENGTH = 32
#: Only with VOORBEELD=1: the example holds invented stories, so its secrets may be known.
EXAMPLE_SECRET = "voorbeeld: dit geheim staat in de broncode"  # noqa: S105


class SettingError(Exception):
    """A setting is missing or wrong. The text is one Dutch line for who starts the site."""


class Zone(StrEnum):
    ALLES = "alles"
    BEWONERS = "bewoners"


@dataclass(frozen=True)
class Settings:
    """What differs between one installation and another; see docs/installatie.md."""

    secret_key: str
    pepper: str
    database_url: str
    zone: Zone = Zone.ALLES
    voorbeeld: bool = False
    site_url: str = "http://127.0.0.1:8000"
    secure_cookies: bool = True
    mail_server: str = ""
    mail_port: int = 25
    mail_from: str = ""
    #: Who runs this site, and where one writes to; the pages say so when it was not filled in.
    organisatie: str = ""
    contact_email: str = ""
    security_email: str = ""
    port: int = 8000
    var_dir: Path = ROOT / "var"
    #: Not in the environment: tests may not wait for a slow key derivation.
    cheap_crypto: bool = False
    #: Not in the environment either: tests change tables without an act.
    keep_pages: bool = True


def load(environ: Mapping[str, str] | None = None) -> Settings:
    """Read the settings from the environment; raise SettingError on the first wrong one."""
    source = os.environ if environ is None else environ
    voorbeeld = _flag(source, "VOORBEELD", False)
    var_dir = Path(source.get("VAR_DIR") or ROOT / "var")
    return Settings(
        secret_key=_secret(source, "SECRET_KEY", voorbeeld),
        pepper=_pepper(source, voorbeeld),
        database_url=_database_url(source, var_dir),
        zone=_zone(source),
        voorbeeld=voorbeeld,
        site_url=_site_url(source),
        secure_cookies=_flag(source, "SECURE_COOKIES", not voorbeeld),
        mail_server=source.get("MAIL_SERVER", ""),
        mail_port=_number(source, "MAIL_PORT", 25),
        mail_from=source.get("MAIL_FROM", ""),
        organisatie=source.get("ORGANISATIE", "").strip(),
        contact_email=_email(source, "CONTACT_EMAIL"),
        security_email=_email(source, "SECURITY_EMAIL"),
        port=_number(source, "PORT", 8000),
        var_dir=var_dir,
    )


def _secret(source: Mapping[str, str], name: str, voorbeeld: bool) -> str:
    value = source.get(name, "")
    if not value and voorbeeld:
        return f"{EXAMPLE_SECRET} ({name})"
    if len(value) < MINIMUM_SECRET_LENGTH:
        raise SettingError(
            f"{name} ontbreekt of is te kort. Geef een geheim van ten minste"
            f" {MINIMUM_SECRET_LENGTH} tekens, gemaakt met: openssl rand -hex 32"
        )
    return value


def _pepper(source: Mapping[str, str], voorbeeld: bool) -> str:
    """Return the pepper: a secret of its own, that stands nowhere near the database."""
    value = _secret(source, "PEPPER", voorbeeld)
    if not voorbeeld and EXAMPLE_SECRET in value:
        raise SettingError("PEPPER is die van het voorbeeld. Maak een eigen: openssl rand -hex 32")
    if value == source.get("SECRET_KEY"):
        raise SettingError("PEPPER is gelijk aan SECRET_KEY. Maak twee verschillende geheimen.")
    if value in source.get("DATABASE_URL", ""):
        raise SettingError("PEPPER staat in DATABASE_URL. Maak een eigen: openssl rand -hex 32")
    return value


def _flag(source: Mapping[str, str], name: str, default: bool) -> bool:
    value = source.get(name, "")
    if value not in {"", "0", "1"}:
        raise SettingError(f"{name} is ‘{value}’. Kies 0 of 1.")
    return default if value == "" else value == "1"


def _number(source: Mapping[str, str], name: str, default: int) -> int:
    value = source.get(name, "") or str(default)
    if not (value.isascii() and value.isdigit() and 0 < int(value) < 65536):
        raise SettingError(f"{name} is ‘{value}’. Geef een getal van 1 tot en met 65535.")
    return int(value)


def _email(source: Mapping[str, str], name: str) -> str:
    value = source.get(name, "").strip()
    if value and not re.fullmatch(r"[^\s@<>\"]+@[^\s@<>\"]+", value):
        raise SettingError(f"{name} is ‘{value}’. Geef een adres zoals raad@voorbeeld.nl")
    return value


def _zone(source: Mapping[str, str]) -> Zone:
    value = source.get("ZONE", "") or Zone.ALLES
    if value not in set(Zone):
        raise SettingError(f"ZONE is ‘{value}’. Kies ‘alles’ of ‘bewoners’.")
    return Zone(value)


def _site_url(source: Mapping[str, str]) -> str:
    value = source.get("SITE_URL", "") or "http://127.0.0.1:8000"
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise SettingError(f"SITE_URL is ‘{value}’. Geef een adres zoals https://raad.voorbeeld.nl")
    return value.rstrip("/")


def _database_url(source: Mapping[str, str], var_dir: Path) -> str:
    value = source.get("DATABASE_URL", "") or f"sqlite:///{var_dir / 'raad.sqlite'}"
    for plain in ("postgres://", "postgresql://"):
        if value.startswith(plain):
            return "postgresql+psycopg://" + value.removeprefix(plain)
    if not value.startswith(("sqlite:///", "postgresql+psycopg://")):
        raise SettingError("DATABASE_URL moet beginnen met sqlite:/// of postgresql://")
    return value
