"""Acts on a bevinding: make it, change it, say which experiences carry it."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError

from cliëntenraad.analyses import queries, rules
from cliëntenraad.analyses.models import Bevinding, Drager
from cliëntenraad.analyses.reading_lock import lock_ervaring
from cliëntenraad.analyses.signals import bevinding_herteld
from cliëntenraad.kern.clock import local_day, quarter
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act, concerns
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen.models import Uitvraag


def bevinding_maken(
    uitvraag: Uitvraag,
    *,
    titel: str,
    tekst: str,
    dragers: Collection[str],
    door_id: int,
    now: datetime,
) -> Bevinding:
    """Write down a finding in the council's own words, with the experiences that carry it."""
    with act("bevinding gemaakt", uitvraag, door_id=door_id, now=now) as event:
        _check(uitvraag, None, titel, tekst, dragers)
        bevinding = Bevinding(
            raad_id=uitvraag.raad_id,
            uitvraag_id=uitvraag.id,
            titel=titel,
            tekst=tekst,
            door_id=door_id,
        )
        concerns(event, bevinding)
        _carry(bevinding, dragers)
    return bevinding


def bevinding_wijzigen(
    bevinding: Bevinding,
    *,
    titel: str,
    tekst: str,
    dragers: Collection[str],
    door_id: int | None,
    now: datetime,
) -> None:
    """Change the words of a finding, or what carries it."""
    try:
        with act("bevinding gewijzigd", bevinding, door_id=door_id, now=now):
            _check(bevinding.uitvraag, bevinding.id, titel, tekst, dragers)
            bevinding.titel, bevinding.tekst = titel, tekst
            db.session.flush()
            before = set(queries.list_dragers(bevinding.id))
            _carry(bevinding, dragers)
            db.session.flush()
            bevinding_herteld.send(
                None,
                bevinding_id=bevinding.id,
                aantal=queries.aantal_dragers(bevinding.id),
                is_minder=not before <= set(dragers),
                kwartaal=quarter(local_day(now)),
            )
    except IntegrityError:
        # The database knows which adviezen rest on this; this floor does not.
        raise RuleViolation(
            "Deze bevinding staat in een vastgesteld advies. De woorden kunnen niet meer "
            "veranderen. Maak een nieuwe bevinding."
        ) from None


def _check(
    uitvraag: Uitvraag,
    bevinding_id: int | None,
    titel: str,
    tekst: str,
    dragers: Collection[str],
) -> None:
    obstacles = rules.obstacles_to_bevinding(titel, tekst, list(dragers))
    others = queries.list_bevindingen(uitvraag.raad_id, uitvraag.id)
    if any(other.titel == titel and other.id != bevinding_id for other in others):
        obstacles.append("Er is al een bevinding met deze titel. Kies een andere titel.")
    if obstacles:
        raise RuleViolation(" ".join(obstacles))


def _carry(bevinding: Bevinding, dragers: Collection[str]) -> None:
    wanted, present = set(dragers), set(queries.list_dragers(bevinding.id))
    db.session.execute(
        delete(Drager).where(
            Drager.bevinding_id == bevinding.id, Drager.ervaring_id.in_(present - wanted)
        )
    )
    # Sorted: two members who save at the same time take the experiences in the same order.
    for ervaring_id in sorted(wanted - present):
        ervaring = lock_ervaring(ervaring_id)
        if ervaring.uitvraag_id != bevinding.uitvraag_id or not queries.is_gelezen(ervaring_id):
            raise RuleViolation("Kies alleen verhalen uit de leesrondes van deze uitvraag.")
        if not ervaring.toestemming.mag_samengevat:
            raise RuleViolation(
                "Een van deze verhalen mag u alleen meetellen. Haal het vinkje weg."
            )
        db.session.add(
            Drager(bevinding_id=bevinding.id, ervaring_id=ervaring_id, raad_id=bevinding.raad_id)
        )
