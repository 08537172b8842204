"""Acts on accounts: invite, accept, give and take roles, reset a password."""

import hashlib
import secrets
from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy import select, update

from cliëntenraad.accounts.models import Account, Herstelverzoek, Roltoekenning, Uitnodiging
from cliëntenraad.accounts.queries import current_roles, find_account
from cliëntenraad.accounts.rules import (
    ALLOWS,
    Permission,
    Rol,
    check_scope,
    obstacles_to_password,
)
from cliëntenraad.accounts.signals import toegang_is_beeindigd
from cliëntenraad.kern.clock import local_day
from cliëntenraad.kern.crypto import hash_password
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act, concerns
from cliëntenraad.kern.mail import put_ready
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.models import Lid

UITNODIGING_GELDIG: Final = timedelta(days=14)
HERSTEL_GELDIG: Final = timedelta(hours=1)
VERLOPEN: Final = "Deze link is verlopen of al gebruikt. Vraag een nieuwe link."


def aanmaken(
    email: str, naam: str, password: str, *, door_id: int | None, now: datetime
) -> Account:
    """Make an account without any role. The first beheerder and the example come in this way."""
    wachtwoord_hash = _checked_hash(password)
    with act("account gemaakt", door_id=door_id, now=now) as event:
        if find_account(email) is not None:
            raise RuleViolation("Er is al een account met dit e-mailadres.")
        account = Account(
            email=email.casefold(), naam=naam, wachtwoord_hash=wachtwoord_hash, mag_inloggen=True
        )
        concerns(event, account)
    return account


def toekennen(
    account: Account,
    rol: Rol,
    *,
    raad_id: int | None = None,
    gemeente_id: int | None = None,
    lid: Lid | None = None,
    van: date,
    door_id: int | None,
    now: datetime,
) -> Roltoekenning:
    """Give an account a role. With `lid` the role lives as long as the zittingsperiode."""
    with act("rol toegekend", account, door_id=door_id, now=now, raad_id=raad_id):
        toekenning = _toekenning(account.id, rol, raad_id, gemeente_id, lid, van)
        db.session.add(toekenning)
    return toekenning


def beeindigen(toekenning: Roltoekenning, *, tot: date, door_id: int, now: datetime) -> None:
    """End a role after the day `tot`."""
    with act("rol beëindigd", toekenning, door_id=door_id, now=now):
        toekenning.tot = tot
        if tot <= local_day(now) and Permission.KLUIS_OPENEN in ALLOWS[toekenning.rol]:
            toegang_is_beeindigd.send(None, raad_id=toekenning.raad_id, door_id=door_id, now=now)


def blokkeren(account: Account, *, door_id: int, now: datetime) -> None:
    """Close an account: its next request is refused."""
    with act("account geblokkeerd", account, door_id=door_id, now=now):
        if account.id == door_id:
            raise RuleViolation("U kunt uw eigen account niet blokkeren.")
        account.mag_inloggen = False
        for raad_id in _raden_with_kluis(account, local_day(now)):
            toegang_is_beeindigd.send(None, raad_id=raad_id, door_id=door_id, now=now)


def deblokkeren(account: Account, *, door_id: int, now: datetime) -> None:
    """Open a closed account again."""
    with act("account opengezet", account, door_id=door_id, now=now):
        account.mag_inloggen = True


def uitnodigen(
    email: str,
    naam: str,
    rol: Rol,
    *,
    raad_id: int | None = None,
    gemeente_id: int | None = None,
    lid_id: int | None = None,
    link: str,
    door_id: int,
    now: datetime,
) -> str:
    """Invite someone for a role by mail and return the link, to hand over in person too.

    `link` holds "{token}" where the secret belongs.
    """
    token = secrets.token_urlsafe(32)
    address = link.replace("{token}", token)
    with act("uitgenodigd", door_id=door_id, now=now, raad_id=raad_id) as event:
        check_scope(rol, raad_id, gemeente_id)
        _replace_earlier(email.casefold(), rol, raad_id, gemeente_id, now)
        uitnodiging = Uitnodiging(
            token_hash=_hash(token),
            email=email.casefold(),
            naam=naam,
            rol=rol,
            raad_id=raad_id,
            gemeente_id=gemeente_id,
            lid_id=lid_id,
            verloopt_op=now + UITNODIGING_GELDIG,
        )
        concerns(event, uitnodiging)
        put_ready(
            email,
            "Uitnodiging",
            f"Beste {naam},\n\nU bent uitgenodigd als {rol}. Open deze link en kies een"
            f" wachtwoord. De link werkt 14 dagen.\n\n{address}\n",
            now=now,
        )
    return address


