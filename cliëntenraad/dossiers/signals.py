"""Where higher floors hang their part on the page of a dossier.

A receiver is called as `receiver(dossier, today=…)` and returns a list of
WerkbladDeel; the dossier knows nothing of who listens.

    @werkblad_gevraagd.connect
    def uitvragen_deel(dossier: Dossier, *, today: date, **_: object) -> list[WerkbladDeel]: …
"""

from dataclasses import dataclass, field
from datetime import date

from blinker import Signal

from cliëntenraad.dossiers.models import Dossier

werkblad_gevraagd = Signal("werkblad gevraagd")


@dataclass(frozen=True)
class WerkbladDeel:
    """One block on the page of a dossier: what it is, how it stands, where to go."""

    titel: str
    uitleg: str
    #: Pairs of text and address.
    links: list[tuple[str, str]] = field(default_factory=list)
    #: Place on the page: the order of the policy cycle.
    plaats: int = 9


def vervolg_van(dossier: Dossier, today: date) -> list[WerkbladDeel]:
    """Return what every higher floor has to show, in the order of the policy cycle."""
    answers = werkblad_gevraagd.send(dossier, today=today)
    return sorted((deel for _, delen in answers for deel in delen), key=lambda deel: deel.plaats)
