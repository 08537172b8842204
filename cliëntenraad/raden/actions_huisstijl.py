"""Acts on how the pages of a gemeente look."""

from datetime import datetime

from sqlalchemy import delete

from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.logo import make_logo
from cliëntenraad.raden.models import Gemeente
from cliëntenraad.raden.models_huisstijl import Huisstijl, Logoinhoud
from cliëntenraad.raden.queries_huisstijl import find_huisstijl
from cliëntenraad.raden.rules_huisstijl import Lettertype, clean_kleur, is_gewoon
from cliëntenraad.raden.rules_kleuren import obstacles_to_kleur


def huisstijl_kiezen(
    gemeente: Gemeente, kleur: str, lettertype: Lettertype, *, door_id: int | None, now: datetime
) -> None:
    """Choose colour and typeface; an empty colour is the ordinary one."""
    with act("huisstijl gekozen", gemeente, door_id=door_id, now=now):
        if kleur and (obstacles := obstacles_to_kleur(kleur)):
            raise RuleViolation(" ".join(obstacles))
        stijl = _stijl_of(gemeente)
        stijl.kleur = clean_kleur(kleur) if kleur else None
        stijl.lettertype = lettertype
        _drop_when_ordinary(stijl)


def logo_plaatsen(
    gemeente: Gemeente, content: bytes, alt: str, *, door_id: int | None, now: datetime
) -> None:
    """Put a logo on the pages, after it was drawn anew; the one before it goes."""
    logo = make_logo(content)
    with act("logo geplaatst", gemeente, door_id=door_id, now=now):
        stijl = _stijl_of(gemeente)
        stijl.logo_sha256, stijl.logo_alt = logo.sha256, alt
        stijl.logo_breedte, stijl.logo_hoogte = logo.breedte, logo.hoogte
        db.session.merge(Logoinhoud(gemeente_id=gemeente.id, inhoud=logo.inhoud))


def logo_weghalen(gemeente: Gemeente, *, door_id: int | None, now: datetime) -> None:
    """Take the logo away; colour and typeface stay."""
    with act("logo weggehaald", gemeente, door_id=door_id, now=now):
        stijl = find_huisstijl(gemeente.id)
        if stijl is None or stijl.logo_sha256 is None:
            raise RuleViolation("Deze gemeente heeft geen logo meer op de site.")
        stijl.logo_sha256 = stijl.logo_alt = None
        stijl.logo_breedte = stijl.logo_hoogte = None
        _delete_logo(gemeente)
        _drop_when_ordinary(stijl)


def huisstijl_wissen(gemeente: Gemeente, *, door_id: int | None, now: datetime) -> None:
    """Go back to the ordinary colours and typeface, without logo."""
    with act("huisstijl gewist", gemeente, door_id=door_id, now=now):
        stijl = find_huisstijl(gemeente.id)
        if stijl is None:
            raise RuleViolation("Deze gemeente heeft de gewone kleuren al.")
        _delete_logo(gemeente)
        db.session.delete(stijl)


def _stijl_of(gemeente: Gemeente) -> Huisstijl:
    stijl = find_huisstijl(gemeente.id)
    if stijl is None:
        stijl = Huisstijl(gemeente_id=gemeente.id, lettertype=Lettertype.NOTO)
        db.session.add(stijl)
    return stijl


def _delete_logo(gemeente: Gemeente) -> None:
    db.session.execute(delete(Logoinhoud).where(Logoinhoud.gemeente_id == gemeente.id))


def _drop_when_ordinary(stijl: Huisstijl) -> None:
    """No row means the ordinary looks; a row that says nothing would say it twice."""
    if stijl.logo_sha256 is None and is_gewoon(stijl.kleur, stijl.lettertype):
        db.session.flush()
        db.session.delete(stijl)
