"""The texts of the example, as data. `…_dagen` counts days from today; past is negative."""

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from cliëntenraad.kern.clock import local_day

FOLDER: Final = Path(__file__).parent / "inhoud"


def load(name: str) -> Any:
    """Return what one file of the example holds."""
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def load_ervaringen() -> list[dict[str, Any]]:
    """Return all experiences of the example."""
    names = sorted(path.stem for path in FOLDER.glob("ervaringen_*.json"))
    return [ervaring for name in names for ervaring in load(name)]


@dataclass(frozen=True)
class Days:
    """Turns "so many days ago" into moments; the example is always about now."""

    now: datetime

    def moment(self, dagen: int) -> datetime:
        return self.now + timedelta(days=dagen)

    def day(self, dagen: int) -> date:
        return local_day(self.moment(dagen))
