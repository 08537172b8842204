"""Keep the experiences of a file: all of them or none. No event, no account, no time."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.exc import IntegrityError

from cliëntenraad.ervaringen.actions import prepare
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.queries import derive_keys, is_known
from cliëntenraad.ervaringen.rules import Kanaal, Toestemming
from cliëntenraad.ervaringen.sealing import Codeslot, Inhoud, codeslot
from cliëntenraad.invoer.queries_bestand import obstacles_to_opnemen
from cliëntenraad.invoer.rules_bestand import Rij
from cliëntenraad.kern.code_words import contains_any_code
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
    slots = _slots(rijen, codes)
    if slots is None:
        return
    _refuse(uitvraag, today)
    ervaringen = [_prepare(uitvraag, rij, slots[rij.nummer], kanaal, today) for rij in rijen]
    try:
        with write():
            _refuse(uitvraag, today)
            if not any(is_known(ervaring.zoekwaarde) for ervaring in ervaringen):
                _add(ervaringen)
    except IntegrityError:
        # The same page was sent twice at the same moment, and the other one was first.
        if not all(is_known(slot.zoekwaarde) for slot in slots.values()):
            raise


def _add(ervaringen: Sequence[Ervaring]) -> None:
    """Add them by their random ids, so that the order in the file is nowhere."""
    for ervaring in sorted(ervaringen, key=lambda one: one.id):
        db.session.add(ervaring)
        db.session.flush()


def _slots(rijen: Sequence[Rij], codes: dict[int, str]) -> dict[int, Codeslot] | None:
    """Return what follows from each code, or None at the first that was kept before. Slow."""
    found = {}
    for rij in rijen:
        slot = codeslot(derive_keys(codes[rij.nummer]))
        if is_known(slot.zoekwaarde):
            return None
        found[rij.nummer] = slot
    return found


def _prepare(uitvraag: Uitvraag, rij: Rij, slot: Codeslot, kanaal: Kanaal, today: date) -> Ervaring:
    return prepare(
        uitvraag,
        slot,
        Inhoud(rij.tekst, rij.antwoorden),
        Toestemming(rij.toestemming),
        kanaal,
        bevat_code=any(map(contains_any_code, (rij.tekst, *rij.antwoorden.values()))),
        today=today,
    )


def _refuse(uitvraag: Uitvraag, today: date) -> None:
    if obstacles := obstacles_to_opnemen(uitvraag, today):
        raise RuleViolation(" ".join(obstacles))
