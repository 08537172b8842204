"""Questions about accounts and what they may do. Nothing here changes the database."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from cliëntenraad.accounts.models import Account, Roltoekenning
from cliëntenraad.accounts.rules import ALLOWS, RAADSROLLEN, Permission, Rol
from cliëntenraad.kern.db import db
from cliëntenraad.raden.models import Gemeente, Raad
from cliëntenraad.raden.queries import list_raden


def get_account(account_id: int) -> Account | None:
    return db.session.get(Account, account_id)


def find_account(email: str) -> Account | None:
    return db.session.scalar(select(Account).where(Account.email == email.casefold()))


def list_accounts() -> Sequence[Account]:
    return db.session.scalars(select(Account).order_by(Account.naam)).all()


def list_toekenningen(raad_id: int) -> Sequence[tuple[Account, Roltoekenning]]:
    """Return who has, or had, a role in this raad."""
    query = (
        select(Account, Roltoekenning)
        .join(Roltoekenning, Roltoekenning.account_id == Account.id)
        .where(Roltoekenning.raad_id == raad_id)
        .order_by(Account.naam)
    )
    return [(account, toekenning) for account, toekenning in db.session.execute(query)]


def current_roles(account: Account, today: date) -> list[Roltoekenning]:
    """Return the roles that count today; a lid whose term has ended has none left."""
    return [toekenning for toekenning in account.toekenningen if toekenning.is_geldig(today)]


def may(account: Account, permission: Permission, raad: Raad, today: date) -> bool:
    """Tell whether the account may do this for this raad, by any of its roles."""
    return any(
        permission in ALLOWS[rol.rol] and _reaches(rol, raad)
        for rol in current_roles(account, today)
    )


def may_somewhere(account: Account, permission: Permission, today: date) -> bool:
    """Tell whether any role of the account allows this at all."""
    return any(permission in ALLOWS[rol.rol] for rol in current_roles(account, today))


def knows(account: Account, raad: Raad, today: date) -> bool:
    """Tell whether the account has anything to do with this raad. If not, it is a 404."""
    return any(_reaches(rol, raad) for rol in current_roles(account, today))


def raden_of(account: Account, today: date) -> list[Raad]:
    """Return the raden in which the account sits or works."""
    roles = current_roles(account, today)
    return [rol.raad for rol in roles if rol.raad is not None and rol.rol in RAADSROLLEN]


def gemeenten_of(account: Account, today: date) -> list[Gemeente]:
    """Return the gemeenten for which the account works."""
    return [rol.gemeente for rol in current_roles(account, today) if rol.gemeente is not None]


def raden_answered_by(account: Account, today: date) -> list[Raad]:
    """Return the raden whose adviezen this official answers."""
    gemeenten = {gemeente.id for gemeente in gemeenten_of(account, today)}
    return [raad for raad in list_raden() if raad.gemeente_id in gemeenten]


def _reaches(rol: Roltoekenning, raad: Raad) -> bool:
    if rol.rol is Rol.BEHEERDER:
        return True
    return rol.raad_id == raad.id or (
        rol.gemeente_id is not None and rol.gemeente_id == raad.gemeente_id
    )