def aannemen(token: str, password: str | None, *, now: datetime) -> Account:
    """Accept an invitation; a new person gets an account, a known one only the role."""
    hashed = _checked_hash(password) if password else None
    with act("uitnodiging aangenomen", door_id=None, now=now) as event:
        uitnodiging = find_uitnodiging(token, now)
        account = find_account(uitnodiging.email)
        if account is None:
            if hashed is None:
                raise RuleViolation("Kies eerst een wachtwoord.")
            account = Account(
                email=uitnodiging.email,
                naam=uitnodiging.naam,
                wachtwoord_hash=hashed,
                mag_inloggen=True,
            )
        concerns(event, account)
        event.door_id, event.raad_id = account.id, uitnodiging.raad_id
        lid = db.session.get(Lid, uitnodiging.lid_id) if uitnodiging.lid_id else None
        db.session.add(
            _toekenning(
                account.id,
                uitnodiging.rol,
                uitnodiging.raad_id,
                uitnodiging.gemeente_id,
                lid,
                now.date(),
            )
        )
        uitnodiging.gebruikt_op = now
    return account


def find_uitnodiging(token: str, now: datetime) -> Uitnodiging:
    """Return the invitation behind a link; raise RuleViolation when it no longer works."""
    uitnodiging = db.session.scalar(
        select(Uitnodiging).where(Uitnodiging.token_hash == _hash(token)).with_for_update()
    )
    if uitnodiging is None or uitnodiging.gebruikt_op or uitnodiging.verloopt_op < now:
        raise RuleViolation(VERLOPEN)
    return uitnodiging


def herstel_aanvragen(email: str, *, link: str, now: datetime) -> None:
    """Mail a reset link if the address is known. The page says the same either way."""
    token = secrets.token_urlsafe(32)
    with act("wachtwoordherstel gevraagd", door_id=None, now=now):
        account = find_account(email)
        if account is None:
            return
        db.session.add(
            Herstelverzoek(
                token_hash=_hash(token), account_id=account.id, verloopt_op=now + HERSTEL_GELDIG
            )
        )
        put_ready(
            account.email,
            "Nieuw wachtwoord kiezen",
            "U vroeg om een nieuw wachtwoord. Open deze link binnen een uur.\n\n"
            f"{link.replace('{token}', token)}\n\nVroeg u dit niet? Dan hoeft u niets te doen.\n",
            now=now,
        )


def wachtwoord_herstellen(token: str, password: str, *, now: datetime) -> Account:
    """Set a new password by a reset link, once."""
    hashed = _checked_hash(password)
    with act("wachtwoord hersteld", door_id=None, now=now) as event:
        verzoek = db.session.scalar(
            select(Herstelverzoek)
            .where(Herstelverzoek.token_hash == _hash(token))
            .with_for_update()
        )
        if verzoek is None or verzoek.gebruikt_op or verzoek.verloopt_op < now:
            raise RuleViolation(VERLOPEN)
        verzoek.gebruikt_op = now
        account = db.session.get_one(Account, verzoek.account_id)
        account.wachtwoord_hash = hashed
        concerns(event, account)
    return account


def _replace_earlier(
    email: str, rol: Rol, raad_id: int | None, gemeente_id: int | None, now: datetime
) -> None:
    """Let an earlier link for the same role expire: pressed twice, one link works."""
    db.session.execute(
        update(Uitnodiging)
        .where(
            Uitnodiging.email == email,
            Uitnodiging.rol == rol,
            Uitnodiging.raad_id.is_(None) if raad_id is None else Uitnodiging.raad_id == raad_id,
            Uitnodiging.gemeente_id.is_(None)
            if gemeente_id is None
            else Uitnodiging.gemeente_id == gemeente_id,
            Uitnodiging.gebruikt_op.is_(None),
        )
        .values(verloopt_op=now - UITNODIGING_GELDIG)
    )


def _raden_with_kluis(account: Account, today: date) -> set[int]:
    roles = current_roles(account, today)
    return {
        rol.raad_id
        for rol in roles
        if rol.raad_id is not None and Permission.KLUIS_OPENEN in ALLOWS[rol.rol]
    }


def _checked_hash(password: str) -> str:
    if obstacles := obstacles_to_password(password):
        raise RuleViolation(" ".join(obstacles))
    return hash_password(password)


def _toekenning(
    account_id: int,
    rol: Rol,
    raad_id: int | None,
    gemeente_id: int | None,
    lid: Lid | None,
    van: date,
) -> Roltoekenning:
    check_scope(rol, raad_id, gemeente_id)
    if lid is not None and lid.raad_id != raad_id:
        raise RuleViolation("Dit lid zit niet in deze raad. Kies een lid van de raad zelf.")
    return Roltoekenning(
        account_id=account_id,
        rol=rol,
        raad_id=raad_id,
        gemeente_id=gemeente_id,
        lid_id=lid.id if lid else None,
        van=van,
    )


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
