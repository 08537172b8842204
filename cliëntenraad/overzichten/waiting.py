"""What waits for one person: acts with their day and their link, per role."""

from datetime import date

from cliëntenraad.accounts.models import Account, Roltoekenning
from cliëntenraad.accounts.queries import current_roles
from cliëntenraad.accounts.rules import ALLOWS, RAADSROLLEN, Permission, Rol
from cliëntenraad.overzichten.rules_waiting import Taak, op_volgorde
from cliëntenraad.overzichten.waiting_kluis import list_taken_of_kluis
from cliëntenraad.overzichten.waiting_member import list_taken_of_lid
from cliëntenraad.overzichten.waiting_official import list_taken_of_beleidsmedewerker
from cliëntenraad.raden.models import Raad


def list_taken(account: Account, today: date) -> list[Taak]:
    """Return everything that waits for this account, in all its roles, by day."""
    roles = current_roles(account, today)
    raden = raden_by_permission(roles)
    taken = list_taken_of_kluis(raden, today)
    taken += list_taken_of_lid(account.id, raden, today)
    gemeenten = {rol.gemeente_id for rol in roles if rol.rol is Rol.BELEIDSMEDEWERKER}
    taken += list_taken_of_beleidsmedewerker([id for id in gemeenten if id is not None])
    return op_volgorde(taken)


def list_eigen_raden(account: Account, today: date) -> list[Raad]:
    """Return each raad in which the account has a role, once."""
    raden = {
        rol.raad.id: rol.raad
        for rol in current_roles(account, today)
        if rol.raad is not None and rol.rol in RAADSROLLEN
    }
    return list(raden.values())


def raden_by_permission(roles: list[Roltoekenning]) -> dict[Permission, list[int]]:
    """Return for each permission the raden in which these roles give it."""
    found: dict[Permission, list[int]] = {permission: [] for permission in Permission}
    for rol in roles:
        if rol.raad_id is not None and rol.rol in RAADSROLLEN:
            for permission in ALLOWS[rol.rol]:
                found[permission].append(rol.raad_id)
    return found
