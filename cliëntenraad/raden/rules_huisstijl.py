"""How pages look for one gemeente: its colour, its typeface, its logo."""

import hashlib
from enum import StrEnum
from functools import lru_cache
from typing import Final, Protocol

from cliëntenraad.kern.rules_colour import hex_of, parse_colour
from cliëntenraad.raden.rules_kleuren import Ramp, ramp_donker, ramp_licht

#: Our own accent; a gemeente that chooses no colour keeps it.
GEWONE_KLEUR: Final = "#125b7c"
LANGSTE_ALT: Final = 120


class Lettertype(StrEnum):
    """Only what is already on the site or on the reader's own device: no file from elsewhere."""

    NOTO = "noto"
    SYSTEEM = "systeem"
    RUIM = "ruim"
    SCHREEF = "schreef"


LETTERTYPEN: Final = {
    Lettertype.NOTO: '"Noto Sans",system-ui,sans-serif',
    Lettertype.SYSTEEM: 'system-ui,-apple-system,"Segoe UI",Roboto,sans-serif',
    Lettertype.RUIM: 'Verdana,"DejaVu Sans",Geneva,sans-serif',
    Lettertype.SCHREEF: 'Georgia,"Iowan Old Style","Noto Serif","Liberation Serif",serif',
}
LETTERTYPE_WOORDEN: Final = {
    Lettertype.NOTO: "Noto Sans, het gewone lettertype",
    Lettertype.SYSTEEM: "Het lettertype van het apparaat van de lezer",
    Lettertype.RUIM: "Verdana: breed en open",
    Lettertype.SCHREEF: "Georgia: met schreven, zoals in een krant",
}


class Kenmerken(Protocol):
    """What these rules need to know of a huisstijl."""

    @property
    def kleur(self) -> str | None: ...
    @property
    def lettertype(self) -> Lettertype: ...


def clean_kleur(tekst: str) -> str:
    """Return a colour as it is kept: "#125b7c"."""
    shade = parse_colour(tekst)
    if shade is None:
        raise ValueError(tekst)
    return hex_of(shade)


def is_gewoon(kleur: str | None, lettertype: Lettertype) -> bool:
    """Tell whether there is nothing to change about the ordinary pages."""
    return kleur is None and lettertype is Lettertype.NOTO


@lru_cache(maxsize=256)
def stylesheet(kleur: str | None, lettertype: Lettertype) -> str:
    """Return the style sheet for a colour and a typeface.

    For screens only: paper stays black on white. It comes after site.css and says
    the same tokens again, so it has to say them for dark too.
    """
    licht, donker = "", ""
    if kleur is not None and (shade := parse_colour(kleur)) is not None:
        licht, donker = _tokens(ramp_licht(shade)), _tokens(ramp_donker(shade))
    if lettertype is not Lettertype.NOTO:
        licht += f"--basis-text-font-family-default:{LETTERTYPEN[lettertype]};"
    rules = f"@media screen{{:root{{{licht}}}}}\n"
    if donker:
        rules += f"@media screen and (prefers-color-scheme:dark){{:root{{{donker}}}}}\n"
    return rules


def stylesheet_address(kleur: str | None, lettertype: Lettertype) -> str | None:
    """Return where the style sheet is; None when the ordinary one is enough.

    The address says all that is in it, so it needs no look in the database, and a
    mark of the content, so that a browser may keep it for good.
    """
    if is_gewoon(kleur, lettertype):
        return None
    name = kleur.removeprefix("#") if kleur else "gewoon"
    mark = hashlib.sha256(stylesheet(kleur, lettertype).encode()).hexdigest()[:12]
    return f"/thema/{name}/{lettertype}/{mark}.css"


def _tokens(ramp: Ramp) -> str:
    return "".join(
        f"--voorbeeld-kleuren-violet-{step}:{hex_of(shade)};" for step, shade in ramp.items()
    )
