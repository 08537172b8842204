"""Papers: who may read one, and under which name it is kept."""

import re
from datetime import date
from typing import Final

#: What Windows, macOS or a shell would trip over in the name of a file.
AWKWARD: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
LONGEST_NAME: Final = 80


def is_openbaar_op(is_openbaar: bool, embargo_tot: date | None, day: date) -> bool:
    """Tell whether the public may read a stuk on this day."""
    return is_openbaar and (embargo_tot is None or embargo_tot <= day)


def safe_name(name: str, extension: str) -> str:
    """Return a file name without a path, with the extension that fits the content."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    stem = last.rsplit(".", 1)[0] if "." in last else last
    stem = AWKWARD.sub("-", " ".join(stem.split())).strip(" .-")[:LONGEST_NAME].strip(" .-")
    return f"{stem or 'stuk'}.{extension}"


def obstacles_to_beantwoorden(
    gevraagd_op: date, beantwoord_op: date | None, ontvangen_op: date, today: date
) -> list[str]:
    """Return why an informatieverzoek cannot be answered with this day."""
    if beantwoord_op is not None:
        return ["Dit informatieverzoek is al beantwoord."]
    if ontvangen_op > today:
        return ["De dag van ontvangst ligt in de toekomst. Kies vandaag of eerder."]
    if ontvangen_op < gevraagd_op:
        return ["Het antwoord kwam vóór de vraag. Kies een latere dag."]
    return []
