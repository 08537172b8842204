"""Acts of reading: make a round, clean a text."""

from datetime import datetime
from secrets import SystemRandom

from cliëntenraad.analyses import queries, rules
from cliëntenraad.analyses.models import Leesplaats, Leesronde, Schoning
from cliëntenraad.analyses.opening import schoning_binding, seal_text
from cliëntenraad.analyses.reading_lock import lock_ervaring
from cliëntenraad.ervaringen.actions_storage import shuffle_storage
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act, concerns
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen.models import Uitvraag


def ronde_maken(uitvraag: Uitvraag, *, door_id: int | None, now: datetime) -> Leesronde:
    """Make everything that waits readable at once, in an order drawn by lot."""
    today = clock.local_day(now)
    with act("leesronde gemaakt", uitvraag, door_id=door_id, now=now) as event:
        if obstacles := queries.obstacles_to_ronde(uitvraag, today):
            raise RuleViolation(" ".join(obstacles))
        waiting = list(queries.list_wachtend(uitvraag.id))
        ronde = Leesronde(
            raad_id=uitvraag.raad_id,
            uitvraag_id=uitvraag.id,
            nummer=len(queries.list_rondes(uitvraag.id)) + 1,
            week=clock.iso_week(today),
        )
        concerns(event, ronde)
        SystemRandom().shuffle(waiting)
        db.session.add_all(
            Leesplaats(
                ervaring_id=ervaring.id,
                raad_id=ronde.raad_id,
                leesronde_id=ronde.id,
                plaats=plaats,
            )
            for plaats, ervaring in enumerate(waiting, start=1)
        )
    shuffle_storage()
    return ronde


def schonen(ervaring: Ervaring, tekst: str, *, door_id: int, now: datetime) -> None:
    """Keep the cleaned text of an experience, sealed. A later one takes its place."""
    if obstacles := rules.obstacles_to_schonen(tekst):
        raise RuleViolation(" ".join(obstacles))
    raad_id, ervaring_id, kwartaal = ervaring.raad_id, ervaring.id, ervaring.kwartaal
    box = seal_text(ervaring, tekst, schoning_binding(raad_id, ervaring_id))
    with act("ervaring geschoond", raad_id=raad_id, door_id=door_id, now=now) as event:
        lock_ervaring(ervaring_id)
        schoning = queries.get_schoning(ervaring_id) or Schoning(
            ervaring_id=ervaring_id, raad_id=raad_id
        )
        schoning.geschoonde_tekst, schoning.kwartaal = box, kwartaal
        schoning.door_id = door_id
        event.object_soort = Schoning.__tablename__
        db.session.add(schoning)
