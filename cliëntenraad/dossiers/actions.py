"""Acts on a dossier: open, change, close."""

from datetime import datetime

from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.queries import find_open_dossier
from cliëntenraad.dossiers.rules import (
    Aanleiding,
    AlOpgeslagen,
    DossierStatus,
    Grondslag,
    check_obstacles,
    check_transition,
    obstacles_to_wijzigen,
)
from cliëntenraad.kern.clock import local_day
from cliëntenraad.kern.events import act, concerns
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.models import Raad
from cliëntenraad.raden.queries import regeling_op


def openen(
    raad: Raad,
    *,
    titel: str,
    samenvatting: str,
    aanleiding: Aanleiding,
    grondslagen: list[Grondslag],
    is_openbaar: bool = False,
    door_id: int | None,
    now: datetime,
) -> Dossier:
    """Open a dossier under the regeling of this day. The raad is locked: one dossier per click."""
    with act("dossier geopend", raad, door_id=door_id, now=now) as event:
        dossier = new_dossier(raad, titel, samenvatting, aanleiding, grondslagen, now)
        dossier.is_openbaar = is_openbaar
        concerns(event, dossier)
    return dossier


def new_dossier(
    raad: Raad,
    titel: str,
    samenvatting: str,
    aanleiding: Aanleiding,
    grondslagen: list[Grondslag],
    now: datetime,
) -> Dossier:
    """Return a dossier to keep in the running act, which has locked the raad.

    Raises AlOpgeslagen for a second click, RuleViolation for a title that is taken.
    """
    today = local_day(now)
    known = find_open_dossier(raad.id, titel)
    if known is not None and (known.samenvatting, known.geopend_op) == (samenvatting, today):
        raise AlOpgeslagen(known.id)
    if known is not None:
        raise RuleViolation(
            "Er is al een open dossier met deze titel. Kies een andere titel, zodat u ze uit"
            " elkaar kunt houden."
        )
    regeling = regeling_op(raad.id, today)
    return Dossier(
        raad_id=raad.id,
        regeling_id=regeling.id if regeling is not None else None,
        titel=titel,
        samenvatting=samenvatting,
        aanleiding=aanleiding,
        grondslagen=[grondslag.value for grondslag in grondslagen],
        status=DossierStatus.OPEN,
        is_openbaar=False,
        geopend_op=today,
    )


def wijzigen(
    dossier: Dossier,
    *,
    titel: str,
    samenvatting: str,
    grondslagen: list[Grondslag],
    is_openbaar: bool,
    door_id: int | None,
    now: datetime,
) -> None:
    """Change what a dossier says of itself, and whether everyone may see it."""
    with act("dossier gewijzigd", dossier, door_id=door_id, now=now):
        check_obstacles(obstacles_to_wijzigen(dossier.status))
        dossier.titel = titel
        dossier.samenvatting = samenvatting
        dossier.grondslagen = [grondslag.value for grondslag in grondslagen]
        dossier.is_openbaar = is_openbaar


def afsluiten(dossier: Dossier, *, door_id: int | None, now: datetime) -> None:
    """Close a dossier: it can be read, not changed."""
    with act("dossier afgesloten", dossier, door_id=door_id, now=now):
        check_transition(dossier.status, DossierStatus.AFGESLOTEN)
        dossier.status = DossierStatus.AFGESLOTEN
        dossier.afgesloten_op = local_day(now)


def heropenen(dossier: Dossier, *, door_id: int | None, now: datetime) -> None:
    """Open a closed dossier again, under the regeling it had."""
    with act("dossier heropend", dossier, door_id=door_id, now=now):
        check_transition(dossier.status, DossierStatus.OPEN)
        dossier.status = DossierStatus.OPEN
        dossier.afgesloten_op = None
