"""Acts on raden: found them, seat and unseat members, lay down the local rules."""

from datetime import date, datetime
from typing import Any

from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act, concerns
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.models import Gemeente, Lid, Raad, Regeling, Zittingsperiode
from cliëntenraad.raden.queries import (
    is_al_benoemd,
    list_gemeenten,
    list_raden,
    list_regelingen,
)
from cliëntenraad.raden.rules import LidFunctie, RaadSoort, check_periode, obstacles_to_regeling
from cliëntenraad.raden.signals import zitting_is_beeindigd


def gemeente_toevoegen(naam: str, *, door_id: int | None, now: datetime) -> Gemeente:
    """Add a municipality. Its name is unique."""
    with act("gemeente toegevoegd", door_id=door_id, now=now) as event:
        if naam.casefold() in {gemeente.naam.casefold() for gemeente in list_gemeenten()}:
            raise RuleViolation(f"De gemeente {naam} staat er al.")
        gemeente = Gemeente(naam=naam)
        concerns(event, gemeente)
    return gemeente


def oprichten(
    gemeente: Gemeente, naam: str, soort: RaadSoort, *, door_id: int | None, now: datetime
) -> Raad:
    """Found a raad or interest group that speaks to one municipality."""
    with act("raad opgericht", door_id=door_id, now=now) as event:
        if naam.casefold() in {raad.naam.casefold() for raad in list_raden()}:
            raise RuleViolation(f"Er is al een raad die {naam} heet. Kies een andere naam.")
        raad = Raad(gemeente_id=gemeente.id, naam=naam, soort=soort)
        concerns(event, raad)
    return raad


def lid_benoemen(
    raad: Raad,
    naam: str,
    functie: LidFunctie,
    *,
    van: date,
    tot: date | None,
    door_id: int | None,
    now: datetime,
) -> Lid:
    """Seat a new lid with a first zittingsperiode."""
    check_periode(van, tot)
    with act("lid benoemd", raad, door_id=door_id, now=now) as event:
        if is_al_benoemd(raad.id, naam, van):
            raise RuleViolation(f"{naam} is al benoemd vanaf deze dag.")
        lid = Lid(raad_id=raad.id, naam=naam, functie=functie)
        concerns(event, lid)
        db.session.add(Zittingsperiode(raad_id=raad.id, lid_id=lid.id, van=van, tot=tot))
    return lid


def zitting_beeindigen(lid: Lid, tot: date, *, door_id: int, now: datetime) -> None:
    """Let the running period end after the day `tot`; access ends with it."""
    with act("zitting beëindigd", lid, door_id=door_id, now=now):
        running = next((p for p in lid.periodes if p.tot is None or p.tot > tot), None)
        if running is None:
            raise RuleViolation("Dit lid zit na die dag al niet meer in de raad.")
        check_periode(running.van, tot)
        running.tot = tot
        zitting_is_beeindigd.send(None, raad_id=lid.raad_id, tot=tot, door_id=door_id, now=now)


def herbenoemen(
    lid: Lid, van: date, tot: date | None, *, door_id: int | None, now: datetime
) -> None:
    """Give a lid another zittingsperiode, after the ones there are."""
    check_periode(van, tot)
    with act("lid herbenoemd", lid, door_id=door_id, now=now):
        if any(p.tot is None or p.tot >= van for p in lid.periodes):
            raise RuleViolation("Dit lid zit dan nog in de raad. Kies een latere eerste dag.")
        db.session.add(Zittingsperiode(raad_id=lid.raad_id, lid_id=lid.id, van=van, tot=tot))


def regeling_vastleggen(
    raad: Raad, fields: dict[str, Any], *, door_id: int | None, now: datetime
) -> Regeling:
    """Lay down a new version of the local rules; earlier versions stay as they are.

    `fields` holds every field of `Regeling` but id, raad_id and versie.
    """
    with act("regeling vastgelegd", raad, door_id=door_id, now=now) as event:
        versions = list_regelingen(raad.id)
        newest = versions[0].geldig_vanaf if versions else None
        if obstacles := obstacles_to_regeling(fields, newest):
            raise RuleViolation(" ".join(obstacles))
        regeling = Regeling(raad_id=raad.id, versie=len(versions) + 1, **fields)
        concerns(event, regeling)
    return regeling
