"""Hold an experience still during an act: its resident may change or withdraw it meanwhile."""

from typing import Final

from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation

INGETROKKEN: Final = "Dit verhaal is er niet meer. De bewoner heeft het ingetrokken."


def lock_ervaring(ervaring_id: str) -> Ervaring:
    """Return the experience as it is now, held until the act ends.

    Before anything that is made of it (citaat, drager): withdrawing takes the same order.
    """
    ervaring = db.session.get(Ervaring, ervaring_id, with_for_update=True)
    if ervaring is None:
        raise RuleViolation(INGETROKKEN)
    return ervaring
