"""Keep the experiences of a file: all of them or none. No event, no account, no time."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.exc import IntegrityError

from cliëntenraad.ervaringen.actions import verzegelen
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.queries import derive_keys, is_known
from cliëntenraad.ervaringen.rules import Kanaal, Toestemming
from cliëntenraad.ervaringen.sealing import Inhoud
from cliëntenraad.invoer.queries_bestand import obstacles_to_opnemen
from cliëntenraad.invoer.rules_bestand import Rij
from cliëntenraad.kern.crypto import CodeKeys
from cliëntenraad.kern.db import db, write
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen.models import Uitvraag


def opnemen(
    uitvraag: Uitvraag,
    rijen: Sequence[Rij],
    codes: dict[int, str],
    kanaal: Kanaal,
    *,
    today: date,
) -> None:
    """Keep one experience for each row, under its own code. Doing it again changes nothing.

    One that is known means that all came in before. Those that are gone since then were taken
    back by who has the card, and stay gone.
    """
    keys = _derive(rijen, codes)
    if keys is None:
        return
    _refuse(uitvraag, today)
    ervaringen = [
        verzegelen(
            uitvraag,
            keys[rij.nummer],
            Inhoud(rij.tekst, rij.antwoorden),
            Toestemming(rij.toestemming),
            kanaal,
            today,
        )
        for rij in rijen
    ]
    try:
        with write():
            _refuse(uitvraag, today)
            if not any(is_known(ervaring.zoekwaarde) for ervaring in ervaringen):
                _add(ervaringen)
    except IntegrityError:
        # The same page was sent twice at the same moment, and the other one was first.
        if not all(is_known(key.lookup) for key in keys.values()):
            raise


def _add(ervaringen: Sequence[Ervaring]) -> None:
    """Add them by their random ids, so that the order in the file is nowhere."""
    for ervaring in sorted(ervaringen, key=lambda one: one.id):
        db.session.add(ervaring)
        db.session.flush()


def _derive(rijen: Sequence[Rij], codes: dict[int, str]) -> dict[int, CodeKeys] | None:
    """Return the keys of all rows, or None at the first that was kept before. Slow."""
    found = {}
    for rij in rijen:
        keys = derive_keys(codes[rij.nummer])
        if is_known(keys.lookup):
            return None
        found[rij.nummer] = keys
    return found


def _refuse(uitvraag: Uitvraag, today: date) -> None:
    if obstacles := obstacles_to_opnemen(uitvraag, today):
        raise RuleViolation(" ".join(obstacles))
