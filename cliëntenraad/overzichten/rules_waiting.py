"""What a person has to do: one act, its day, and the order in which acts are shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from cliëntenraad.overzichten.rules import te_laat_in_woorden

#: From here on a day that comes near gets a word of its own.
BINNENKORT = timedelta(days=14)


@dataclass(frozen=True)
class Taak:
    """One act that waits. `dag` is its last day, None when there is none.

    `daad_url` is the page of the act itself, where there is one beside the page of the thing.
    """

    titel: str
    tekst: str
    url: str
    raad: str
    dag: date | None = None
    dossier_id: int | None = None
    daad_url: str | None = None

    def haast(self, today: date) -> tuple[str, str] | None:
        """Return the words and the kind of badge for a day that has passed or comes near."""
        if self.dag is None:
            return None
        if self.dag < today:
            return te_laat_in_woorden(self.dag, today).capitalize(), "danger"
        if self.dag == today:
            return "Vandaag", "warning"
        return ("Binnenkort", "warning") if self.dag - today <= BINNENKORT else None


def op_volgorde(taken: Iterable[Taak]) -> list[Taak]:
    """Return the acts by day, the oldest on top; what has no day comes last."""
    return sorted(taken, key=lambda taak: (taak.dag is None, taak.dag or date.max, taak.titel))
