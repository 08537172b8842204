"""What this floor asks of whoever knows more. It lies below them, so it cannot ask by name."""

from dataclasses import dataclass

from blinker import Namespace

signals = Namespace()
#: Sent with `ervaring_id`; who answers returns a list of DraadStap.
draad_gevraagd = signals.signal("draad gevraagd")


@dataclass(frozen=True)
class DraadStap:
    """One step of the thread from an experience to what came of it."""

    titel: str
    tekst: str
    url: str | None = None
