"""Saving text: only of a concept, only on the newest version, and every save is kept whole."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from cliëntenraad.adviezen import rules
from cliëntenraad.adviezen.models import Advies, Adviesversie
from cliëntenraad.adviezen.queries_schrijven import text_of
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act


@contextmanager
def saving(
    soort: str, advies: Advies, *, versie: int, door_id: int, now: datetime
) -> Iterator[None]:
    """Change the text of a concept as one act. `versie` is the one that the writer saw."""
    with act(soort, advies, door_id=door_id, now=now):
        rules.check_schrijven(advies.status)
        rules.check_versie(advies.versie, versie)
        yield
        advies.versie += 1
        keep_versie(advies, door_id=door_id, now=now)


def keep_versie(advies: Advies, *, door_id: int, now: datetime) -> None:
    """Keep the whole text as it is now, under the number of this version."""
    db.session.flush()
    db.session.expire_all()
    db.session.add(
        Adviesversie(
            raad_id=advies.raad_id,
            advies_id=advies.id,
            nummer=advies.versie,
            inhoud=text_of(advies),
            door_id=door_id,
            op=now,
        )
    )
